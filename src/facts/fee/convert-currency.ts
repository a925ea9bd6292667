import type { Conversion, UserRate } from './fee-comparison.ts';
import { entryOf } from './lookup.ts';
import type { AverageRate, MarketTables } from './market-tables.ts';
import { monthOf, monthSpan, monthsSince } from './months.ts';

export type CurrencyProblem = 'currency-without-rate' | 'rate-volatile' | 'rate-stale';
export type ConversionResult =
  | { readonly ok: true; readonly conversion: Conversion }
  | { readonly ok: false; readonly why: CurrencyProblem };

interface SideRate {
  readonly perUsd: number;
  readonly period: string;
  readonly source: string;
  readonly flags: readonly string[];
}

const USD = 'USD';

/**
 * Converts by yearly averages: the year of `month` (months since year 0) first, then older years, then newer ones; the same
 * period on both sides where both have it. A rate the user entered takes the place of the table's.
 */
export function currencyConversion(
  from: string,
  to: string,
  month: number,
  tables: MarketTables,
  userRate: UserRate | undefined,
): ConversionResult {
  const pair = ratePair(from, to, month, tables, userRate);
  if (!pair) return { ok: false, why: 'currency-without-rate' };
  const dated = pair.filter((side) => side.source !== '');
  const problem = dated.map((side) => rateProblem(side, month, tables)).find((found) => found !== undefined);
  if (problem) return { ok: false, why: problem };
  const limits = tables.rule.thresholds;
  const age = Math.max(0, ...dated.map((side) => ageOf(side.period, month)));
  const tolerance = limits[age > limits['old-rate-months'].value ? 'tolerance-old-rate' : 'tolerance-after-conversion'].value;
  const [asked, wanted] = pair;
  return {
    ok: true,
    conversion: {
      from,
      to,
      rate: wanted.perUsd / asked.perUsd,
      period: joined(dated.map((side) => side.period)),
      source: joined(dated.map((side) => side.source)),
      tolerance,
    },
  };
}

function ratePair(
  from: string,
  to: string,
  month: number,
  tables: MarketTables,
  userRate: UserRate | undefined,
): readonly [SideRate, SideRate] | undefined {
  const asked = sideRates(from, month, tables, userRate);
  const wanted = sideRates(to, month, tables, userRate);
  for (const left of asked) {
    const right = wanted.find((side) => side.period === left.period || side.source === '' || left.source === '');
    if (right) return [left, right];
  }
  const [left] = asked;
  const [right] = wanted;
  return left && right ? [left, right] : undefined;
}

function sideRates(currency: string, month: number, tables: MarketTables, userRate: UserRate | undefined): readonly SideRate[] {
  if (userRate?.currency === currency) {
    return [{ perUsd: userRate.perUsd, period: userRate.date, source: 'user', flags: [] }];
  }
  if (currency === USD) return [{ perUsd: 1, period: '', source: '', flags: [] }];
  const rates = entryOf(tables.rates, currency) ?? [];
  return [...rates].sort((a, b) => distance(a, month) - distance(b, month)).map((rate) => ({ ...rate, flags: rate.flags ?? [] }));
}

function distance(rate: AverageRate, month: number): number {
  const span = monthSpan(rate.period);
  if (!span) return Number.MAX_SAFE_INTEGER;
  const later = 100_000;
  return span.from > month ? later + span.from - month : monthsSince(span, month);
}

function rateProblem(side: SideRate, month: number, tables: MarketTables): CurrencyProblem | undefined {
  if (side.source === 'user') return undefined;
  const blocking = side.flags.filter((flag) => tables.rule.rateFlags.includes(flag));
  if (blocking.includes('volatile')) return 'rate-volatile';
  const tooOld = ageOf(side.period, month) > tables.rule.thresholds['rate-limit-months'].value;
  return blocking.length > 0 || tooOld ? 'rate-stale' : undefined;
}

/** Months between the period and the month, whichever comes first. */
function ageOf(period: string, month: number): number {
  const day = monthOf(period);
  const span = day === undefined ? monthSpan(period) : { from: day, to: day };
  if (!span) return Number.MAX_SAFE_INTEGER;
  return Math.max(monthsSince(span, month), span.from - month, 0);
}

function joined(parts: readonly string[]): string {
  return [...new Set(parts)].join(' + ');
}
