import { spread, type Seed } from './hash.ts';
import { BREAKS, letterTables, SEPARATES, SKIPPED, SPELLS, STANDS, STOPS } from './letters.ts';

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

/** Words of their own, as long as the text has, which the next text leaves alone. */
export function copyWords({ hashes, begins, single, starts, ends, count }: Words): Words {
  return { hashes: hashes.slice(0, count), begins: begins.slice(0, count), single: single.slice(0, count), starts: starts.slice(0, count), ends: ends.slice(0, count), count };
}

/**
 * Reads a text once, character by character: words are runs of letters and digits in small letters, sentences end at a stop before a
 * blank and at the end of a line. Case, punctuation and marks above letters that are written apart make no difference.
 */
export function readWords(text: string, [seed]: Seed, words: Words): void {
  const { kinds, folded } = letterTables();
  const length = Math.min(text.length, MOST_WORDS - 1);
  const empty = seed | 0;
  let count = 0;
  let hash = empty;
  let start = -1;
  let sentence = 0;
  let fresh = 1;
  let stopped = false;
  for (let at = 0; at <= length; at += 1) {
    const code = at < length ? text.charCodeAt(at) : LINE_END;
    const kind = kinds[code];
    if (kind === SPELLS) {
      if (start < 0) start = at;
      hash = Math.imul(((hash << 5) | (hash >>> 27)) ^ (folded[code] as number), MULTIPLIER);
      continue;
    }
    if (kind === SKIPPED) continue;
    if (start >= 0) {
      const word = spread(hash);
      put(words, count, word, fresh, 0, start, at);
      if (fresh === 1) sentence = count;
      fresh = cuts(word, count - sentence);
      count += 1;
      hash = empty;
      start = -1;
      stopped = false;
    }
    if (kind === STANDS) {
      const word = spread(Math.imul(seed ^ code, MULTIPLIER));
      put(words, count, word, fresh, 1, at, at + 1);
      if (fresh === 1) sentence = count;
      fresh = cuts(word, count - sentence);
      count += 1;
      stopped = false;
    } else if (kind === BREAKS || (stopped && kind === SEPARATES && code <= BLANK)) {
      fresh = 1;
      stopped = false;
    } else if (kind === STOPS) stopped = true;
  }
  words.count = count;
}

function put({ hashes, begins, single, starts, ends }: Words, at: number, word: number, begin: number, alone: number, start: number, end: number): void {
  hashes[at] = word;
  begins[at] = begin;
  single[at] = alone;
  starts[at] = start;
  ends[at] = end;
}

/** 1 where the next word begins a sentence. */
function cuts(word: number, length: number): number {
  return (word & CUTS) === 0 && length >= LONG ? 1 : 0;
}

const MULTIPLIER = 0x9e3779b1;
const LINE_END = 10;
const BLANK = 32;
