import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { contact } from '../../../src/checks/contact.ts';
import { identity } from '../../../src/checks/identity.ts';
import { deriveBase } from '../../../src/facts/base.ts';
import { deriveContactFacts } from '../../../src/facts/contact.ts';
import { deriveIdentityFacts } from '../../../src/facts/identity.ts';
import { profileSchema, type Profile } from '../../../src/model/profile/schema.ts';
import { testReference } from '../../reference.ts';

const COUNTRIES = ['KR', 'US', 'CN', 'RU', 'DE', 'NG', 'JP', 'VN', 'IR', 'CA', 'KP'] as const;
const NAMES = ['Kim Min-ji', 'Oliver Brandt', 'Wang Xiuying', 'Ivan Petrov', 'Amina Okafor', 'Tanaka Yuki', 'Nguyen Thi Lan', 'Maria Garcia Lopez'] as const;

interface Life {
  readonly name: string;
  readonly otherName: string;
  readonly country: string;
  readonly otherCountry: string;
}

/** One case told with the given names and countries: everything else stays as it is. */
function reasonsOf(life: Life, shape: Shape): readonly (string | undefined)[] {
  const profile = profileSchema.parse({
    id: 'case',
    name: life.name,
    claims: { legalName: life.name, birthDate: '1990-05-20', citizenship: shape.dual ? [life.country, life.otherCountry] : [life.country] },
    identity: {
      documents: [{ kind: 'passport', name: shape.otherOnDocument ? life.otherName : life.name, issuingCountry: life.country, citizenship: shape.otherCitizenship ? life.otherCountry : life.country, birthDate: '1990-05-20' }],
    },
    contract: { party: { name: life.name, citizenship: life.country, birthDate: '1990-05-20' } },
    platformAccounts: [{ platform: 'Example Work', ownerName: life.name }],
    contact: { emails: ['someone@example.com'], changes: [] },
  }) as Profile;
  const base = deriveBase({ profile, asOf: '2026-11-21', reference: testReference(), files: new Map() });
  const facts = deriveIdentityFacts(base);
  const said = Object.values(identity).map((evaluate) => evaluate(facts)?.reason);
  const contactFacts = deriveContactFacts(base);
  return [...said, ...Object.values(contact).map((evaluate) => evaluate(contactFacts)?.reason)];
}

interface Shape {
  readonly dual: boolean;
  readonly otherOnDocument: boolean;
  readonly otherCitizenship: boolean;
}

const pair = <Value extends string>(values: readonly Value[]): fc.Arbitrary<readonly [Value, Value]> =>
  fc.tuple(fc.constantFrom(...values), fc.constantFrom(...values)).filter(([a, b]) => a !== b);

describe('fairness', () => {
  test('exchanging names and countries throughout a case changes nothing', { timeout: 60_000 }, () => {
    const shapes = fc.record({ dual: fc.boolean(), otherOnDocument: fc.boolean(), otherCitizenship: fc.boolean() });
    fc.assert(
      fc.property(shapes, pair(NAMES), pair(NAMES), pair(COUNTRIES), pair(COUNTRIES), (shape, [name, otherName], [swapped, otherSwapped], [country, otherCountry], [to, otherTo]) => {
        const told = reasonsOf({ name, otherName, country, otherCountry }, shape);
        expect(reasonsOf({ name: swapped, otherName: otherSwapped, country: to, otherCountry: otherTo }, shape)).toEqual(told);
      }),
      { numRuns: 40 },
    );
  });
});
