import type { Lexicon } from './lexicon.ts';
import { differsInLastVowel } from './slips.ts';
import { consonantsApart, frameOf } from './frame.ts';
import { likeness, likenessOfSound } from './sound-shape.ts';

/** Share of common consonants from which a name that stands in no list of names may be another spelling of one that does; the tool's own. */
const ALIKE_TO_LISTED = 0.66;
/** The same where most of the letters agree as well, or where neither name stands in a list. */
const ALIKE_IF_UNLISTED = 0.5;
const ALIKE_IN_LETTERS = 0.6;

/**
 * A name that no list of names has may be a spelling we do not know: half or most of its consonants in order are enough for a question.
 * The reading of another script stands in no list either way and counts as listed.
 */
export function unlistedAlike(a: string, b: string, readA: boolean, readB: boolean, { attested }: Lexicon): boolean {
  const one = readA || attested(a);
  const other = readB || attested(b);
  if (one && other) return false;
  const sound = likenessOfSound(a, b);
  if (sound >= ALIKE_TO_LISTED) return true;
  return sound >= ALIKE_IF_UNLISTED && ((!one && !other) || likeness(a, b) >= ALIKE_IN_LETTERS);
}

/** Up to so many letters two listed names of about one length are two names, however alike; the tool's own. */
const SHORT_LETTERS = 7;

/** What makes a woman's name of a man's; a bare -e may be silent. */
const FEMININE = /^(?:i?a|la|n?ne|l?le|na|ine|ina|ett[ae])$/u;

/** What the longer name has more than the shorter, if it begins with it. */
function tailOf(a: string, b: string): string {
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  return short.length >= FEMININE_STEM && long.startsWith(short) ? long.slice(short.length) : '';
}

const FEMININE_STEM = 5;

/** Two short names that lists of names have, apart in a letter or two (Lena, Lina; Asha, Usha), or a man's and a woman's form of one (Gabriel, Gabrielle). */
export function listedApart(a: string, b: string, { attested }: Lexicon): boolean {
  if (otherGender(a, b)) return attested(a) && attested(b);
  if (FEMININE.test(tailOf(a, b))) return attested(a) && attested(b);
  if (otherLastVowel(a, b) || otherConsonants(a, b)) return attested(a) && attested(b);
  if (Math.abs(a.length - b.length) > 1 || Math.max(a.length, b.length) > SHORT_LETTERS || a.includes(b) || b.includes(a)) return false;
  return single(a) !== single(b) && attested(a) && attested(b);
}

/** A man's name and a woman's made of its stem (Branko, Brankica; Jan, Janina). */
function otherGender(a: string, b: string): boolean {
  const [man, woman] = a.length < b.length ? [a, b] : [b, a];
  const stem = man.replace(/o$/u, '');
  return stem.length >= GENDER_STEM && woman.startsWith(stem) && /^i[nck]a$/u.test(woman.slice(stem.length));
}

const GENDER_STEM = 3;

/** A last vowel added or changed (Theodora, Theodore). */
export function otherLastVowel(a: string, b: string): boolean {
  return Math.min(a.length, b.length) > SHORT_LETTERS - 1 && differsInLastVowel(a, b);
}

const TOLD_APART_FROM = 6;

/** Neither is a short form of the other, and two kinds of consonants in order stand apart. */
function otherConsonants(a: string, b: string): boolean {
  if (Math.min(a.length, b.length) < TOLD_APART_FROM || a.includes(b) || b.includes(a)) return false;
  return consonantsApart(frameOf(a), frameOf(b)) > 1;
}

/** Doubled letters once. */
function single(text: string): string {
  return text.replace(/(.)\1/gu, '$1');
}
