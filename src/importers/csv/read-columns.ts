import { InputProblem } from '../../model/problem.ts';
import type { Problem } from '../../model/problem.ts';
import { pointerOf } from '../parsed-text.ts';
import type { Path } from '../parsed-text.ts';
import { residentNumberProblems } from '../refuse-resident-numbers.ts';
import { choicesIn, formOf } from './cell-form.ts';
import type { TableColumn, TableSlot } from './columns.ts';
import { headingMissing, headingTwice, unknownHeading } from './heading-problems.ts';
import { foldedHeading, type HeadingMeaning, type HeadingReader } from './headings.ts';
import { settledPaths } from './list-places.ts';

/** Headings that may be unknown, and are passed over: by name, or all of them. */
export type IgnoredColumns = readonly string[] | 'all';

export interface ReadColumns {
  readonly columns: readonly TableSlot[];
  /** Headings whose columns are passed over on request. */
  readonly passedOver: readonly string[];
}

export interface HeadingRow {
  readonly file: string;
  readonly line: number;
  readonly headings: readonly string[];
}

/**
 * The columns of a table by its heading row. Throws `InputProblem` with every heading that nobody knows and is not to be ignored, every
 * field that has two columns, and a table without names. Other words than a field's own are looked up by `words`.
 */
export function readColumns({ file, line, headings }: HeadingRow, reader: HeadingReader, ignored: IgnoredColumns): ReadColumns {
  const problems: Problem[] = [...residentNumberProblems({ path: file, text: headings.join('\t'), firstLine: line }, undefined)];
  const named = new Set(ignored === 'all' ? [] : ignored.map(foldedHeading));
  const passedOver: string[] = [];
  const meanings = headings.map((heading, at) => {
    const isNamed = named.has(foldedHeading(heading));
    const meaning = isNamed ? undefined : reader.read(heading);
    if (meaning !== undefined) return meaning;
    if (isNamed || ignored === 'all') passedOver.push(heading);
    else problems.push(unknownHeading({ file, line, column: at + 1 }, heading, reader.known));
    return 'ignored';
  });
  const slots = withColumns(meanings);
  problems.push(...repeatedColumns(file, line, slots));
  if (problems.length === 0 && !slots.some((slot) => isColumn(slot) && pointerOf(slot.path) === '/name')) problems.push(headingMissing(file, line, headings));
  if (problems.length > 0) throw new InputProblem(problems);
  return { columns: slots, passedOver };
}

type Meaning = HeadingMeaning | 'ignored' | 'without-heading';

function withColumns(meanings: readonly Meaning[]): readonly TableSlot[] {
  const known = meanings.filter((meaning) => typeof meaning !== 'string');
  const paths = settledPaths(known);
  return meanings.map((meaning) => (typeof meaning === 'string' ? meaning : columnOf(meaning, paths[known.indexOf(meaning)] ?? [])));
}

function columnOf({ heading, dotted, field, entry, unit }: HeadingMeaning, path: Path): TableColumn {
  const form = entry?.form ?? formOf(field.schemas);
  const listed = typeof path.at(-1) === 'number' ? ';' : undefined;
  const splits = entry === undefined ? listed : entry.splits;
  const also = Object.entries(entry?.also ?? {}).map(([key, value]) => [[...path.slice(0, -1), key], value] as const);
  const choices = choicesIn(field.schemas);
  return {
    heading,
    path,
    form,
    field: dotted.split('.').filter((step) => !/^(\d+|#.*)$/.test(step)).join('.'),
    ...(splits !== undefined && { splits }),
    ...(entry?.part !== undefined && { part: entry.part }),
    ...(also.length > 0 && { also }),
    ...(unit !== undefined && { unit }),
    ...(choices.length > 0 && { choices }),
  };
}

export function isColumn(slot: TableSlot | undefined): slot is TableColumn {
  return slot !== undefined && typeof slot !== 'string';
}

/** Two columns of one field, and one heading twice, where both could be a value: nobody can say which is meant. */
function repeatedColumns(file: string, line: number, slots: readonly TableSlot[]): readonly Problem[] {
  const first = new Map<string, string>();
  return slots.flatMap((slot, at) => {
    if (!isColumn(slot)) return [];
    const keys = [`heading ${foldedHeading(slot.heading)}`, `field ${pointerOf(slot.path)} ${slot.part ?? ''}`];
    const earlier = keys.map((key) => first.get(key)).find((heading) => heading !== undefined);
    for (const key of keys) first.set(key, first.get(key) ?? slot.heading);
    return earlier === undefined ? [] : [headingTwice({ file, line, column: at + 1 }, [earlier, slot.heading])];
  });
}
