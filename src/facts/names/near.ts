import { joinParts } from './align.ts';
import { editCost, FAR } from './edit-cost.ts';
import { frameOf, framesFar, littleShared } from './frame.ts';
import type { Lexicon } from './lexicon.ts';
import { listedApart, unlistedAlike } from './listed.ts';
import type { Matcher } from './match.ts';
import type { Part } from './parse.ts';
import { contains, isBlend, likelyShort } from './short-forms.ts';
import { differsInLastVowel } from './slips.ts';
import { farApart } from './sound-kinds.ts';
import { consonants, farInSound, likenessOfSound, MOST_SOUNDS_APART, sameConsonants, shared, soundAlike } from './sound-shape.ts';

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

/** One part on each side, the one a likely short form of the other; marks of one orthography do not speak against that (Mikołaj, Mikuś). */
export function maybeShortForm([a, ...moreA]: readonly Part[], [b, ...moreB]: readonly Part[], { lexicon }: Matcher): boolean {
  if (!a || !b || moreA.length + moreB.length > 0 || a.kind !== 'word' || b.kind !== 'word' || a.script !== 'latin' || b.script !== 'latin') return false;
  return Math.abs(a.fold.length - b.fold.length) > 1 && likelyShort(a.fold, b.fold) && !knownApart(a.fold, b.fold, lexicon) && !otherEnding(a.fold, b.fold, lexicon) && !listedApart(a.fold, b.fold, lexicon);
}

/** Between a script without vowels and another. */
function consonantsNear(a: Part, b: Part, left: string, right: string, lexicon: Lexicon): boolean {
  return sameConsonants(left, right) || unlistedAlike(left, right, a.script !== 'latin', b.script !== 'latin', lexicon);
}

function eachHasNear(few: readonly Part[], many: readonly Part[], matcher: Matcher): boolean {
  const free = [...many];
  const jointly = few.length > 1 && few.length === many.length;
  return few.every((part) => {
    const at = free.findIndex((other) => isNear(part, other, matcher, true) || (jointly && jointlyAlike(part, other)));
    if (at >= 0) free.splice(at, 1);
    return at >= 0;
  });
}

/** Share of common consonants from which two parts of one script are near where all others are near as well; the tool's own. */
const JOINTLY_ALIKE = 0.66;

/** Where every part is near to one of the other name, two listed names may be spellings too (Rute Athayde, Ruth Ataíde). */
function jointlyAlike(a: Part, b: Part): boolean {
  return a.script === b.script && a.kind === 'word' && b.kind === 'word' && a.fold.charAt(0) === b.fold.charAt(0) && a.fold.endsWith('a') === b.fold.endsWith('a') && likenessOfSound(a.fold, b.fold) >= JOINTLY_ALIKE;
}

function joinedNear(few: readonly Part[], many: readonly Part[], matcher: Matcher): boolean {
  const [x] = few;
  const [y] = many;
  const [left, right] = [lettersOf(few), lettersOf(many)];
  if (Math.abs(left - right) > mostLonger(left, right) || farApart(soundsOfAll(few), soundsOfAll(many), MOST_SOUNDS_APART)) return false;
  return x !== undefined && y !== undefined && isNear(joinParts(x, few, matcher.lexicon), joinParts(y, many, matcher.lexicon), matcher, false);
}

function lettersOf(parts: readonly Part[]): number {
  return parts.reduce((sum, part) => sum + part.fold.length, 0);
}

/** How many letters more a part may have than one it is near to. */
function mostLonger(left: number, right: number): number {
  return Math.max(LONGEST_DIFFERENCE, Math.min(left, right) / 2 + 1);
}

function soundsOfAll(parts: readonly Part[]): number {
  return parts.reduce((bits, part) => bits | part.sounds, 0);
}

/** `listable`: whether the lists of names can have the parts; they have none that are written together. */
function isNear(a: Part, b: Part, { lexicon, rules }: Matcher, listable: boolean): boolean {
  if (a.kind !== 'word' || b.kind !== 'word') return false;
  if (ABJADS.has(a.script) !== ABJADS.has(b.script)) return !(lexicon.isArabic(a.fold) && lexicon.isArabic(b.fold)) && consonantsNear(a, b, rules.romanise(a.text, a.script), rules.romanise(b.text, b.script), lexicon);
  if (!FULL_SCRIPTS.has(a.script) || !FULL_SCRIPTS.has(b.script)) return false;
  const left = a.script === 'latin' ? a.fold : rules.romanise(a.text, a.script);
  const right = b.script === 'latin' ? b.fold : rules.romanise(b.text, b.script);
  if (left === right) return true;
  const [x, y] = [a.script === 'latin' ? a.frame : frameOf(left), b.script === 'latin' ? b.frame : frameOf(right)];
  if (littleShared(x, y)) return (contains(left, right) || likelyShort(left, right)) && !knownApart(left, right, lexicon) && !otherEnding(left, right, lexicon);
  if (a.script === 'latin' && b.script === 'latin' ? farApart(a.sounds, b.sounds, MOST_SOUNDS_APART) : farInSound(left, right)) {
    return contains(left, right) && !knownApart(left, right, lexicon) && !otherEnding(left, right, lexicon);
  }
  if (a.script === b.script && otherVowelsOnly(left, right, lexicon)) return true;
  if (Math.max(left.length, right.length) < SHORTEST || (knownApart(left, right, lexicon) && !likelyShort(left, right)) || (left.charAt(0) === right.charAt(0) && differsInLastVowel(plainEnd(left), plainEnd(right)))) return false;
  if (otherEnding(left, right, lexicon)) return false;
  if (left.startsWith(SERVANT) && right.startsWith(SERVANT)) return soundAlike(left.slice(SERVANT.length), right.slice(SERVANT.length));
  if (a.script === b.script && listedApart(left, right, lexicon)) return false;
  if (contains(left, right) || oneLetterOff(left, right)) return true;
  const known = isKnown(left, lexicon) && isKnown(right, lexicon);
  if (likelyShort(left, right) || (!known && soundAlike(left, right))) return true;
  if (!known && listable && unlistedAlike(left, right, a.script !== 'latin', b.script !== 'latin', lexicon)) return true;
  if (Math.abs(left.length - right.length) > mostLonger(left.length, right.length) || framesFar(x, y)) return false;
  const limit = Math.min(NEAR_MOST, (NEAR_PER_LETTER * (left.length + right.length)) / 2) * (known ? NEAR_IF_KNOWN : 1);
  const cost = editCost(left, right, rules.near(), limit);
  return cost < FAR && cost <= limit;
}

const MOST_APART = 1;
const LONG_SKELETON = 6;

/** In a rough reading of a script the consonants still tell two names apart: more than one of them differs, in a long part more than two. */
export function roughlyApart(a: Part | undefined, b: Part | undefined, { rules }: Matcher): boolean {
  if (!a || !b || a.kind !== 'word' || b.kind !== 'word') return false;
  if (isThai(a.text) !== isThai(b.text)) return isThai(a.text) ? thaiApart(rules.romanise(a.text, a.script), b.fold) : thaiApart(rules.romanise(b.text, b.script), a.fold);
  const x = consonants(rules.romanise(a.text, a.script));
  const y = consonants(rules.romanise(b.text, b.script));
  const apart = Math.max(x.length, y.length) - shared(x, y);
  return Math.min(x.length, y.length) > 1 && apart > (Math.max(x.length, y.length) >= LONG_SKELETON ? MOST_APART + 1 : MOST_APART);
}

function isThai(text: string): boolean {
  const code = text.charCodeAt(0);
  return code >= 0xe00 && code < 0xe80;
}

/** A consonant of the Latin spelling that the Thai letters do not have: those may be silent, but none is left out. */
function thaiApart(reading: string, latin: string): boolean {
  const [x, y] = [thaiConsonants(reading), thaiConsonants(latin)];
  return y.length > 1 && y.length > shared(x, y);
}

/** Finals run together: l and r are spoken n, s and ch are spoken t. */
function thaiConsonants(latin: string): string {
  return consonants(latin.replace(/w/gu, '').replace(/n?g/gu, (text) => (text === 'ng' ? 'n' : 'k'))).replace(/[lr]/gu, 'n').replace(/s/gu, 't').replace(/y/gu, '').replace(/(.)\1+/gu, '$1');
}

/** The servant names begin alike; only what follows tells them apart. */
const SERVANT = 'abd';

/** Two endings of different kinds on names that begin alike make two names (Kravchuk, Kravchenko; Siriporn, Siriwan). */
function otherEnding(a: string, b: string, { endingOf }: Lexicon): boolean {
  const left = endingOf(a);
  if (left < 0) return false;
  const right = endingOf(b);
  return right >= 0 && left !== right;
}

const WRITTEN_CONSONANTS = 4;

/** The same consonant letters, four or more, or three and a vowel left out: habits of spelling, even where lists have both (Chatchai, Chatichai). The Arabic lists know better. */
function otherVowelsOnly(a: string, b: string, { isArabic }: Lexicon): boolean {
  if (a.charAt(0) !== b.charAt(0) || a.endsWith('a') !== b.endsWith('a') || a.startsWith(b) || b.startsWith(a) || a.startsWith(SERVANT) || differsInLastVowel(a, b)) return false;
  const letters = bareConsonants(a);
  return letters.length >= (a.length === b.length ? WRITTEN_CONSONANTS : WRITTEN_CONSONANTS - 1) && letters === bareConsonants(b) && !(isArabic(a) && isArabic(b));
}

function bareConsonants(text: string): string {
  return text.replace(/[aeiouyhw]/gu, '').replace(/(.)\1+/gu, '$1');
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
