import type { Sentence, Wording } from './wording.ts';

/** What two texts have in common. */
export interface CommonWording {
  /** 0 to 1: the mean of the share of words and the share of sentences of the shorter text that the other has too. */
  readonly likeness: number;
  /** Sentences of the shorter text that hold rare wording of the other. */
  readonly sentences: number;
  /** The longest passage that stands in both, as written in one of them. */
  readonly passage: string;
}

/** A sentence is found again where at least this share of it stands in one of the other's. */
const FOUND = 0.5;
/** Sentences of the other that have most words in common are compared in full. */
const CLOSEST = 3;

/**
 * Compares word by word, sentence by sentence, in any order of sentences. Both shares are needed: strangers who fill one template share
 * many words of few sentences, and those who quote the same sentences share few. The order of the two texts makes no difference.
 * A likeness that cannot reach `least` is given as 0, which is quick to see.
 */
export function commonWording(a: Wording, b: Wording, least = 0): CommonWording {
  if (a.weight < b.weight) return found(a, b, least);
  if (b.weight < a.weight) return found(b, a, least);
  const [left, right] = [found(a, b, least), found(b, a, least)];
  return left.likeness > right.likeness || (left.likeness === right.likeness && left.passage <= right.passage) ? left : right;
}

function found(own: Wording, other: Wording, least: number): CommonWording {
  const sentences = own.sentences.filter(({ runs }) => runs.some(({ name }) => other.names.has(name))).length;
  const share = own.sentences.length === 0 ? 0 : sentences / own.sentences.length;
  if (share === 0 || (share + 1) / 2 < least) return { likeness: 0, sentences, passage: '' };
  const closest = closestOf(other);
  let weight = 0;
  for (const sentence of own.sentences) {
    const best = closest(sentence).reduce((most, candidate) => Math.max(most, inOrder(sentence, candidate)), 0);
    if (best >= FOUND * sentence.weight) weight += best;
  }
  return { likeness: (weight / own.weight + share) / 2, sentences, passage: longestPassage(own, other) };
}

/** Finds the sentences of a text that have most words in common with a given one. */
function closestOf({ sentences }: Wording): (sentence: Sentence) => readonly Sentence[] {
  const holders = new Map<number, number[]>();
  sentences.forEach(({ words }, at) => {
    for (const word of new Set(words)) {
      const list = holders.get(word);
      if (list === undefined) holders.set(word, [at]);
      else list.push(at);
    }
  });
  return ({ words }) => {
    const counts = new Map<number, number>();
    for (const word of new Set(words)) for (const at of holders.get(word) ?? []) counts.set(at, (counts.get(at) ?? 0) + 1);
    const best = [...counts].sort(([left, more], [right, less]) => less - more || left - right).slice(0, CLOSEST);
    return best.flatMap(([at]) => sentences[at] ?? []);
  };
}

/** The weight of the words that both sentences have in the same order: the longest common subsequence, weighed. */
function inOrder({ words, weights }: Sentence, other: Sentence): number {
  let row = new Float64Array(other.words.length + 1);
  words.forEach((word, at) => {
    const next = new Float64Array(row.length);
    for (let to = 0; to < other.words.length; to += 1) {
      const kept = Math.max(row[to + 1] ?? 0, next[to] ?? 0);
      next[to + 1] = word === other.words[to] ? Math.max(kept, (row[to] ?? 0) + (weights[at] ?? 0)) : kept;
    }
    row = next;
  });
  return row[other.words.length] ?? 0;
}

function longestPassage(own: Wording, other: Wording): string {
  let [best, from, to] = ['', 0, -1];
  for (const { runs } of own.sentences) {
    for (const run of runs) {
      if (!other.names.has(run.name)) continue;
      if (run.from > to) from = run.from;
      to = Math.max(to, run.to);
      if (to - from > best.length) best = own.text.slice(from, to);
    }
  }
  return best;
}
