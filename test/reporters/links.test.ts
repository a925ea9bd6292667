import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { assessWith, prepareRules } from '../../src/assess/index.ts';
import { observe } from '../../src/checks/index.ts';
import { deriveBase } from '../../src/facts/base.ts';
import type { LinkEdge } from '../../src/model/links.ts';
import { shownValue } from '../../src/model/mask.ts';
import { profileSchema, type Profile } from '../../src/model/profile/schema.ts';
import { reportSchema } from '../../src/model/report-schema.ts';
import type { Report } from '../../src/model/report.ts';
import { LANGUAGES } from '../../src/model/vocabulary.ts';
import { html } from '../../src/reporters/html/index.ts';
import { json } from '../../src/reporters/json.ts';
import { markdown } from '../../src/reporters/markdown/index.ts';
import { testReference } from '../reference.ts';
import { LIVE, outsideCode } from './batch/outside-code.ts';
import { contextIn as realContextIn, KNOWLEDGE } from './batch/summary-fixture.ts';
import { assessment, ATTACK, contextIn, report, SMALL } from './report-fixture.ts';

const PROFILE = profileSchema.parse({
  id: 'kim-minjun', name: 'Kim Min-jun', requisition: 'backend-2026', retainUntil: '2027-05-20',
  claims: { legalName: 'Kim Min-jun', residence: { country: 'KR', city: 'Daegu' }, resumeText: 'Eight years of billing systems, the last three as a lead.' },
  contact: { phones: ['+82 10-0000-0101'], emails: ['minjun@example.com'] },
  payment: { accounts: [{ holder: 'Kim Min-jun', holderRelation: 'self', method: 'bank transfer', country: 'KR', accountNumber: '000-00-000007' }] },
  sharedWith: [{ candidate: 'seo-yeon', kind: 'address', otherName: 'yes', explained: 'spouse' }],
}) as Profile;

/** What a batch with a registry found for this candidate. */
const EDGES: readonly LinkEdge[] = [
  { kind: 'address', candidates: ['kim-minjun', 'seo-yeon'], pointers: ['/claims/residence', '/claims/residence'], shown: 'KR, Daegu', names: 'different', explained: 'recorded' },
  { kind: 'name-and-birth-date', candidates: ['kim-minjun', 'kim-minjun-b'], pointers: ['/name', '/name'], shown: 'Kim Min-jun', names: 'same' },
  { kind: 'resume-text', candidates: ['ahn-03', 'kim-minjun'], pointers: ['/claims/resumeText', '/claims/resumeText'], shown: '', names: 'unsure', likeness: 0.934 },
  { kind: 'phone', candidates: ['kim-minjun', 'lee-02'], pointers: ['/contact/phones/0', '/contact/phones/0'], shown: '…0101', names: 'different' },
  { kind: 'bank-account', candidates: ['kim-minjun', '2025-114'], pointers: ['/payment/accounts/0/accountNumber'], shown: '…007', names: 'different', seen: '2025-08-14' },
];

function memberReport(): Report {
  const rules = prepareRules(KNOWLEDGE, ['fbi-2025-01-23', 'us-2022-05-16'], 'paper', 'hiring-company');
  const shares = EDGES.map(({ kind, candidates, pointers, names, explained, likeness, seen }) => {
    const at = candidates.indexOf('kim-minjun');
    return { kind, candidate: candidates[1 - at] ?? '', pointer: pointers[at] ?? '', names, ...(explained !== undefined && { explained }), ...(likeness !== undefined && { likeness }), ...(seen !== undefined && { seen }) };
  });
  const observations = observe(deriveBase({ profile: PROFILE, asOf: '2026-11-21', reference: testReference(), files: new Map(), links: { shares, byMany: [{ kind: 'email', pointer: '/contact/emails/0', count: 212 }] } }));
  const assessed = assessWith(rules, { profile: PROFILE, profileDigest: 'a'.repeat(64), observations, asOf: '2026-11-21', shown: (pointer) => shownValue(PROFILE, pointer, false) });
  return report([assessed], { links: EDGES, sharedByMany: [{ kind: 'email', shown: 'm…@example.com', count: 212 }] });
}

describe.each(LANGUAGES)('a member’s own report in %s', (language) => {
  test('reads well', async () => {
    await expect(markdown(memberReport(), realContextIn(language))).toMatchFileSnapshot(join(import.meta.dirname, `batch/golden/member.${language}.md`));
  });

  test('shows the same pairs on the page', () => {
    const page = html(memberReport(), realContextIn(language));
    const { headings } = realContextIn(language).t.ui;
    const section = page.split(`<h2>${headings.links}</h2>`)[1]?.split('<h2>')[0] ?? '';
    for (const id of ['lee-02', '2025-114', 'ahn-03', 'seo-yeon', 'kim-minjun-b']) expect(section).toContain(`<bdi>${id}</bdi>`);
    expect(section.indexOf('lee-02')).toBeLessThan(section.indexOf('ahn-03'));
    expect(section.indexOf('ahn-03')).toBeLessThan(section.indexOf('seo-yeon'));
    expect(section.indexOf('seo-yeon')).toBeLessThan(section.indexOf('kim-minjun-b'));
  });

  test('names nobody else in the findings', () => {
    const [assessed] = memberReport().assessments;
    const linked = JSON.stringify(assessed?.findings.filter(({ checkId }) => checkId.startsWith('links/')));
    for (const id of ['lee-02', '2025-114', 'ahn-03', 'seo-yeon']) expect(linked).not.toContain(id);
  });
});

describe('links in a report', () => {
  test('leave no trace where there are none', () => {
    for (const language of LANGUAGES) {
      const { headings } = contextIn(language).t.ui;
      expect(markdown(SMALL, contextIn(language))).not.toContain(headings.links);
      expect(html(SMALL, contextIn(language))).not.toContain(headings.links);
    }
  });

  test('stand with the candidates whom they concern', () => {
    const edge: LinkEdge = { kind: 'phone', candidates: ['a', 'b'], pointers: ['/contact/phones/0', '/contact/phones/1'], shown: '…0101', names: 'different' };
    const [first = '', second = '', third = ''] = markdown(report([assessment('a'), assessment('b'), assessment('c')], { links: [edge] }), contextIn('en')).split('\n\n---\n\n');
    expect(first).toContain('| `b` | **another name** | none on file | `/contact/phones/0` |');
    expect(second).toContain('| `a` | **another name** | none on file | `/contact/phones/1` |');
    expect(third).not.toContain('Links to other candidates');
  });

  test('come back from a saved report as they were', () => {
    const saved: unknown = JSON.parse(json(memberReport()));
    expect(reportSchema.parse(saved)).toEqual(saved);
    expect(markdown(saved as Report, realContextIn('ko'))).toBe(markdown(memberReport(), realContextIn('ko')));
  });

  test('are harmless whatever stands in them', () => {
    for (const language of LANGUAGES) {
      const text = markdown(ATTACK, contextIn(language));
      expect(text).toContain(contextIn(language).t.ui.headings.links);
      for (const live of LIVE) expect(outsideCode(text)).not.toContain(live);
    }
  });
});
