import { DIGITS_IN_NUMBER, calmTextHoldsNumber, holdsNumber } from './number-shape.ts';
import { spellJson } from './spell-json.ts';
import { isTidy, isTidyTree } from './tidy-tree.ts';
import { DIGITS_OF_SUM, LONG, LONGEST_SUMMED, PECULIAR, WEIGHTS_ESCAPED, WEIGHTS_RAW, isCalm } from './unit-weights.ts';

/** Measures how long values are as they are written in a line of JSON. Positions are UTF-16 units; -1 says that a value is for the slow road. */
export interface Ruler {
  readonly begin: (line: string) => void;
  /** Position behind the text whose opening quote stands at `at`. */
  readonly text: (value: string, at: number, trimmed: boolean) => number;
  /** Position behind the number at `at`; `lead` is its key as written, with quotes and colon, undefined in a list. */
  readonly number: (value: number, at: number, lead: string | undefined) => number;
  readonly truth: (value: boolean, at: number, lead: string | undefined) => number;
  /** Position behind a value that is compared with the line rather than measured. */
  readonly anything: (value: unknown, at: number, lead: string | undefined) => number;
  /** Whether the line is written as it was measured, to its `end`. */
  readonly agrees: (end: number) => boolean;
}

const [TAB, BACKSPACE, LINE_FEED, FORM_FEED, RETURN, BLANK, QUOTE, COMMA, COLON] = [9, 8, 10, 12, 13, 32, 34, 44, 58];
const [BACKSLASH, CLOSING_BRACKET, BRACE, CLOSING_BRACE, DELETE] = [92, 93, 123, 125, 127];
const UNITS_OF_ESCAPE = 6;
/** Up to four digits of a number in the line as written can belong to the escape before it. */
const DIGITS_BEHIND_ESCAPE = DIGITS_IN_NUMBER - 4;
const NOT_PLAIN_ASCII = /[^\n !#-[\]-~]/;
const NOT_ASCII = /[^\0-\x7f]/;
const WITHOUT_BLANK = /[,:]["{[]/;

/**
 * A ruler for lines with (`blank` 1) or without (0) a blank behind each comma and colon that is no part of a text.
 *
 * A line that is as long as its value's shortest spelling is that spelling: nothing stands in it twice, and no number is written in another way.
 * Where a longer spelling is taken for granted, such as \uXXXX or the blanks, the line is asked whether a shorter one occurs at all.
 */
export function createRuler(blank: 0 | 1): Ruler {
  let line = '';
  let isEscaped = false;
  let isLost = false;
  let weights = WEIGHTS_RAW;

  function begin(text: string): void {
    line = text;
    isLost = false;
    isEscaped = text.includes('\\u');
    weights = isEscaped ? WEIGHTS_ESCAPED : WEIGHTS_RAW;
  }

  function text(value: string, at: number, trimmed: boolean): number {
    const length = value.length;
    if (length > LONGEST_SUMMED) return longText(value, at, trimmed);
    if (length === 0) return at + 2;
    const table = weights;
    let unit = value.charCodeAt(0);
    if (trimmed && unit <= BLANK) return -1;
    let sum = table[unit] as number;
    for (let index = 1; index < length; index += 1) {
      unit = value.charCodeAt(index);
      sum += table[unit] as number;
    }
    if (trimmed && unit <= BLANK) return -1;
    const end = at + length + 2;
    return sum < DIGITS_BEHIND_ESCAPE ? end : weighedText(value, at, trimmed, sum, end);
  }

  function weighedText(value: string, at: number, trimmed: boolean, sum: number, end: number): number {
    if (sum >= PECULIAR) return peculiarText(value, at, trimmed);
    const digits = sum & DIGITS_OF_SUM;
    const written = end + (sum >> 8) * (UNITS_OF_ESCAPE - 1);
    if (digits >= DIGITS_IN_NUMBER && calmTextHoldsNumber(value)) return -1;
    return digits >= DIGITS_BEHIND_ESCAPE && sum >= LONG && calmTextHoldsNumber(line.slice(at, written)) ? -1 : written;
  }

  function longText(value: string, at: number, trimmed: boolean): number {
    if (trimmed && hasBlankEnd(value)) return -1;
    const more = NOT_PLAIN_ASCII.test(value) ? moreUnits(value) : count(value, '\n');
    if (more < 0) return peculiarText(value, at, trimmed);
    const end = at + value.length + 2 + more;
    return calmTextHoldsNumber(value) || (isEscaped && calmTextHoldsNumber(line.slice(at, end))) ? -1 : end;
  }

  /** By how much a text is longer as written; -1 where it needs a closer look. */
  function moreUnits(value: string): number {
    const table = weights;
    let feeds = 0;
    let escapes = 0;
    for (let index = 0; index < value.length; index += 1) {
      const unit = value.charCodeAt(index);
      const weight = table[unit] as number;
      if (weight < PECULIAR) escapes += weight >> 8;
      else if (unit === LINE_FEED) feeds += 1;
      else return -1;
    }
    return feeds + escapes * (UNITS_OF_ESCAPE - 1);
  }

  function peculiarText(value: string, at: number, trimmed: boolean): number {
    let end = at + 2;
    let calm = true;
    for (let index = 0; index < value.length; index += 1) {
      const unit = value.charCodeAt(index);
      calm &&= isCalm(unit);
      end += lengthOf(unit);
    }
    if (trimmed && hasBlankEnd(value)) return -1;
    if (calm ? calmTextHoldsNumber(value) : !isTidy(value, trimmed) || holdsNumber(value)) return -1;
    return isEscaped && calmTextHoldsNumber(line.slice(at, end)) ? -1 : end;
  }

  function lengthOf(unit: number): number {
    if (unit < BLANK) return unit === LINE_FEED || unit === TAB || unit === RETURN || unit === BACKSPACE || unit === FORM_FEED ? 2 : UNITS_OF_ESCAPE;
    if (unit < DELETE) return unit === QUOTE || unit === BACKSLASH ? 2 : 1;
    return isEscaped && unit > DELETE ? UNITS_OF_ESCAPE : 1;
  }

  function number(value: number, at: number, lead: string | undefined): number {
    if (blank === 0 && value > 0 && value < 1000 && value % 1 === 0 && value % 100 !== 0) return at + (value < 10 ? 1 : value < 100 ? 2 : 3);
    const written = String(value);
    if (written.length >= DIGITS_IN_NUMBER && holdsNumber(written)) return -1;
    return blank === 0 && hasShortestSpelling(value, written) ? at + written.length : find(written, at, lead);
  }

  function truth(value: boolean, at: number, lead: string | undefined): number {
    return blank === 0 ? at + (value ? 4 : 5) : find(String(value), at, lead);
  }

  /** Makes sure that the value of a key is written so, and the key before it. */
  function find(written: string, at: number, lead: string | undefined): number {
    const end = at + written.length;
    if (lead === undefined || !isThere(written, at, end, lead)) isLost = true;
    return end;
  }

  function isThere(written: string, at: number, end: number, lead: string): boolean {
    const start = at - lead.length;
    const before = line.charCodeAt(start - 1);
    const behind = line.charCodeAt(end);
    if ((before !== BRACE && before !== COMMA && before !== BLANK) || (behind !== COMMA && behind !== CLOSING_BRACE)) return false;
    return !isMark(lead.charCodeAt(1)) && line.startsWith(lead, start) && line.startsWith(written, at);
  }

  function anything(value: unknown, at: number, lead: string | undefined): number {
    if (!isTidyTree(value)) return -1;
    const written = spellJson(value, blank, isEscaped);
    return holdsNumber(written) ? -1 : find(written, at, lead);
  }

  function agrees(end: number): boolean {
    return !isLost && end === lengthWithoutEnd(line) && (blank === 0 || !WITHOUT_BLANK.test(line)) && !(isEscaped && NOT_ASCII.test(line));
  }

  return { begin, text, number, truth, anything, agrees };
}

/** Whether a unit may stand behind a closing quote. Then a quote before it need not be an opening one. */
function isMark(unit: number): boolean {
  return unit <= BLANK || unit === COMMA || unit === COLON || unit === CLOSING_BRACKET || unit === CLOSING_BRACE;
}

/**
 * Whether any other way to write a number in JSON is longer. 500 may be 5e2 and 0.05 may be 5e-2; beyond fifteen digits several spellings are
 * of one number.
 */
function hasShortestSpelling(value: number, written: string): boolean {
  if (Number.isInteger(value)) return value === 0 || (value % 100 !== 0 && Number.isSafeInteger(value));
  return Math.abs(value) >= 0.1 && written.length <= 16;
}

/** Blanks of other scripts are not calm, and looked for later. */
function hasBlankEnd(text: string): boolean {
  return text.charCodeAt(0) <= BLANK || text.charCodeAt(text.length - 1) <= BLANK;
}

function count(text: string, part: string): number {
  let found = 0;
  for (let index = text.indexOf(part); index >= 0; index = text.indexOf(part, index + 1)) found += 1;
  return found;
}

/** Length without the line break that a reader of lines may have left. */
function lengthWithoutEnd(line: string): number {
  let end = line.length;
  while (end > 0 && line.charCodeAt(end - 1) <= BLANK) end -= 1;
  return end;
}
