import { foldDigits, type FoldedText } from './folded-digits.ts';

/** Where a Korean resident (주민등록번호) or alien (외국인등록번호) registration number stands, in UTF-16 units of the given text. */
export interface ResidentNumberRange {
  readonly start: number;
  readonly end: number;
  readonly kind: 'resident' | 'alien';
  readonly certain: boolean;
}

type Form = 'dashed' | 'separated' | 'bare' | 'scattered' | 'long-year';

interface Candidate {
  readonly digits: string;
  readonly form: Form;
  readonly before: string;
  readonly after: string;
}

interface Birth {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

const DIGITS_IN_NUMBER = 13;
/** The tool's own limit: without a date of assessment, a birth year beyond it is taken for some other number. */
const LAST_PLAUSIBLE_BIRTH_YEAR = 2039;
const CHECK_WEIGHTS = [2, 3, 4, 5, 6, 7, 8, 9, 2, 3, 4, 5] as const;
const CENTURY_OF_SEVENTH_DIGIT: Readonly<Record<string, number>> = {
  '0': 1800, '1': 1900, '2': 1900, '3': 2000, '4': 2000, '5': 1900, '6': 1900, '7': 2000, '8': 2000, '9': 1800,
};

const SIX_SEVEN = /(?<!\d)\d(?: ?\d){5}(\s{0,3}-\s{0,3}|\s{1,3}|\s?[._/]\s?|)\d(?: ?\d){6}(?!\d)/g;
const LONG_YEAR = /(?<!\d)(?:18|19|20)\d{6}(?:\s{0,3}-\s{0,3}|\s|)\d{7}(?!\d)/g;

/** A quick no for most texts: whatever is found has the month and day of a birth in it, before the last seven digits. */
const PLAUSIBLE = /\d ?(?:0 ?[1-9]|1 ?[0-2]) ?(?:0 ?[1-9]|[12] ?\d|3 ?[01])[\s._/-]{0,7}\d(?: ?\d){6}/;

/**
 * Finds resident and alien registration numbers in any text: with or without hyphen, spaced, in full-width or other decimal digits,
 * and with invisible characters between the digits.
 *
 * `certain` needs a valid birth date, a seventh digit that fits it, and either the hyphenated 6-7 form or a fitting check digit.
 * Numbers issued since October 2020 have no check digit, so an unfitting one never excludes the hyphenated form.
 * Shapes shared with other numbers (corporation registration numbers, epoch milliseconds, article numbers, phone numbers with
 * country code) stay uncertain.
 * `asOf` (ISO date) rules out births after it.
 */
export function findResidentNumbers(text: string, asOf?: string): readonly ResidentNumberRange[] {
  const folded = foldDigits(text, DIGITS_IN_NUMBER);
  if (folded === undefined || !PLAUSIBLE.test(folded.text)) return [];
  const found = [...scan(folded, SIX_SEVEN, asOf), ...scan(folded, LONG_YEAR, asOf)];
  return withoutOverlaps(found.sort((a, b) => a.start - b.start || b.end - a.end));
}

function withoutOverlaps(sorted: readonly ResidentNumberRange[]): readonly ResidentNumberRange[] {
  const apart: ResidentNumberRange[] = [];
  for (const range of sorted) {
    const last = apart.at(-1);
    if (last === undefined || range.start >= last.end) apart.push(range);
    else apart[apart.length - 1] = { ...last, end: Math.max(last.end, range.end), certain: last.certain || range.certain };
  }
  return apart;
}

function scan(folded: FoldedText, pattern: RegExp, asOf: string | undefined): ResidentNumberRange[] {
  const ranges: ResidentNumberRange[] = [];
  pattern.lastIndex = 0;
  for (let match = pattern.exec(folded.text); match !== null; match = pattern.exec(folded.text)) {
    const end = match.index + match[0].length;
    const judged = judge(candidateOf(folded.text, match, end, pattern === LONG_YEAR), asOf);
    if (judged === undefined) {
      pattern.lastIndex = match.index + 1;
      continue;
    }
    ranges.push({ start: folded.startOf(match.index), end: folded.endOf(end - 1), ...judged });
  }
  return ranges;
}

function candidateOf(text: string, match: RegExpExecArray, end: number, longYear: boolean): Candidate {
  const digits = match[0].replace(/\D/g, '');
  const separator = match[1] ?? '';
  return {
    digits,
    form: longYear ? 'long-year' : formOf(match[0], separator),
    before: text.slice(Math.max(0, match.index - 2), match.index),
    after: text.slice(end, end + 2),
  };
}

function formOf(shape: string, separator: string): Form {
  if (separator.includes('-')) return 'dashed';
  if (/^\d{13}$/.test(shape)) return 'bare';
  return /^\d{6}\D+\d{7}$/.test(shape) ? 'separated' : 'scattered';
}

function judge(candidate: Candidate, asOf: string | undefined): Pick<ResidentNumberRange, 'kind' | 'certain'> | undefined {
  const number = candidate.digits.slice(-DIGITS_IN_NUMBER);
  const birth = birthOf(number);
  if (!isPlausible(birth, asOf)) return undefined;
  const kind = /[5-8]/.test(number.charAt(6)) ? 'alien' : 'resident';
  const fits = checkDigitFits(number, kind);
  const certain = certaintyOf(candidate, birth, fits);
  return certain === undefined ? undefined : { kind, certain };
}

function certaintyOf(candidate: Candidate, birth: Birth, fits: boolean): boolean | undefined {
  const { form, before, after, digits } = candidate;
  if (form === 'long-year') {
    return digits.startsWith(String(birth.year)) && fits ? !partOfLongerNumber(before, after) : undefined;
  }
  if (form === 'dashed') return certaintyOfDashed(candidate, birth, fits);
  if (isDecimalFraction(before, after) || before.endsWith('+')) return undefined;
  if (form === 'scattered') return fits && !/\d $/.test(before) && !/^ \d/.test(after) ? false : undefined;
  if (isInsideWord(before, after)) return fits ? false : undefined;
  return fits && birth.year >= 1900 && !partOfLongerNumber(before, after) && !isSharedShape(digits, form);
}

function certaintyOfDashed({ before, after, digits }: Candidate, birth: Birth, fits: boolean): boolean | undefined {
  const corporation = isCorporationNumber(digits);
  if (corporation && birth.year < 1900) return undefined;
  return !corporation && !partOfLongerNumber(before, after) && (fits || birth.year >= 1900);
}

function birthOf(number: string): Birth {
  const century = CENTURY_OF_SEVENTH_DIGIT[number.charAt(6)] ?? 0;
  return { year: century + Number(number.slice(0, 2)), month: Number(number.slice(2, 4)), day: Number(number.slice(4, 6)) };
}

function isPlausible({ year, month, day }: Birth, asOf: string | undefined): boolean {
  if (month < 1 || month > 12 || day < 1 || day > new Date(Date.UTC(year, month, 0)).getUTCDate()) return false;
  if (year > LAST_PLAUSIBLE_BIRTH_YEAR) return false;
  const iso = `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
  return asOf === undefined || iso <= asOf.slice(0, 10);
}

function checkDigitFits(number: string, kind: ResidentNumberRange['kind']): boolean {
  const sum = CHECK_WEIGHTS.reduce((total, weight, index) => total + weight * Number(number.charAt(index)), 0);
  const base = kind === 'alien' ? 13 : 11;
  return (base - (sum % 11)) % 10 === Number(number.charAt(12));
}

function partOfLongerNumber(before: string, after: string): boolean {
  return /\d-$|\+$/.test(before) || /^-\d/.test(after);
}

function isDecimalFraction(before: string, after: string): boolean {
  return /\d[.]$/.test(before) || /^[.]\d/.test(after);
}

function isInsideWord(before: string, after: string): boolean {
  return /[A-Za-z]$/.test(before) || /^[A-Za-z]/.test(after);
}

/** Bare digits that are as likely something else: epoch milliseconds of 2001 to 2033, Korean article numbers, 82 010 phone numbers. */
function isSharedShape(digits: string, form: Form): boolean {
  if (form !== 'bare') return false;
  return digits.startsWith('1') || digits.startsWith('82010') || (digits.startsWith('880') && isArticleNumber(digits));
}

/** Corporation registration numbers (법인등록번호) share the 6-7 form: court 11xx to 28xx, kind of company, serial, check digit. */
function isCorporationNumber(digits: string): boolean {
  if (!/^(?:1[1-9]|2[0-8])\d{2}(?:1[1-5]|2[1-9]|3[1-9])/.test(digits)) return false;
  const sum = [...digits.slice(0, 12)].reduce((total, digit, index) => total + Number(digit) * (index % 2 === 0 ? 1 : 2), 0);
  return (10 - (sum % 10)) % 10 === Number(digits.charAt(12));
}

function isArticleNumber(digits: string): boolean {
  const sum = [...digits].reduce((total, digit, index) => total + Number(digit) * (index % 2 === 0 ? 1 : 3), 0);
  return sum % 10 === 0;
}
