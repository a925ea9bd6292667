import type { FeeAsk } from './fee-comparison.ts';
import type { FeeUnit, RateUnit, SourceHours } from './market-tables.ts';

const WEEKS_A_YEAR = 52;
const MONTHS_A_YEAR = 12;

export type PlainUnit = Exclude<FeeUnit, 'fixed'>;

/** A fee as a rate: a fixed price over its hours has become an hourly one, part-time pay with a known share full-time pay. */
export interface FeeRate {
  readonly low: number;
  readonly high: number;
  readonly per: PlainUnit;
  readonly scaled: boolean;
  /** A sum for part-time work whose share of full time nobody stated: only an hourly figure can be compared. */
  readonly partTime: boolean;
}

/** Hours that were stated for full-time work; a part-time week counts only together with its share of full time. */
export interface StatedHours {
  readonly perDay?: number;
  readonly perWeek?: number;
}

export function statedHours(ask: FeeAsk, partTimeUnder: number): StatedHours {
  const week = fullWeek(ask, partTimeUnder);
  return {
    ...(ask.hoursPerDay === undefined ? {} : { perDay: ask.hoursPerDay }),
    ...(week === undefined ? {} : { perWeek: week }),
  };
}

/** `undefined` for a fixed price without hours. */
export function feeRate(ask: FeeAsk, partTimeUnder: number): FeeRate | undefined {
  const [low, high] = typeof ask.amount === 'number' ? [ask.amount, ask.amount] : [ask.amount.min, ask.amount.max];
  if (ask.per === 'fixed') {
    if (ask.hours === undefined) return undefined;
    return { low: low / ask.hours, high: high / ask.hours, per: 'hour', scaled: false, partTime: false };
  }
  if (ask.per === 'hour' || ask.per === 'day') return { low, high, per: ask.per, scaled: false, partTime: false };
  if (ask.fraction !== undefined && ask.fraction < 1) {
    return { low: low / ask.fraction, high: high / ask.fraction, per: ask.per, scaled: true, partTime: false };
  }
  if (ask.fraction === undefined && ask.hoursPerWeek !== undefined && ask.hoursPerWeek < partTimeUnder) {
    const hours = (ask.hoursPerWeek * WEEKS_A_YEAR) / perYear(ask.per);
    return { low: low / hours, high: high / hours, per: 'hour', scaled: true, partTime: true };
  }
  return { low, high, per: ask.per, scaled: false, partTime: false };
}

/**
 * Factor that turns an amount per `from` into one per `to` for full-time work. Twelve months and fifty-two weeks make a
 * year; hours and days come from the source, else from what was stated. `undefined` where they are needed and missing.
 */
export function unitFactor(from: PlainUnit, to: RateUnit, source: SourceHours, stated: StatedHours): number | undefined {
  if (from === to) return 1;
  const perDay = source.perDay ?? stated.perDay;
  if (perDay !== undefined && from === 'hour' && to === 'day') return perDay;
  if (perDay !== undefined && from === 'day' && to === 'hour') return 1 / perDay;
  const asked = unitsAYear(from, perDay, source, stated);
  const wanted = unitsAYear(to, perDay, source, stated);
  return asked === undefined || wanted === undefined ? undefined : asked / wanted;
}

function fullWeek(ask: FeeAsk, partTimeUnder: number): number | undefined {
  if (ask.hoursPerWeek === undefined) return undefined;
  if (ask.fraction !== undefined) return ask.hoursPerWeek / ask.fraction;
  return ask.hoursPerWeek >= partTimeUnder ? ask.hoursPerWeek : undefined;
}

function unitsAYear(unit: PlainUnit, perDay: number | undefined, source: SourceHours, stated: StatedHours): number | undefined {
  if (unit !== 'hour' && unit !== 'day') return perYear(unit);
  const days = source.daysPerMonth === undefined ? undefined : source.daysPerMonth * MONTHS_A_YEAR;
  const hours = source.perYear ?? product(days, perDay) ?? product(stated.perWeek, WEEKS_A_YEAR);
  if (unit === 'hour') return hours;
  return days ?? (hours === undefined || perDay === undefined ? undefined : hours / perDay);
}

function perYear(unit: 'week' | 'month' | 'year'): number {
  return { week: WEEKS_A_YEAR, month: MONTHS_A_YEAR, year: 1 }[unit];
}

function product(a: number | undefined, b: number | undefined): number | undefined {
  return a === undefined || b === undefined ? undefined : a * b;
}
