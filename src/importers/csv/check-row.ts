import type * as z from 'zod';
import type { Problem } from '../../model/problem.ts';
import { checkSchema, type Checked } from '../check-schema.ts';
import { pathOf, pointerOf } from '../parsed-text.ts';
import { isColumn } from './read-columns.ts';
import { headingOf, type ParsedRow } from './read-row.ts';
import type { CsvTable } from './table.ts';

/** Checks a row against a schema; problems name the heading of the column. */
export function checkRow<T>(schema: z.ZodType<T>, parsed: ParsedRow, table: CsvTable): Checked<T> {
  const checked = checkSchema(schema, parsed);
  return checked.ok ? checked : { ...checked, problems: checked.problems.map((one) => placed(one, parsed, table)) };
}

/** A cell that was left empty has no value to be found by, only its column. */
function placed(problem: Problem, parsed: ParsedRow, table: CsvTable): Problem {
  const pointer = problem.pointer ?? '';
  const empty = table.columns.findIndex((slot) => isColumn(slot) && pointerOf(slot.path) === pointer);
  const isEmpty = problem.found.code === 'nothing' && empty >= 0;
  const at = isEmpty ? empty : (parsed.cellOf(pathOf(pointer)) ?? 0) - 1;
  if (at < 0) return problem;
  const place = { ...problem, column: at + 1, ...headingOf(table, at) };
  return isEmpty ? { ...place, expected: { code: 'text-not-empty' }, found: { code: 'empty' }, cure: { code: 'fill-cell' } } : place;
}
