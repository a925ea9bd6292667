import { createMatcher } from './match-sentences.ts';
import type { Wording } from './wording.ts';

/** What two texts have in common. */
export interface CommonWording {
  /** 0 to 1: words that both have in the same order within their sentences, of all words of a text of middling length between the two. */
  readonly likeness: number;
  /** 0 to 1: runs of rare words that both have, of the runs of such a text. */
  readonly rare: number;
  /** Sentences of the shorter text that hold rare wording of the other. */
  readonly sentences: number;
  /** The longest passage of rare wording that stands in both, as written in one of them. */
  readonly passage: string;
}

export interface LeastCommon {
  readonly likeness: number;
  readonly rare: number;
  readonly sentences: number;
}

/**
 * Compares two texts word by word, sentence by sentence, in any order of sentences; which of the two comes first makes no difference. Both
 * likeness and rare wording are needed: strangers who write in set phrases have little rare wording in common, and those who fill
 * the same template have many words between what they share. Undefined where the texts do not reach what is asked for, which is mostly quick to see.
 */
export function createComparison(): (a: Wording, b: Wording, least: LeastCommon) => CommonWording | undefined {
  const matched = createMatcher();
  return (a, b, least) => {
    const [few, many] = inOrder(a, b) ? [a, b] : [b, a];
    const rare = shareOf(sharedNames(few, many), few.names.size, many.names.size);
    if (rare < least.rare || shareOf(few.length, few.length, many.length) < least.likeness) return undefined;
    const sentences = sharedSentences(few, many);
    if (sentences < least.sentences) return undefined;
    const likeness = shareOf(matched(few.sentences, many.sentences), few.length, many.length);
    return likeness < least.likeness ? undefined : { likeness, rare, sentences, passage: longestPassage(few, many) };
  };
}

function inOrder(a: Wording, b: Wording): boolean {
  return a.length === b.length ? a.text <= b.text : a.length < b.length;
}

/** Of two lengths the geometric mean: an excerpt is less of a copy than the whole, and words added to a copy change little. */
function shareOf(common: number, a: number, b: number): number {
  return common === 0 ? 0 : common / Math.sqrt(a * b);
}

function sharedNames({ names }: Wording, other: Wording): number {
  let shared = 0;
  for (const name of names) if (other.names.has(name)) shared += 1;
  return shared;
}

function sharedSentences({ passages: { names, sentences } }: Wording, other: Wording): number {
  let [shared, last] = [0, -1];
  for (let at = 0; at < names.length; at += 1) {
    const sentence = sentences[at] as number;
    if (sentence === last || !other.names.has(names[at] as number)) continue;
    shared += 1;
    last = sentence;
  }
  return shared;
}

function longestPassage({ text, passages: { names, sentences, starts, ends } }: Wording, other: Wording): string {
  let [best, longest, from, to, last] = ['', 0, 0, -1, -1];
  for (let at = 0; at < names.length; at += 1) {
    if (!other.names.has(names[at] as number)) continue;
    const [start, sentence] = [starts[at] as number, sentences[at] as number];
    if (start > to || sentence !== last) from = start;
    to = Math.max(to, ends[at] as number);
    last = sentence;
    if (to - from <= longest) continue;
    longest = to - from;
    best = text.slice(from, to);
  }
  return best;
}
