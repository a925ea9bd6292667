import type { CsvForm } from './table.ts';

/** What is wrong with the way a record is written: its quotes, or a line longer than the limit. */
export type RecordFault = 'quotes' | 'too-long';

export interface RecordSpan {
  /** Position behind the record and its line end. */
  readonly end: number;
  /** Line ends in it. */
  readonly lines: number;
  /** A faulty record ends with the line on which it began, so that one slip costs one row. */
  readonly fault?: RecordFault;
}

export interface RecordText {
  /** Single bytes, or for UTF-16 its units with everything beyond ASCII as one value above 127. */
  readonly units: Uint8Array;
  /** True where nothing follows the units. */
  readonly complete: boolean;
}

const QUOTE = 34;
const SPACE = 32;
const TAB = 9;
const LINE_FEED = 10;
const CARRIAGE_RETURN = 13;

type Form = Pick<CsvForm, 'delimiter' | 'lineEnd'>;

/**
 * The record that begins at `from`, by RFC 4180: a cell that begins with a quote ends with one, two quotes stand for one, and such a cell may
 * hold line ends. Blanks around quoted cells are passed over; a quote inside other cells is a character like any other, as in spreadsheets.
 * Undefined where the units end before the record does and more follow.
 */
export function recordAt(text: RecordText, from: number, form: Form, limit: number): RecordSpan | undefined {
  const { units, complete } = text;
  const { delimiter, lineEnd } = form;
  let at = from;
  let lines = 0;
  for (;;) {
    at = behindBlanks(units, at, delimiter);
    if (units[at] === QUOTE) {
      const close = closingQuote(units, at + 1, complete);
      if (close === undefined) return units.length - from > limit || complete ? faulty(text, from, form, limit, 'quotes') : undefined;
      if (close - from > limit) return faulty(text, from, form, limit, 'quotes');
      lines += countLineEnds(units, at + 1, close, lineEnd);
      at = behindBlanks(units, close + 1, delimiter);
      if (units[at] === CARRIAGE_RETURN && lineEnd === LINE_FEED) at += 1;
      if (at < units.length && units[at] !== delimiter && units[at] !== lineEnd) return faulty(text, from, form, limit, 'quotes');
    } else {
      while (at < units.length && units[at] !== delimiter && units[at] !== lineEnd) at += 1;
    }
    if (at - from > limit) return faulty(text, from, form, limit, 'quotes');
    if (at >= units.length) return complete ? { end: at, lines } : undefined;
    if (units[at] === lineEnd) return { end: at + 1, lines: lines + 1 };
    at += 1;
  }
}

/** Position of the closing quote; undefined where it is not to be seen, or may be the first of two. */
function closingQuote(units: Uint8Array, from: number, complete: boolean): number | undefined {
  for (let at = units.indexOf(QUOTE, from); at >= 0; at = units.indexOf(QUOTE, at + 2)) {
    if (at + 1 >= units.length) return complete ? at : undefined;
    if (units[at + 1] !== QUOTE) return at;
  }
  return undefined;
}

function behindBlanks(units: Uint8Array, from: number, delimiter: number): number {
  let at = from;
  while (units[at] === SPACE || (units[at] === TAB && delimiter !== TAB)) at += 1;
  return at;
}

function countLineEnds(units: Uint8Array, from: number, to: number, lineEnd: number): number {
  let count = 0;
  for (let at = from; at < to; at += 1) if (units[at] === lineEnd) count += 1;
  return count;
}

/** Undefined where the line that is to be given up does not end within the units, although more follow and it is no longer than the limit. */
function faulty({ units, complete }: RecordText, from: number, { lineEnd }: Form, limit: number, fault: RecordFault): RecordSpan | undefined {
  const end = units.indexOf(lineEnd, from);
  if (end >= 0) return { end: end + 1, lines: 1, fault: end - from > limit ? 'too-long' : fault };
  if (complete) return { end: units.length, lines: 0, fault: units.length - from > limit ? 'too-long' : fault };
  return units.length - from > limit ? { end: units.length, lines: 0, fault: 'too-long' } : undefined;
}
