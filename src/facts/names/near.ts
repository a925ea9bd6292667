import { joinParts } from './align.ts';
import { editCost, FAR } from './edit-cost.ts';
import type { Lexicon } from './lexicon.ts';
import type { Matcher } from './match.ts';
import type { Part } from './parse.ts';
import { differsInLastVowel } from './slips.ts';

/** Cost a letter up to which two parts are alike enough for a question, by the loose rules; the tool's own. */
const NEAR_PER_LETTER = 16;
const NEAR_MOST = 120;
const SHORTEST = 3;
const LONGEST_DIFFERENCE = 3;
const MOST_PARTS = 4;

/** Scripts that write their vowels, so that a Latin reading of them can be laid beside a Latin spelling. */
const FULL_SCRIPTS: ReadonlySet<Part['script']> = new Set<Part['script']>(['latin', 'cyrillic', 'greek', 'georgian', 'armenian', 'other']);

const ABJADS: ReadonlySet<Part['script']> = new Set<Part['script']>(['arabic', 'hebrew']);

/**
 * Every part left over on one side sounds nearly like one left over on the other: a spelling system
 * we do not know may lie between them. Two names that are both in common use are two names.
 */
export function allNear(restA: readonly Part[], restB: readonly Part[], matcher: Matcher): boolean {
  const [few, many] = restA.length <= restB.length ? [restA, restB] : [restB, restA];
  if (few.length === 0 || many.length > MOST_PARTS) return false;
  return eachHasNear(few, many, matcher) || (few.length < many.length && joinedNear(few, many, matcher));
}

function eachHasNear(few: readonly Part[], many: readonly Part[], matcher: Matcher): boolean {
  const free = [...many];
  return few.every((part) => {
    const at = free.findIndex((other) => isNear(part, other, matcher));
    if (at >= 0) free.splice(at, 1);
    return at >= 0;
  });
}

function joinedNear(few: readonly Part[], many: readonly Part[], matcher: Matcher): boolean {
  const [x] = few;
  const [y] = many;
  return x !== undefined && y !== undefined && isNear(joinParts(x, few), joinParts(y, many), matcher);
}

function isNear(a: Part, b: Part, { lexicon, rules }: Matcher): boolean {
  if (a.kind !== 'word' || b.kind !== 'word') return false;
  if (ABJADS.has(a.script) !== ABJADS.has(b.script)) return sameConsonants(rules.romanise(a.text, a.script), rules.romanise(b.text, b.script));
  if (!FULL_SCRIPTS.has(a.script) || !FULL_SCRIPTS.has(b.script)) return false;
  const left = a.script === 'latin' ? a.fold : rules.romanise(a.text, a.script);
  const right = b.script === 'latin' ? b.fold : rules.romanise(b.text, b.script);
  if (left === right) return true;
  if (Math.max(left.length, right.length) < SHORTEST || knownApart(left, right, lexicon) || differsInLastVowel(plainEnd(left), plainEnd(right))) return false;
  if (contains(left, right) || oneLetterOff(left, right)) return true;
  if (Math.abs(left.length - right.length) > Math.max(LONGEST_DIFFERENCE, Math.min(left.length, right.length) / 2 + 1)) return false;
  const limit = Math.min(NEAR_MOST, (NEAR_PER_LETTER * (left.length + right.length)) / 2);
  const cost = editCost(left, right, rules.near(), limit);
  return cost < FAR && cost <= limit;
}

const KINDS: Readonly<Record<string, string>> = {
  b: 'p', p: 'p', f: 'p', v: 'p', w: 'p', o: '', u: '', g: 'k', k: 'k', q: 'k', c: 'k', h: 'k', x: 'k', j: 'y', y: '', d: 't', t: 't', s: 's', z: 's', l: 'l', r: 'r', m: 'm', n: 'n',
};
const ALIKE_CONSONANTS = 4;

/** The consonants by kind of sound, without those that some spellings leave out. */
function consonants(latin: string): string {
  return [...latin.replace(/(?:tch|tsch|ch|ts|tz|sh|zh)/gu, 's').replace(/kh|gh/gu, 'k').replace(/th|dh/gu, 't').replace(/ph/gu, 'p').replace(/h$/u, '')].map((letter) => KINDS[letter] ?? '').join('').replace(/(.)\1+/gu, '$1');
}

/** Scripts that leave vowels out: at least four consonants, the same but for one. */
function sameConsonants(left: string, right: string): boolean {
  const [x, y] = [consonants(left), consonants(right)];
  if (Math.min(x.length, y.length) < ALIKE_CONSONANTS || x.charAt(0) !== y.charAt(0)) return false;
  return x === y || withoutOne(x, y) || withoutOne(y, x) || (x.length === y.length && [...x].filter((letter, at) => letter !== y.charAt(at)).length === 1);
}

function withoutOne(long: string, short: string): boolean {
  return long.length === short.length + 1 && [...long].some((_, at) => long.slice(0, at) + long.slice(at + 1) === short);
}

const CONTAINED_LETTERS = 4;

/** One is the beginning or the end of the other: a short form we do not know (Seun, Oluwaseun; Thandi, Thandiwe). */
function contains(a: string, b: string): boolean {
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  return short.length >= CONTAINED_LETTERS && long.length - short.length > 1 && (long.startsWith(short) || long.endsWith(short));
}

const ONE_LETTER_OF = 7;

/** One letter in a long part, not the first. */
function oneLetterOff(a: string, b: string): boolean {
  if (a.length !== b.length || a.length < ONE_LETTER_OF || a.charAt(0) !== b.charAt(0)) return false;
  return [...a].filter((letter, at) => letter !== b.charAt(at)).length === 1;
}

/** -y and -i, -ie, -ee write one final sound. */
function plainEnd(text: string): string {
  return text.replace(/(?:y|ie|ee|ey)$/u, 'i');
}

function knownApart(a: string, b: string, lexicon: Lexicon): boolean {
  return lexicon.common.has(a) && lexicon.common.has(b);
}
