import { dayNumber } from './payment/days.ts';

/** Whole days from one day to a later one (negative when it is earlier); times of day are left aside. */
export function daysBetween(from: string, to: string): number {
  return (dayNumber(to) ?? 0) - (dayNumber(from) ?? 0);
}
