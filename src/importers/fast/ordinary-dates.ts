/** Dates and times that every reading of ISO 8601 takes; false says only that a closer look is needed. */

export function isOrdinaryDate(text: string): boolean {
  return text.length === 10 && hasDate(text);
}

export function isOrdinaryDateTime(text: string): boolean {
  const { length } = text;
  if (length < 20 || text.charCodeAt(10) !== 0x54 || !hasDate(text) || !hasTime(text)) return false;
  if (length === 20) return text.charCodeAt(19) === 0x5a;
  const sign = text.charCodeAt(19);
  return length === 25 && (sign === 0x2b || sign === 0x2d) && text.charCodeAt(22) === COLON && numberAt(text, 20) < 24 && numberAt(text, 23) < 60;
}

const COLON = 0x3a;
const HYPHEN = 0x2d;
const OTHER = 100;
/** The last day of a month that every year has; none for month 0. */
const LAST_DAYS = [0, 31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

function hasDate(text: string): boolean {
  const month = numberAt(text, 5);
  const day = numberAt(text, 8);
  const isWritten = text.charCodeAt(4) === HYPHEN && text.charCodeAt(7) === HYPHEN && numberAt(text, 0) < OTHER && numberAt(text, 2) < OTHER;
  return isWritten && month <= 12 && day >= 1 && day <= (LAST_DAYS[month] ?? 0);
}

function hasTime(text: string): boolean {
  return text.charCodeAt(13) === COLON && text.charCodeAt(16) === COLON && numberAt(text, 11) < 24 && numberAt(text, 14) < 60 && numberAt(text, 17) < 60;
}

/** The number of two digits at a position; 100 where none stands. */
function numberAt(text: string, at: number): number {
  const tens = text.charCodeAt(at) - 0x30;
  const ones = text.charCodeAt(at + 1) - 0x30;
  return tens >= 0 && tens <= 9 && ones >= 0 && ones <= 9 ? tens * 10 + ones : OTHER;
}
