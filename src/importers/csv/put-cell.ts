import type { Path } from '../parsed-text.ts';
import type { ValueBuilder } from './build-value.ts';
import type { CellFault } from './cell-faults.ts';
import type { CellReader } from './cell-value.ts';
import type { TableColumn } from './columns.ts';

/** Puts what a cell says into a profile; hands back what is wrong with it. */
export function putCell(builder: ValueBuilder, column: TableColumn, cell: string, at: number, read: CellReader): CellFault | undefined {
  const texts = column.splits === undefined ? [cell] : partsOf(cell, column.splits);
  for (let index = 0; index < texts.length; index += 1) {
    const reading = read(texts[index] ?? '', column);
    if ('fault' in reading) return reading.fault;
    if (reading.value !== undefined) putValue(builder, column, nthPlace(column.path, index), reading.value, at);
  }
  return undefined;
}

function partsOf(cell: string, splits: string): readonly string[] {
  return [...splits, '\n'].reduce<readonly string[]>((parts, sign) => (cell.includes(sign) ? parts.flatMap((part) => part.split(sign)) : parts), [cell]).map((part) => part.trim());
}

const MOST_IN_CELL = 1_048_576;

/** Several values of one cell lie between this place of the list and the next. */
function nthPlace(path: Path, index: number): Path {
  if (index === 0) return path;
  const at = path.findLastIndex((step) => typeof step === 'number');
  return path.map((step, position) => (position === at ? Number(step) + index / MOST_IN_CELL : step));
}

function putValue(builder: ValueBuilder, column: TableColumn, path: Path, value: string | number, cell: number): void {
  if (column.form === 'fee') putFee(builder, column, value, cell);
  else if (column.form === 'link') putLink(builder, path, String(value), cell);
  else builder.put(path, column.part === undefined ? value : joined(builder, path, value), cell);
  for (const [beside, text] of column.also ?? []) builder.put(beside, text, cell);
}

function joined(builder: ValueBuilder, path: Path, value: string | number): string | number {
  const before = builder.at(path) ?? builder.at([...path, 'address']);
  return before === undefined ? value : `${before} ${value}`;
}

/** What is no address of a page is a handle. */
function putLink(builder: ValueBuilder, path: Path, value: string, cell: number): void {
  const handle = /^@?([\w-]+)$/.exec(value)?.[1];
  builder.put(handle === undefined ? path : besides(path, 'handle'), handle ?? value, cell);
}

/** An amount with its unit, or the fee in words, to be read like any other. */
function putFee(builder: ValueBuilder, { path, unit }: TableColumn, value: string | number, cell: number): void {
  if (typeof value === 'string') return builder.put(besides(path, 'text'), value, cell);
  builder.put(path, value * (unit?.times ?? 1), cell);
  if (unit !== undefined) builder.put(besides(path, 'currency'), unit.currency, cell);
}

function besides(path: Path, key: string): Path {
  return [...path.slice(0, -1), key];
}
