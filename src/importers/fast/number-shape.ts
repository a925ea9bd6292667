import { findResidentNumbers } from '../../model/resident-number.ts';

export const DIGITS_IN_NUMBER = 13;

const SEVEN_DIGITS = /\d\d\d\d\d\d\d/;
const BEHIND_HYPHEN = /[-~]\s{0,3}\d(?: ?\d){6}/;
const BLANK = 0x20;

/** Whether a text holds a resident registration number for certain. The text is calm but for ASCII: then most are known at a glance to hold none. */
export function calmTextHoldsNumber(text: string): boolean {
  return mayHoldNumber(text) && holdsNumber(text);
}

/** The same for any text. */
export function holdsNumber(text: string): boolean {
  return findResidentNumbers(text).some(({ certain }) => certain);
}

/** A certain number has seven digits in a row, or blanks between them behind a hyphen. */
function mayHoldNumber(text: string): boolean {
  return SEVEN_DIGITS.test(text) || ((hasDigitBehind(text, '-') || hasDigitBehind(text, '~')) && BEHIND_HYPHEN.test(text));
}

function hasDigitBehind(text: string, hyphen: string): boolean {
  for (let index = text.indexOf(hyphen); index >= 0; index = text.indexOf(hyphen, index + 1)) {
    let next = index + 1;
    while (text.charCodeAt(next) <= BLANK) next += 1;
    const unit = text.charCodeAt(next);
    if (unit >= 0x30 && unit <= 0x39) return true;
  }
  return false;
}
