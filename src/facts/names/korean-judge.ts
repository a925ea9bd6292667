import { romaniseHangul } from './hangul.ts';
import type { NameComparison } from './types.ts';

/** Hangul syllables that a spelling can stand for, each with its weight. */
export type Choice = ReadonlyMap<string, number>;

export interface Reading {
  readonly family: Choice;
  readonly given: readonly Choice[];
  /** letters of a given name that no table cuts into syllables */
  readonly uncut?: string;
  /** not as written but as some spell it: consonants carried over, or the first sound lost */
  readonly spoken?: 'sure' | 'perhaps';
  /** the family name as spelled, where no table has it */
  readonly unread?: string;
}

/** Likeness (0 to 1) of two spellings' readings: from here one name, from there a question; the tool's own. */
const ALIKE = 0.2;
const PERHAPS = 0.002;

/** Letters of Korean sounds without the differences that spellings make of them. */
function plainSounds(text: string): string {
  return text
    .replace(/y(?:eo|ou|oo|u|o)h?/gu, 'yo').replace(/w?oo|eo|eu|ou|oh|uh|u/gu, 'o').replace(/ae|ai|ay|ei/gu, 'e').replace(/ee|yi/gu, 'i')
    .replace(/ch|c/gu, 'j').replace(/[gq]/gu, 'k').replace(/d/gu, 't').replace(/b/gu, 'p').replace(/r/gu, 'l').replace(/sh/gu, 's').replace(/(.)\1+/gu, '$1');
}

/** A given name in Hangul beside letters that no table cuts: do they write one sound? */
function uncutAgrees(a: Reading, b: Reading): boolean {
  const [own, letters] = a.uncut === undefined ? [a, b.uncut] : [b, a.uncut];
  if (letters === undefined || own.uncut !== undefined || own.unread !== undefined || !own.given.every(isNative) || likeness(a.family, b.family) < ALIKE) return false;
  return plainSounds(own.given.map((choice) => romaniseHangul([...choice.keys()][0] ?? '')).join('')) === plainSounds(letters);
}

/** A given name outside our tables of syllables: a question if it begins alike, else no verdict from here. */
function judgeUncut(left: readonly Reading[], right: readonly Reading[], isGivenName: (text: string) => boolean): NameComparison | undefined {
  const pairs = left.flatMap((a) => right.map((b) => [a, b] as const));
  if (pairs.some(([a, b]) => a.unread === undefined && b.unread === undefined && uncutAgrees(a, b))) return { result: 'consistent', reason: 'spelling-system' };
  const adopted = pairs.some(([a, b]) => likeness(a.family, b.family) >= PERHAPS && isAdopted(a, b, isGivenName));
  if (adopted) return { result: 'ask', reason: 'adopted-given-name' };
  const perhaps = pairs.some(([a, b]) => {
    if (a.unread !== undefined || b.unread !== undefined || likeness(a.family, b.family) < PERHAPS || (a.uncut === undefined) === (b.uncut === undefined)) return false;
    const whole = a.uncut === undefined ? a : b;
    const letters = a.uncut ?? b.uncut ?? '';
    return whole.given.length > 1 && [...(whole.given[0]?.keys() ?? [])].some((hangul) => romaniseHangul(hangul).charAt(0) === letters.charAt(0));
  });
  return perhaps ? { result: 'ask', reason: 'similar' } : undefined;
}

/** A given name of another language on one side, a Korean one of two syllables on the other. */
function isAdopted(a: Reading, b: Reading, isGivenName: (text: string) => boolean): boolean {
  if ((a.uncut === undefined) === (b.uncut === undefined)) return false;
  const [own, other] = a.uncut === undefined ? [a, b] : [b, a];
  return own.given.length > 1 && other.uncut !== undefined && isGivenName(other.uncut);
}

function givenLikeness(a: Reading, b: Reading): number {
  if (a.given.length !== b.given.length) return 0;
  return a.given.reduce((least, choice, at) => Math.min(least, likeness(choice, b.given[at] ?? new Map())), 1);
}

/** First letters of one sound in some spelling of a family name. */
const FIRST_SOUNDS: readonly string[] = ['kgcq', 'td', 'pb', 'jcz', 'lryn', 'sc', 'hw', 'uwoy', 'ae'];

/** An unknown spelling of a family name beside a given name that agrees: a question if both begin with one sound. */
function judgeUnread(left: readonly Reading[], right: readonly Reading[]): NameComparison | undefined {
  const ask = left.some((a) => right.some((b) => {
    if ((a.unread === undefined) === (b.unread === undefined) || a.uncut !== undefined || b.uncut !== undefined || givenLikeness(a, b) < ALIKE) return false;
    const [own, other] = a.unread === undefined ? [a, b] : [b, a];
    const first = (other.unread ?? '').charAt(0);
    return [...own.family.keys()].some((hangul) => sameFirst(romaniseHangul(hangul).charAt(0), first));
  }));
  return ask ? { result: 'ask', reason: 'shared-spelling' } : undefined;
}

function sameFirst(a: string, b: string): boolean {
  return a === b || FIRST_SOUNDS.some((set) => set.includes(a) && set.includes(b));
}

/** Compares every reading of one name with every reading of the other; the best pair counts. */
export function judgeKorean(left: readonly Reading[], right: readonly Reading[], isGivenName: (text: string) => boolean): NameComparison | undefined {
  const incomplete = [...left, ...right].some((reading) => reading.uncut !== undefined || reading.unread !== undefined);
  if (incomplete) return judgeUncut(left, right, isGivenName) ?? judgeUnread(left, right);
  let best = 0;
  let family = 0;
  let sameGiven = 0;
  for (const a of left) {
    for (const b of right) {
      const shared = likeness(a.family, b.family);
      if (shared > family) family = shared;
      if (a.given.length !== b.given.length) continue;
      const given = givenLikeness(a, b);
      if (given > sameGiven) sameGiven = given;
      best = Math.max(best, Math.min(shared, given, a.spoken === 'perhaps' || b.spoken === 'perhaps' ? PERHAPS : 1));
    }
  }
  if (best >= ALIKE) return { result: 'consistent', reason: 'spelling-system' };
  if (best >= PERHAPS) return { result: 'ask', reason: 'shared-spelling' };
  if (!left.some(isFirm) || !right.some(isFirm)) return undefined;
  if (family >= PERHAPS) return { result: 'inconsistent', reason: 'given-differs' };
  return { result: 'inconsistent', reason: sameGiven >= PERHAPS ? 'family-differs' : 'unrelated' };
}

/** Least weight of a spelling that somebody was counted with, or that a list has. */
const COUNTED = 0.3;
const LONGEST_GIVEN = 2;

/** A given name of two syllables at most, none spelled in a way that only follows from a rule: what reads otherwise is likely no Korean name. */
function isFirm({ given }: Reading): boolean {
  return given.length <= LONGEST_GIVEN && given.every((choice) => Math.max(...choice.values()) >= COUNTED);
}

/** Cosine of the two weightings; a Hangul or Hanja spelling counts as certain wherever it fits. */
function likeness(a: Choice, b: Choice): number {
  if (isNative(a) || isNative(b)) return [...a.keys()].some((hangul) => b.has(hangul)) ? 1 : 0;
  let dot = 0;
  for (const [hangul, weight] of a) dot += weight * (b.get(hangul) ?? 0);
  return dot === 0 ? 0 : dot / (norm(a) * norm(b));
}

function isNative(choice: Choice): boolean {
  return [...choice.values()].every((weight) => weight === 1);
}

function norm(choice: Choice): number {
  let sum = 0;
  for (const weight of choice.values()) sum += weight * weight;
  return Math.sqrt(sum);
}
