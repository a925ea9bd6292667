import { problem } from '../../model/problem.ts';
import type { Problem } from '../../model/problem.ts';
import { pointerOf } from '../parsed-text.ts';
import type { ParsedText, Path } from '../parsed-text.ts';
import { residentNumberProblems } from '../refuse-resident-numbers.ts';
import { valueBuilder, type ValueBuilder } from './build-value.ts';
import { cellFault, type CellFault } from './cell-faults.ts';
import { cellReader, type CellReader } from './cell-value.ts';
import { mayHoldDigits } from './count-digits.ts';
import type { CsvKnowledge } from './knowledge.ts';
import { putCell } from './put-cell.ts';
import { isColumn } from './read-columns.ts';
import type { CsvTable } from './table.ts';

export interface RowText {
  readonly cells: readonly string[];
  /** Line on which the row begins, from 1. */
  readonly line: number;
  /** As a spreadsheet numbers it. */
  readonly row: number;
}

/** A row as the content of a profile. Places are the line of the row and the number of the cell. */
export interface ParsedRow extends ParsedText {
  /** Number of the cell, from 1, from which the value at a path came. */
  readonly cellOf: (path: Path) => number | undefined;
}

export type RowReading = { readonly parsed: ParsedRow } | { readonly problems: readonly Problem[] };
export type RowReader = (row: RowText) => RowReading;

type Slot = CsvTable['columns'][number];

const SEMICOLON = 59;
const DIGITS_OF_RESIDENTS = 13;

/** Reads the rows of one table; each has as many cells as the table has columns. */
export function rowReader(table: CsvTable, knowledge: CsvKnowledge): RowReader {
  const read = cellReader(knowledge, table.delimiter === SEMICOLON);
  const slots = table.columns.map((slot, at) => ({ slot, at })).sort((a, b) => byPlaces(a.slot, b.slot));
  const hasIds = table.columns.some((slot) => isColumn(slot) && pointerOf(slot.path) === '/id');

  function build(row: RowText, builder: ValueBuilder): readonly Problem[] {
    const problems: Problem[] = [];
    if (!hasIds) builder.put(['id'], rowId(table.stem, row.row), 0);
    for (const { slot, at } of slots) {
      const cell = row.cells[at] ?? '';
      if (cell === '') continue;
      if (mayHoldDigits(cell, DIGITS_OF_RESIDENTS)) problems.push(...personalProblems(table, row.line, cell, at));
      const fault = takeCell(builder, slot, cell, at, read);
      if (fault !== undefined) problems.push(faultProblem(table, row.line, at, fault));
    }
    return problems;
  }

  return (row) => {
    const builder = valueBuilder();
    const problems = build(row, builder);
    if (problems.length > 0) return { problems: problems.toSorted((a, b) => (a.column ?? 0) - (b.column ?? 0)) };
    return { parsed: parsedRow(table.path, row.line, builder.value, (origins) => build(row, valueBuilder(origins))) };
  };
}

/** Places in lists rise from column to column, and parts of one value follow each other. */
function byPlaces(a: Slot, b: Slot): number {
  const [first, second] = [placesIn(a), placesIn(b)];
  for (let at = 0; at < Math.max(first.length, second.length); at += 1) {
    const difference = (first[at] ?? -1) - (second[at] ?? -1);
    if (difference !== 0) return difference;
  }
  return partOf(a) - partOf(b);
}

function placesIn(slot: Slot): readonly number[] {
  return isColumn(slot) ? slot.path.filter((step) => typeof step === 'number') : [];
}

function partOf(slot: Slot): number {
  return isColumn(slot) ? (slot.part ?? 0) : 0;
}

function rowId(stem: string, row: number): string {
  return stem === '' ? `row-${row}` : `${stem}-row-${row}`;
}

function takeCell(builder: ValueBuilder, slot: Slot, cell: string, at: number, read: CellReader): CellFault | undefined {
  if (slot === 'ignored') return undefined;
  return slot === 'without-heading' ? cellFault('heading-above', 'cell-without-heading', 'add-heading', cell) : putCell(builder, slot, cell, at, read);
}

function personalProblems(table: CsvTable, line: number, cell: string, at: number): readonly Problem[] {
  return residentNumberProblems({ path: table.path, text: cell.replaceAll('\n', ' '), firstLine: line }, undefined)
    .filter(({ line: place }) => place !== undefined)
    .map((one) => ({ ...one, column: at + 1, ...headingOf(table, at) }));
}

function faultProblem(table: CsvTable, line: number, at: number, { expected, found, cure }: CellFault): Problem {
  return problem({ code: 'schema', file: table.path, line, column: at + 1, ...headingOf(table, at), expected, found, cure });
}

export function headingOf(table: CsvTable, at: number): { readonly heading?: string } {
  const slot = table.columns[at];
  return isColumn(slot) ? { heading: slot.heading } : {};
}

/** The cells are traced only when somebody asks for one. */
function parsedRow(path: string, line: number, value: unknown, trace: (origins: Map<string, number>) => void): ParsedRow {
  let origins: Map<string, number> | undefined;
  const cellOf = (asked: Path): number | undefined => {
    if (origins === undefined) trace((origins = new Map()));
    const pointer = pointerOf(asked);
    const cell = origins.get(pointer) ?? [...origins].find(([below]) => below.startsWith(`${pointer}/`))?.[1];
    return cell === undefined ? undefined : cell + 1;
  };
  return { path, value, locate: (asked) => ({ line, column: cellOf(asked) ?? 1 }), written: () => undefined, cellOf };
}
