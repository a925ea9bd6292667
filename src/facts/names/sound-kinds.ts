/** Kinds of consonants that slips and spelling rules may add or take away; the tool's own. */
export const MOST_OTHER_SOUNDS = 2;

/** More kinds of consonants stand in one token only than slips and spelling rules can explain. */
export function farApart(a: number, b: number, most: number): boolean {
  let left = a ^ b;
  let count = 0;
  while (left !== 0) {
    left &= left - 1;
    count += 1;
  }
  return count > most;
}

const SOUND_KINDS: Readonly<Record<string, number>> = {
  p: 1, b: 1, f: 1, v: 1, k: 2, g: 2, q: 2, t: 4, d: 4, s: 8, z: 8, l: 16, r: 32, m: 64, n: 64,
};

/** Letter groups that systems write for one sound in many ways (Chruschtschow, Khrushchev): they tell nothing of a single consonant. */
const MANY_WAYS = /[dt]?s?[ckgzs]h|t[sz]|d[zj]|[cs]z|[ck]+s/gu;

/** The kinds of consonants in a Latin token; two tokens far apart in them cannot be one name. */
export function soundsOf(fold: string): number {
  let bits = 0;
  for (const letter of fold.replace(MANY_WAYS, '')) bits |= SOUND_KINDS[letter] ?? 0;
  return bits;
}
