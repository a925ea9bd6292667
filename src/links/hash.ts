import { LINK_KINDS, type LinkKind } from '../model/links.ts';

/** Two numbers of 32 bits that are drawn once a run: nobody can prepare values that fall together. No result depends on them. */
export type Seed = readonly [number, number];

/** The kind in the upper 4 bits, the hash of the value in the lower 40; at a million candidates some ten pairs fall together by chance. */
export type Code = number;

export const CODE_BITS = 44;
const HASH_BITS = 40;

const KIND_NUMBERS = Object.fromEntries(LINK_KINDS.map((kind, at) => [kind, at])) as Readonly<Record<LinkKind, number>>;

export function kindOfCode(code: Code): LinkKind {
  const kind = LINK_KINDS[Math.floor(code / 2 ** HASH_BITS)];
  if (kind === undefined) throw new Error('a code without a kind');
  return kind;
}

/** A code of a kind from two hashes of 32 bits. */
export function codeOf(kind: LinkKind, first: number, second: number): Code {
  return KIND_NUMBERS[kind] * 2 ** HASH_BITS + (first >>> 0) * 256 + (second & 255);
}

/** Every bit of the result depends on every bit given (the finish of MurmurHash3). */
export function spread(hash: number): number {
  let mixed = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
  return mixed ^ (mixed >>> 16);
}
