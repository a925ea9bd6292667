import { threshold, type Reference } from '../facts/reference.ts';
import { commonWording } from './shared-wording.ts';
import type { Seed } from './hash.ts';
import type { CommonRuns } from './runs.ts';
import { shortText } from './shown.ts';
import type { LinkText } from './texts.ts';
import { wordingReader } from './wording.ts';

/** Two texts of a kind that are alike, the likest of their kind. */
export interface TextLikeness {
  readonly kind: LinkText['kind'];
  readonly pointers: readonly [string, string];
  /** 0 to 1, as `commonWording` has it. */
  readonly likeness: number;
  /** A passage that stands in both, shortened and masked. */
  readonly shown: string;
}

/**
 * The likest resume and the likest bids of two candidates, where they reach the limits of the data. `common` and `seed` are those of the
 * run in which the pair was found.
 */
export function compareTexts(a: readonly LinkText[], b: readonly LinkText[], common: CommonRuns, seed: Seed, reference: Pick<Reference, 'themes'>): readonly TextLikeness[] {
  const [likest, fewest, share] = [threshold(reference, 'links', 'text-likeness'), threshold(reference, 'links', 'near-sentences'), threshold(reference, 'links', 'text-runs')];
  const read = wordingReader(common, seed);
  const [left, right] = [a, b].map((texts) => texts.map((text) => ({ ...text, wording: read(text.text) }))) as [Read[], Read[]];
  const best = new Map<LinkText['kind'], TextLikeness>();
  for (const one of left) {
    for (const other of right) {
      if (one.kind !== other.kind || shareOfRuns(one.wording.names, other.wording.names) < share) continue;
      const { likeness, sentences, passage } = commonWording(one.wording, other.wording, likest);
      const known = best.get(one.kind);
      if (likeness < likest || sentences < fewest || (known !== undefined && known.likeness >= likeness)) continue;
      best.set(one.kind, { kind: one.kind, pointers: [one.pointer, other.pointer], likeness: Math.round(likeness * 100) / 100, shown: shortText(passage) });
    }
  }
  return [...best.values()];
}

type Read = LinkText & { readonly wording: ReturnType<ReturnType<typeof wordingReader>> };

/** Share of the rarer wording of the shorter text that stands in the other word for word. Templates with other words filled in have little of it. */
function shareOfRuns(a: ReadonlySet<number>, b: ReadonlySet<number>): number {
  const [few, many] = a.size <= b.size ? [a, b] : [b, a];
  let shared = 0;
  for (const name of few) if (many.has(name)) shared += 1;
  return few.size === 0 ? 0 : shared / few.size;
}
