import { spread, type Seed } from './hash.ts';
import { BREAKS, foldedLetter, kindOfLetter, SEPARATES, SKIPPED, SPELLS, STANDS, STOPS } from './letters.ts';

/** The words of one text, as hashes of 32 bits. The arrays are used again by the next text. */
export interface Words {
  readonly hashes: Int32Array;
  /** 1 where a word begins a sentence. */
  readonly begins: Uint8Array;
  /** 1 for a character that stands as a word of its own. */
  readonly single: Uint8Array;
  /** Where each word begins and ends in the text. */
  readonly starts: Int32Array;
  readonly ends: Int32Array;
  count: number;
}

const MOST_WORDS = 24_576;
/** A sentence of this many words is cut at the next word of certain hashes: a text without stops has parts as well, and its copy the same ones. */
const LONG = 20;
const CUTS = 7;

export function makeWords(): Words {
  const numbers = (): Int32Array => new Int32Array(MOST_WORDS);
  return { hashes: numbers(), begins: new Uint8Array(MOST_WORDS), single: new Uint8Array(MOST_WORDS), starts: numbers(), ends: numbers(), count: 0 };
}

/**
 * Reads a text once, character by character: words are runs of letters and digits in small letters, sentences end at a stop before a
 * blank and at the end of a line. Case, punctuation and marks above letters that are written apart make no difference.
 */
export function readWords(text: string, [seed]: Seed, words: Words): void {
  const length = Math.min(text.length, MOST_WORDS - 1);
  words.count = 0;
  let hash = seed | 0;
  let start = 0;
  let fresh = true;
  let inside = false;
  let stopped = false;
  for (let at = 0; at <= length; at += 1) {
    const code = at < length ? text.charCodeAt(at) : 10;
    const kind = kindOfLetter(code);
    if (kind === SPELLS) {
      if (!inside) start = at;
      hash = Math.imul(((hash << 5) | (hash >>> 27)) ^ foldedLetter(code), 0x9e3779b1);
      inside = true;
      stopped = false;
      continue;
    }
    if (kind === SKIPPED) continue;
    if (inside) {
      fresh = put(words, spread(hash), start, at, fresh, 0);
      hash = seed | 0;
      inside = false;
    }
    if (kind === STANDS) {
      fresh = put(words, spread(Math.imul(seed ^ code, 0x9e3779b1)), at, at + 1, fresh, 1);
      stopped = false;
    } else if (kind === BREAKS || (stopped && kind === SEPARATES && code <= 32)) {
      fresh = true;
      stopped = false;
    } else if (kind === STOPS) stopped = true;
  }
}

/** Whether the next word begins a sentence. */
function put(words: Words, hash: number, start: number, end: number, fresh: boolean, single: number): boolean {
  const at = words.count;
  words.hashes[at] = hash;
  words.begins[at] = fresh ? 1 : 0;
  words.single[at] = single;
  words.starts[at] = start;
  words.ends[at] = end;
  words.count = at + 1;
  return (hash & CUTS) === 0 && at >= LONG && isLong(words, at);
}

function isLong({ begins }: Words, at: number): boolean {
  for (let back = 0; back < LONG; back += 1) if (begins[at - back] === 1) return false;
  return true;
}
