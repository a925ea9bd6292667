import { cellsOf } from '../../importers/csv/cells.ts';
import type { CellFault } from '../../importers/csv/cell-faults.ts';
import { rowReader, type ParsedRow, type RowReader } from '../../importers/csv/read-row.ts';
import { recordAt, type RecordFault } from '../../importers/csv/records.ts';
import type { CsvTable } from '../../importers/csv/table.ts';
import { problem } from '../../model/problem.ts';
import type { Problem } from '../../model/problem.ts';
import { MAX_TEXT_BYTES } from '../open-file.ts';
import { bytesSource, fileSource } from './byte-source.ts';
import { csvKnowledge } from './csv-knowledge.ts';
import { ROWS_TOGETHER } from './cut-rows.ts';
import type { RowsJob } from './job.ts';
import { tableText, unitsOf, unitWidth } from './table-encoding.ts';

export { checkRow } from '../../importers/csv/check-row.ts';

interface RowPlace {
  /** As a spreadsheet numbers it; the heading is row 1 where nothing stands above it. */
  readonly row: number;
  /** Of the file, from 1, on which the row begins. */
  readonly line: number;
  /** In the file or stream. */
  readonly byteOffset: number;
  readonly byteLength: number;
  /** A view of what the job was read into; to be copied where it is kept. */
  readonly bytes: Buffer;
}

export type RowEntry = RowPlace & ({ readonly parsed: ParsedRow } | { readonly problems: readonly Problem[] });

/**
 * The filled rows of a job, one profile each. A row that is not written properly, has too few or too many cells, or holds what cannot be
 * understood for certain, is an entry with its problems; the rest goes on. Throws `InputProblem` where the file can no longer be read.
 */
export function* rowsOf(job: RowsJob): Generator<RowEntry> {
  const read = rowReader(job.table, csvKnowledge());
  let block: CsvRecord[] = [];
  for (const record of recordsOf(job)) {
    if (block.length > 0 && blockOf(record.row) !== blockOf(block[0]?.row ?? 0)) {
      yield* entriesOf(block, job.table, read);
      block = [];
    }
    block.push(record);
  }
  yield* entriesOf(block, job.table, read);
}

interface CsvRecord extends RowPlace {
  /** What is wrong with the way it is written. */
  readonly fault?: RecordFault | 'undecodable';
  readonly cells: readonly string[];
}

function* recordsOf({ path, table, from, to, firstLine, firstRow, bytes: given, descriptor }: RowsJob): Generator<CsvRecord> {
  const source = given === undefined ? fileSource(path, descriptor) : bytesSource(given, from);
  try {
    const bytes = source.read(from, to - from);
    const units = unitsOf(bytes, table.encoding);
    const width = unitWidth(table.encoding);
    let [line, row] = [firstLine, firstRow];
    for (let at = 0; at < units.length; row += 1) {
      const span = recordAt({ units, complete: true }, at, table, MAX_TEXT_BYTES);
      if (span === undefined) return;
      const own = bytes.subarray(at * width, span.end * width);
      const text = span.fault === undefined ? tableText(own, table.encoding) : undefined;
      const fault = span.fault ?? (text === undefined ? 'undecodable' : undefined);
      const cells = text === undefined ? [] : cellsOf(text, table);
      yield { row, line, byteOffset: from + at * width, byteLength: own.length, bytes: own, cells, ...(fault !== undefined && { fault }) };
      line += span.lines;
      at = span.end;
    }
  } finally {
    source.close();
  }
}

function blockOf(row: number): number {
  return Math.floor((row - 1) / ROWS_TOGETHER);
}

function* entriesOf(block: readonly CsvRecord[], table: CsvTable, read: RowReader): Generator<RowEntry> {
  const shortened = shortenedTo(block, table);
  for (const { cells, fault, ...place } of block) {
    if (fault !== undefined) {
      yield { ...place, problems: [faultOf(table, place, fault)] };
      continue;
    }
    if (cells.every((cell) => cell === '')) continue;
    const fitted = cells.length === shortened ? cells : fittedTo(table.columns.length, cells);
    if (fitted === undefined) yield { ...place, problems: [raggedRow(table, place, cells.length)] };
    else yield { ...place, ...read({ cells: fitted, line: place.line, row: place.row }) };
  }
}

/**
 * How many cells the rows of a block have where a spreadsheet left out the empty ones at its end: all alike, and somewhere the last is filled.
 * Excel writes text files in blocks of 16 rows and, where the last columns of a block are empty, no separators for them (general knowledge).
 */
function shortenedTo(block: readonly CsvRecord[], table: CsvTable): number | undefined {
  const [count] = block.map(({ cells }) => cells.length);
  const withHeading = block.some(({ row }) => blockOf(row) === blockOf(table.firstRow - 1));
  if (count === undefined || count >= table.columns.length || withHeading) return undefined;
  const alike = block.every(({ cells, fault }) => fault === undefined && cells.length === count);
  return alike && block.some(({ cells }) => cells.at(-1) !== '') ? count : undefined;
}

/** Empty cells beyond the headings are no content. */
function fittedTo(count: number, cells: readonly string[]): readonly string[] | undefined {
  if (cells.length < count) return undefined;
  return cells.slice(count).every((cell) => cell === '') ? cells.slice(0, count) : undefined;
}

function raggedRow({ path, columns }: CsvTable, { line }: RowPlace, count: number): Problem {
  return problem({ code: 'syntax', file: path, line, column: 1, expected: { code: 'cells', values: { count: columns.length } }, found: { code: 'cells', values: { count } }, cure: { code: 'match-cells' } });
}

const FAULTS = {
  quotes: { expected: { code: 'well-quoted' }, found: { code: 'broken-quotes' }, cure: { code: 'mend-quotes' } },
  'too-long': { expected: { code: 'bytes-up-to', values: { most: MAX_TEXT_BYTES } }, found: { code: 'too-many-parts' }, cure: { code: 'make-smaller' } },
  undecodable: { expected: { code: 'utf-8' }, found: { code: 'undecodable' }, cure: { code: 'save-as-utf-8' } },
} as const satisfies Readonly<Record<RecordFault | 'undecodable', CellFault>>;

function faultOf({ path }: CsvTable, { line }: RowPlace, fault: RecordFault | 'undecodable'): Problem {
  return problem({ code: fault === 'quotes' ? 'syntax' : 'unreadable-file', file: path, line, column: 1, ...FAULTS[fault] });
}
