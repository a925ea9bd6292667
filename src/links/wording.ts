import type { Seed } from './hash.ts';
import { cutRuns, dropCommonWords, isCommon, makeRuns, RUN_LENGTHS, runName, type CommonRuns } from './runs.ts';
import { makeWords, readWords, type Words } from './word-reader.ts';

/** A sentence without the words that everybody uses. */
export interface Sentence {
  readonly words: readonly number[];
  /** Of each word: 1 for own wording, little within a set phrase. */
  readonly weights: readonly number[];
  readonly weight: number;
  /** Runs of words that are not common; a sentence without any is a set phrase as a whole. */
  readonly runs: readonly Passage[];
}

export interface Passage {
  readonly name: number;
  /** Where it begins and ends in the text. */
  readonly from: number;
  readonly to: number;
}

/** A text as it is compared with others. */
export interface Wording {
  readonly text: string;
  readonly sentences: readonly Sentence[];
  readonly names: ReadonlySet<number>;
  /** Of the sentences that are no set phrases. */
  readonly weight: number;
}

const OF_SET_PHRASE = 0.1;

/** Makes the function that reads texts for comparing; `common` and `seed` are those of the survey. */
export function wordingReader(common: CommonRuns, seed: Seed): (text: string) => Wording {
  const words = makeWords();
  const runs = makeRuns(words);
  return (text) => {
    readWords(text, seed, words);
    dropCommonWords(words, common);
    cutRuns(words, common, runs);
    const weights = weigh(words, common);
    const passages = new Map<number, Passage[]>();
    for (let at = 0; at < runs.count; at += 1) {
      const passage = { name: runs.names[at] ?? 0, from: words.starts[runs.firsts[at] ?? 0] ?? 0, to: words.ends[runs.lasts[at] ?? 0] ?? 0 };
      const sentence = runs.sentences[at] ?? 0;
      const known = passages.get(sentence);
      if (known === undefined) passages.set(sentence, [passage]);
      else known.push(passage);
    }
    const sentences = cutSentences(words, weights, passages);
    const own = sentences.filter((sentence) => sentence.runs.length > 0);
    return { text, sentences: own, names: new Set(own.flatMap((sentence) => sentence.runs.map(({ name }) => name))), weight: own.reduce((sum, { weight }) => sum + weight, 0) };
  };
}

function cutSentences({ hashes, begins, count }: Words, weights: Float64Array, passages: ReadonlyMap<number, readonly Passage[]>): readonly Sentence[] {
  const sentences: Sentence[] = [];
  for (let first = 0; first < count; ) {
    let end = first + 1;
    while (end < count && begins[end] === 0) end += 1;
    const own = [...weights.subarray(first, end)];
    sentences.push({ words: [...hashes.subarray(first, end)], weights: own, weight: own.reduce((sum, weight) => sum + weight, 0), runs: passages.get(sentences.length) ?? [] });
    first = end;
  }
  return sentences;
}

/** Words that a common run covers belong to a set phrase or a template. */
function weigh(words: Words, common: CommonRuns): Float64Array {
  const weights = new Float64Array(words.count).fill(1);
  for (let first = 0; first < words.count; first += 1) {
    for (const length of RUN_LENGTHS) {
      const name = runName(words, first, length);
      if (name === undefined || !isCommon(common, name)) break;
      weights.fill(OF_SET_PHRASE, first, first + length);
    }
  }
  return weights;
}
