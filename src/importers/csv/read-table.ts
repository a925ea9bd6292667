import { InputProblem, problem } from '../../model/problem.ts';
import { cellsOf } from './cells.ts';
import type { HeadingReader } from './headings.ts';
import { readColumns, type IgnoredColumns, type ReadColumns } from './read-columns.ts';
import { recordAt, type RecordText } from './records.ts';
import type { CsvForm } from './table.ts';

/** The beginning of a table, from behind its byte order mark. */
export interface TableStart extends RecordText {
  readonly file: string;
  /** Text of the units between two positions; undefined where they cannot be decoded. */
  readonly decode: (from: number, to: number) => string | undefined;
}

export interface ReadTable extends Omit<CsvForm, 'encoding'>, ReadColumns {
  /** Position behind the heading row, in units. */
  readonly behind: number;
  /** Line of that position, from 1. */
  readonly firstLine: number;
  /** Row of that position, as a spreadsheet numbers it. */
  readonly firstRow: number;
}

const DELIMITERS = [',', ';', '\t'].map((sign) => sign.charCodeAt(0));
const LINE_FEED = 10;
const CARRIAGE_RETURN = 13;

/** Rows among which the headings are looked for: a title often stands above them. */
const ROWS_WITH_TITLE = 10;
const LONGEST_HEADING_ROW = 65_536;

/**
 * Finds the heading row and the sign between cells: those by which the most headings are known. A first line `sep=;`, as Excel takes it, settles
 * the sign. Throws `InputProblem` where the headings are not understood.
 */
export function readTable(start: TableStart, reader: HeadingReader, ignored: IgnoredColumns): ReadTable {
  const lineEnd = start.units.includes(LINE_FEED) || !start.units.includes(CARRIAGE_RETURN) ? LINE_FEED : CARRIAGE_RETURN;
  const told = toldDelimiter(start, lineEnd);
  const delimiters = told === undefined ? DELIMITERS : [told.delimiter];
  const rows = delimiters.flatMap((delimiter) => rowsFrom(start, { delimiter, lineEnd }, told?.behind ?? 0, reader));
  const best = rows.reduce<FoundRow | undefined>((found, row) => (found === undefined || row.known > found.known ? row : found), undefined);
  const filled = rows.filter(({ cells }) => cells.some((cell) => cell !== ''));
  const chosen = best !== undefined && best.known >= 2 ? best : widest(filled);
  if (chosen === undefined) throw withoutHeadings(start.file);
  const read = readColumns({ file: start.file, line: chosen.line, headings: chosen.cells }, reader, ignored);
  return { delimiter: chosen.delimiter, lineEnd, ...read, behind: chosen.end, firstLine: chosen.line + chosen.lines, firstRow: chosen.row + 1 };
}

interface FoundRow {
  readonly delimiter: number;
  readonly cells: readonly string[];
  readonly known: number;
  readonly end: number;
  readonly line: number;
  readonly lines: number;
  readonly row: number;
}

/** Of the rows in which hardly any heading is known, the first with the sign that makes the most cells of it. */
function widest(rows: readonly FoundRow[]): FoundRow | undefined {
  const first = Math.min(...rows.map(({ row }) => row));
  return rows.filter(({ row }) => row === first).toSorted((a, b) => b.cells.length - a.cells.length)[0];
}

function rowsFrom(start: TableStart, form: Omit<CsvForm, 'encoding'>, from: number, reader: HeadingReader): readonly FoundRow[] {
  const rows: FoundRow[] = [];
  let at = from;
  let line = from === 0 ? 1 : 2;
  for (let row = 1; row <= ROWS_WITH_TITLE && at < start.units.length; row += 1) {
    const record = recordAt(start, at, form, LONGEST_HEADING_ROW);
    if (record === undefined) break;
    const text = record.fault === undefined ? start.decode(at, record.end) : undefined;
    const cells = text === undefined ? [] : cellsOf(text, form);
    rows.push({ delimiter: form.delimiter, cells, known: knownIn(cells, reader), end: record.end, line, lines: record.lines, row });
    at = record.end;
    line += record.lines;
  }
  return rows;
}

function knownIn(cells: readonly string[], reader: HeadingReader): number {
  return cells.filter((cell) => cell.length <= 80 && isKnown(reader.read(cell))).length;
}

function isKnown(meaning: ReturnType<HeadingReader['read']>): boolean {
  return meaning !== undefined && meaning !== 'without-heading';
}

function toldDelimiter(start: TableStart, lineEnd: number): { readonly delimiter: number; readonly behind: number } | undefined {
  const end = start.units.subarray(0, 16).indexOf(lineEnd);
  const [, sign] = /^"?sep=(.)"?\r?\n?$/i.exec(end < 0 ? '' : (start.decode(0, end + 1) ?? '')) ?? [];
  return sign === undefined ? undefined : { delimiter: sign.charCodeAt(0), behind: end + 1 };
}

function withoutHeadings(file: string): InputProblem {
  return new InputProblem([problem({ code: 'unreadable-file', file, expected: { code: 'heading-row' }, found: { code: 'nothing' }, cure: { code: 'add-headings' } })]);
}
