export interface NotAssessed {
  readonly status: 'not-assessed';
  readonly reason: 'stale-data' | 'undated-data';
  readonly dataDate: string;
  readonly ageDays?: number;
}

const day = 86_400_000;

/** Days from one date (YYYY-MM-DD, or a longer ISO string) to another; undefined where either is no date. */
export function ageInDays(dataDate: string, asOf: string): number | undefined {
  const days = (Date.parse(asOf.slice(0, 10)) - Date.parse(dataDate.slice(0, 10))) / day;
  return Number.isFinite(days) ? days : undefined;
}

/** Whether data is older than the limit on the day of the assessment. Data without a date counts as stale. */
export function isStale(dataDate: string, asOf: string, limitDays: number): boolean {
  const age = ageInDays(dataDate, asOf);
  return age === undefined || age > limitDays;
}

/** What to say in place of a verdict when data is too old; undefined when it may be used. */
export function staleness(dataDate: string, asOf: string, limitDays: number): NotAssessed | undefined {
  if (!isStale(dataDate, asOf, limitDays)) return undefined;
  const ageDays = ageInDays(dataDate, asOf);
  return { status: 'not-assessed', reason: ageDays === undefined ? 'undated-data' : 'stale-data', dataDate, ...(ageDays === undefined ? {} : { ageDays }) };
}
