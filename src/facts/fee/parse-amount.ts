import { type AmountSpan, findNumbers } from './amount-numbers.ts';
import { findPeriods, hasMark, hasOddPeriod, takeTime } from './amount-period.ts';
import type { FeeAsk } from './fee-comparison.ts';
import type { AmountWords, FeeUnit, MarketTables } from './market-tables.ts';
import { entryOf } from './lookup.ts';
import { oncePer } from '../once-per.ts';

export const amountProblems = [
  'empty',
  'too-long',
  'negotiable',
  'no-number',
  'percentage',
  'not-positive',
  'several-amounts',
  'no-currency',
  'currency-ambiguous',
  'several-currencies',
  'no-period',
  'period-unclear',
  'several-periods',
  'after-tax',
] as const;
export type AmountProblem = (typeof amountProblems)[number];

export type AmountNote = 'dollar-read-as-usd' | 'pegged-currency' | 'hours-not-read';

export type AmountReading =
  | { readonly ask: FeeAsk; readonly notes: readonly AmountNote[] }
  | { readonly problem: AmountProblem; readonly candidates?: readonly string[] };

/** What to take where the text itself does not say. */
export interface AmountDefaults {
  readonly currency?: string;
  readonly per?: FeeUnit;
}

const LONGEST = 200;
const RANGE = /^[^\d]{0,20}?(?:-|–|—|~|〜|\bto\b|에서|부터|から)[^\d]{0,20}$/u;

/** Reads a fee as people write it: "USD 15/hour", "$60,000 a year", "월 500만원", "€400/day", "5백만원" with a default period. */
export function parseAmount(text: string, tables: MarketTables, defaults: AmountDefaults = {}): AmountReading {
  if (text.length > LONGEST) return { problem: 'too-long' };
  const folded = text.normalize('NFKC').toLowerCase().replace(/\s+/gu, ' ').replaceAll('p.a.', 'pa').trim();
  if (folded === '') return { problem: 'empty' };
  const words = tables.words;
  if (hasOddPeriod(folded) || hasMark(folded, words.unclearPeriod)) return { problem: 'period-unclear' };
  if (hasMark(folded, words.afterTax)) return { problem: 'after-tax' };

  const time = takeTime(folded);
  const plain = time.rest.replace(/[+-]?\d+(?:\.\d+)?\s?%/gu, ' ');
  const amount = readAmount(plain);
  if (typeof amount === 'string') {
    if (amount !== 'no-number') return { problem: amount };
    if (hasMark(folded, words.negotiable)) return { problem: 'negotiable' };
    return { problem: folded.includes('%') ? 'percentage' : 'no-number' };
  }
  const currency = readCurrency(plain, tables) ?? (defaults.currency && { code: defaults.currency });
  if (!currency) return { problem: 'no-currency' };
  if ('problem' in currency) return currency;
  const per = readPeriod(plain, tables, defaults);
  if (per.length > 1) return { problem: 'several-periods' };
  const [unit] = per;
  if (!unit) return { problem: 'no-period' };
  const readsHours = time.hours !== undefined && unit === 'fixed';
  return {
    ask: {
      amount,
      currency: currency.code,
      per: unit,
      ...(readsHours ? { hours: time.hours } : {}),
      ...(time.hoursPerWeek === undefined ? {} : { hoursPerWeek: time.hoursPerWeek }),
    },
    notes: [
      ...('note' in currency ? [currency.note] : []),
      ...(entryOf(tables.rule.pegged, currency.code) === undefined ? [] : ['pegged-currency' as const]),
      ...(time.hours !== undefined && !readsHours ? ['hours-not-read' as const] : []),
    ],
  };
}

function readPeriod(text: string, tables: MarketTables, defaults: AmountDefaults): readonly FeeUnit[] {
  const unmarked = withoutMarks(text, tables);
  const bare = findNumbers(unmarked).reduceRight((rest, span) => `${rest.slice(0, span.start)} ${rest.slice(span.end)}`, unmarked);
  const found = findPeriods(bare, tables.words);
  return found.length === 0 && defaults.per ? [defaults.per] : found;
}

function readAmount(text: string): FeeAsk['amount'] | AmountProblem {
  const numbers = findNumbers(text);
  const [first, second, third] = numbers;
  if (!first) return 'no-number';
  if (/(?:^|[\s:])[-−][^\s\p{L}\p{N}]?$/u.test(text.slice(0, first.start)) || first.value <= 0) return 'not-positive';
  if (!second) return first.value;
  if (third || !RANGE.test(text.slice(first.end, second.start))) return 'several-amounts';
  const [min, max] = rangeOf(first, second);
  if (min <= 0) return 'not-positive';
  return min < max ? { min, max } : { min: max, max: min };
}

/** In "300~350만원" and "50-60k" the multiplier of the second number goes for both. */
function rangeOf(first: AmountSpan, second: AmountSpan): readonly [number, number] {
  const shared = first.scales.length > 0 ? undefined : second.scales.find((scale) => first.value <= second.value / scale);
  return [first.value * (shared ?? 1), second.value];
}

type CurrencyReading =
  | { readonly code: string; readonly note?: AmountNote }
  | { readonly problem: 'currency-ambiguous' | 'several-currencies'; readonly candidates: readonly string[] };

function readCurrency(text: string, tables: MarketTables): CurrencyReading | undefined {
  const named = namedCurrencies(text, tables);
  const [code] = named;
  if (named.length > 1) return { problem: 'several-currencies', candidates: named };
  if (code !== undefined) return { code };
  if (text.includes('$')) return { code: 'USD', note: 'dollar-read-as-usd' };
  const ambiguous = tables.words.ambiguous.find((entry) => hasMark(text, entry));
  return ambiguous && { problem: 'currency-ambiguous', candidates: ambiguous.codes };
}

function namedCurrencies(text: string, tables: MarketTables): readonly string[] {
  const known = currencyCodes(tables);
  const codes = new Set((text.toUpperCase().match(/[A-Z]{3,5}/gu) ?? []).filter((code) => known.has(code)));
  let rest = text;
  for (const { code, pattern } of markPatterns(tables.words)) {
    const cut = rest.replace(pattern, ' ');
    if (cut !== rest) codes.add(code);
    rest = cut;
  }
  for (const { code, words } of tables.words.currencies) {
    if (hasMark(rest, { marks: [], words })) codes.add(code);
  }
  return [...codes];
}

function withoutMarks(text: string, tables: MarketTables): string {
  return markPatterns(tables.words).reduce((rest, { pattern }) => rest.replace(pattern, ' '), text);
}

/** Longest first, so that 캐나다달러 is not read as 달러; a single Hangul letter counts only after a number. */
const markPatterns = oncePer(({ currencies }: AmountWords) => {
  const all = currencies.flatMap(({ code, marks }) => marks.map((mark) => ({ code, mark: mark.toLowerCase() })));
  return all
    .sort((a, b) => b.mark.length - a.mark.length)
    .map(({ code, mark }) => {
      const literal = mark.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&');
      const lead = /^\p{Script=Hangul}$/u.test(mark) ? '(?<=[\\d십백천만억]\\s?)' : '';
      return { code, pattern: new RegExp(`${lead}${literal}`, 'gu') };
    });
});

const currencyCodes = oncePer((tables: MarketTables): ReadonlySet<string> => {
  const listed = tables.words.currencies.map((entry) => entry.code);
  return new Set(['USD', ...listed, ...Object.keys(tables.rates), ...Object.keys(tables.rule.pegged), ...tables.rule.crypto]);
});
