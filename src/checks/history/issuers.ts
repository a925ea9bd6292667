import type { HistoryFacts } from '../../facts/history.ts';
import type { VerificationFacts, VerificationRecord } from '../../facts/history/verifications.ts';
import type { Say } from './say.ts';

/** US guidance of 2022-05-16: confirm jobs directly with the employer, by contact data of your own. */
export function employmentVerified({ verified }: HistoryFacts): Say<'employment-verified'> {
  return atIssuer(verified.employment) ?? byProvider(verified.employment) ?? stillOpen(verified.employment);
}

/** US guidance of 2022-05-16: confirm degrees directly with the school, by contact data of your own. */
export function educationVerified({ verified }: HistoryFacts): Say<'education-verified'> {
  return atIssuer(verified.education) ?? byProvider(verified.education) ?? stillOpen(verified.education);
}

/** Notice of 2026-09-18: hold certificate numbers against the issuer's register. */
export function certificatesVerified({ verified }: HistoryFacts): Say<'certificates-verified'> {
  return atIssuer(verified.certificates) ?? stillOpen(verified.certificates);
}

type Settled =
  | { readonly reason: 'denied' | 'verified'; readonly values: { readonly count: number; readonly total: number }; readonly evidence: readonly string[] }
  | { readonly reason: 'former-name' | 'differs'; readonly values: { readonly count: number }; readonly evidence: readonly string[] };

/** A denial settles it, unless the person has changed their name since; then the issuer is asked again first. */
function atIssuer({ records, total, nameChange }: VerificationFacts): Settled | undefined {
  const denied = records.filter(({ result }) => result === 'denied');
  if (denied.length > 0) {
    const evidence = pointers(denied);
    if (nameChange !== undefined) return { reason: 'former-name', values: { count: denied.length }, evidence: [...evidence, nameChange] };
    return { reason: 'denied', values: { count: denied.length, total }, evidence };
  }
  const confirmed = records.filter(({ result, contactFrom }) => result === 'confirmed' && contactFrom === 'own-research');
  const differing = confirmed.filter(({ differs }) => differs);
  if (differing.length > 0) return { reason: 'differs', values: { count: differing.length }, evidence: pointers(differing) };
  return confirmed.length > 0 ? { reason: 'verified', values: { count: confirmed.length, total }, evidence: pointers(confirmed) } : undefined;
}

function byProvider({ provider }: VerificationFacts): { readonly reason: 'by-provider'; readonly values: Readonly<Record<string, never>>; readonly evidence: readonly string[] } | undefined {
  return provider === undefined ? undefined : { reason: 'by-provider', values: {}, evidence: [provider] };
}

type Open =
  | { readonly reason: 'candidate-contact' | 'no-answer'; readonly values: { readonly count: number; readonly total: number }; readonly evidence: readonly string[] }
  | { readonly reason: 'not-asked'; readonly values: Readonly<Record<string, never>>; readonly evidence: readonly string[] };

function stillOpen({ records, total }: VerificationFacts): Open | undefined {
  const confirmed = records.filter(({ result }) => result === 'confirmed');
  if (confirmed.length > 0) return { reason: 'candidate-contact', values: { count: confirmed.length, total }, evidence: pointers(confirmed) };
  const silent = records.filter(({ result }) => result === 'no-answer');
  if (silent.length > 0) return { reason: 'no-answer', values: { count: silent.length, total }, evidence: pointers(silent) };
  return records.length > 0 ? { reason: 'not-asked', values: {}, evidence: pointers(records) } : undefined;
}

function pointers(records: readonly VerificationRecord[]): readonly string[] {
  return records.map(({ pointer }) => `${pointer}/result`);
}
