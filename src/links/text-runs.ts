import { spread } from './hash.ts';
import type { LinkText } from './texts.ts';
import { makeWords, readWords, type Words } from './word-reader.ts';

/** The runs of words of a text, which tell a changed copy without knowing what others write; two numbers of 32 bits each. */
export interface TextRuns extends Pick<LinkText, 'kind' | 'pointer'> {
  /** By these a text is found: set phrases apart, so many words in a row stand in two texts only where one was copied. */
  readonly long: Uint32Array;
  /** By these two texts are compared: a word changed breaks few of them. */
  readonly short: Uint32Array;
}

const LONG = 6;
const SHORT = 3;

/** Runs do not cross the end of a sentence, so that sentences may be put in another order. */
export function textRuns(texts: readonly LinkText[]): readonly TextRuns[] {
  return texts.map(({ kind, pointer, text }) => {
    words ??= makeWords();
    readWords(text, NO_SEED, words);
    return { kind, pointer, long: runsOf(words, LONG), short: runsOf(words, SHORT) };
  });
}

let words: Words | undefined;

/** Nothing that is made here is ever stored: the registry's key comes on top. */
const NO_SEED = [0, 0] as const;

/** A sentence that is shorter than a run counts as one, unless it has hardly any words; a run of single characters has twice as many. */
function runsOf({ hashes, begins, single, count }: Words, length: number): Uint32Array {
  const runs = new Uint32Array(2 * count);
  let found = 0;
  let end = 0;
  for (let first = 0; first < count; first += 1) {
    if (begins[first] === 1) for (end = first + 1; end < count && begins[end] === 0; ) end += 1;
    const scale = single[first] === 1 ? 2 : 1;
    const isWhole = begins[first] === 1 && end - first >= SHORT * scale;
    const stop = isWhole ? Math.min(end, first + length * scale) : first + length * scale;
    if (stop > end) continue;
    let [a, b] = [stop - first, ~(stop - first)];
    for (let at = first; at < stop; at += 1) {
      const hash = hashes[at] ?? 0;
      a = (Math.imul(a, 0x2c1b3c6d) + hash) | 0;
      b = (Math.imul(b, 0x297a2d39) ^ hash) | 0;
    }
    runs[found] = spread(a);
    runs[found + 1] = spread(b);
    found += 2;
  }
  return runs.slice(0, found);
}
