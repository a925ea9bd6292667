import { instantOf, usualDay } from '../instants.ts';
import { oncePer } from '../once-per.ts';
import type { ValidityLimit, ValidityTable } from './tables.ts';

/** The dates of one document (ISO) and what kind it is; `issuingCountry` is ISO 3166-1 alpha-2. */
export interface DocumentDates {
  readonly kind?: string | undefined;
  readonly issuingCountry?: string | undefined;
  readonly issuedOn?: string | undefined;
  readonly expiresOn?: string | undefined;
  readonly birthDate?: string | undefined;
}

export type ValidityProblemKind = 'issued-after-expiry' | 'born-after-issue' | 'born-after-expiry' | 'issued-in-future' | 'born-in-future' | 'valid-too-long' | 'expired';

export interface ValidityProblem {
  readonly kind: ValidityProblemKind;
  /** A contradiction cannot hold on a true document; a weak sign, such as being expired, is common and innocent. */
  readonly strength: 'contradiction' | 'unofficial' | 'weak';
  /** The two dates that do not fit. */
  readonly dates: readonly [string, string];
  /** For `valid-too-long`: the longest period and where it is laid down. */
  readonly limit?: { readonly months: number; readonly source: string };
}

export interface ValidityFacts {
  readonly problems: readonly ValidityProblem[];
  /** Against the date of the assessment; undefined where no expiry is given. */
  readonly expired?: boolean | undefined;
  /** Days until the expiry, negative after it. */
  readonly daysLeft?: number | undefined;
  /** Whether a longest period is known for this kind, country and date of issue. */
  readonly periodChecked: boolean;
}

const DAY = 86_400_000;
const NO_PROBLEMS: readonly ValidityProblem[] = [];
/** Offices count the last day in or out. */
const GRACE_DAYS = 3;

/** Holds the dates of a document against each other and against the date of the assessment. What is missing or no date is not judged. */
export function readValidity(document: DocumentDates, asOf: string, table: ValidityTable): ValidityFacts {
  const issued = validDate(document.issuedOn);
  const expires = validDate(document.expiresOn);
  const born = validDate(document.birthDate);
  const today = validDate(asOf);
  const limit = limitFor(document, issued, born, table);
  const tooLong = issued !== undefined && expires !== undefined && limit?.months !== undefined && daysFrom(addMonths(issued, limit.months), expires) > GRACE_DAYS;
  const problems = !tooLong && areInOrder(born, issued, today) && areInOrder(born, issued ?? today, expires) && areInOrder(issued, today, expires) ? NO_PROBLEMS : [
    ordered('issued-after-expiry', 'contradiction', expires, issued),
    ordered('born-after-issue', 'contradiction', issued, born),
    issued === undefined ? ordered('born-after-expiry', 'contradiction', expires, born) : undefined,
    ordered('issued-in-future', 'contradiction', today, issued),
    ordered('born-in-future', 'contradiction', today, born),
    tooLong ? longPeriod(issued, expires, limit) : undefined,
    ordered('expired', 'weak', expires, today),
  ].filter((problem) => problem !== undefined);
  return {
    problems,
    ...(expires === undefined || today === undefined ? {} : { expired: expires < today, daysLeft: daysFrom(today, expires) }),
    periodChecked: issued !== undefined && expires !== undefined && limit?.months !== undefined,
  };
}

/** Whether no day comes after the next one, as nearly always; what is missing is passed over. */
function areInOrder(first: string | undefined, second: string | undefined, third: string | undefined): boolean {
  if (second === undefined) return first === undefined || third === undefined || first <= third;
  return (first === undefined || first <= second) && (third === undefined || second <= third);
}

/** A problem where `later` comes after `earlier` although it must not. */
function ordered(kind: ValidityProblemKind, strength: ValidityProblem['strength'], earlier: string | undefined, later: string | undefined): ValidityProblem | undefined {
  return earlier !== undefined && later !== undefined && later > earlier ? { kind, strength, dates: [earlier, later] } : undefined;
}

function longPeriod(issued: string, expires: string, { months = 0, source, official }: ValidityLimit): ValidityProblem {
  return { kind: 'valid-too-long', strength: official ? 'contradiction' : 'unofficial', dates: [issued, expires], limit: { months, source } };
}

const byKind = oncePer(({ longest }: ValidityTable): ReadonlyMap<string, readonly ValidityLimit[]> =>
  new Map(longest.map(({ kind }) => [kind, longest.filter((entry) => entry.kind === kind)])));

function limitFor({ kind, issuingCountry }: DocumentDates, issued: string | undefined, born: string | undefined, table: ValidityTable): ValidityLimit | undefined {
  const country = issuingCountry?.toUpperCase();
  return byKind(table).get(kind ?? '')?.find((entry) => {
    if (entry.countries !== undefined && (country === undefined || !entry.countries.includes(country))) return false;
    if (entry.issuedFrom !== undefined && (issued === undefined || issued < entry.issuedFrom)) return false;
    return entry.holderUnder === undefined || (born !== undefined && issued !== undefined && addMonths(born, entry.holderUnder * 12) > issued);
  });
}

/** The text where it is a day of the calendar written YYYY-MM-DD. */
function validDate(text: string | undefined): string | undefined {
  return text !== undefined && isDay(text) ? text : undefined;
}

function isDay(text: string): boolean {
  if (text.length === 10 && usualDay(text) !== undefined) return true;
  const time = /^\d{4}-\d{2}-\d{2}$/.test(text) ? Date.parse(text) : Number.NaN;
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
}

function daysFrom(from: string, to: string): number {
  return Math.round((instantOf(to) - instantOf(from)) / DAY);
}

function addMonths(date: string, months: number): string {
  if (months % 12 === 0 && !date.endsWith('-02-29')) return `${String(Number(date.slice(0, 4)) + months / 12).padStart(4, '0')}${date.slice(4)}`;
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number);
  const total = year * 12 + month - 1 + months;
  const [newYear, newMonth] = [Math.floor(total / 12), (total % 12) + 1];
  const lastDay = new Date(Date.UTC(newYear, newMonth, 0)).getUTCDate();
  return `${String(newYear).padStart(4, '0')}-${String(newMonth).padStart(2, '0')}-${String(Math.min(day, lastDay)).padStart(2, '0')}`;
}
