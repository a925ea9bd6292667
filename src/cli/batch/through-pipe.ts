import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { SUMMARY_BOUNDS } from '../../model/batch-summary.ts';
import { EXIT } from '../exit-codes.ts';
import { write, type World } from '../world.ts';
import { closingLines, exitCodeOfRun, unreadLines, type Told } from './closing.ts';
import { execute, type Outcome } from './execute.ts';
import { numbered, openSource } from './input.ts';
import { openPool } from './pool.ts';
import { prepare, type Prepared } from './prepare.ts';
import { openProgress, type Progress } from './progress.ts';
import type { BatchOptions } from './options.ts';
import { planOf } from './plan.ts';
import { putLines } from './results.ts';
import type { Head, Task } from './tasks.ts';

/** Lines in, lines out. Without links each line leaves as soon as those before it have; with them, when all candidates are known. */
export async function throughPipe(named: readonly string[], options: BatchOptions, world: World, stopped: () => boolean): Promise<number> {
  const prepared = await prepare(options, world);
  const progress = openProgress(world, options.lang, options.quiet ?? false);
  const told = await (options.links ? linked : straight)({ named, options, world, prepared, progress, stopped });
  progress.clear();
  if (told === undefined) return EXIT.interrupted;
  const lines = [...unreadLines(told, options.lang), ...(options.quiet === true ? [] : closingLines(told, options.lang))];
  if (lines.length > 0) await write(world.stderr, `${lines.join('\n')}\n`);
  return exitCodeOfRun(told.verdicts, told.unreadable.shown.length + told.unreadable.leftOut);
}

interface Pipe {
  readonly named: readonly string[];
  readonly options: BatchOptions;
  readonly world: World;
  readonly prepared: Prepared;
  readonly progress: Progress;
  readonly stopped: () => boolean;
}

async function straight({ named, options, world, prepared, progress, stopped }: Pipe): Promise<Told | undefined> {
  const source = await openSource(named, { cwd: process.cwd(), except: [], ignoreColumns: options.ignoreColumns ?? false, stdin: world.stdin });
  const pool = await openPool(prepared.settings({ reports: '', seed: [0, 0], boilerplate: new Uint32Array(), addAtOnce: true }), options.workers, world.batchWorker);
  const heads: Head[] = [];
  async function* tasks(): AsyncGenerator<Task> {
    for await (const { job, first } of numbered(source.jobs())) yield { kind: 'assess', job, first };
  }
  let records = 0;
  try {
    await pool.run(
      tasks(),
      async (result) => {
        if (result.kind !== 'assessed') return;
        heads.push(result.head);
        records += result.head.records;
        if (result.lines !== undefined && result.lines.length > 0) await write(world.stdout, result.lines);
        progress.tell('assessing', records);
      },
      stopped,
    );
  } finally {
    await pool.close();
    source.close();
  }
  return stopped() ? undefined : told(heads);
}

function told(heads: readonly Head[]): Told {
  const count = (verdict: keyof Head['verdicts']): number => heads.reduce((sum, { verdicts }) => sum + verdicts[verdict], 0);
  const verdicts = { proceed: count('proceed'), incomplete: count('incomplete'), review: count('review'), escalate: count('escalate') };
  const shown = heads.flatMap(({ unreadable }) => unreadable.first).slice(0, SUMMARY_BOUNDS.unreadable);
  const unread = heads.reduce((sum, { unreadable }) => sum + unreadable.count, 0);
  return { total: Object.values(verdicts).reduce((sum, one) => sum + one, 0), verdicts, unreadable: { shown, leftOut: unread - shown.length } };
}

type Finished = Extract<Outcome, { kind: 'finished' }>;

/** What cannot leave yet waits in a folder of its own, which only its owner can read and which goes with the run. */
async function linked({ named, options, world, prepared, progress, stopped }: Pipe): Promise<Told | undefined> {
  const folder = mkdtempSync(join(tmpdir(), 'knowhire-'));
  const segments = join(folder, 'segments');
  mkdirSync(segments);
  try {
    const source = await openSource(named, { cwd: process.cwd(), except: [], ignoreColumns: options.ignoreColumns ?? false, stdin: world.stdin, keepIn: folder });
    const plan = planOf(prepared.knowledge, prepared.remembered, source.identity);
    const put = async (finished: Finished): Promise<void> => {
      for (const [job, segment] of finished.segments.entries()) {
        await putLines(segment, finished.changed.get(job), { write: (bytes) => write(world.stdout, bytes) });
        segment.close();
      }
    };
    const outcome = await execute({ prepared, source, plan, folders: { segments, reports: '' }, workers: options.workers, progress, stopped, world, put });
    source.close();
    return outcome.kind === 'interrupted' ? undefined : outcome.summary;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
