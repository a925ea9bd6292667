import { threshold, type Reference } from '../facts/reference.ts';
import type { Seed } from './hash.ts';
import { cutRuns, dropCommonWords, makeRuns, type CommonRuns } from './runs.ts';
import { shortText } from './shown.ts';
import type { LinkText } from './texts.ts';
import { makeWords, readWords } from './word-reader.ts';

/** Two texts of a kind that are alike, the likest of their kind. */
export interface TextLikeness {
  readonly kind: LinkText['kind'];
  readonly pointers: readonly [string, string];
  /** Share of the shorter text's own words that stand in the other in the same order, 0 to 1. */
  readonly likeness: number;
  /** A passage that stands in both, shortened and masked. */
  readonly shown: string;
}

/** A text cut to the runs of words that are its own. */
interface Wording {
  readonly text: string;
  readonly runs: readonly Run[];
  readonly names: ReadonlySet<number>;
  /** Words that are not common by themselves. */
  readonly words: number;
}

interface Run {
  readonly name: number;
  readonly first: number;
  readonly last: number;
  readonly sentence: number;
  /** Where it begins and ends in the text. */
  readonly from: number;
  readonly to: number;
}

/** What two texts have in common. */
export interface Common {
  readonly likeness: number;
  /** Sentences of the shorter that hold something of the other. */
  readonly sentences: number;
  readonly words: number;
  readonly passage: string;
}

/**
 * The likest resume and the likest bids of two candidates, where the likeness and what it rests on reach the limits of the data.
 * `common` and `seed` are those of the run in which the pair was found.
 */
export function compareTexts(a: readonly LinkText[], b: readonly LinkText[], common: CommonRuns, seed: Seed, reference: Pick<Reference, 'themes'>): readonly TextLikeness[] {
  const limits = {
    likeness: threshold(reference, 'links', 'text-likeness'),
    sentences: threshold(reference, 'links', 'text-sentences'),
    words: threshold(reference, 'links', 'text-words'),
  };
  const read = reader(common, seed);
  const left = a.map((text) => ({ ...text, wording: read(text.text) }));
  const right = b.map((text) => ({ ...text, wording: read(text.text) }));
  const best = new Map<LinkText['kind'], TextLikeness>();
  for (const one of left) {
    for (const other of right) {
      if (one.kind !== other.kind) continue;
      const found = compare(one.wording, other.wording);
      if (found.likeness < limits.likeness || found.sentences < limits.sentences || found.words < limits.words) continue;
      const known = best.get(one.kind);
      if (known !== undefined && known.likeness >= found.likeness) continue;
      best.set(one.kind, { kind: one.kind, pointers: [one.pointer, other.pointer], likeness: found.likeness, shown: shortText(found.passage) });
    }
  }
  return [...best.values()];
}

/** The likeness of two texts, from 0 to 1; the order of the two makes no difference. */
export function textLikeness(a: string, b: string, common: CommonRuns, seed: Seed): Common {
  const read = reader(common, seed);
  return compare(read(a), read(b));
}

function reader(common: CommonRuns, seed: Seed): (text: string) => Wording {
  const words = makeWords();
  const runs = makeRuns(words);
  return (text) => {
    readWords(text, seed, words);
    dropCommonWords(words, common);
    cutRuns(words, common, runs);
    const list = Array.from({ length: runs.count }, (_, at): Run => {
      const [first = 0, last = 0] = [runs.firsts[at], runs.lasts[at]];
      return { name: runs.names[at] ?? 0, first, last, sentence: runs.sentences[at] ?? 0, from: words.starts[first] ?? 0, to: words.ends[last] ?? 0 };
    });
    return { text, runs: list, names: new Set(list.map(({ name }) => name)), words: words.count };
  };
}

function compare(a: Wording, b: Wording): Common {
  const [left, right] = [covered(a, b), covered(b, a)];
  const shorter = a.words < b.words || (a.words === b.words && left.words >= right.words) ? left : right;
  return shorter;
}

/** How much of a text stands in the other. */
function covered(own: Wording, other: Wording): Common {
  const sentences = new Set<number>();
  let words = 0;
  let end = -1;
  let from = 0;
  let to = 0;
  let passage = '';
  for (const run of own.runs) {
    if (!other.names.has(run.name)) continue;
    sentences.add(run.sentence);
    words += run.last - Math.max(run.first - 1, end);
    if (run.first > end + 1 || end < 0) from = run.from;
    to = run.to;
    end = Math.max(end, run.last);
    if (to - from > passage.length) passage = own.text.slice(from, to);
  }
  return { likeness: own.words === 0 ? 0 : words / own.words, sentences: sentences.size, words, passage };
}
