import { type FeeRate, type StatedHours, unitFactor } from './convert-unit.ts';
import { currencyConversion } from './convert-currency.ts';
import type { Benchmark, Conversion, FeeAsk, FeeLimits, NotComparableReason } from './fee-comparison.ts';
import { centralValue, limitsOf } from './limits.ts';
import { entryOf } from './lookup.ts';
import type { MarketRow, MarketSource, MarketTables } from './market-tables.ts';
import { monthSpan, monthsSince } from './months.ts';

export type LeftOutReason = NotComparableReason | 'basis-not-stated';

/** A row held against a question, whatever the amount asked: how to bring the fee into its terms, or why it cannot be used. */
export interface AssessedRow {
  readonly benchmark: Benchmark;
  readonly source: MarketSource;
  readonly sameUnit: boolean;
  /** Months by which the row's period begins after the assessment; 0 where it does not. */
  readonly ahead: number;
  readonly to: number;
  readonly terms: RowTerms | undefined;
  readonly why: LeftOutReason | undefined;
}

export interface RowTerms {
  /** Turns an amount in the unit of the question into one in the row's unit. */
  readonly factor: number;
  readonly conversion: Conversion | undefined;
  readonly limits: FeeLimits;
}

export type ComparableRow = AssessedRow & { readonly terms: RowTerms };

export function isComparable(row: AssessedRow): row is ComparableRow {
  return row.terms !== undefined;
}

export interface ComparableFee {
  readonly asked: number;
  readonly ratio: number;
  readonly limits: FeeLimits;
  readonly conversion: Conversion | undefined;
}

export interface Question {
  readonly ask: FeeAsk;
  readonly rate: FeeRate;
  readonly hours: StatedHours;
  /** The currency the fee counts in: the asked one, or the one its token is pegged to. */
  readonly currency: string;
  readonly month: number;
}

/** The fee in the row's unit and currency, by its upper end. */
export function feeIn({ terms, benchmark }: ComparableRow, { rate }: Question): ComparableFee {
  const asked = rate.high * terms.factor * (terms.conversion?.rate ?? 1);
  return { asked, ratio: asked / benchmark.value, limits: terms.limits, conversion: terms.conversion };
}

export function assessRow(row: MarketRow, source: MarketSource, question: Question, tables: MarketTables): AssessedRow | undefined {
  const central = centralValue(row.values);
  const limits = limitsOf(row.values, tables.rule);
  const span = monthSpan(row.period);
  if (!central || !limits || !span) return undefined;
  const assessed = {
    benchmark: benchmarkOf(row, source, central),
    source,
    sameUnit: row.unit === question.rate.per,
    ahead: Math.max(0, span.from - question.month),
    to: span.to,
  };
  const age = monthsSince(span, question.month);
  const unfit = unfitReason(row, source, question.ask, tables) ?? ageReason(age, assessed.ahead, tables);
  if (unfit) return { ...assessed, terms: undefined, why: unfit };
  const factor = unitFactor(question.rate.per, row.unit, source.hours ?? {}, question.hours);
  if (factor === undefined) {
    return { ...assessed, terms: undefined, why: question.rate.partTime ? 'part-time-hours-unclear' : 'hours-not-stated' };
  }
  const money = conversionTo(row.currency, question, tables);
  if (!money.ok) return { ...assessed, terms: undefined, why: money.why };
  return { ...assessed, terms: { factor, conversion: money.conversion, limits }, why: undefined };
}

function unfitReason(row: MarketRow, source: MarketSource, ask: FeeAsk, tables: MarketTables): LeftOutReason | undefined {
  if (row.flags?.some((flag) => tables.rule.excludedFlags.includes(flag))) return 'only-flagged-rows';
  const fits = entryOf(tables.rule.basisFits, source.basis) ?? [];
  if (fits.length === 0) return 'basis-does-not-fit';
  const basis = ask.basis ?? (ask.per === 'fixed' ? 'contractor' : undefined);
  if (basis === undefined) return fits.length > 1 ? undefined : 'basis-not-stated';
  return fits.includes(basis) ? undefined : 'basis-does-not-fit';
}

function ageReason(age: number, ahead: number, tables: MarketTables): LeftOutReason | undefined {
  const limits = tables.rule.thresholds;
  if (age > limits['benchmark-limit-months'].value) return 'benchmark-too-old';
  return ahead > limits['benchmark-ahead-months'].value ? 'benchmark-too-new' : undefined;
}

function conversionTo(currency: string, question: Question, tables: MarketTables) {
  if (question.currency !== currency) {
    const found = currencyConversion(question.currency, currency, question.month, tables, question.ask.rate);
    if (!found.ok) return found;
    return { ok: true as const, conversion: { ...found.conversion, from: question.ask.currency } };
  }
  if (question.ask.currency === currency) return { ok: true as const, conversion: undefined };
  const tolerance = tables.rule.thresholds['tolerance-after-conversion'].value;
  const peg: Conversion = { from: question.ask.currency, to: currency, rate: 1, period: '', source: 'peg', tolerance };
  return { ok: true as const, conversion: peg };
}

function benchmarkOf(row: MarketRow, source: MarketSource, central: ReturnType<typeof centralValue> & object): Benchmark {
  return {
    source: row.source,
    role: row.role,
    code: row.code,
    fit: entryOf(source.occupations, row.code)?.fit ?? 'none',
    period: row.period,
    tier: source.tier,
    basis: source.basis,
    stat: central.stat,
    value: central.value,
    unit: row.unit,
    currency: row.currency,
    values: row.values,
    flags: row.flags ?? [],
    ...(row.n === undefined ? {} : { n: row.n }),
  };
}
