import { kept } from './once.ts';
import { farApart, soundsOf } from './sound-kinds.ts';

const KINDS: Readonly<Record<string, string>> = {
  b: 'p', p: 'p', f: 'p', v: 'p', w: 'p', o: '', u: '', g: 'k', k: 'k', q: 'k', c: 'k', h: 'k', x: 'k', j: 'y', y: '', d: 't', t: 't', s: 's', z: 's', l: 'l', r: 'r', m: 'm', n: 'n',
};

/** The consonants of a Latin token by kind of sound, without those that some spellings leave out. */
export const consonants = kept(consonantsOf);
/** The same with j as in English and a final l as n. */
const hardConsonants = kept((latin) => consonantsOf(latin.replace(/j/gu, 's').replace(/l$/u, 'n')));

/** The kinds of consonants as bits. */
export const soundKinds = kept((text) => soundsOf(text));

export const MOST_SOUNDS_APART = 2;

/** So many kinds of consonants stand in one only that no likeness is left to look for. */
export function farInSound(a: string, b: string): boolean {
  return farApart(soundKinds(a), soundKinds(b), MOST_SOUNDS_APART);
}

function consonantsOf(latin: string): string {
  return [...latin.replace(/(?:tch|tsch|ch|ts|tz|sh|zh)/gu, 's').replace(/c(?=[eiy])/gu, 's').replace(/kh|gh/gu, 'k').replace(/th|dh/gu, 't').replace(/ph/gu, 'p').replace(/h$/u, '')].map((letter) => KINDS[letter] ?? '').join('').replace(/(.)\1+/gu, '$1');
}

/** So many consonants more stand in one part that no spelling rule fills the gap; the tool's own. */
const MOST_MORE = 4;

export function skeletonsFar(a: string, b: string): boolean {
  return Math.abs(consonants(a).length - consonants(b).length) > MOST_MORE;
}

const ALIKE_CONSONANTS = 4;

/** Scripts that leave vowels out: at least four consonants, the same but for one. */
export function sameConsonants(left: string, right: string): boolean {
  const [x, y] = [consonants(left), consonants(right)];
  if (Math.min(x.length, y.length) < ALIKE_CONSONANTS || x.charAt(0) !== y.charAt(0)) return false;
  return x === y || withoutOne(x, y) || withoutOne(y, x) || (x.length === y.length && [...x].filter((letter, at) => letter !== y.charAt(at)).length === 1);
}

function withoutOne(long: string, short: string): boolean {
  return long.length === short.length + 1 && [...long].some((_, at) => long.slice(0, at) + long.slice(at + 1) === short);
}

/** Length of the longest run of letters, with gaps, that both hold in one order. */
export function shared(x: string, y: string): number {
  let row = new Array<number>(y.length + 1).fill(0);
  for (const letter of x) {
    const next = [0];
    for (let at = 0; at < y.length; at += 1) next.push(letter === y.charAt(at) ? (row[at] ?? 0) + 1 : Math.max(next[at] ?? 0, row[at + 1] ?? 0));
    row = next;
  }
  return row[y.length] ?? 0;
}

const ALL_ALIKE = 4;
const ONE_OFF_FROM = 5;
const TWO_OFF_FROM = 8;

/** The same kinds of consonants in one order, in a long part all but one or two. */
export function soundAlike(a: string, b: string): boolean {
  return skeletonsAlike(consonants(a), consonants(b)) || ((a.includes('j') || b.includes('j')) && skeletonsAlike(hardConsonants(a), hardConsonants(b)));
}

function skeletonsAlike(x: string, y: string): boolean {
  const most = Math.max(x.length, y.length);
  if (most < ALL_ALIKE || x.charAt(0) !== y.charAt(0)) return false;
  const apart = most - shared(x, y);
  return apart === 0 || (apart === 1 && most >= ONE_OFF_FROM) || (apart === 2 && most >= TWO_OFF_FROM);
}

/** Share of the consonants, by kind and in one order, that two parts have in common. */
export function likenessOfSound(a: string, b: string): number {
  return Math.max(likeness(consonants(a), consonants(b)), likeness(hardConsonants(a), hardConsonants(b)));
}

/** Share of letters in one order that two texts have in common. */
export function likeness(x: string, y: string): number {
  const most = Math.max(x.length, y.length);
  return most === 0 ? 0 : shared(x, y) / most;
}
