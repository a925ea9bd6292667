import { threshold, type Reference } from '../facts/reference.ts';
import type { Seed } from './hash.ts';
import type { CommonRuns } from './runs.ts';
import { createComparison } from './shared-wording.ts';
import { shortText } from './shown.ts';
import type { LinkText } from './texts.ts';
import { wordingReader, type Wording } from './wording.ts';

/** Two texts of a kind that are alike, the likest of their kind. */
export interface TextLikeness {
  readonly kind: LinkText['kind'];
  readonly pointers: readonly [string, string];
  /** 0 to 1, as `CommonWording` has it. */
  readonly likeness: number;
  /** A passage that stands in both, shortened and masked. */
  readonly shown: string;
}

export interface ReadText extends LinkText {
  readonly wording: Wording;
}

/** Compares the texts of two candidates, each read by `textReader` of the same run. */
export type TextComparison = (a: readonly ReadText[], b: readonly ReadText[]) => readonly TextLikeness[];

/** Makes the function that reads the texts of a candidate for comparing; `common` and `seed` are those of the run. */
export function textReader(common: CommonRuns, seed: Seed): (texts: readonly LinkText[]) => readonly ReadText[] {
  const read = wordingReader(common, seed);
  return (texts) => texts.map((text) => ({ ...text, wording: read(text.text) }));
}

/** Makes the function that gives the likest resume and the likest bids of two candidates, where they reach the limits of the data. */
export function textComparison(reference: Pick<Reference, 'themes'>): TextComparison {
  const compare = createComparison();
  const least = {
    likeness: threshold(reference, 'links', 'text-likeness'),
    rare: threshold(reference, 'links', 'text-runs'),
    sentences: threshold(reference, 'links', 'near-sentences'),
  };
  return (a, b) => {
    const best = new Map<LinkText['kind'], TextLikeness>();
    for (const left of a) {
      for (const right of b) {
        if (left.kind !== right.kind) continue;
        const found = compare(left.wording, right.wording, least);
        if (found === undefined || found.likeness <= (best.get(left.kind)?.likeness ?? 0)) continue;
        best.set(left.kind, { kind: left.kind, pointers: [left.pointer, right.pointer], likeness: Math.round(found.likeness * 100) / 100, shown: shortText(found.passage) });
      }
    }
    return [...best.values()];
  };
}
