import type { NamesOfLink } from '../model/links.ts';
import { NAME_HASH_BYTES, type HashedQuestion } from './hashes.ts';

export type HashedNames = Pick<HashedQuestion, 'fullNames' | 'partNames' | 'nameScripts'>;

export interface StoredNames {
  readonly full_names: Buffer;
  readonly part_names: Buffer;
  readonly name_scripts: Buffer;
}

/**
 * Whether two candidates may be one person, from the hashes of their name keys: `same` where a whole name agrees; `different` where
 * not even a coarse key does though both are written in one script; else `unsure`, which asks a person. Without keys on either side
 * nothing can be said: `unsure`.
 */
export function compareHashedNames(a: HashedNames, b: HashedNames): NamesOfLink {
  const shareOne = (of: keyof HashedNames): boolean => a[of].some((name) => b[of].includes(name));
  if (shareOne('fullNames')) return 'same';
  if (a.partNames.length === 0 || b.partNames.length === 0 || shareOne('partNames')) return 'unsure';
  return shareOne('nameScripts') ? 'different' : 'unsure';
}

/** The hashes as they are stored. */
export function packedNames({ fullNames, partNames, nameScripts }: HashedNames): StoredNames {
  const packed = (names: readonly string[]): Buffer => Buffer.from(names.join(''), 'hex');
  return { full_names: packed(fullNames), part_names: packed(partNames), name_scripts: packed(nameScripts) };
}

export function unpackedNames({ full_names, part_names, name_scripts }: StoredNames): HashedNames {
  return { fullNames: unpacked(full_names), partNames: unpacked(part_names), nameScripts: unpacked(name_scripts) };
}

function unpacked(packed: Buffer): readonly string[] {
  return Array.from({ length: packed.length / NAME_HASH_BYTES }, (_, at) => packed.toString('hex', at * NAME_HASH_BYTES, (at + 1) * NAME_HASH_BYTES));
}
