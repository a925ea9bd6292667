const YEAR = /^(\d{4})$/;
const MONTH = /^(\d{4})-(\d{2})$/;
const DAY = /^(\d{4})-(\d{2})-(\d{2})$/;
const YEARS = /^(\d{4})-(\d{4})$/;

export interface MonthSpan {
  /** Months since year 0; both ends belong to the span. */
  readonly from: number;
  readonly to: number;
}

/** Reads YYYY, YYYY-MM, YYYY-MM-DD, YYYY-YYYY or two of the first three around a slash; undefined where it is none of them. */
export function monthSpan(period: string): MonthSpan | undefined {
  const years = YEARS.exec(period);
  const [first, last, ...rest] = years ? [years[1], years[2]] : period.split('/');
  if (first === undefined || rest.length > 0) return undefined;
  const start = simpleSpan(first);
  const end = last === undefined ? start : simpleSpan(last);
  if (!start || !end || end.to < start.from) return undefined;
  return { from: start.from, to: end.to };
}

/** The month of an ISO date, or undefined. */
export function monthOf(date: string): number | undefined {
  if (!DAY.test(date)) return undefined;
  return simpleSpan(date)?.from;
}

/** Full months from the end of the span to the given month; 0 where the span reaches it. */
export function monthsSince(span: MonthSpan, month: number): number {
  return Math.max(0, month - span.to);
}

function simpleSpan(text: string): MonthSpan | undefined {
  const year = YEAR.exec(text);
  if (year) return { from: Number(year[1]) * 12, to: Number(year[1]) * 12 + 11 };
  const parts = DAY.exec(text) ?? MONTH.exec(text);
  if (!parts) return undefined;
  const month = Number(parts[2]);
  const day = Number(parts[3] ?? '1');
  if (month < 1 || month > 12 || day < 1 || day > 31) return undefined;
  const index = Number(parts[1]) * 12 + month - 1;
  return { from: index, to: index };
}
