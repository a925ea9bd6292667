import type { PaymentFacts } from '../../facts/payment-case.ts';
import type { RequestFact } from '../../facts/payment-case/requests.ts';
import type { Say } from './say.ts';

const LIST = ['/payment/requests'] as const;

function pointersOf(requests: readonly RequestFact[]): readonly string[] {
  return requests.map(({ pointer }) => `${pointer}/kind`);
}

/** US guidance of 2022-05-16: asks to be paid in virtual currency. A company that pays everybody so has not been asked for anything. */
export function cryptoRequest({ companyPaysCrypto, requests, requestedKinds, requestsKept, kinds, inUse }: PaymentFacts): Say<'crypto-request'> {
  if (companyPaysCrypto === 'yes') return { reason: 'company-pays-all', values: {}, evidence: ['/payment/cryptoAgreedByCompany'] };
  const { all, insisted, dropped } = requests('crypto');
  if (insisted.length > 0) return { reason: 'insisted', values: {}, evidence: pointersOf(insisted) };
  if (dropped && !kinds.includes('crypto')) return { reason: 'dropped', values: {}, evidence: pointersOf(all) };
  if (all.length > 0) return { reason: 'asked', values: {}, evidence: pointersOf(all) };
  const asText = ['/payment/requestedMethod'];
  if (requestedKinds.includes('crypto')) return { reason: requestedKinds.length > 1 ? 'one-of-several' : 'asked', values: {}, evidence: asText };
  const wallet = inUse.find(({ kind }) => kind === 'crypto');
  if (kinds.includes('crypto')) return { reason: 'nobody-noted', values: {}, evidence: [wallet?.pointer ?? '/payment/agreedMethod'] };
  if (requestedKinds.length > 0) return { reason: 'none-asked', values: {}, evidence: asText };
  return requestsKept ? { reason: 'none-asked', values: {}, evidence: LIST } : undefined;
}

/** Joint guidance of 2023-10-18: repeated requests for prepayment, anger at a refusal. One deposit is ordinary. */
export function prepayment({ prepayment: { all, angry, insisted, dropped, repeated, share, largeShare }, requestsKept }: PaymentFacts): Say<'prepayment'> {
  if (all.length === 0) return requestsKept ? { reason: 'none-asked', values: {}, evidence: LIST } : undefined;
  const evidence = pointersOf(all);
  if (angry) return { reason: 'angry', values: {}, evidence: [`${angry.pointer}/reaction`] };
  if (insisted.length > 0) return { reason: 'asked-again', values: {}, evidence };
  const percent = Math.round((share ?? 0) * 100);
  if (repeated) {
    const small = share !== undefined && !largeShare;
    return small ? { reason: 'several-small', values: { count: all.length, percent }, evidence } : { reason: 'repeated', values: { count: all.length }, evidence };
  }
  if (dropped) return { reason: 'dropped', values: {}, evidence };
  if (share === undefined) return { reason: 'share-open', values: {}, evidence };
  return { reason: largeShare ? 'large-share' : 'one-deposit', values: { percent }, evidence };
}

/** US guidance of 2022-05-16: wants money without milestones or check-in meetings. */
export function withoutMilestone({ milestones: { all, insisted, overdue, met, dropped }, requestsKept }: PaymentFacts): Say<'without-milestone'> {
  if (all.length === 0) return requestsKept ? { reason: 'none-asked', values: {}, evidence: LIST } : undefined;
  if (met.length === all.length) return { reason: 'work-delivered', values: {}, evidence: pointersOf(all) };
  if (overdue.length > 0) return { reason: 'work-missing', values: {}, evidence: pointersOf(overdue) };
  if (insisted.length > 0) return { reason: 'asked-again', values: {}, evidence: pointersOf(insisted) };
  if (dropped) return { reason: 'dropped', values: {}, evidence: pointersOf(all) };
  return { reason: 'asked', values: {}, evidence: pointersOf(all) };
}
