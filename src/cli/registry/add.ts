import { deriveBase } from '../../facts/base.ts';
import type { Reference } from '../../facts/reference.ts';
import { describeProblem } from '../../i18n/problems.ts';
import { REGISTRY_WORDS } from '../../i18n/registry-words.ts';
import { openReference } from '../../io/reference.ts';
import { InputProblem, type Problem } from '../../model/problem.ts';
import type { RegistryEntry } from '../../registry/index.ts';
import { filesOfProfile } from '../batch/assess-profile.ts';
import { openEntryReader, type Entry } from '../batch/entries.ts';
import { openSource, type BatchSource } from '../batch/input.ts';
import { chosenDate } from '../chosen-date.ts';
import { EXIT } from '../exit-codes.ts';
import { write, type World } from '../world.ts';
import { withRegistry } from './chosen.ts';
import type { AddOrder } from './orders.ts';
import { asJson } from './put.ts';
import { entryOf } from './question.ts';

/** Candidates in one transaction. */
const BATCH = 1000;

/** `knowhire registry add`: remembers candidates. What cannot be read is told and left out; running again is harmless. */
export async function addOrder(order: AddOrder, world: World): Promise<number> {
  const words = REGISTRY_WORDS[order.lang];
  const asOf = chosenDate(order.asOf, world);
  const source = await openSource(order.inputs, { cwd: '.', except: [], ignoreColumns: order.ignoreColumns === true, stdin: world.stdin });
  let unreadable = 0;
  async function refuse(problems: readonly Problem[]): Promise<void> {
    unreadable += 1;
    await write(world.stderr, problems.map((problem) => `${describeProblem(problem, order.lang)}\n`).join(''));
  }
  try {
    return await withRegistry(order, world, async (registry) => {
      let added = 0;
      for await (const batch of batches(entries(source, asOf, refuse))) {
        await registry.add(batch);
        added += batch.length;
      }
      await write(world.stdout, order.format === 'json' ? asJson({ registry: registry.shown, added, unreadable }) : `${words.added(added, registry.shown)}\n`);
      if (unreadable > 0) await write(world.stderr, `${words.unreadable(unreadable)}\n`);
      return unreadable > 0 ? EXIT.usage : EXIT.proceed;
    });
  } finally {
    source.close();
  }
}

async function* batches(all: AsyncIterable<RegistryEntry>): AsyncGenerator<readonly RegistryEntry[]> {
  let batch: RegistryEntry[] = [];
  for await (const entry of all) {
    batch.push(entry);
    if (batch.length < BATCH) continue;
    yield batch;
    batch = [];
  }
  if (batch.length > 0) yield batch;
}

async function* entries(source: BatchSource, asOf: string, refuse: (problems: readonly Problem[]) => Promise<void>): AsyncGenerator<RegistryEntry> {
  const reader = openEntryReader(false);
  const reference = openReference();
  const lines = new Map<string, number>();
  for await (const job of source.jobs()) {
    let count = 0;
    for (const [, entry] of reader.entries(job, { lines: (of) => (count = of) })) {
      const read = await entryFrom(entry, asOf, reference);
      if ('problems' in read) await refuse(moved(read.problems, lines.get(entry.path) ?? 0));
      else yield read;
    }
    if ('path' in job) lines.set(job.path, (lines.get(job.path) ?? 0) + count);
  }
}

async function entryFrom(entry: Entry, asOf: string, reference: Reference): Promise<RegistryEntry | { readonly problems: readonly Problem[] }> {
  if (entry.kind === 'unreadable') return entry;
  try {
    const files = await filesOfProfile(entry.profile, entry.root, reference);
    return entryOf(deriveBase({ profile: entry.profile, asOf, reference, files }), entry.digest());
  } catch (error) {
    if (error instanceof InputProblem) return error;
    throw error;
  }
}

/** Lines of a part of a file, counted from its beginning. */
function moved(problems: readonly Problem[], before: number): readonly Problem[] {
  return problems.map((problem) => (problem.line === undefined ? problem : { ...problem, line: problem.line + before }));
}
