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
