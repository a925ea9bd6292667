import { basename, extname } from 'node:path';
import { headingReader, type HeadingReader } from '../../importers/csv/headings.ts';
import type { IgnoredColumns } from '../../importers/csv/read-columns.ts';
import { readTable } from '../../importers/csv/read-table.ts';
import type { CsvTable } from '../../importers/csv/table.ts';
import { InputProblem } from '../../model/problem.ts';
import type { Problem } from '../../model/problem.ts';
import { profileSchema } from '../../model/profile/schema.ts';
import { fileProblem } from '../file-problem.ts';
import { fileSource, type ByteSource } from './byte-source.ts';
import { csvKnowledge } from './csv-knowledge.ts';
import type { BatchInput } from './inputs.ts';
import { encodingOf, tableText, unitsOf, unitWidth } from './table-encoding.ts';

export interface TableOptions {
  /** Headings whose columns are passed over, or `all` that are unknown. None unless told. */
  readonly ignoreColumns?: IgnoredColumns;
}

/** What was found out of each CSV file among the inputs, by its path: the table, or why it is none. */
export type Tables = ReadonlyMap<string, CsvTable | InputProblem>;

/**
 * Reads the headings of all CSV inputs before any work begins. Throws one `InputProblem` with what is wrong with the headings of files that
 * were named outright; a file that a folder or pattern brought along and that is no table of candidates is left to the report.
 */
export function openTables(inputs: readonly BatchInput[], options: TableOptions = {}): Tables {
  const tables = new Map<string, CsvTable | InputProblem>();
  const problems: Problem[] = [];
  const reader = lazyReader();
  for (const input of inputs) {
    if (input.kind !== 'csv') continue;
    const table = attempt(() => openTable(input.path, reader(), options));
    tables.set(input.path, table);
    if (table instanceof InputProblem && !input.found) problems.push(...table.problems);
  }
  if (problems.length > 0) throw new InputProblem(problems);
  return tables;
}

function lazyReader(): () => HeadingReader {
  let reader: HeadingReader | undefined;
  return () => (reader ??= headingReader(csvKnowledge(), profileSchema));
}

function attempt(open: () => CsvTable): CsvTable | InputProblem {
  try {
    return open();
  } catch (error) {
    if (error instanceof InputProblem) return error;
    throw error;
  }
}

function openTable(path: string, reader: HeadingReader, options: TableOptions): CsvTable {
  const source = fileSource(path);
  try {
    return tableFrom(source, path, options, reader);
  } finally {
    source.close();
  }
}

/** How far into a table its headings are looked for, in bytes. */
export const TABLE_START = 262_144;

/** A table by its first bytes. Throws `InputProblem` where its headings are not understood. */
export function tableFrom(source: ByteSource, path: string, { ignoreColumns = [] }: TableOptions = {}, reader = lazyReader()()): CsvTable {
  const { encoding, mark } = encodingOf(source);
  const width = unitWidth(encoding);
  const bytes = source.read(mark, TABLE_START);
  const units = unitsOf(bytes, encoding);
  if (units.includes(0)) throw fileProblem('unreadable-file', path, 'text-file', 'binary', 'give-text-file');
  const decode = (from: number, to: number): string | undefined => tableText(bytes.subarray(from * width, to * width), encoding);
  const { behind, ...table } = readTable({ file: path, units, complete: bytes.length < TABLE_START, decode }, reader, ignoreColumns);
  return { path, encoding, ...table, start: mark + behind * width, stem: stemOf(path) };
}

const LONGEST_STEM = 50;

/** What of the file's name can begin an id. */
function stemOf(path: string): string {
  const name = basename(path, extname(path)).normalize('NFC').replace(/[^\p{L}\p{N}._-]+/gu, '-').replace(/^[^\p{L}\p{N}]+|-+$/gu, '');
  return Array.from(name).slice(0, LONGEST_STEM).join('');
}
