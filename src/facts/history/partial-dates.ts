import { remember } from '../remember.ts';

/** Months since year 0 between which a partly known date lies: "2021" spans twelve, "2021-03" and "2021-03-15" one. */
export interface MonthRange {
  readonly earliest: number;
  readonly latest: number;
}

/** Reads "2021", "2021-03", "2021-03-15" or "present", which is the day of the assessment. Undefined for a month that does not exist. */
export function monthRange(text: string | undefined, asOf: string): MonthRange | undefined {
  if (text === undefined) return undefined;
  const date = text === 'present' ? asOf : text;
  const month = usualMonth(date);
  return month < 0 ? readMonth(date) : { earliest: month, latest: month };
}

const HYPHEN = 45;
const ZERO = 48;

/** Months since year 0 of a text that begins YYYY-MM and goes on with a hyphen or not at all; -1 for any other. */
function usualMonth(text: string): number {
  if (text.length < 7 || text.charCodeAt(4) !== HYPHEN || (text.length > 7 && text.charCodeAt(7) !== HYPHEN)) return -1;
  const [high, low, month] = [twoDigits(text, 0), twoDigits(text, 2), twoDigits(text, 5)];
  return high < 0 || low < 0 || month < 1 || month > 12 ? -1 : (high * 100 + low) * 12 + month - 1;
}

/** A number of two digits; -1 where one of them is none. */
function twoDigits(text: string, at: number): number {
  const tens = text.charCodeAt(at) - ZERO;
  const ones = text.charCodeAt(at + 1) - ZERO;
  return tens >= 0 && tens <= 9 && ones >= 0 && ones <= 9 ? tens * 10 + ones : -1;
}

const readMonth = remember(512, (text: string): MonthRange | undefined => {
  const [year = '', month] = text.split('-');
  const start = Number(year) * 12;
  if (month === undefined) return { earliest: start, latest: start + 11 };
  const exact = start + Number(month) - 1;
  return exact < start || exact > start + 11 ? undefined : { earliest: exact, latest: exact };
});

export function yearOf(month: number): number {
  return Math.floor(month / 12);
}

/** Months by which two partly known dates certainly differ; 0 where they may be the same. */
export function certainGap(a: MonthRange, b: MonthRange): number {
  return Math.max(0, a.earliest - b.latest, b.earliest - a.latest);
}

/** Months that two spans certainly share; 0 where they may only touch. */
export function certainOverlap(a: DatedSpan, b: DatedSpan): number {
  return Math.max(0, Math.min(a.to.earliest, b.to.earliest) - Math.max(a.from.latest, b.from.latest));
}

export interface DatedSpan {
  readonly from: MonthRange;
  readonly to: MonthRange;
}
