import { findResidentNumbers } from '../../model/resident-number.ts';
import { LONGEST_SUMMED, PECULIAR, WEIGHTS_ESCAPED, WEIGHTS_RAW, isCalm } from './unit-weights.ts';

/** Measures how long values are as they are written in a line of JSON. Positions are UTF-16 units; -1 says that a value is for the slow road. */
export interface Ruler {
  readonly begin: (line: string) => void;
  /** Position behind the text whose opening quote stands at `at`. */
  readonly text: (value: string, at: number, trimmed: boolean) => number;
  /** Position behind the number at `at`; `key` is the key whose value it is, undefined in a list. */
  readonly number: (value: number, at: number, key: string | undefined) => number;
  /** Position behind a list of numbers or truths, which is the value of `key`. */
  readonly list: (values: readonly unknown[], at: number, key: string | undefined) => number;
  /** Position behind any value, which is the value of `key`. */
  readonly anything: (value: unknown, at: number, key: string | undefined) => number;
  /** For lines with blanks: proves that a key of `length` ASCII letters stands at `at`, with a blank before and behind. */
  readonly key: (at: number, length: number, first: number, last: number, isFirst: boolean) => void;
  /** The same for a key of a table. */
  readonly tableKey: (key: string, at: number, isFirst: boolean) => void;
  /** For lines with blanks: proves that an item stands at `at` with a blank before. */
  readonly item: (value: unknown, at: number) => void;
  /** Whether the line is written as it was measured, to its `end`. */
  readonly agrees: (end: number) => boolean;
}

const [TAB, BACKSPACE, LINE_FEED, FORM_FEED, RETURN, BLANK, QUOTE, COMMA, COLON, BACKSLASH, CLOSING_BRACKET, SMALL_U, BRACE, CLOSING_BRACE] = [9, 8, 10, 12, 13, 32, 34, 44, 58, 92, 93, 117, 123, 125];
const DIGITS_IN_NUMBER = 13;
/** The digits of one \uXXXX before a number can belong to it in the line as written. */
const DIGITS_BEHIND_ESCAPE = DIGITS_IN_NUMBER - 4;

/** A ruler for lines with (`blank` 1) or without (0) a blank behind each comma and colon that is no part of a text. */
export function createRuler(blank: 0 | 1): Ruler {
  let line = '';
  let escaped = false;
  let lost = false;
  let weights = WEIGHTS_RAW;

  function begin(text: string): void {
    line = text;
    lost = false;
    escaped = text.includes('\\u');
    weights = escaped ? WEIGHTS_ESCAPED : WEIGHTS_RAW;
  }

  function text(value: string, at: number, trimmed: boolean): number {
    const length = value.length;
    if (length > LONGEST_SUMMED) return longText(value, at, trimmed);
    if (trimmed && hasBlankEnd(value)) return -1;
    let sum = 0;
    const table = weights;
    for (let index = 0; index < length; index += 1) sum += table[value.charCodeAt(index)] as number;
    if (sum >= DIGITS_IN_NUMBER) {
      if (sum >= PECULIAR) return unusualText(value, at, trimmed);
      if (mayHoldNumber(value) && holdsResidentNumber(value)) return -1;
    }
    return at + length + 2;
  }

  function longText(value: string, at: number, trimmed: boolean): number {
    if (trimmed && hasBlankEnd(value)) return -1;
    let end = at + value.length + 2;
    if (NOT_PLAIN_ASCII.test(value) && isUnusual(value)) return unusualText(value, at, trimmed);
    for (let feed = value.indexOf('\n'); feed >= 0; feed = value.indexOf('\n', feed + 1)) end += 1;
    return mayHoldNumber(value) && holdsResidentNumber(value) ? -1 : end;
  }

  function isUnusual(value: string): boolean {
    const table = weights;
    for (let index = 0; index < value.length; index += 1) {
      const unit = value.charCodeAt(index);
      if (table[unit] === PECULIAR && unit !== LINE_FEED) return true;
    }
    return false;
  }

  function unusualText(value: string, at: number, trimmed: boolean): number {
    let position = at + 1;
    let digits = 0;
    let calm = true;
    for (let index = 0; index < value.length; index += 1) {
      const unit = value.charCodeAt(index);
      if (unit >= 0x30 && unit <= 0x39) digits += 1;
      else if (!isCalm(unit)) calm = false;
      position += lengthOf(unit, position);
    }
    if (!calm && (!isTidy(value, trimmed) || holdsResidentNumber(value))) return -1;
    if (calm && digits >= DIGITS_IN_NUMBER && mayHoldNumber(value) && holdsResidentNumber(value)) return -1;
    if (escaped && (!calm || digits >= DIGITS_BEHIND_ESCAPE)) {
      const written = line.slice(at + 1, position);
      if (mayHoldNumber(written) && holdsResidentNumber(written)) return -1;
    }
    return position + 1;
  }

  function lengthOf(unit: number, position: number): number {
    if (unit < BLANK) return unit === LINE_FEED || unit === TAB || unit === RETURN || unit === BACKSPACE || unit === FORM_FEED ? 2 : 6;
    if (unit < 0x7f) return unit === QUOTE || unit === BACKSLASH ? 2 : 1;
    if (!escaped) return 1;
    if (line.charCodeAt(position) !== BACKSLASH || line.charCodeAt(position + 1) !== SMALL_U || line.charCodeAt(position - 1) === BACKSLASH) lost = true;
    return 6;
  }

  function number(value: number, at: number, name: string | undefined): number {
    if (!Number.isSafeInteger(value) || value % 100 === 0) return unusualNumber(value, at, name);
    const size = value < 0 ? -value : value;
    const end = (value < 0 ? at + 1 : at) + (size < 10 ? 1 : size < 100 ? 2 : size < 1000 ? 3 : size < 10_000 ? 4 : String(size).length);
    return end - at >= DIGITS_IN_NUMBER && holdsResidentNumber(String(value)) ? -1 : end;
  }

  function unusualNumber(value: number, at: number, name: string | undefined): number {
    if (value === 0) return at + 1;
    const written = String(value);
    if (written.length >= DIGITS_IN_NUMBER && holdsResidentNumber(written)) return -1;
    if (!hasShortestSpelling(value, written)) find(written, at, name);
    return at + written.length;
  }

  /** Proves that the value of a key is written so. */
  function find(written: string, at: number, name: string | undefined): void {
    if (name === undefined || !/^[\w$+-]/.test(name)) {
      lost = true;
      return;
    }
    const lead = `${spell(name)}:${blank === 1 ? ' ' : ''}`;
    const before = line.charCodeAt(at - lead.length - 1);
    const behind = line.charAt(at + written.length);
    if ((before !== BRACE && before !== COMMA && before !== BLANK) || !line.startsWith(lead + written, at - lead.length) || (behind !== ',' && behind !== '}')) lost = true;
  }

  function list(values: readonly unknown[], at: number, name: string | undefined): number {
    const written = `[${values.join(blank === 1 ? ', ' : ',')}]`;
    if (written.length >= DIGITS_IN_NUMBER && holdsResidentNumber(written)) return -1;
    find(written, at, name);
    return at + written.length;
  }

  function anything(value: unknown, at: number, name: string | undefined): number {
    if (!isTidyTree(value, 0)) return -1;
    const written = spell(value);
    if (holdsResidentNumber(written)) return -1;
    find(written, at, name);
    return at + written.length;
  }

  function spell(value: unknown): string {
    if (Array.isArray(value)) return `[${value.map(spell).join(blank === 1 ? ', ' : ',')}]`;
    if (typeof value === 'object' && value !== null) {
      const members = Object.entries(value).map(([name, item]) => `${spell(name)}:${blank === 1 ? ' ' : ''}${spell(item)}`);
      return `{${members.join(blank === 1 ? ', ' : ',')}}`;
    }
    const written = JSON.stringify(value);
    return escaped ? written.replace(/[\u007f-\uffff]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`) : written;
  }

  function key(at: number, length: number, first: number, last: number, isFirst: boolean): void {
    const end = at + length;
    const isThere =
      line.charCodeAt(at) === QUOTE &&
      line.charCodeAt(at + 1) === first &&
      line.charCodeAt(end) === last &&
      line.charCodeAt(end + 1) === QUOTE &&
      line.charCodeAt(end + 2) === COLON &&
      line.charCodeAt(end + 3) === BLANK &&
      (isFirst ? line.charCodeAt(at - 1) === BRACE : line.charCodeAt(at - 1) === BLANK && line.charCodeAt(at - 2) === COMMA);
    if (!isThere) lost = true;
  }

  function tableKey(name: string, at: number, isFirst: boolean): void {
    if (/^[\w+-][\w:.+-]*$/.test(name) && !name.endsWith(':')) key(at, name.length, name.charCodeAt(0), name.charCodeAt(name.length - 1), isFirst);
    else lost = true;
  }

  function item(value: unknown, at: number): void {
    if (line.charCodeAt(at - 1) !== BLANK || line.charCodeAt(at - 2) !== COMMA) lost = true;
    else if (typeof value === 'string') {
      const first = value.charCodeAt(0);
      const written = lengthOf(first, at + 1) > 1 ? BACKSLASH : first;
      if (line.charCodeAt(at) !== QUOTE || line.charCodeAt(at + 1) !== written || [BLANK, COMMA, COLON, CLOSING_BRACKET, CLOSING_BRACE].includes(written)) lost = true;
    } else if (line.charCodeAt(at) !== BRACE || line.charCodeAt(at + 1) !== QUOTE) lost = true;
  }

  function agrees(end: number): boolean {
    return !lost && end === lengthWithoutEnd(line);
  }

  return { begin, text, number, list, anything, key, tableKey, item, agrees };
}

/** Whether any other way to write a number in JSON is longer: 500 may be 5e2, 0.05 may be 5e-2, and of 17 digits the last says little. */
function hasShortestSpelling(value: number, written: string): boolean {
  return !Number.isInteger(value) && Math.abs(value) >= 0.1 && written.length <= 16 && !written.includes('e');
}

/** Blanks of other scripts are not calm, and looked for later. */
function hasBlankEnd(text: string): boolean {
  return text.charCodeAt(0) <= BLANK || text.charCodeAt(text.length - 1) <= BLANK;
}

const NOT_PLAIN_ASCII = /[^\n !#-[\]-~]/;
const SEVEN_DIGITS = /\d\d\d\d\d\d\d/;
const SPACED_DIGITS = /\d \d/;
const SPACED_NUMBER = /[-~]\s{0,3}\d(?: ?\d){6}/;

/** A quick no for calm texts: a certain number has seven digits in a row, or blanks between them behind a hyphen. */
function mayHoldNumber(text: string): boolean {
  return SEVEN_DIGITS.test(text) || (SPACED_DIGITS.test(text) && SPACED_NUMBER.test(text));
}

function holdsResidentNumber(text: string): boolean {
  return findResidentNumbers(text).some(({ certain }) => certain);
}

function isTidy(text: string, trimmed: boolean): boolean {
  return text.isWellFormed() && text.normalize('NFC') === text && !(trimmed && text.trim() !== text);
}

const DEEPEST = 40;

function isTidyTree(value: unknown, depth: number): boolean {
  if (typeof value === 'string') return isTidy(value, false) && !holdsResidentNumber(value);
  if (typeof value !== 'object') return true;
  if (value === null || depth > DEEPEST) return false;
  if (Array.isArray(value)) return value.every((item) => isTidyTree(item, depth + 1));
  return Object.entries(value).every(([name, item]) => name !== '__proto__' && isTidyTree(name, depth) && isTidyTree(item, depth + 1));
}

/** Length without the line break that a reader of lines may have left. */
function lengthWithoutEnd(line: string): number {
  let end = line.length;
  while (end > 0 && line.charCodeAt(end - 1) <= BLANK) end -= 1;
  return end;
}
