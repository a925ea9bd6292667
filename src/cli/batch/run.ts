import type { Rules } from '../../assess/index.ts';
import type { Reference } from '../../facts/reference.ts';
import { openSegment } from '../../io/work/segment.ts';
import { segmentPath } from '../../io/work/work-folder.ts';
import type { Job } from '../../io/batch/job.ts';
import { numbered, tasksOf, type BatchSource } from './input.ts';
import { tellLines } from './line-base.ts';
import { linkCandidates, type Linked } from './linking.ts';
import type { Pool } from './pool.ts';
import type { Progress } from './progress.ts';
import { idsGivenTwice, type ChangedRows, type GivenTwice, type Segment } from './results.ts';
import type { Settings } from './settings.ts';
import type { ChangedRow, Head, Task } from './tasks.ts';

export interface Run {
  readonly source: BatchSource;
  readonly settings: Settings & { readonly segments: string };
  readonly rules: Rules;
  readonly reference: Reference;
  readonly pool: Pool;
  readonly progress: Progress;
  readonly stopped: () => boolean;
}

export interface Assessed {
  /** Jobs, with the first of the same file each. */
  readonly jobs: number;
  readonly candidates: number;
  /** Jobs whose segments an earlier run had left, and their candidates. */
  readonly resumed: { readonly jobs: number; readonly candidates: number };
}

/** The first reading: every job whose segment is not there yet. */
export async function assessAll({ source, settings, pool, progress, stopped }: Run): Promise<Assessed> {
  let [candidates, read, jobs] = [0, 0, 0];
  const resumed = { jobs: 0, candidates: 0 };
  async function* open(): AsyncGenerator<Task> {
    for await (const { job, first } of numbered(source.jobs())) {
      jobs += 1;
      const done = headOf(segmentPath(settings.segments, job.index));
      if (done === undefined) yield { kind: 'assess', job, first };
      else {
        tellLines(settings.lineCounts, job.index, done.lines);
        resumed.jobs += 1;
        resumed.candidates += done.records;
        read += sizeOf(job);
      }
    }
  }
  await pool.run(
    open(),
    (result, task) => {
      if (result.kind !== 'assessed') return;
      candidates += result.head.records;
      read += sizeOf(task.job);
      progress.tell('assessing', candidates, source.size === undefined ? undefined : Math.min(1, read / source.size));
    },
    stopped,
  );
  return { jobs, candidates: candidates + resumed.candidates, resumed };
}

function headOf(path: string): Head | undefined {
  const segment = openSegment<Head>(path);
  segment?.close();
  return segment?.head;
}

/** Share of the input that a job stands for: bytes, or where it is made of small files nothing that could be added to bytes. */
function sizeOf(job: Job): number {
  if (job.kind === 'lines' || job.kind === 'rows') return job.to - job.from;
  return 'bytes' in job && job.bytes !== undefined ? job.bytes.length : 0;
}

export interface Finished {
  readonly linked: Linked | undefined;
  readonly twice: readonly GivenTwice[];
  readonly changed: ReadonlyMap<number, ChangedRows>;
}

export function openSegments(settings: Run['settings'], jobs: number): readonly Segment[] {
  return Array.from({ length: jobs }, (_, job) => {
    const segment = openSegment<Head>(segmentPath(settings.segments, job));
    if (segment === undefined) throw new Error(`the part ${job} of the run is missing`);
    return segment;
  });
}

/** The second reading: candidates who share something are looked at again, with what they share. */
export async function linkAll(run: Run, segments: readonly Segment[], unreadableTwice: (given: GivenTwice, again: GivenTwice['again'][number]) => ChangedRow): Promise<Finished> {
  const { settings, progress } = run;
  const twice = idsGivenTwice(segments);
  const changed = new Map<number, Map<number, ChangedRow>>();
  const put = (job: number, row: ChangedRow): void => {
    const rows = changed.get(job) ?? new Map<number, ChangedRow>();
    changed.set(job, rows);
    rows.set(row.at, row);
  };
  const linked = settings.linking === 'none' ? undefined : await linkCandidates({ ...run, segments, tell: (done, share) => progress.tell('linking', done, share) });
  await secondReading(run, linked, twice, put);
  for (const given of twice) for (const again of given.again) put(again.job, unreadableTwice(given, again));
  return { linked, twice, changed };
}

async function secondReading({ source, pool, progress, stopped }: Run, linked: Linked | undefined, twice: readonly GivenTwice[], put: (job: number, row: ChangedRow) => void): Promise<void> {
  const changes = new Map(linked?.changes ?? []);
  // The report of an id that was given twice is written again from its first entry, whichever was the last to write.
  for (const { first } of twice) {
    const known = changes.get(first.job) ?? [];
    if (!known.some(({ at }) => at === first.at)) changes.set(first.job, [...known, { at: first.at, edges: [], shares: [], many: [] }]);
  }
  let done = 0;
  const tasks = tasksOf(source, new Set(changes.keys()), (job, first) => ({ kind: 'again', job, first, changes: changes.get(job.index) ?? [] }));
  await pool.run(
    tasks,
    (result, task) => {
      if (result.kind !== 'changed') return;
      for (const row of result.rows) put(task.job.index, row);
      done += 1;
      progress.tell('writing', done, done / changes.size);
    },
    stopped,
  );
}
