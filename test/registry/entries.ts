import { textRuns } from '../../src/links/text-runs.ts';
import { wording } from '../../src/links/text-identifiers.ts';
import type { LinkKind } from '../../src/model/links.ts';
import type { ClearIdentifier, RegistryEntry } from '../../src/registry/index.ts';
import { DAY } from './places.ts';

/** An entry from `kind:value` words. */
export function entry(candidate: string, identifiers: readonly string[], changes: Partial<RegistryEntry> = {}): RegistryEntry {
  return {
    candidate,
    seen: DAY,
    profileDigest: `digest of ${candidate}`,
    identifiers: identifiers.map(identifier),
    nameKeys: { full: [candidate], parts: [candidate], scripts: ['latin'] },
    ...changes,
  };
}

/** An entry with texts that can be compared, the first a resume, the others bids. */
export function writer(candidate: string, texts: readonly string[], changes: Partial<RegistryEntry> = {}): RegistryEntry {
  const own = texts.map((text, at) => ({ kind: at === 0 ? ('resume-text' as const) : ('bid-text' as const), text, pointer: `/texts/${String(at)}` }));
  return entry(candidate, [], { identifiers: own.map(({ kind, text, pointer }) => ({ kind, value: wording(text), pointer })), texts: textRuns(own), ...changes });
}

function identifier(word: string, at: number): ClearIdentifier {
  const [kind = '', value = ''] = word.split(/:(.*)/s);
  return { kind: kind as LinkKind, value, pointer: `/identifiers/${String(at)}` };
}

export async function collected<T>(items: AsyncIterable<T>): Promise<readonly T[]> {
  const all: T[] = [];
  for await (const item of items) all.push(item);
  return all;
}
