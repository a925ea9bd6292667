import type { Profile } from '../model/profile/schema.ts';
import type { BaseFacts } from './base.ts';
import { compareFee } from './fee/compare-fee.ts';
import type { FeeAsk, FeeComparison } from './fee/fee-comparison.ts';
import { parseAmount } from './fee/parse-amount.ts';
import { oncePer } from './once-per.ts';
import { remember } from './remember.ts';
import { judged, type Judgement } from './said.ts';

type Fee = NonNullable<Profile['fee']>;

/** The asked fee against other quotes for the same scope, as a share of their middle. */
export interface QuoteComparison {
  readonly count: number;
  readonly ratio: number;
  readonly result: 'within' | 'below' | 'low';
}

export interface FeeFacts {
  readonly base: BaseFacts;
  /** Undefined where no fee is recorded, or none that can be read. */
  readonly comparison: FeeComparison | undefined;
  /** Title of the source of the deciding figure. */
  readonly source: string | undefined;
  /** The field that holds the fee, then what the comparison used: place and title. */
  readonly evidence: readonly string[];
  readonly quotes: QuoteComparison | undefined;
  /** `accepted`: an ordinary reason of the list; `other`: words of their own. */
  readonly explanation: 'accepted' | 'other' | undefined;
  readonly knownBefore: Judgement;
  readonly metThrough: NonNullable<Profile['engagement']>['metThrough'];
  readonly referredBy: boolean;
}

export function deriveFeeFacts(base: BaseFacts): FeeFacts {
  const { fee, engagement, role } = base.profile;
  const ask = fee && readAsk(fee, base);
  const place = claimedPlace(base);
  const comparison = ask && compareFee(ask, place === undefined ? {} : { country: place.country }, base.reference.market, base.asOf);
  return {
    base,
    comparison,
    source: comparison && 'benchmark' in comparison ? base.reference.market.sources[comparison.benchmark.source]?.title : undefined,
    evidence: [...(fee ? [feePointer(fee)] : []), ...(place ? [place.pointer] : []), ...(role?.title === undefined ? [] : ['/role/title'])],
    quotes: ask && fee && quoteComparison(ask, fee, base),
    explanation: explanationOf(fee?.explanation, base),
    knownBefore: judged(engagement?.knownBefore),
    metThrough: engagement?.metThrough,
    referredBy: engagement?.referredBy !== undefined,
  };
}

/** The claimed place of work, else of residence; another place is never taken, since it would be another market. */
function claimedPlace({ places }: BaseFacts): { readonly country: string; readonly pointer: string } | undefined {
  for (const wanted of ['workplace', 'residence'] as const) {
    for (const { source, country, pointer } of places) if (source === wanted && country !== undefined) return { country, pointer };
  }
  return undefined;
}

function readAsk(fee: Fee, { profile: { role, claims, engagement }, reference }: BaseFacts): FeeAsk | undefined {
  const money = moneyOf(fee, reference.market);
  if (money === undefined) return undefined;
  const years = claims?.yearsOfExperience ?? role?.years;
  const hours = fee.hours ?? money.hours;
  const hoursPerWeek = fee.hoursPerWeek ?? money.hoursPerWeek;
  return {
    amount: money.amount,
    currency: money.currency,
    per: money.per,
    ...(hours === undefined ? {} : { hours }),
    ...(hoursPerWeek === undefined ? {} : { hoursPerWeek }),
    ...(fee.setBy === undefined ? {} : { setBy: fee.setBy }),
    ...(role?.title === undefined ? {} : { role: role.title }),
    ...(role?.seniority === undefined ? {} : { seniority: role.seniority }),
    ...(years === undefined ? {} : { years }),
    ...(engagement?.kind === undefined ? {} : { basis: engagement.kind === 'employee' ? 'employee' as const : 'contractor' as const }),
  };
}

/** The parts as entered; where there is no amount, the fee as written is read. */
function moneyOf({ amount, min, max, currency, per, text }: Fee, market: BaseFacts['reference']['market']): FeeAsk | undefined {
  const stated = amount ?? (min !== undefined && max !== undefined ? { min, max } : max ?? min);
  if (stated !== undefined && currency !== undefined && per !== undefined) return { amount: stated, currency, per };
  if (stated !== undefined || text === undefined) return undefined;
  const reading = parseAmount(text, market, { ...(currency === undefined ? {} : { currency }), ...(per === undefined ? {} : { per }) });
  return 'ask' in reading ? reading.ask : undefined;
}

function feePointer({ amount, min, max, text }: Fee): string {
  if (amount !== undefined) return '/fee/amount';
  if (max !== undefined) return '/fee/max';
  if (min !== undefined) return '/fee/min';
  return text === undefined ? '/fee' : '/fee/text';
}

/** Two or more quotes in the same currency and unit; the limits are those for a median without a spread. */
function quoteComparison({ amount, currency, per, setBy }: FeeAsk, { quotes }: Fee, { reference }: BaseFacts): QuoteComparison | undefined {
  const alike = (quotes ?? []).filter((quote) => quote.currency === currency && quote.per === per && quote.amount > 0).map((quote) => quote.amount).toSorted((a, b) => a - b);
  if (alike.length < 2 || setBy === 'client') return undefined;
  const middle = ((alike[Math.floor((alike.length - 1) / 2)] ?? 0) + (alike[Math.floor(alike.length / 2)] ?? 0)) / 2;
  const ratio = (typeof amount === 'number' ? amount : amount.max) / middle;
  const { thresholds } = reference.market.rule;
  const result = ratio >= thresholds['median-within-ratio'].value ? 'within' : ratio > thresholds['median-low-ratio'].value ? 'below' : 'low';
  return { count: alike.length, ratio, result };
}

/** A code of the list, or the sentence that stands for it in either language. */
function explanationOf(text: string | undefined, { reference }: BaseFacts): FeeFacts['explanation'] {
  if (text === undefined) return undefined;
  return acceptedWords(reference.market.rule).has(wordKey(text)) ? 'accepted' : 'other';
}

const acceptedWords = oncePer(({ explanations }: BaseFacts['reference']['market']['rule']): ReadonlySet<string> => new Set(explanations.flatMap(({ code, en, ko }) => [code, en, ko].map(wordKey))));

const wordKey = remember(512, (words: string): string => words.normalize('NFKC').toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '-').replace(/^-|-$/g, ''));
