/** What a cell of a date column says. */
export type DayReading =
  | { readonly kind: 'day'; readonly day: string }
  /** Two days, by which of the first two numbers is the month. */
  | { readonly kind: 'either'; readonly days: readonly [string, string] }
  /** The count of days by which spreadsheets keep dates; there are two such counts, so the day is only the likelier one. */
  | { readonly kind: 'counted'; readonly day: string };

const YEAR_FIRST = /^(\d{4})\s*(?:[-./]|년)\s*(\d{1,2})\s*(?:[-./]|월)\s*(\d{1,2})\s*(?:[.]|일)?$/;
const RUN_TOGETHER = /^(\d{4})(\d{2})(\d{2})$/;
const YEAR_LAST = /^(\d{1,2})\s*([-./])\s*(\d{1,2})\s*\2\s*(\d{4})\.?$/;
const NAMED_MONTH = /^(?:(\d{1,2})(?:st|nd|rd|th)?[\s-]+([a-z]{3,9})\.?|([a-z]{3,9})\.?\s+(\d{1,2})(?:st|nd|rd|th)?)[\s,-]+(\d{4})$/i;
const MONTHS = ['january', 'february', 'march', 'april', 'may', 'june', 'july', 'august', 'september', 'october', 'november', 'december'];

/** No date is longer; patterns shall not labour on longer texts. */
const LONGEST = 50;

/** A weekday or a time of day behind the date says nothing against the day. */
const BEHIND_DAY = /(?:\s*\(?[월화수목금토일](?:요일)?\)?)?(?:[T\s]\s*(?:오전|오후|am|pm)?\s*\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?\s*(?:am|pm)?\s*(?:Z|[+-]\d{2}:?\d{2})?)?$/i;

/** Reads a day as spreadsheets and people write it; undefined where it is none, or no day of the calendar. */
export function readDay(text: string): DayReading | undefined {
  const plain = text.trim();
  if (plain.length > LONGEST) return undefined;
  return dayOf(plain) ?? dayOf(plain.replace(BEHIND_DAY, '').trim()) ?? countedDay(plain);
}

function dayOf(text: string): DayReading | undefined {
  const [, year = '', month = '', day = ''] = YEAR_FIRST.exec(text) ?? RUN_TOGETHER.exec(text) ?? [];
  const first = iso(year, month, day);
  if (first !== undefined) return { kind: 'day', day: first };
  return yearLast(text) ?? namedMonth(text);
}

/** 11/21/2026 has one reading; 03/04/2026 has two. */
function yearLast(text: string): DayReading | undefined {
  const [, a = '', , b = '', year = ''] = YEAR_LAST.exec(text) ?? [];
  const monthFirst = iso(year, a, b);
  const dayFirst = iso(year, b, a);
  const only = monthFirst ?? dayFirst;
  if (only === undefined) return undefined;
  const clear = monthFirst === undefined || dayFirst === undefined || monthFirst === dayFirst;
  return clear ? { kind: 'day', day: only } : { kind: 'either', days: [monthFirst, dayFirst] };
}

function namedMonth(text: string): DayReading | undefined {
  const [, dayBefore, monthAfter, monthBefore, dayAfter, year = ''] = NAMED_MONTH.exec(text) ?? [];
  const name = (monthAfter ?? monthBefore ?? '').toLowerCase();
  const month = name.length < 3 ? -1 : MONTHS.findIndex((full) => full === name || full.slice(0, 3) === name || (name === 'sept' && full === 'september'));
  const day = iso(year, String(month + 1), dayBefore ?? dayAfter ?? '');
  return month < 0 || day === undefined ? undefined : { kind: 'day', day };
}

const MILLISECONDS_A_DAY = 86_400_000;
/** Day 0 of the count that Excel uses on Windows, for days after February 1900. */
const DAY_ZERO = Date.UTC(1899, 11, 30);

function countedDay(text: string): DayReading | undefined {
  if (!/^\d{5}(?:\.\d+)?$/.test(text)) return undefined;
  return { kind: 'counted', day: new Date(DAY_ZERO + Math.floor(Number(text)) * MILLISECONDS_A_DAY).toISOString().slice(0, 10) };
}

function iso(year: string, month: string, day: string): string | undefined {
  const [y, m, d] = [Number(year), Number(month), Number(day)];
  if (year === '' || y < 1900 || y > 2199 || m < 1 || m > 12 || d < 1 || d > daysIn(y, m)) return undefined;
  return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
}

const DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

function daysIn(year: number, month: number): number {
  const leap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  return month === 2 && leap ? 29 : (DAYS[month - 1] ?? 0);
}

/** A year and month as 2021-03; undefined where it is neither that nor a plain year. */
export function readMonth(text: string): string | undefined {
  const [, year = '', month] = /^(\d{4})\s*(?:(?:[-./]|년)\s*(?:(\d{1,2})\s*월?\s*\.?)?)?$/.exec(text.trim()) ?? [];
  if (year === '' || month === undefined) return year === '' ? undefined : year;
  return Number(month) >= 1 && Number(month) <= 12 ? `${year}-${month.padStart(2, '0')}` : undefined;
}

/** An instant with its offset in the form of the schema; undefined where a part is missing. */
export function readInstant(text: string): string | undefined {
  const [, day, hour, minute, second = '00', offset] = /^(\d{4}-\d{2}-\d{2})[T\s]+(\d{1,2}):(\d{2})(?::(\d{2}(?:\.\d+)?))?\s*(Z|[+-]\d{2}:?\d{2})$/i.exec(text.trim()) ?? [];
  if (day === undefined || hour === undefined || offset === undefined) return undefined;
  return `${day}T${hour.padStart(2, '0')}:${minute ?? ''}:${second}${offset.toUpperCase().replace(/^([+-]\d{2})(\d{2})$/, '$1:$2')}`;
}
