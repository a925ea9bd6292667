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

function identifier(word: string, at: number): ClearIdentifier {
  const [kind = '', value = ''] = word.split(/:(.*)/s);
  return { kind: kind as LinkKind, value, pointer: `/identifiers/${String(at)}` };
}

export async function collected<T>(items: AsyncIterable<T>): Promise<readonly T[]> {
  const all: T[] = [];
  for await (const item of items) all.push(item);
  return all;
}
