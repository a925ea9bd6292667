import { foldText } from './clean.ts';
import { kept } from './once.ts';

const KINDS: Readonly<Record<string, number>> = {
  b: 0, p: 0, f: 0, v: 0, w: 0, g: 1, k: 1, q: 1, c: 1, d: 2, t: 2, s: 3, z: 3, l: 4, r: 5, m: 6, n: 6,
};
const KIND_COUNT = 7;
/** So many consonants fit into the bits of one number; no part of a name has more that matter. */
const MOST_CONSONANTS = 30;

/** The consonants of a Latin token that every spelling writes, by kind of sound. */
export interface Frame {
  readonly kinds: readonly number[];
  /** places of each kind, as bits */
  readonly places: readonly number[];
}

export const frameOf = kept((text: string): Frame => {
  const kinds: number[] = [];
  for (const letter of plainSounds(foldText(text))) {
    const kind = KINDS[letter];
    if (kind !== undefined && kinds.at(-1) !== kind && kinds.length < MOST_CONSONANTS) kinds.push(kind);
  }
  const places = new Array<number>(KIND_COUNT).fill(0);
  kinds.forEach((kind, at) => { places[kind] = (places[kind] ?? 0) | (1 << at); });
  return { kinds, places };
});

function plainSounds(text: string): string {
  return text.replace(/mp/gu, 'p').replace(/dsch|kh|[ck]+s/gu, '').replace(/dj/gu, 'd').replace(/tsch|tch|sch|ch|ts|tz|sh|zh|dz|cz|sz/gu, 's').replace(/c(?=[eiy])/gu, 's');
}

/** How many consonants of the longer frame have no partner in order in the shorter. */
export function consonantsApart(x: Frame, y: Frame): number {
  const most = Math.max(x.kinds.length, y.kinds.length);
  let row = -1;
  for (let at = 0; at < y.kinds.length; at += 1) {
    const hits = row & (x.places[y.kinds[at] ?? 0] ?? 0);
    row = (row + hits) | (row & ~hits);
  }
  let open = ~row & (2 ** x.kinds.length - 1);
  let shared = 0;
  for (; open !== 0; open &= open - 1) shared += 1;
  return most - shared;
}

/** From this many consonants a third may be another; the tool's own. */
const LONG_FRAME = 5;

/** Two consonants, in a long token three, stand apart: no spelling rule or slip brings the two together. */
export function framesFar(x: Frame, y: Frame): boolean {
  const most = Math.max(x.kinds.length, y.kinds.length);
  return most > 1 && consonantsApart(x, y) > (most >= LONG_FRAME ? 2 : 1);
}

/** Scripts read roughly may differ by one consonant more. */
export function framesVeryFar(x: Frame, y: Frame, most: number): boolean {
  return consonantsApart(x, y) > most;
}

/** Less than this share of the consonants agrees: no likeness is left to look for; the tool's own. */
const LEAST_SHARE = 3;

export function littleShared(x: Frame, y: Frame): boolean {
  const most = Math.max(x.kinds.length, y.kinds.length);
  return most > 1 && (most - consonantsApart(x, y)) * LEAST_SHARE < most;
}
