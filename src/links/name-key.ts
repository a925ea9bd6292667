import { foldLetter, cleanName, lower } from '../facts/names/clean.ts';
import { romaniseHangul } from '../facts/names/hangul.ts';

const SHORTEST = 3;
const LONGEST = 300;
const room = new Uint16Array(8 * LONGEST);

/**
 * The letters of a name in Latin, in the order of the alphabet, so that order, case, marks and joints make no difference; letters of
 * other scripts than Latin and Hangul stay as they are. Undefined for a name of which hardly anything is left.
 */
export function nameKey(name: string): string | undefined {
  let count = 0;
  for (let at = 0; at < name.length && at < LONGEST; at += 1) {
    const code = name.charCodeAt(at);
    const letter = code < 128 ? (code | 32) : 0;
    if (letter > 96 && letter < 123) room[count++] = letter;
    else if (code >= 128) for (const latin of lettersOf(code)) room[count++] = latin;
  }
  if (count < SHORTEST && !/\p{Script=Han}{2}/u.test(name)) return undefined;
  sortStart(count);
  let key = '';
  for (let at = 0; at < count; at += 1) key += String.fromCharCode(room[at] ?? 0);
  return key;
}

/** By insertion, since a name is short and every name of every candidate comes through here. */
function sortStart(count: number): void {
  for (let at = 1; at < count; at += 1) {
    const letter = room[at] ?? 0;
    let to = at;
    for (; to > 0 && (room[to - 1] ?? 0) > letter; to -= 1) room[to] = room[to - 1] ?? 0;
    room[to] = letter;
  }
}

/** Letters that a letter beyond ASCII stands for; there are few thousands of these, and they come again and again. */
function lettersOf(code: number): readonly number[] {
  const known = LETTERS.get(code);
  if (known !== undefined) return known;
  const letter = String.fromCharCode(code);
  const hangul = romaniseHangul(letter);
  const folded = hangul === '' ? [...cleanName(letter)].map((part) => foldLetter(lower(part))).join('') : hangul;
  const letters = [...folded].flatMap((part) => (/[\p{L}\p{N}]/u.test(part) || isHalf(code) ? [part.charCodeAt(0)] : [])).slice(0, 8);
  LETTERS.set(code, letters);
  return letters;
}

const LETTERS = new Map<number, readonly number[]>();

/** One half of a character beyond the first 65,536; half alone it is no letter. */
function isHalf(code: number): boolean {
  return code >= 0xd800 && code < 0xe000;
}
