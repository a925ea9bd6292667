import type { PictureLimits } from '../../model/picture-likeness.ts';
import { numberOfKind } from '../kinds.ts';
import { pictureLikenessOf } from './keyed-pictures.ts';
import { likenessOf } from './sketch.ts';

/** A text as it is compared; kinds and keys by their numbers. */
export interface ComparableText {
  readonly kind: number;
  readonly key_no: number;
  readonly codes: readonly number[];
  readonly sketch: Buffer;
}

export interface LikePair<Left, Right> {
  readonly left: Left;
  readonly right: Right;
  readonly likeness: number;
}

export interface Comparing {
  /** From here on two texts are alike. */
  readonly alike: number;
  /** Up to here two pictures are. */
  readonly pictures: PictureLimits;
  /** Whether so many have a code that it says nothing of two who have it. */
  readonly isCommon: (code: number) => boolean;
  /** Both are like a third already, so that rare codes of their own are not asked for. */
  readonly tied?: true;
}

/** Of each kind the two texts of two candidates that are most alike; only what is stored under one key can be compared. */
export function likest<Left extends ComparableText, Right extends ComparableText>(lefts: readonly Left[], rights: readonly Right[], comparing: Comparing): readonly LikePair<Left, Right>[] {
  const best = new Map<number, LikePair<Left, Right>>();
  for (const left of lefts) {
    for (const right of rights) {
      if (left.kind !== right.kind || left.key_no !== right.key_no) continue;
      const likeness = compared(left, right, comparing);
      if (likeness === 0 || likeness <= (best.get(left.kind)?.likeness ?? 0) || !sharesRare(left, right, comparing)) continue;
      best.set(left.kind, { left, right, likeness });
    }
  }
  return [...best.values()];
}

/** 0 where the two are not alike. */
function compared(left: ComparableText, right: ComparableText, { alike, pictures }: Comparing): number {
  if (left.kind === PICTURE) return pictureLikenessOf(left.sketch, right.sketch, pictures);
  const likeness = likenessOf(left.sketch, right.sketch);
  return likeness < alike ? 0 : likeness;
}

const PICTURE = numberOfKind('similar-photo');

/**
 * Copies of a text that is one's own share codes that few have. Those who fill one template share codes that very many have and hardly
 * others; a few of these look rare, since the texts that have them keep lower ones. The limits are the tool's own, from generated texts.
 */
function sharesRare(left: ComparableText, right: ComparableText, { isCommon, tied }: Comparing): boolean {
  if (tied === true) return true;
  const shared = left.codes.filter((code) => right.codes.includes(code));
  const common = shared.filter(isCommon).length;
  const rare = shared.length - common;
  return rare > 0 && (left.kind === PICTURE || common <= 2 * rare + 1);
}
