import { problem } from '../../model/problem.ts';
import type { Language } from '../../model/vocabulary.ts';
import { unreadableLine } from '../../reporters/batch-line/index.ts';
import { unreadableEntry } from '../unreadable-entry.ts';
import { lineAt, type GivenTwice, type Segment } from './results.ts';
import { UNREAD } from './severity.ts';
import type { ChangedRow } from './tasks.ts';

interface Sourced {
  readonly source: { readonly file: string; readonly line?: number };
}

/** The line of an entry whose id an earlier entry has: nobody could tell the two apart by it. */
export function twiceRow({ id, first }: GivenTwice, again: GivenTwice['again'][number], segments: readonly Segment[], language: Language): ChangedRow {
  const sourceOf = ({ job, at }: { readonly job: number; readonly at: number }): Sourced['source'] => (JSON.parse(lineAt(segments[job] as Segment, at, undefined)) as Sourced).source;
  const { file, line } = sourceOf(again);
  const before = sourceOf(first);
  const place = [before.file, before.line].filter((part) => part !== undefined).join(':');
  const duplicate = problem({
    code: 'duplicate-id',
    file,
    ...(line !== undefined && { line, column: 1 }),
    pointer: '/id',
    expected: { code: 'unique-id', values: { id } },
    found: { code: 'defined-twice', values: { id: `${id} (${place})` } },
    cure: { code: 'rename-one' },
  });
  return { at: again.at, line: unreadableLine(unreadableEntry([duplicate], language)), severity: UNREAD };
}
