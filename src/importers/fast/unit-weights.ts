import { CALM_RANGES } from '../../model/calm-characters.ts';

/**
 * What each UTF-16 unit adds to the sum of a text: nothing, `DIGIT` for a digit of ASCII, `LONG` for one written in six units, `PECULIAR` for one
 * that needs a closer look. The sum of `LONGEST_SUMMED` units keeps the three apart.
 */
export type UnitWeights = Uint16Array;

export const DIGIT = 1;
export const LONG = 0x100;
export const PECULIAR = 0x8000;
export const LONGEST_SUMMED = 127;
export const DIGITS_OF_SUM = LONG - 1;

/** For lines that write other scripts as they are. */
export const WEIGHTS_RAW: UnitWeights = weights(0);
/** For lines that write other scripts as \uXXXX. */
export const WEIGHTS_ESCAPED: UnitWeights = weights(LONG);

export function isCalm(unit: number): boolean {
  return unit < 0x80 || WEIGHTS_RAW[unit] === 0;
}

function weights(calm: number): UnitWeights {
  const table = new Uint16Array(0x10000).fill(PECULIAR);
  table.fill(0, 0x20, 0x7f);
  table.fill(DIGIT, 0x30, 0x3a);
  for (const quoted of ['"', '\\']) table[quoted.charCodeAt(0)] = PECULIAR;
  for (const [first, last] of CALM_RANGES) table.fill(calm, first, last + 1);
  return table;
}
