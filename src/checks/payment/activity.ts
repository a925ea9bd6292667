import type { PaymentFacts } from '../../facts/payment-case.ts';
import type { ChangeFact } from '../../facts/payment-case/changes.ts';
import type { Say } from './say.ts';

/** FBI notices of 2024-05-16 and 2025-07-23, Japanese notice of 2024-03-26: payout accounts that change often, in onboarding, or to another name. */
export function accountChanges(facts: PaymentFacts): Say<'account-changes'> {
  const { changes, base } = facts;
  const [other] = changes.holderChanged;
  if (other) return { reason: 'holder-changed', values: { date: other.at.slice(0, 10) }, evidence: [other.pointer] };
  if (changes.frequent) {
    const moved = changes.changes.find(({ move }) => move !== undefined)?.move;
    const values = { count: changes.busiest.count, days: base.reference.payment.thresholds.accountChanges.windowDays };
    const { evidence } = changes.busiest;
    if (changes.allConfirmed && moved !== undefined) return { reason: 'after-move', values: {}, evidence: [...evidence, moved] };
    return { reason: changes.allConfirmed ? 'frequent-confirmed' : 'frequent', values, evidence };
  }
  return changes.changes.length > 0 ? fewChanges(facts) : noChange(facts);
}

function fewChanges({ changes }: PaymentFacts): Say<'account-changes'> {
  const abroad = changes.changes.find(({ countryUnexplained }) => countryUnexplained);
  if (abroad) return { reason: 'country-changed', values: { date: abroad.at.slice(0, 10) }, evidence: [abroad.pointer] };
  const isOpen = ({ notice }: ChangeFact): boolean => notice !== 'confirmed';
  const beforePay = changes.beforePay.find(isOpen);
  if (beforePay) return { reason: 'before-pay', values: { days: beforePay.daysBeforePay ?? 0 }, evidence: [beforePay.pointer] };
  const soon = changes.soonAfterStart.find(isOpen);
  if (soon) return { reason: 'soon-after-start', values: { days: soon.daysAfterStart ?? 0 }, evidence: [soon.pointer] };
  const open = changes.changes.filter(isOpen);
  if (open.length > 0) return { reason: 'unconfirmed', values: {}, evidence: open.map(({ pointer }) => pointer) };
  const evidence = changes.changes.map(({ pointer }) => pointer);
  const move = changes.changes.find((change) => change.move !== undefined)?.move;
  return move === undefined ? { reason: 'announced', values: {}, evidence } : { reason: 'after-move', values: {}, evidence: [...evidence, move] };
}

function noChange({ changes, base }: PaymentFacts): Say<'account-changes'> {
  const [asked] = changes.requests;
  if (asked) return { reason: 'change-asked', values: {}, evidence: [`${asked.pointer}/kind`] };
  if (changes.undated) return { reason: 'undated', values: {}, evidence: ['/payment/accounts'] };
  const accounts = base.profile.payment?.accounts;
  return accounts?.length ? { reason: 'one-account', values: {}, evidence: ['/payment/accounts'] } : undefined;
}

/** US guidance of 2022-05-16: money passed on often, through firms that hide where it ends. Only countries outside everything the file says count. */
export function onwardTransfers({ transfers, base }: PaymentFacts): Say<'onward-transfers'> {
  const { total, comparable, elsewhere } = transfers;
  if (!comparable) return undefined;
  const { windowDays, transfersInWindow, otherHolders } = base.reference.payment.thresholds.transfers;
  if (elsewhere.count < transfersInWindow) return { reason: 'ordinary', values: { count: total }, evidence: ['/payment/transfers'] };
  const passedOn = elsewhere.throughOthers || elsewhere.otherHolders >= otherHolders;
  return { reason: passedOn ? 'to-others' : 'frequent', values: { count: elsewhere.count, days: windowDays }, evidence: elsewhere.evidence };
}

/** US guidance of 2022-05-16: small transactions that nobody approved. An empty record of incidents is a record too. */
export function smallTransactions({ base }: PaymentFacts): Say<'small-transactions'> {
  const incidents = base.profile.communications?.incidents;
  if (incidents === undefined) return undefined;
  const found = incidents.flatMap(({ kind }, at) => (kind === 'unapproved-transaction' ? [`/communications/incidents/${at}/kind`] : []));
  if (found.length > 0) return { reason: 'recorded', values: { count: found.length }, evidence: found };
  return incidents.length === 0 ? { reason: 'none-recorded', values: {}, evidence: ['/communications/incidents'] } : undefined;
}
