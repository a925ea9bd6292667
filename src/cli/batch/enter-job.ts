import { deriveBase } from '../../facts/base.ts';
import type { RegistryEntry } from '../../registry/index.ts';
import { entryOf } from '../registry/question.ts';
import { filesOfProfile } from './assess-profile.ts';
import type { Task, TaskResult } from './tasks.ts';
import type { Tools } from './tools.ts';

/** Enters the candidates of a job into the registry, in one transaction. Doing it again changes nothing. */
export async function enterJob({ job }: Extract<Task, { kind: 'enter' }>, { reader, reference, registry, settings }: Tools): Promise<TaskResult> {
  const entries: RegistryEntry[] = [];
  for (const [, entry] of reader.entries(job)) {
    if (entry.kind !== 'profile') continue;
    const files = await filesOfProfile(entry.profile, entry.root, reference);
    entries.push(entryOf(deriveBase({ profile: entry.profile, asOf: settings.asOf, reference, files }), entry.digest()));
  }
  await registry?.add(entries);
  return { kind: 'entered', candidates: entries.length };
}
