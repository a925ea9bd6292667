import type { BankCountry, PaymentFacts } from '../../facts/payment-case.ts';
import type { LifeLink } from '../../facts/payment-case/countries.ts';
import { gather } from '../../facts/lists.ts';
import type { NumberFact } from '../../facts/payment-case/numbers.ts';
import { isYes } from '../../facts/said.ts';
import type { Say } from './say.ts';

const LINK_REASONS = {
  residence: 'fits', workplace: 'fits', border: 'across-border', moves: 'after-move', papers: 'papers', earlier: 'earlier-life',
} as const satisfies Readonly<Record<LifeLink, NonNullable<Say<'bank-country'>>['reason']>>;

/** US guidance of 2022-05-16: bank data fit the other papers. The country counts only against all that the file says of a life, and never by itself. */
export function bankCountry({ bankCountries, life }: PaymentFacts): Say<'bank-country'> {
  const loose = bankCountries.find((bank) => bank.link === undefined && bank.account.issuer === undefined && bank.account.standing !== 'company');
  const claimed = life.residence[0] ?? life.workplace[0];
  if (loose) {
    if (claimed === undefined) return undefined;
    const values = { observed: loose.code, claimed: claimed.code };
    return { reason: life.papers.length > 0 ? 'differs' : 'papers-open', values, evidence: [loose.pointer, claimed.pointer] };
  }
  const first = bankCountries.find(({ link }) => link !== undefined) ?? bankCountries[0];
  return first && explainedCountry(first);
}

function explainedCountry({ account, code, pointer, link }: BankCountry): Say<'bank-country'> {
  if (link) return { reason: LINK_REASONS[link.link], values: { observed: code }, evidence: [pointer, link.pointer] };
  if (account.issuer !== undefined) return { reason: 'issuer', values: { observed: code, issuer: account.issuer }, evidence: [pointer] };
  return { reason: 'company-account', values: { observed: code }, evidence: [pointer] };
}

const BY_BANK: ReadonlySet<string | undefined> = new Set(['bank-letter', 'small-deposit', 'account-lookup']);

/** US guidance of 2022-05-16 on bank data that fit; the check digits are those of ISO 13616, ISO 9362, the ABA and the chains. A slip of the pen is the usual cause. */
export function accountNumberValid({ inUse }: PaymentFacts): Say<'account-number-valid'> {
  const numbers = gather(inUse, (account) => account.numbers.numbers);
  for (const account of inUse) {
    const bad = BY_BANK.has(account.account.confirmed) ? account.numbers.numbers.find(({ what, state }) => state === 'bad' && what !== 'wallet') : undefined;
    if (bad) return { reason: 'invalid-yet-confirmed', values: { number: bad.what }, evidence: [bad.pointer, `${account.pointer}/confirmed`] };
  }
  const first = numbers.find(({ state }) => state === 'bad');
  if (first) return first.what === 'wallet' ? { reason: 'wallet-invalid', values: {}, evidence: [first.pointer] } : { reason: 'invalid', values: { number: first.what }, evidence: [first.pointer] };
  const differing = inUse.find(({ numbers: { disagreeing }, issuer }) => disagreeing.length > 0 && issuer === undefined)?.numbers.disagreeing;
  if (differing) return { reason: 'countries-differ', values: { countries: [...new Set(differing.map(({ code }) => code))].join(', ') }, evidence: differing.map(({ pointer }) => pointer) };
  const of = (state: NumberFact['state']): NumberFact | undefined => numbers.find((number) => number.state === state);
  const odd = of('unusual') ?? of('other-form');
  if (odd) return { reason: odd.state === 'unusual' ? 'unusual' : 'other-form', values: {}, evidence: [odd.pointer] };
  return numbers.length > 0 ? { reason: 'well-formed', values: { count: numbers.length }, evidence: numbers.map(({ pointer }) => pointer) } : undefined;
}

/** Joint guidance of 2023-10-18: verify the account. A copy that the candidate sends is not yet the bank's word. */
export function bankDataConfirmed(facts: PaymentFacts): Say<'bank-data-confirmed'> {
  const bySomebody = bankCheck(facts);
  if (bySomebody) return bySomebody;
  const { inUse, kinds } = facts;
  if (inUse.length === 0) {
    const elsewhere = kinds.length > 0 && kinds.every((kind) => kind === 'platform-payout' || kind === 'payroll');
    return elsewhere ? { reason: 'paid-elsewhere', values: {}, evidence: ['/payment/agreedMethod'] } : undefined;
  }
  const stated = inUse.filter(({ account }) => account.confirmed !== undefined);
  if (stated.length === 0) return undefined;
  const evidence = stated.map(({ pointer }) => `${pointer}/confirmed`);
  const has = (how: string): boolean => stated.some(({ account }) => account.confirmed === how);
  if (has('declined')) return { reason: 'declined', values: {}, evidence };
  if (stated.length < inUse.length || has('not-confirmed')) return { reason: 'not-yet', values: {}, evidence };
  return { reason: has('document') ? 'paper-only' : 'confirmed', values: {}, evidence };
}

/** A check by a bank or through one, recorded among the identity checks; a later pass makes up for an earlier failure. */
function bankCheck({ base: { profile } }: PaymentFacts): Say<'bank-data-confirmed'> {
  const checks = gather(profile.identity?.checks, (check, at) => (check.kind === 'bank' ? [{ check, pointer: `/identity/checks/${at}/result` }] : []));
  const of = (result: string): (typeof checks)[number] | undefined => checks.find(({ check }) => check.result === result);
  const passed = of('passed');
  if (passed) return { reason: 'bank-check', values: {}, evidence: [passed.pointer] };
  const failed = of('failed');
  if (failed) return { reason: 'bank-check-failed', values: {}, evidence: [failed.pointer] };
  const declined = of('declined');
  return declined && { reason: isYes(declined.check.alternativeOffered) ? 'declined' : 'alternative-due', values: {}, evidence: [declined.pointer] };
}
