import { usualDay, usualTime } from '../instants.ts';

const DAY = 86_400_000;
const ISO_DATE = /^([1-9]\d{3})-(\d{2})-(\d{2})(?:T[0-9:.,]+(?:Z|[+-]\d{2}:?\d{2})?)?$/;

/**
 * Number of the calendar day of an ISO 8601 date or date-time, as written (no shift to another zone), counted from 1970-01-01.
 * Undefined for anything that is not a day of the calendar.
 */
export function dayNumber(text: string): number | undefined {
  const usual = usualDay(text);
  if (usual !== undefined && (text.length === 10 || usualTime(text) !== undefined)) return usual;
  const match = ISO_DATE.exec(text.trim());
  if (match === null) return undefined;
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
  if (month < 1 || month > 12 || day < 1 || day > daysIn(year, month)) return undefined;
  return Date.UTC(year, month - 1, day) / DAY;
}

function daysIn(year: number, month: number): number {
  return (Date.UTC(year, month, 1) - Date.UTC(year, month - 1, 1)) / DAY;
}
