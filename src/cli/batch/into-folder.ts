import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { BATCH_WORDS } from '../../i18n/batch-words.ts';
import { workFolder, type WorkFolder } from '../../io/work/work-folder.ts';
import { asFileProblem } from '../../io/file-problem.ts';
import { visibleText } from '../../reporters/visible-text.ts';
import { EXIT } from '../exit-codes.ts';
import { write, type World } from '../world.ts';
import { closingLines, exitCodeOfRun, passedOverLines, unreadLines } from './closing.ts';
import { execute } from './execute.ts';
import { openSource } from './input.ts';
import type { BatchOptions } from './options.ts';
import { putResults } from './outputs.ts';
import { differences, planOf, type Plan } from './plan.ts';
import { prepare } from './prepare.ts';
import { openProgress } from './progress.ts';
import { whyStopped } from './stopped-short.ts';

type IntoFolder = BatchOptions & { readonly out: string };

/** Reports, lines, links and summary into one folder; what a killed run left there is used by the next with `--resume`. */
export async function intoFolder(named: readonly string[], options: IntoFolder, world: World, stopped: () => boolean): Promise<number> {
  const say = (lines: readonly string[]): Promise<void> => (lines.length === 0 ? Promise.resolve() : write(world.stderr, `${lines.join('\n')}\n`));
  const words = BATCH_WORDS[options.lang];
  const folder = workFolder(options.out);
  const refusal = refused(folder, options);
  if (refusal !== undefined) {
    await say([refusal]);
    return EXIT.usage;
  }
  if (folder.state === 'finished') {
    await say(options.quiet === true ? [] : [words.alreadyFinished(visibleText(options.out))]);
    return doneCode(folder);
  }
  makeFolder(options.out);
  const release = folder.lock();
  if (release === undefined) {
    await say([words.folderBusy(visibleText(options.out))]);
    return EXIT.usage;
  }
  try {
    folder.tidy();
    return await runIn(folder, named, options, world, stopped, say);
  } finally {
    release();
  }
}

function refused({ state }: WorkFolder, { out, resume = false, lang }: IntoFolder): string | undefined {
  const words = BATCH_WORDS[lang];
  // A run may be killed before it has written anything, and whoever begins it again with --resume need not know.
  if (resume) return state === 'not-empty' ? words.nothingToResume(visibleText(out)) : undefined;
  if (state === 'unfinished') return words.folderUnfinished(visibleText(out));
  return state === 'new' ? undefined : words.folderNotEmpty(visibleText(out));
}

function makeFolder(path: string): void {
  try {
    mkdirSync(path, { recursive: true, mode: 0o700 });
  } catch (error) {
    throw asFileProblem('writing', path, error);
  }
}

function doneCode(folder: WorkFolder): number {
  const done = folder.load('done');
  return typeof done === 'object' && done !== null && 'exitCode' in done && typeof done.exitCode === 'number' ? done.exitCode : EXIT.internal;
}

async function runIn(folder: WorkFolder, named: readonly string[], options: IntoFolder, world: World, stopped: () => boolean, say: (lines: readonly string[]) => Promise<void>): Promise<number> {
  const words = BATCH_WORDS[options.lang];
  const prepared = await prepare(options, world);
  makeFolder(folder.segments);
  const source = await openSource(named, { cwd: process.cwd(), except: [options.out], ignoreColumns: options.ignoreColumns ?? false, stdin: world.stdin, keepIn: folder.segments });
  const plan = planOf(prepared.knowledge, prepared.remembered, source.identity);
  const changed = folder.state === 'unfinished' ? differences(folder.load('plan'), plan, options.out, options.lang) : [];
  if (changed.length > 0) {
    await say([words.cannotResume(visibleText(options.out)), ...changed, words.resumeCure]);
    return EXIT.usage;
  }
  folder.save('plan', plan satisfies Plan);
  const progress = openProgress(world, options.lang, options.quiet ?? false);
  const reports = join(options.out, 'reports');
  if (prepared.settings({ reports, seed: [0, 0], boilerplate: new Uint32Array() }).formats.length > 0) makeFolder(reports);
  const goOn = words.goOn(`knowhire batch … --out ${visibleText(options.out)} --resume`);
  const outcome = await execute({ prepared, source, plan, folders: { segments: folder.segments, reports }, workers: options.workers, progress, stopped, world, put: (finished) => putResults(finished, options, prepared.knowledge) }).catch((error: unknown) => {
    const why = whyStopped(error, options.lang);
    if (why === undefined) throw error;
    return { kind: 'stopped-short', why } as const;
  });
  progress.clear();
  if (outcome.kind === 'stopped-short') {
    await say([...outcome.why, '', words.keptAfterFault, goOn]);
    return EXIT.usage;
  }
  if (outcome.kind === 'interrupted') {
    await say([outcome.candidates === 0 ? words.interruptedAtOnce : words.interrupted(outcome.candidates), goOn]);
    return EXIT.interrupted;
  }
  source.close();
  const { summary, assessed } = outcome;
  const exitCode = exitCodeOfRun(summary.verdicts, summary.unreadable.shown.length + summary.unreadable.leftOut);
  folder.save('done', { schema: 'knowhire/batch/1', exitCode });
  folder.clear();
  const { resumed } = assessed;
  await say([
    ...unreadLines(summary, options.lang),
    ...passedOverLines(source.passedOver, options.lang),
    ...(options.quiet === true ? [] : [...(resumed.jobs > 0 ? [words.resumed(resumed.jobs, resumed.candidates)] : []), ...closingLines(summary, options.lang), words.summaryAt(visibleText(join(options.out, 'summary.md')))]),
  ]);
  return exitCode;
}
