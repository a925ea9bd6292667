import { remember } from '../remember.ts';

/** Months since year 0 between which a partly known date lies: "2021" spans twelve, "2021-03" and "2021-03-15" one. */
export interface MonthRange {
  readonly earliest: number;
  readonly latest: number;
}

/** Reads "2021", "2021-03", "2021-03-15" or "present", which is the day of the assessment. Undefined for a month that does not exist. */
export function monthRange(text: string | undefined, asOf: string): MonthRange | undefined {
  return text === undefined ? undefined : readMonth(text === 'present' ? asOf : text);
}

/** The same months come again in every resume. */
const readMonth = remember(4096, (text: string): MonthRange | undefined => {
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
