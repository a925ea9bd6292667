import type { FeeFacts, QuoteComparison } from '../facts/fee-case.ts';
import type { FeeComparison, NotComparableReason, UnknownFeeReason } from '../facts/fee/fee-comparison.ts';
import type { Evaluators } from './evaluator.ts';
import type { FeeReasons } from './generated/fee.ts';

type Say<Slug extends keyof FeeReasons> = ReturnType<Evaluators<FeeReasons, FeeFacts>[Slug]>;

export const fee = {
  'low-fee': lowFee,
  'unknown-party': unknownParty,
} satisfies Evaluators<FeeReasons, FeeFacts>;

const BAND_REASONS = { 'within-market': 'within-market', 'below-market': 'below-market', low: 'low' } as const;
const QUOTE_REASONS = { within: 'within-quotes', below: 'below-quotes', low: 'low-against-quotes' } as const satisfies Readonly<Record<QuoteComparison['result'], string>>;

/** Korean advisory of 2022-12-08 (with two other facts), Japanese notice of 2024-03-26: a fee below the market of the claimed place. */
function lowFee(facts: FeeFacts): Say<'low-fee'> {
  const { comparison, quotes, evidence, explanation, source } = facts;
  if (comparison === undefined) return facts.base.profile.fee === undefined ? undefined : { reason: 'amount-not-readable', values: {}, evidence };
  const within = comparison.result === 'within-market' || (!('benchmark' in comparison) && quotes?.result === 'within');
  if (explanation === 'accepted' && !within) return { reason: 'ordinary-reason', values: {}, evidence: [...evidence, '/fee/explanation'] };
  if (!('benchmark' in comparison)) {
    if (quotes) return againstQuotes(quotes, facts);
    return notCompared(comparison, evidence);
  }
  const percent = Math.round(comparison.ratio * 100);
  const values = { percent, country: comparison.country, source: source ?? comparison.benchmark.source };
  if (comparison.result === 'low' && explanation === 'other') return { reason: 'reason-to-judge', values: { percent, country: comparison.country }, evidence: [...evidence, '/fee/explanation'] };
  return { reason: BAND_REASONS[comparison.result], values, evidence };
}

function againstQuotes({ count, ratio, result }: QuoteComparison, { evidence }: FeeFacts): Say<'low-fee'> {
  return { reason: QUOTE_REASONS[result], values: { percent: Math.round(ratio * 100), count }, evidence: [...evidence, '/fee/quotes'] };
}

type Why = NotComparableReason | UnknownFeeReason;
type OpenReason = 'client-set-price' | 'hours-needed' | 'title-not-covered' | 'currency-open' | 'place-open' | 'role-open' | 'basis-open' | 'no-market-figure' | 'amount-not-readable';

/** What would let the fee be compared, by why it could not be. */
const OPEN_REASONS: Readonly<Record<Why, OpenReason>> = {
  'client-set-price': 'client-set-price',
  'fixed-without-hours': 'hours-needed',
  'hours-not-stated': 'hours-needed',
  'part-time-hours-unclear': 'hours-needed',
  'hours-not-usable': 'hours-needed',
  'title-not-covered': 'title-not-covered',
  'currency-crypto': 'currency-open',
  'currency-without-rate': 'currency-open',
  'rate-volatile': 'currency-open',
  'rate-stale': 'currency-open',
  'rate-not-usable': 'currency-open',
  'place-not-stated': 'place-open',
  'role-not-stated': 'role-open',
  'basis-not-stated': 'basis-open',
  'no-row-for-country': 'no-market-figure',
  'no-row-for-role': 'no-market-figure',
  'only-flagged-rows': 'no-market-figure',
  'only-context-rows': 'no-market-figure',
  'basis-does-not-fit': 'no-market-figure',
  'benchmark-too-old': 'no-market-figure',
  'benchmark-too-new': 'no-market-figure',
  'no-fee': 'amount-not-readable',
  'amount-not-usable': 'amount-not-readable',
  'unit-not-usable': 'amount-not-readable',
  'date-not-usable': 'amount-not-readable',
};

function notCompared(comparison: Extract<FeeComparison, { readonly result: 'not-comparable' | 'unknown' }>, evidence: readonly string[]): Say<'low-fee'> {
  const reason = OPEN_REASONS[comparison.why];
  if (reason === 'client-set-price') return { reason, values: {}, evidence: ['/fee/setBy'] };
  return { reason, values: {}, evidence };
}

/** Korean advisory of 2022-12-08: the condition "unknown" of its combination. It has no points of its own. */
function unknownParty({ knownBefore, metThrough, referredBy }: FeeFacts): Say<'unknown-party'> {
  const known = ['/engagement/knownBefore'];
  if (knownBefore === 'yes') return { reason: 'known', values: {}, evidence: known };
  if (metThrough === 'former-colleague') return { reason: 'known', values: {}, evidence: ['/engagement/metThrough'] };
  if (metThrough === 'referral' && referredBy) return { reason: 'referred', values: {}, evidence: ['/engagement/referredBy'] };
  if (metThrough === 'referral') return { reason: 'referrer-open', values: {}, evidence: ['/engagement/metThrough'] };
  if (knownBefore === 'no') return { reason: 'not-known', values: {}, evidence: known };
  return knownBefore && { reason: 'unsure', values: {}, evidence: known };
}
