import type { FeeAsk, UnknownFeeReason } from './fee-comparison.ts';
import { monthOf } from './months.ts';

const LARGEST_AMOUNT = 1e12;
const HOURS_A_WEEK = 168;
const HOURS_A_DAY = 24;
const UNITS: readonly string[] = ['hour', 'day', 'week', 'month', 'year', 'fixed'] satisfies readonly FeeAsk['per'][];

/** What keeps an ask from being read at all, or undefined where nothing does. */
export function askProblem(ask: FeeAsk): UnknownFeeReason | undefined {
  if (!usableAmount(ask.amount)) return 'amount-not-usable';
  if (!UNITS.includes(ask.per)) return 'unit-not-usable';
  const hours = [
    within(ask.hours, LARGEST_AMOUNT),
    within(ask.hoursPerWeek, HOURS_A_WEEK),
    within(ask.hoursPerDay, HOURS_A_DAY),
    within(ask.fraction, 1),
  ];
  if (hours.includes(false)) return 'hours-not-usable';
  if (ask.rate && (!within(ask.rate.perUsd, LARGEST_AMOUNT) || monthOf(ask.rate.date) === undefined)) return 'rate-not-usable';
  return undefined;
}

function usableAmount(amount: FeeAsk['amount']): boolean {
  if (typeof amount === 'number') return within(amount, LARGEST_AMOUNT);
  if (typeof amount !== 'object' || amount === null) return false;
  return within(amount.min, LARGEST_AMOUNT) && within(amount.max, LARGEST_AMOUNT) && amount.min <= amount.max;
}

function within(value: number | undefined, most: number): boolean {
  return value === undefined || (Number.isFinite(value) && value > 0 && value <= most);
}
