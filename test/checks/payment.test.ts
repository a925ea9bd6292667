import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { observeTheme } from '../../src/checks/index.ts';
import { deriveBase } from '../../src/facts/base.ts';
import type { Observed } from '../../src/model/finding.ts';
import { profileSchema } from '../../src/model/profile/schema.ts';
import type { Profile } from '../../src/model/profile/schema.ts';
import { testReference } from '../reference.ts';

const THEMES = ['payment', 'fee', 'sanctions'] as const;

function observe(profile: object, sdn = testReference().sdn): ReadonlyMap<string, Observed> {
  const { sdn: _, ...rest } = testReference();
  const reference = sdn === undefined ? rest : { ...rest, sdn };
  const parsed = profileSchema.parse({ id: 'case', name: 'Kim Min-ji', ...profile }) as Profile;
  const base = deriveBase({ profile: parsed, asOf: '2026-11-21', reference, files: new Map() });
  return new Map(THEMES.flatMap((theme) => [...observeTheme(theme, base)].map(([id, observed]) => [id.slice(theme.length + 1), observed] as const)));
}

function reasons(profile: object): Record<string, string> {
  return Object.fromEntries([...observe(profile)].map(([slug, { reason }]) => [slug, reason]));
}

test('without a list nothing is said of sanctions', () => {
  const { sdn: _, ...reference } = testReference();
  const profile = profileSchema.parse({ id: 'case', name: 'Quillan Oberric Madeupson', payment: { accounts: [{ wallet: '0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed' }] } }) as Profile;
  expect(observeTheme('sanctions', deriveBase({ profile, asOf: '2026-11-21', reference, files: new Map() })).size).toBe(0);
});

/** Countries whose banks, documents and places the case below names; none of them has numbers of its own in it. */
const COUNTRIES = ['South Korea', 'United States', 'China', 'Russia', 'Vietnam', 'Brazil', 'Nigeria', 'Germany', 'India', 'Kenya', 'Japan', 'Mexico'] as const;

describe('countries count by contradiction only', () => {
  const life = (home: string, bank: string): object => ({
    claims: { residence: { country: home } },
    identity: { documents: [{ name: 'Kim Min-ji', issuingCountry: home, citizenship: home }] },
    payment: {
      agreedMethod: 'bank transfer',
      accounts: [{ holder: 'Kim Min-ji', country: home, from: '2025-01-06' }, { holder: 'Kim Min-ji', country: bank, from: '2026-06-01', changeConfirmed: 'signed' }],
      transfers: Array.from({ length: 6 }, (_, day) => ({ on: `2026-06-1${day}`, toCountry: bank, toHolder: 'Jonathan Reeves' })),
    },
  });

  test('any two countries give the same findings as any other two', () => {
    const pair = fc.uniqueArray(fc.constantFrom(...COUNTRIES), { minLength: 2, maxLength: 2 });
    fc.assert(fc.property(pair, ([home, bank]) => {
      expect(reasons(life(home ?? '', bank ?? ''))).toEqual(reasons(life('South Korea', 'Germany')));
      expect(reasons(life(home ?? '', home ?? ''))).toEqual(reasons(life('South Korea', 'South Korea')));
    }), { numRuns: 40 });
  });

  test('the case is not empty', () => {
    expect(reasons(life('South Korea', 'Germany'))).toMatchObject({ 'bank-country': 'differs', 'account-changes': 'country-changed', 'onward-transfers': 'frequent' });
    expect(reasons(life('South Korea', 'South Korea'))).toMatchObject({ 'bank-country': 'fits', 'account-changes': 'announced', 'onward-transfers': 'ordinary' });
  });
});

test('another name in every place changes nothing', () => {
  const life = (name: string): object => ({ name, identity: { documents: [{ name }] }, payment: { agreedMethod: 'bank transfer', accounts: [{ holder: name, iban: 'DE89370400440532013000' }] } });
  const expected = reasons(life('Kim Min-ji'));
  for (const name of ['Nguyễn Văn An', 'Abdul Rahman al-Sayed', '김철수', 'Ivan Petrov', 'Mary Smith', '李明', 'Se Hun Co']) expect(reasons(life(name)), name).toEqual(expected);
});

test('findings carry no number of an account, wallet or route', () => {
  const secrets = ['DE88370400440532013000', 'COBADEFX', '021000022', '123-45-6789', '0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed'];
  const [iban, bic, routingNumber, accountNumber, wallet] = secrets;
  const found = observe({
    claims: { residence: 'Seoul' },
    identity: { documents: [{ issuingCountry: 'KR' }] },
    payment: { accounts: [{ iban, bic, routingNumber, accountNumber, wallet, bank: '국민은행', confirmed: 'bank-letter', holder: 'Jonathan Reeves' }], requests: [{ kind: 'crypto' }] },
  });
  const said = JSON.stringify([...found.values()].map(({ values }) => values));
  expect(found.size).toBeGreaterThan(5);
  for (const secret of secrets) expect(said).not.toContain(secret);
});

test('whatever stands in the texts, an answer comes back', () => {
  const text = fc.oneof(fc.string({ minLength: 1, maxLength: 300, unit: 'binary' }), fc.constantFrom('((((((', '및및및', '/ & ; t/a', '__proto__', 'constructor')).filter((value) => value.trim() !== '');
  fc.assert(fc.property(fc.array(text, { minLength: 9, maxLength: 9 }), ([holder, method, bank, iban, bic, wallet, chain, country, fee]) => {
    expect(() => observe({
      fee: { text: fee },
      contract: { party: { company: bank } },
      payment: { requestedMethod: method, agreedMethod: bank, accounts: [{ holder, method, bank, iban, bic, wallet, chain, country, routingNumber: iban, accountNumber: bic }], transfers: [{ on: '2026-01-01', toCountry: country, toHolder: holder }] },
    })).not.toThrow();
  }), { numRuns: 60 });
});
