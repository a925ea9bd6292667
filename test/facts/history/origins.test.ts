import { describe, expect, test } from 'vitest';
import { companyKey } from '../../../src/facts/history/company-names.ts';
import { deriveBase } from '../../../src/facts/base.ts';
import { deriveHistoryFacts } from '../../../src/facts/history.ts';
import { profileSchema } from '../../../src/model/profile/schema.ts';
import type { Profile } from '../../../src/model/profile/schema.ts';
import { testReference } from '../../reference.ts';

const { origins } = testReference().themes;

function factsOf(claims: unknown) {
  const profile = profileSchema.parse({ id: 'a', name: 'Ada Berg', claims }) as Profile;
  return deriveHistoryFacts(deriveBase({ profile, asOf: '2026-11-21', reference: testReference(), files: new Map() }));
}

describe('the table of first years', () => {
  test('is large enough to be of use and names nothing twice', () => {
    expect(origins.filter(({ kind }) => kind === 'technology').length).toBeGreaterThan(150);
    expect(origins.filter(({ kind }) => kind === 'company').length).toBeGreaterThan(150);
    const owners = new Map<string, string>();
    const twice = origins.flatMap((origin) =>
      [origin.name, ...origin.aliases].flatMap((one) => {
        const key = `${origin.kind} ${origin.kind === 'company' ? companyKey(one) : one.toLowerCase().replace(/[^\p{L}\p{N}#+]+/gu, '')}`;
        const owner = owners.get(key) ?? origin.name;
        owners.set(key, owner);
        return owner === origin.name ? [] : [`${one}: ${owner}, ${origin.name}`];
      }),
    );
    expect(twice).toEqual([]);
  });

  test('lists years that have been', () => {
    expect(origins.filter(({ year }) => year < 1900 || year > 2026)).toEqual([]);
  });

  test('leaves out words that older things share', () => {
    const shared = ['iOS', 'SWIFT', 'Yarn', 'Cypress', 'Babel', 'Helm', 'EVM', 'BSC', 'Airflow', 'Bolt', 'Square', 'Circle', 'Tesla', 'Block', 'Line'];
    const known = new Set(origins.flatMap(({ name, aliases }) => [name, ...aliases]).map((one) => one.toLowerCase()));
    expect(shared.filter((one) => known.has(one.toLowerCase()))).toEqual([]);
  });
});

describe('anachronisms', () => {
  test.each(['Kubernetes (12 years)', '12 years of Kubernetes', '12+ yrs experience with K8s', 'Kubernetes: 12 years', 'Kubernetes 1.29 - 12년', 'Kubernetes 12년 이상'])('reads the years of "%s"', (skill) => {
    const { compared } = factsOf({ skills: [skill] }).origins;
    expect(compared).toEqual(['/claims/skills/0']);
  });

  test('a job that goes on, or that has no end, never names a tool too early', () => {
    const jobs = [{ employer: 'Old Mill', from: '2005', to: 'present', technologies: ['React'] }, { employer: 'Old Mill', from: '2005', technologies: ['React'] }];
    expect(factsOf({ employment: jobs }).origins.anachronisms).toEqual([]);
  });

  test('one year early is within the tolerance', () => {
    const job = (to: string) => ({ employment: [{ employer: 'Old Mill', from: '2005', to, technologies: ['React'] }] });
    expect(factsOf(job('2012')).origins.anachronisms).toEqual([]);
    expect(factsOf(job('2011')).origins.anachronisms).toHaveLength(1);
  });
});

describe('jobs that leave room for others', () => {
  test.each([
    ['Freelance developer', true],
    ['Independent contractor', true],
    ['Co-founder', true],
    ['자문위원', true],
    ['Smart contract engineer', false],
    ['Product owner', false],
    ['International sales manager', false],
    ['Onboarding lead', false],
  ])('%s: %s', (title, expected) => {
    expect(factsOf({ employment: [{ employer: 'Old Mill', title }] }).jobs[0]?.besideOthers).toBe(expected);
  });
});
