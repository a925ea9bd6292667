/**
 * Ranges of UTF-16 units, beside ASCII, that stand for themselves in NFC whatever stands beside them, and are no blank, digit, dash or dot of any
 * script and never invisible. One that is missing costs time, one too many is an error: a test holds each against the Unicode data of the machine.
 */
export const CALM_RANGES: readonly (readonly [number, number])[] = [
  [0xc0, 0x24f], // Latin letters with marks
  [0x391, 0x3a1],
  [0x3a3, 0x3ce], // Greek
  [0x400, 0x481],
  [0x48a, 0x52f], // Cyrillic
  [0x5d0, 0x5ea], // Hebrew
  [0x621, 0x63a],
  [0x641, 0x64a], // Arabic
  [0xe01, 0xe30],
  [0xe40, 0xe46], // Thai, without vowels above and below
  [0x1ea0, 0x1ef9], // Vietnamese
  [0x2018, 0x2022],
  [0x2026, 0x2026], // quotation marks, daggers, bullet, ellipsis
  [0x3001, 0x3002],
  [0x3008, 0x3011], // East Asian punctuation
  [0x3041, 0x3096],
  [0x30a1, 0x30fa], // kana
  [0x3400, 0x4dbf],
  [0x4e00, 0x9fff], // ideographs
  [0xac00, 0xd7a3], // Hangul
];
