import type { BatchSummary } from '../../model/batch-summary.ts';
import { COMMON_WORDS } from '../../links/runs.ts';
import type { World } from '../world.ts';
import { keepYoungSpace } from './engine.ts';
import { twiceRow } from './given-twice.ts';
import type { BatchSource } from './input.ts';
import { openPool, type Pool } from './pool.ts';
import { seedOf, type Plan } from './plan.ts';
import type { Prepared } from './prepare.ts';
import type { Progress } from './progress.ts';
import type { Segment } from './results.ts';
import { assessAll, linkAll, openSegments, type Assessed, type Finished } from './run.ts';
import { summaryOf } from './summary.ts';
import { surveyBoilerplate } from './survey.ts';
import type { Task } from './tasks.ts';

export interface Execution {
  readonly prepared: Prepared;
  readonly source: BatchSource;
  readonly plan: Plan;
  /** Folder of the segments, and of the reports. */
  readonly folders: { readonly segments: string; readonly reports: string };
  readonly workers: number;
  readonly progress: Progress;
  readonly stopped: () => boolean;
  readonly world: World;
  /** Puts the results where they belong, before any candidate enters the registry. */
  readonly put: (finished: Extract<Outcome, { kind: 'finished' }>) => Promise<void>;
}

export type Outcome = { readonly kind: 'interrupted'; readonly candidates: number } | ({ readonly kind: 'finished'; readonly assessed: Assessed; readonly segments: readonly Segment[]; readonly summary: BatchSummary } & Finished);

/** The whole run: survey, first reading, links, second reading, summary, results, registry. */
export async function execute(execution: Execution): Promise<Outcome> {
  const { prepared, source, plan, folders, workers, progress, stopped, world } = execution;
  const { reference, rules, linking } = prepared;
  const seed = seedOf(plan);
  progress.tell('looking', 0);
  // Shared memory, filled once the survey is done, so that the workers that make the survey are those of the run.
  const boilerplate = linking === 'near' ? new Uint32Array(new SharedArrayBuffer(COMMON_WORDS * Uint32Array.BYTES_PER_ELEMENT)) : new Uint32Array();
  const settings = { ...prepared.settings({ reports: folders.reports, seed, boilerplate }), segments: folders.segments };
  const pool = await openPool(settings, workers, world.batchWorker);
  try {
    if (linking === 'near') boilerplate.set(await surveyBoilerplate(source, pool, seed, reference));
    const run = { source, settings, rules, reference, pool, progress, stopped };
    const assessed = await assessAll(run);
    if (stopped()) return { kind: 'interrupted', candidates: assessed.candidates };
    if (workers > 0) keepYoungSpace();
    const segments = openSegments(settings, assessed.jobs);
    const finished = await linkAll(run, segments, (given, again) => twiceRow(given, again, segments, settings.language));
    if (stopped()) return { kind: 'interrupted', candidates: assessed.candidates };
    // Nothing is left for the threads to do, and what they hold is most of the memory.
    if (settings.registry === undefined) await pool.close();
    const outcome = { kind: 'finished', assessed, segments, summary: summaryOf({ settings, rules, segments, ...finished }), ...finished } as const;
    await execution.put(outcome);
    if (settings.registry !== undefined) await enterAll(source, pool);
    return outcome;
  } finally {
    await pool.close();
  }
}

async function enterAll(source: BatchSource, pool: Pool): Promise<void> {
  async function* tasks(): AsyncGenerator<Task> {
    for await (const job of source.jobs()) yield { kind: 'enter', job };
  }
  await pool.run(tasks(), () => undefined);
}
