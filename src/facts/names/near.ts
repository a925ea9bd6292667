import { joinParts } from './align.ts';
import { editCost, FAR } from './edit-cost.ts';
import type { Lexicon } from './lexicon.ts';
import type { Matcher } from './match.ts';
import { soundsOf, type Part } from './parse.ts';
import { differsInLastVowel } from './slips.ts';
import { farApart } from './sound-kinds.ts';

/** Cost a letter up to which two parts are alike enough for a question, by the loose rules; the tool's own. */
const NEAR_PER_LETTER = 16;
const NEAR_MOST = 120;
/** Between two names that stand in tables, though not as one, less likeness is looked for. */
const NEAR_IF_KNOWN = 0.5;
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
  return eachHasNear(few, many, matcher) || (few.length === 1 && isBlend(few[0]?.fold ?? '', many.map((part) => part.fold))) || (few.length < many.length && joinedNear(few, many, matcher));
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
  if (farInSound(left, right)) return contains(left, right) && !otherEnding(left, right);
  if (otherEnding(left, right)) return false;
  if (left.startsWith(SERVANT) && right.startsWith(SERVANT)) return soundAlike(left.slice(SERVANT.length), right.slice(SERVANT.length));
  if (contains(left, right) || oneLetterOff(left, right)) return true;
  const known = isKnown(left, lexicon) && isKnown(right, lexicon);
  if (!known && (likelyShort(left, right) || soundAlike(left, right))) return true;
  if (Math.abs(left.length - right.length) > Math.max(LONGEST_DIFFERENCE, Math.min(left.length, right.length) / 2 + 1)) return false;
  const limit = Math.min(NEAR_MOST, (NEAR_PER_LETTER * (left.length + right.length)) / 2) * (known ? NEAR_IF_KNOWN : 1);
  const cost = editCost(left, right, rules.near(), limit);
  return cost < FAR && cost <= limit;
}

const MOST_SOUNDS_APART = 2;

/** So many kinds of consonants stand in one only that no likeness is left to look for. */
function farInSound(a: string, b: string): boolean {
  return farApart(soundKinds(a), soundKinds(b), MOST_SOUNDS_APART);
}

const KINDS: Readonly<Record<string, string>> = {
  b: 'p', p: 'p', f: 'p', v: 'p', w: 'p', o: '', u: '', g: 'k', k: 'k', q: 'k', c: 'k', h: 'k', x: 'k', j: 'y', y: '', d: 't', t: 't', s: 's', z: 's', l: 'l', r: 'r', m: 'm', n: 'n',
};
const ALIKE_CONSONANTS = 4;

const MOST_KEPT = 8192;

/** Remembers what a function made of a text. */
function kept<T>(make: (text: string) => T): (text: string) => T {
  const known = new Map<string, T>();
  return (text) => {
    const before = known.get(text);
    if (before !== undefined) return before;
    if (known.size >= MOST_KEPT) known.clear();
    const made = make(text);
    known.set(text, made);
    return made;
  };
}

/** The consonants by kind of sound, without those that some spellings leave out. */
const consonants = kept(consonantsOf);
/** The same with j as in English and a final l as n. */
const hardConsonants = kept((latin) => consonantsOf(latin.replace(/j/gu, 's').replace(/l$/u, 'n')));

/** The kinds of consonants as bits. */
const soundKinds = kept((text) => soundsOf(text));

function consonantsOf(latin: string): string {
  return [...latin.replace(/(?:tch|tsch|ch|ts|tz|sh|zh)/gu, 's').replace(/c(?=[eiy])/gu, 's').replace(/kh|gh/gu, 'k').replace(/th|dh/gu, 't').replace(/ph/gu, 'p').replace(/h$/u, '')].map((letter) => KINDS[letter] ?? '').join('').replace(/(.)\1+/gu, '$1');
}

/** Scripts that leave vowels out: at least four consonants, the same but for one. */
function sameConsonants(left: string, right: string): boolean {
  const [x, y] = [consonants(left), consonants(right)];
  if (Math.min(x.length, y.length) < ALIKE_CONSONANTS || x.charAt(0) !== y.charAt(0)) return false;
  return x === y || withoutOne(x, y) || withoutOne(y, x) || (x.length === y.length && [...x].filter((letter, at) => letter !== y.charAt(at)).length === 1);
}

const MOST_APART = 1;
const LONG_SKELETON = 6;

/** In a rough reading of a script the consonants still tell two names apart: more than one of them differs, in a long part more than two. */
export function roughlyApart(a: Part | undefined, b: Part | undefined, { rules }: Matcher): boolean {
  if (!a || !b || a.kind !== 'word' || b.kind !== 'word') return false;
  const x = consonants(rules.romanise(a.text, a.script));
  const y = consonants(rules.romanise(b.text, b.script));
  const apart = Math.max(x.length, y.length) - shared(x, y);
  return Math.min(x.length, y.length) > 1 && apart > (Math.max(x.length, y.length) >= LONG_SKELETON ? MOST_APART + 1 : MOST_APART);
}

/** Length of the longest run of letters, with gaps, that both hold in one order. */
function shared(x: string, y: string): number {
  let row = new Array<number>(y.length + 1).fill(0);
  for (const letter of x) {
    const next = [0];
    for (let at = 0; at < y.length; at += 1) next.push(letter === y.charAt(at) ? (row[at] ?? 0) + 1 : Math.max(next[at] ?? 0, row[at + 1] ?? 0));
    row = next;
  }
  return row[y.length] ?? 0;
}

function withoutOne(long: string, short: string): boolean {
  return long.length === short.length + 1 && [...long].some((_, at) => long.slice(0, at) + long.slice(at + 1) === short);
}

const CONTAINED_LETTERS = 4;

/** One is the beginning or the end of the other: a short form we do not know (Seun, Oluwaseun; Thandi, Thandiwe). */
function contains(a: string, b: string): boolean {
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  return short.length >= CONTAINED_LETTERS && long.length - short.length > 1 && long.includes(short);
}

/** The servant names begin alike; only what follows tells them apart. */
const SERVANT = 'abd';

/** Endings that make family names of one stem; two of different kinds are two names (Kravchuk, Kravchenko). */
const FAMILY_ENDINGS: readonly RegExp[] = [
  /(?:enko|anka|enka)$/u, /(?:[iyj]?uk|chuk)$/u, /(?:[eo](?:v|w|ff|va|wa))$/u, /(?:s[kc](?:i|y|iy|ii|yi|yj|a|aya|aia|aja|ij))$/u, /(?:[aeo][vw]i(?:ch|c|cz|tch|tsch|tz))$/u,
  /[iye]an$/u, /dze$/u, /shvili$/u, /poul(?:os|ou)$/u, /(?:id[ie]s|idou)$/u, /ak(?:is|i)$/u, /son$/u, /sen$/u, /d[oó]ttir$/u, /berg$/u, /mann?$/u, /stein$/u, /(?:czyk|chik)$/u, /stad$/u, /[iy]n(?:a)?$/u,
];
const STEM = 3;

function otherEnding(a: string, b: string): boolean {
  const left = endingOf(a);
  const right = endingOf(b);
  return left >= 0 && right >= 0 && left !== right;
}

const endingOf = kept((text) => FAMILY_ENDINGS.findIndex((ending) => ending.test(text.slice(STEM))));

const SHORT_TAIL = /^(?:[aeiouy]|ie|ey|ee|ia|ya|[dtnlmsckpbrv]{1,2}[aeiouy]|[dtnlmsckpbrv]{1,2}(?:ie|ey|ia|ya|ek|ik|is|os)|s|sz|ch|sh|cho|che|chi|chu|sha|shka|chka|ka|ko|ek|ik|ito|ita|inho|inha|lein|chen|tje|je|is|os|us|as)?$/u;
const SHORT_ROOT = 3;
const SHORT_MOST = 7;
const SHORTENED_BY = 2;

/** Begins like the longer name and ends as short forms of many languages do (Ludo, Wojtek, Conchita). */
function likelyShort(a: string, b: string): boolean {
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  if (short.length > SHORT_MOST) return false;
  if (long.length - short.length < SHORTENED_BY) return endsLike(short, long);
  let root = 0;
  while (root < short.length && short.charAt(root) === long.charAt(root)) root += 1;
  return (root >= SHORT_ROOT && SHORT_TAIL.test(short.slice(root))) || endsLike(short, long);
}

/** The end of the longer name with a vowel behind it (Fima of Yefim, Zina of Rozina). */
function endsLike(short: string, long: string): boolean {
  const stem = short.replace(/[aeiouy]$/u, '');
  return stem.length >= SHORT_ROOT && stem.length < short.length && long.endsWith(stem);
}

const ALL_ALIKE = 4;
const ONE_OFF_FROM = 5;
const TWO_OFF_FROM = 8;

/** The same kinds of consonants in one order, in a long part all but one or two. */
function soundAlike(a: string, b: string): boolean {
  return skeletonsAlike(consonants(a), consonants(b)) || ((a.includes('j') || b.includes('j')) && skeletonsAlike(hardConsonants(a), hardConsonants(b)));
}

function skeletonsAlike(x: string, y: string): boolean {
  const most = Math.max(x.length, y.length);
  if (most < ALL_ALIKE || x.charAt(0) !== y.charAt(0)) return false;
  const apart = most - shared(x, y);
  return apart === 0 || (apart === 1 && most >= ONE_OFF_FROM) || (apart === 2 && most >= TWO_OFF_FROM);
}

const BLEND_LETTERS = 2;
const SHORTEST_BLEND = 4;

/** One name made of the beginnings of two (Malou of Maria Lourdes, Hajo of Hans-Joachim). */
function isBlend(short: string, parts: readonly string[]): boolean {
  const [first = '', second = ''] = parts;
  if (parts.length !== 2 || short.length < SHORTEST_BLEND) return false;
  for (let cut = BLEND_LETTERS; cut <= short.length - BLEND_LETTERS; cut += 1) {
    if (first.startsWith(short.slice(0, cut)) && second.startsWith(short.slice(cut))) return true;
  }
  return false;
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

function isKnown(name: string, lexicon: Lexicon): boolean {
  return lexicon.inTables.has(name) || lexicon.common.has(name);
}

function knownApart(a: string, b: string, lexicon: Lexicon): boolean {
  return lexicon.common.has(a) && lexicon.common.has(b);
}
