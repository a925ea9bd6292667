import { threshold, type Reference } from '../facts/reference.ts';
import type { Seed } from './hash.ts';
import { COMMON_WORDS, dropCommonWords, isCommon, RUN_LENGTHS, runName, setCommon, wordName, type CommonRuns } from './runs.ts';
import type { LinkText } from './texts.ts';
import { makeWords, readWords } from './word-reader.ts';

/**
 * Learns from a sample of the candidates which runs of words very many texts hold: headings, set phrases, templates. `sample` has the
 * texts of each candidate of the sample, `candidates` is the size of the whole batch; a guess will do. The result is handed on as it is;
 * it is empty where the batch is too small for anything to be common.
 */
export function surveyTexts(sample: Iterable<readonly LinkText[]>, candidates: number, seed: Seed, reference: Pick<Reference, 'themes'>): CommonRuns {
  const texts = [...sample];
  const most = threshold(reference, 'links', 'common-wording');
  if (candidates <= most || texts.length === 0) return new Uint32Array();
  const fewest = Math.max(2, Math.ceil((most * texts.length) / candidates));
  const common = new Uint32Array(COMMON_WORDS);
  mark(collectWords(texts, seed), texts.length * threshold(reference, 'links', 'common-word'), common);
  RUN_LENGTHS.forEach((length, level) => {
    mark(collectNames(texts, { length, shorter: RUN_LENGTHS[level - 1], seed, common }), fewest, common);
  });
  return common;
}

function mark(names: Uint32Array, fewest: number, common: CommonRuns): void {
  names.sort();
  for (let at = 0; at < names.length; ) {
    let next = at + 1;
    while (next < names.length && names[next] === names[at]) next += 1;
    if (next - at >= fewest) setCommon(common, names[at] ?? 0);
    at = next;
  }
}

function collectWords(texts: readonly (readonly LinkText[])[], seed: Seed): Uint32Array {
  const words = makeWords();
  const names: number[] = [];
  for (const own of texts) {
    const seen = new Set<number>();
    for (const { text } of own) {
      readWords(text, seed, words);
      for (let at = 0; at < words.count; at += 1) seen.add(wordName(words.hashes[at] ?? 0));
    }
    for (const name of seen) names.push(name);
  }
  return Uint32Array.from(names);
}

interface Level {
  readonly length: number;
  /** Runs of this length must be common for a longer one to matter. */
  readonly shorter: number | undefined;
  readonly seed: Seed;
  readonly common: CommonRuns;
}

/** The runs of one length, each once a candidate. */
function collectNames(texts: readonly (readonly LinkText[])[], { length, shorter, seed, common }: Level): Uint32Array {
  const words = makeWords();
  const names: number[] = [];
  for (const own of texts) {
    const seen = new Set<number>();
    for (const { text } of own) {
      readWords(text, seed, words);
      dropCommonWords(words, common);
      for (let first = 0; first < words.count; first += 1) {
        const before = shorter === undefined ? undefined : runName(words, first, shorter);
        if (shorter !== undefined && (before === undefined || !isCommon(common, before))) continue;
        const name = runName(words, first, length);
        if (name !== undefined) seen.add(name);
      }
    }
    for (const name of seen) names.push(name);
  }
  return Uint32Array.from(names);
}
