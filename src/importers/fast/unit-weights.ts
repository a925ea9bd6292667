import { CALM_RANGES } from '../../model/calm-characters.ts';

/** What a UTF-16 unit adds to the sum of a text: nothing, one for a digit of ASCII, or so much that the text needs a closer look. */
export type UnitWeights = Uint8Array;

export const DIGIT = 1;
/** Not to be reached by the digits of a text of `LONGEST_SUMMED` units. */
export const PECULIAR = 128;
export const LONGEST_SUMMED = 127;

/** For lines that write other scripts as they are. */
export const WEIGHTS_RAW: UnitWeights = weights(0x80, CALM_RANGES);
/** For lines that write other scripts as \uXXXX, which takes six units. */
export const WEIGHTS_ESCAPED: UnitWeights = weights(0x7f, []);

export function isCalm(unit: number): boolean {
  return unit < 0x80 || WEIGHTS_RAW[unit] === 0;
}

function weights(endOfPlain: number, calm: typeof CALM_RANGES): UnitWeights {
  const table = new Uint8Array(0x10000).fill(PECULIAR);
  table.fill(0, 0x20, endOfPlain);
  table.fill(DIGIT, 0x30, 0x3a);
  table[0x22] = PECULIAR;
  table[0x5c] = PECULIAR;
  for (const [first, last] of calm) table.fill(0, first, last + 1);
  return table;
}
