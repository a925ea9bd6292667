import { threshold, type Reference } from '../facts/reference.ts';
import type { Code, Seed } from './hash.ts';
import { cutRuns, dropCommonWords, makeRuns, type CommonRuns } from './runs.ts';
import type { LinkText } from './texts.ts';
import { wholeCode } from './whole-code.ts';
import { makeWords, readWords, type Words } from './word-reader.ts';

/** Bits at the end of a code of wording that tell the sentence it is from: what two texts share counts by sentences. */
export const SENTENCE_BITS = 5;

/** Where samples go: names of runs with the mark of their sentence, and the code of each whole text. */
export interface SampleSink {
  readonly near: (name: number, mark: number) => void;
  readonly whole: (code: Code) => void;
}

/** Takes a sample of the wording of a candidate's texts. */
export type WordingSampler = (texts: readonly LinkText[]) => void;

/**
 * Of every sentence the runs of words whose hashes are lowest, the same ones in every text that has the sentence. One run a sentence would
 * be enough for exact copies; several outlive changes within it. In long texts each sentence gives fewer, so that the sample stays small.
 */
export function createWordingSampler(seed: Seed, common: CommonRuns, reference: Pick<Reference, 'themes'>, { near, whole }: SampleSink): WordingSampler {
  const words = makeWords();
  const runs = makeRuns(words);
  let shift = 0;
  const take = (name: number, sentence: number): void => near(name, (sentence + shift) & MARKS);
  const select = createSelection(threshold(reference, 'links', 'samples-of-sentence'), threshold(reference, 'links', 'samples-of-text'), take);
  return (texts) => {
    shift = 0;
    for (const { kind, text } of texts) {
      readWords(text, seed, words);
      whole(wholeCode(kind, words));
      const sentences = countSentences(words);
      dropCommonWords(words, common);
      cutRuns(words, common, runs);
      select(runs, sentences);
      shift += NEXT_TEXT;
    }
  };
}

const MARKS = 2 ** SENTENCE_BITS - 1;
/** Sentences of a candidate's next text are counted on from here, so that they mostly have marks of their own. */
const NEXT_TEXT = 7;

function countSentences({ begins, count }: Words): number {
  let sentences = 0;
  for (let at = 0; at < count; at += 1) sentences += begins[at] ?? 0;
  return sentences;
}

const MOST_OF_SENTENCE = 16;

type Selection = (runs: ReturnType<typeof makeRuns>, sentences: number) => void;

function createSelection(ofSentence: number, ofText: number, take: (name: number, sentence: number) => void): Selection {
  const lowest = new Uint32Array(MOST_OF_SENTENCE);
  return ({ names, sentences: sentenceOf, count }, sentences) => {
    const each = Math.max(1, Math.min(ofSentence, MOST_OF_SENTENCE, Math.round(ofText / Math.max(1, sentences))));
    // Beyond that, every second sentence, every fourth and so on, by the hash of its lowest run.
    const rate = sentences > ofText ? 2 ** Math.ceil(Math.log2(sentences / ofText)) : 1;
    const limit = rate === 1 ? 2 ** 32 : 2 ** 32 / rate / 8;
    for (let at = 0; at < count; ) {
      const sentence = sentenceOf[at];
      let found = 0;
      for (; at < count && sentenceOf[at] === sentence; at += 1) found = keepLowest(lowest, found, each, orderOf(names[at] ?? 0));
      if (found === 0 || (lowest[0] ?? 0) >= limit) continue;
      for (let kept = 0; kept < found; kept += 1) take(nameOf(lowest[kept] ?? 0), sentence ?? 0);
    }
  };
}

const ODD = 0x2545f491;
/** Of the above modulo 2 ** 32. */
const INVERSE = inverseOf(ODD);

/** Another order than that of the names, by which runs are found again. */
function orderOf(name: number): number {
  return Math.imul(name ^ (name >>> 15), ODD) >>> 0;
}

function nameOf(order: number): number {
  const mixed = Math.imul(order, INVERSE) >>> 0;
  return (mixed ^ (mixed >>> 15) ^ (mixed >>> 30)) >>> 0;
}

function inverseOf(odd: number): number {
  let inverse = odd;
  for (let step = 0; step < 5; step += 1) inverse = Math.imul(inverse, 2 - Math.imul(odd, inverse));
  return inverse;
}

/** Puts a number into the short rising list, without repeats; gives its new length. */
function keepLowest(lowest: Uint32Array, count: number, most: number, order: number): number {
  if (count === most && order >= (lowest[count - 1] ?? 0)) return count;
  let to = count;
  for (; to > 0 && (lowest[to - 1] ?? 0) >= order; to -= 1) if (lowest[to - 1] === order) return count;
  const length = Math.min(count + 1, most);
  for (let at = length - 1; at > to; at -= 1) lowest[at] = lowest[at - 1] ?? 0;
  lowest[to] = order;
  return length;
}
