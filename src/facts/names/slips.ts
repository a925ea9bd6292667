import type { Lexicon } from './lexicon.ts';
import type { Part } from './parse.ts';

const SLIP_FROM = 95;
/** Dearest cost that still is one slip. */
export const SLIP_TO = 122;
const SLIP_LETTERS = 7;
/** From this many letters a wrong vowel counts as a slip; the tool's own. */
const WRONG_VOWEL_LETTERS = 9;
const VOWEL = /[aeiouy]/u;

/** A final -e that may be silent: Ransom, Ransome. */
export function silentE(a: string, b: string): boolean {
  return a === `${b}e` || b === `${a}e`;
}

/** One letter missing, added or swapped in a long token that is not another common name. */
export function isSlip(a: string, b: string, cost: number, shorter: number, bothCommon: boolean): boolean {
  if (bothCommon) return false;
  if (shorter >= SILENT_E_LETTERS && silentE(a, b)) return true;
  if (differsInLastVowel(a, b) || a.endsWith('a') !== b.endsWith('a')) return false;
  if (shorter >= SWAP_LETTERS && neighboursSwapped(a, b)) return true;
  return (cost >= SLIP_FROM && cost <= SLIP_TO && shorter >= SLIP_LETTERS) || (shorter >= WRONG_VOWEL_LETTERS && otherVowel(a, b));
}

const SWAP_LETTERS = 5;
const SILENT_E_LETTERS = 8;

/** Two neighbouring letters in the other order, and nothing else. */
function neighboursSwapped(a: string, b: string): boolean {
  if (a.length !== b.length) return false;
  let at = 0;
  while (at < a.length && a.charAt(at) === b.charAt(at)) at += 1;
  return at > 0 && a.charAt(at) === b.charAt(at + 1) && a.charAt(at + 1) === b.charAt(at) && a.slice(at + 2) === b.slice(at + 2);
}

/** One vowel written for another, and nothing else. */
function otherVowel(a: string, b: string): boolean {
  if (a.length !== b.length) return false;
  const at = [...a].findIndex((letter, number) => letter !== b.charAt(number));
  return at > 0 && a.slice(at + 1) === b.slice(at + 1) && VOWEL.test(a.charAt(at)) && VOWEL.test(b.charAt(at));
}

/** The letters as a machine or an eye misreads them: 0 and O, 1 and l, rn and m. */
export function misread(text: string): string {
  return text.replace(/0/gu, 'o').replace(/[1l|]/gu, 'i').replace(/5/gu, 's').replace(/8/gu, 'b').replace(/6/gu, 'b').replace(/2/gu, 'z').replace(/9/gu, 'g').replace(/rn/gu, 'm').replace(/vv/gu, 'w').replace(/cl/gu, 'd');
}

const MISREAD_LETTERS = 4;

/** The same letters but for a misreading, in parts that are not two listed names (Marion, Marlon). */
export function unmisread(a: Part, b: Part, { attested }: Lexicon): boolean {
  return a.misread === b.misread && Math.min(a.text.length, b.text.length) >= MISREAD_LETTERS && !(attested(a.fold) && attested(b.fold));
}

/** A final -a, -e, -o, -i added or changed makes another name (Daniel, Daniela). */
export function differsInLastVowel(a: string, b: string): boolean {
  if (a === b || a.charCodeAt(0) !== b.charCodeAt(0) || Math.abs(a.length - b.length) > 1) return false;
  return withoutVowel(a) === withoutVowel(b) && (/[ae]$/u.test(a) || /[ae]$/u.test(b) || a.length === b.length);
}

function withoutVowel(text: string): string {
  return text.replace(/[aeiouy]$/u, '');
}
