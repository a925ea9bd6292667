import { spread } from './hash.ts';
import type { Words } from './word-reader.ts';

/** Names of runs of words that very many texts hold, as bits by the upper bits of a name. Empty where nobody looked. */
export type CommonRuns = Uint32Array;

/** The runs of words of one text that are its own. The arrays are used again by the next text. */
export interface Runs {
  /** Hash of the words. */
  readonly names: Uint32Array;
  /** Index of the first and of the last word. */
  readonly firsts: Int32Array;
  readonly lasts: Int32Array;
  /** Index of the sentence. */
  readonly sentences: Int32Array;
  count: number;
}

/**
 * How many words a run has: the first length at which it is not common. Words that are common by themselves are left out beforehand, so that
 * a run is made of what tells: two such words are rare in most texts, and few enough to outlive changes around and between them. Set
 * phrases and templates need longer ones. The tool's own, tried on generated texts of several sorts.
 */
export const RUN_LENGTHS = [3, 4, 6] as const;

const COMMON_BITS = 23;
export const COMMON_WORDS = 2 ** (COMMON_BITS - 5);
const BASE = 0x2c1b3c6d;

export function makeRuns({ hashes }: Words): Runs {
  const most = hashes.length;
  return { names: new Uint32Array(most), firsts: new Int32Array(most), lasts: new Int32Array(most), sentences: new Int32Array(most), count: 0 };
}

export function isCommon(common: CommonRuns, name: number): boolean {
  const bit = name >>> (32 - COMMON_BITS);
  return common.length > 0 && (((common[bit >>> 5] ?? 0) >>> (bit & 31)) & 1) === 1;
}

export function setCommon(common: CommonRuns, name: number): void {
  const bit = name >>> (32 - COMMON_BITS);
  common[bit >>> 5] = (common[bit >>> 5] ?? 0) | (1 << (bit & 31));
}

/** Leaves the words out that are common by themselves. What began a sentence passes that on to the next word that stays. */
export function dropCommonWords(words: Words, common: CommonRuns): void {
  if (common.length === 0) return;
  const { hashes, begins, single, starts, ends, count } = words;
  let kept = 0;
  let fresh = 0;
  for (let at = 0; at < count; at += 1) {
    fresh |= begins[at] ?? 0;
    const hash = hashes[at] ?? 0;
    if (single[at] === 0 && isCommon(common, wordName(hash))) continue;
    hashes[kept] = hash;
    begins[kept] = fresh;
    single[kept] = single[at] ?? 0;
    starts[kept] = starts[at] ?? 0;
    ends[kept] = ends[at] ?? 0;
    fresh = 0;
    kept += 1;
  }
  words.count = kept;
}

export function wordName(hash: number): number {
  return spread(hash ^ WORD) >>> 0;
}

const WORD = 0x51ed270b;

/**
 * For every word the shortest run from it that is not common. Runs do not cross the end of a sentence, so that sentences may be put in
 * another order. Where words are single characters, a run has twice as many.
 */
export function cutRuns({ hashes, begins, single, count }: Words, common: CommonRuns, runs: Runs): void {
  const { names, firsts, lasts, sentences } = runs;
  let found = 0;
  let sentence = -1;
  let end = 0;
  for (let first = 0; first < count; first += 1) {
    if (begins[first] === 1) {
      sentence += 1;
      for (end = first + 1; end < count && begins[end] === 0; ) end += 1;
    }
    let hash = 0;
    let next = first;
    const scale = single[first] === 1 ? 2 : 1;
    for (let level = 0; level < RUN_LENGTHS.length; level += 1) {
      const stop = first + (RUN_LENGTHS[level] as number) * scale;
      if (stop > end) break;
      for (; next < stop; next += 1) hash = (Math.imul(hash, BASE) + (hashes[next] ?? 0)) | 0;
      const name = spread(hash) >>> 0;
      if (isCommon(common, name)) continue;
      names[found] = name;
      firsts[found] = first;
      lasts[found] = stop - 1;
      sentences[found] = sentence;
      found += 1;
      break;
    }
  }
  runs.count = found;
}

/** The name of the run of a length from a word; undefined where the sentence is shorter. */
export function runName({ hashes, begins, single, count }: Words, first: number, length: number): number | undefined {
  const stop = first + length * (single[first] === 1 ? 2 : 1);
  if (stop > count) return undefined;
  let hash = 0;
  for (let at = first; at < stop; at += 1) {
    if (at > first && begins[at] === 1) return undefined;
    hash = (Math.imul(hash, BASE) + (hashes[at] ?? 0)) | 0;
  }
  return spread(hash) >>> 0;
}
