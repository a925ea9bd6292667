import type { Seed } from './hash.ts';
import { cutRuns, dropCommonWords, makeRuns, type CommonRuns } from './runs.ts';
import { makeWords, readWords } from './word-reader.ts';

/** The runs of words that are not common, in the order of the text. */
export interface Passages {
  readonly names: Uint32Array;
  /** Number of each one's sentence. */
  readonly sentences: Int32Array;
  /** Where each begins and ends in the text. */
  readonly starts: Int32Array;
  readonly ends: Int32Array;
}

/** A text as it is compared with others. */
export interface Wording {
  readonly text: string;
  /** Hashes of all words in their order, sentence by sentence. */
  readonly sentences: readonly Int32Array[];
  /** Words in all sentences. */
  readonly length: number;
  readonly passages: Passages;
  readonly names: ReadonlySet<number>;
}

/** Makes the function that reads texts for comparing; `common` and `seed` are those of the survey. */
export function wordingReader(common: CommonRuns, seed: Seed): (text: string) => Wording {
  const words = makeWords();
  const runs = makeRuns(words);
  return (text) => {
    readWords(text, seed, words);
    const length = words.count;
    const sentences = cutSentences(words);
    dropCommonWords(words, common);
    cutRuns(words, common, runs);
    const { count } = runs;
    const passages = {
      names: runs.names.slice(0, count),
      sentences: runs.sentences.slice(0, count),
      starts: runs.firsts.slice(0, count).map((first) => words.starts[first] ?? 0),
      ends: runs.lasts.slice(0, count).map((last) => words.ends[last] ?? 0),
    };
    return { text, sentences, length, passages, names: new Set(passages.names) };
  };
}

function cutSentences({ hashes, begins, count }: ReturnType<typeof makeWords>): readonly Int32Array[] {
  const sentences: Int32Array[] = [];
  for (let first = 0; first < count; ) {
    let end = first + 1;
    while (end < count && begins[end] === 0) end += 1;
    sentences.push(hashes.slice(first, end));
    first = end;
  }
  return sentences;
}
