import { threshold, type Reference } from '../facts/reference.ts';
import type { Seed } from './hash.ts';
import { COMMON_WORDS, dropCommonWords, isCommon, RUN_LENGTHS, runName, setCommon, wordName, type CommonRuns } from './runs.ts';
import type { LinkText } from './texts.ts';
import { copyWords, makeWords, readWords, type Words } from './word-reader.ts';

/**
 * Learns from a sample of the candidates which runs of words very many texts hold: headings, set phrases, templates. `sample` has the
 * texts of each candidate of the sample, `candidates` is the size of the whole batch; a guess will do. The result is handed on as it is;
 * it is empty where the batch is too small for anything to be common.
 */
export function surveyTexts(sample: Iterable<readonly LinkText[]>, candidates: number, seed: Seed, reference: Pick<Reference, 'themes'>): CommonRuns {
  const most = threshold(reference, 'links', 'common-wording');
  const read = candidates <= most ? [] : [...sample].map((texts) => readAll(texts, seed));
  if (read.length === 0) return new Uint32Array();
  const fewest = Math.max(2, Math.ceil((most * read.length) / candidates));
  const common = new Uint32Array(COMMON_WORDS);
  mark(namesOf(read, takeWords), read.length * threshold(reference, 'links', 'common-word'), common);
  for (const texts of read) for (const words of texts) dropCommonWords(words, common);
  RUN_LENGTHS.forEach((length, level) => {
    mark(namesOf(read, takeRuns(length, RUN_LENGTHS[level - 1], common)), fewest, common);
  });
  return common;
}

function readAll(texts: readonly LinkText[], seed: Seed): readonly Words[] {
  return texts.map(({ text }) => {
    readWords(text, seed, ROOM);
    return copyWords(ROOM);
  });
}

const ROOM = makeWords();

function mark(names: Uint32Array, fewest: number, common: CommonRuns): void {
  for (let at = 0; at < names.length; ) {
    let next = at + 1;
    while (next < names.length && names[next] === names[at]) next += 1;
    if (next - at >= fewest) setCommon(common, names[at] ?? 0);
    at = next;
  }
}

/** Puts names of one text into the list from a place on, and gives the place behind them. */
type Take = (words: Words, names: Uint32Array, from: number) => number;

/** The names of all candidates in rising order, each once a candidate. */
function namesOf(read: readonly (readonly Words[])[], take: Take): Uint32Array {
  const names = new Uint32Array(read.reduce((sum, texts) => sum + texts.reduce((own, { count }) => own + count, 0), 0));
  let end = 0;
  for (const texts of read) {
    let next = end;
    for (const words of texts) next = take(words, names, next);
    end = unique(names, end, next);
  }
  return names.subarray(0, end).sort();
}

function unique(names: Uint32Array, from: number, to: number): number {
  names.subarray(from, to).sort();
  let kept = from;
  for (let at = from; at < to; at += 1) if (at === from || names[at] !== names[kept - 1]) names[kept++] = names[at] ?? 0;
  return kept;
}

const takeWords: Take = ({ hashes, count }, names, from) => {
  for (let at = 0; at < count; at += 1) names[from + at] = wordName(hashes[at] ?? 0);
  return from + count;
};

/** The runs of one length; where there is a shorter one, it must be common for the longer one to matter. */
function takeRuns(length: number, shorter: number | undefined, common: CommonRuns): Take {
  return (words, names, from) => {
    let next = from;
    for (let first = 0; first < words.count; first += 1) {
      const before = shorter === undefined ? undefined : runName(words, first, shorter);
      if (shorter !== undefined && (before === undefined || !isCommon(common, before))) continue;
      const name = runName(words, first, length);
      if (name !== undefined) names[next++] = name;
    }
    return next;
  };
}
