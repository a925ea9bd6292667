import { foldText } from './clean.ts';
import { editCost, FAR, type RuleIndex } from './edit-cost.ts';
import { genitiveStems, isGenderPair, isGenitive } from './endings.ts';
import { matchInitial } from './initials.ts';
import { frameOf, framesFar, framesVeryFar } from './frame.ts';
import { shareGroup, shareNickname, type Lexicon } from './lexicon.ts';
import { listedApart, otherLastVowel } from './listed.ts';
import type { Part } from './parse.ts';
import { farApart, MOST_OTHER_SOUNDS } from './sound-kinds.ts';
import { consonants, skeletonsFar, soundKinds } from './sound-shape.ts';
import type { Context, SpellingRules } from './rules.ts';
import { differsInLastVowel, isSlip, silentE, SLIP_TO, unmisread } from './slips.ts';
import type { NameReason } from './types.ts';

/** How two parts relate: same name, a spelling of it, perhaps, or not. */
export interface PartMatch {
  readonly level: 'same' | 'close' | 'ask';
  readonly reason: NameReason;
  readonly cost: number;
}

export interface Matcher {
  readonly lexicon: Lexicon;
  readonly rules: SpellingRules;
}

/** What the whole names tell about how to compare their parts. */
export interface MatchMode {
  readonly context: Context;
  /** spelling rules only; no slips, no loose vowels */
  readonly strict: boolean;
}

/** Cost per letter a spelling may differ by and still be the same name, and its ceiling; the tool's own. */
const CLOSE_PER_LETTER = 8;
const CLOSE_MOST = 62;
const ASK_MOST = 110;
const ACROSS_ASK_MOST = 135;
/** A rough reading of a script without a table of ours may differ by more. */
const ROUGH_MOST = 85;
const ROUGH_ASK_MOST = 162;
const ACROSS_ASK_PER_LETTER = 30;
const ROUGH_ASK_PER_LETTER = 34;
const STRICT_MOST = 12;
/** In a name of so few letters another vowel more often makes another name; the tool's own. */
const SHORT_NAME = 4;
const SHORT_MOST = 25;
/** A last vowel that no spelling system explains makes another name (Theodora, Theodore). */
const LAST_VOWEL_MOST = 30;
const MISREAD_COST = 60;

/** Compares two parts; undefined if they are different names. */
export function matchParts(a: Part, b: Part, matcher: Matcher, mode: MatchMode): PartMatch | undefined {
  if (a.kind === 'initial' || b.kind === 'initial') return matchInitial(a, b, matcher, mode);
  if (a.text === b.text) return { level: 'same', reason: 'identical', cost: 0 };
  if (a.script !== 'latin' || b.script !== 'latin') return matchScripts(a, b, matcher, mode);
  return matchLatin(a, b, matcher, mode);
}

function matchLatin(a: Part, b: Part, matcher: Matcher, mode: MatchMode): PartMatch | undefined {
  const { lexicon } = matcher;
  if (a.fold === b.fold) return { level: 'same', reason: 'diacritics', cost: marked(a) && marked(b) ? 10 : 1 };
  if (a.kind !== b.kind) return undefined;
  const far = farApart(a.sounds, b.sounds, MOST_OTHER_SOUNDS);
  const linkable = a.inTables && b.inTables;
  if (far && !linkable && !a.stopped && !b.stopped) return !mode.strict && unmisread(a, b, lexicon) ? MISREAD : undefined;
  const short = linkable || a.stopped || b.stopped ? (abbreviates(a, b, lexicon) ?? abbreviates(b, a, lexicon)) : undefined;
  if (short) return short;
  const tabled = linkable ? matchTables(a.fold, b.fold, lexicon) : undefined;
  if (tabled) return tabled.match;
  if (!mode.strict && unmisread(a, b, lexicon)) return MISREAD;
  if (isGenitive(a.fold, b.fold, lexicon)) return { level: 'close', reason: 'spelling-system', cost: 20 };
  const related = linkable && isRelated(a.fold, b.fold, lexicon);
  if (far) return related ? ask('related-names') : undefined;
  const ending = isGenderPair(a.fold, b.fold, lexicon, true) ? GENDER_FORM : undefined;
  const spelled = framesFar(a.frame, b.frame) ? undefined : matchSpelling(a.text, b.text, matcher.rules.latin(mode.context), lexicon, mode);
  if (spelled?.level === 'close') return spelled;
  if (ending) return ending;
  return related ? ask('related-names') : spelled;
}

const MISREAD: PartMatch = { level: 'close', reason: 'typo', cost: MISREAD_COST };

/** What the tables of names say, if they say anything. */
function matchTables(a: string, b: string, lexicon: Lexicon): { readonly match: PartMatch | undefined } | undefined {
  if (isDistinct(a, b, lexicon)) return { match: isRelated(a, b, lexicon) || spelledApart(a, b, lexicon) ? ask('related-names') : undefined };
  if (shareGroup(lexicon.families, a, b)) return { match: { level: 'close', reason: 'spelling-system', cost: 8 } };
  if (!shareNickname(lexicon, a, b)) return undefined;
  return { match: oneLetterApart(a, b) ? ask('related-names') : { level: 'close', reason: 'nickname', cost: 25 } };
}

const LEAST_CONSONANTS = 3;

/** Lists of spellings other than the Arabic ones are never whole: one sound in three consonants or more, and no other ending. */
function spelledApart(a: string, b: string, { isArabic }: Lexicon): boolean {
  const sound = consonants(a);
  if (sound.length < LEAST_CONSONANTS || sound !== consonants(b) || a.charAt(0) !== b.charAt(0)) return false;
  return !differsInLastVowel(a, b) && a.endsWith('a') === b.endsWith('a') && !(isArabic(a) && isArabic(b));
}

const FEWEST = 3;

/** One other or one more last letter: lists of short forms hold such pairs, but they are names of two persons as often. */
function oneLetterApart(a: string, b: string): boolean {
  if (differsInLastVowel(a, b) || (Math.min(a.length, b.length) === FEWEST && Math.abs(a.length - b.length) === 1 && (a.startsWith(b) || b.startsWith(a)))) return true;
  return a.length === b.length && [...a].filter((letter, at) => letter !== b.charAt(at)).length === 1;
}

const MOST_OTHER_SOUNDS_ACROSS = 3;

function ask(reason: NameReason): PartMatch {
  return { level: 'ask', reason, cost: 90 };
}

function marked(part: Part): boolean {
  return part.text !== part.fold;
}

function isDistinct(a: string, b: string, lexicon: Lexicon): boolean {
  const left = lexicon.families.get(a);
  const right = lexicon.families.get(b);
  if (left && right && (lexicon.distinct.has(`${a} ${b}`) || lexicon.distinct.has(`${b} ${a}`))) return true;
  return left !== undefined && right !== undefined && !left.some((group) => right.includes(group));
}

function isRelated(a: string, b: string, lexicon: Lexicon): boolean {
  return shareGroup(lexicon.related, a, b);
}

function abbreviates(short: Part, long: Part, lexicon: Lexicon): PartMatch | undefined {
  const full = lexicon.abbreviations.get(short.fold);
  if (full?.some((name) => name === long.fold || shareGroup(lexicon.families, name, long.fold)) === true) return { level: 'close', reason: 'abbreviation', cost: 15 };
  const cut = short.stopped && short.fold.length >= 2 && short.fold.length < long.fold.length && long.fold.startsWith(short.fold);
  return cut ? { level: 'close', reason: 'abbreviation', cost: 25 } : undefined;
}

const GENDER_FORM: PartMatch = { level: 'close', reason: 'gender-form', cost: 35 };

/** A longer form may hold so many letters more for each of the shorter (Oluwaseun, Seun); the tool's own. */
const LONGER_BY = 0.8;

/** Spelling rules and slips between two Latin tokens. */
function matchSpelling(a: string, b: string, index: RuleIndex, lexicon: Lexicon, mode: MatchMode): PartMatch | undefined {
  const shorter = Math.min(a.length, b.length);
  if (Math.abs(a.length - b.length) > 2 + shorter * LONGER_BY || shorter < 2 || skeletonsFar(a, b)) return undefined;
  const cost = editCost(a, b, index, ASK_MOST + 20);
  if (cost >= FAR) return undefined;
  if (mode.strict) return cost <= STRICT_MOST ? { level: 'close', reason: 'transliteration', cost } : undefined;
  const bothCommon = lexicon.common.has(a) && lexicon.common.has(b);
  const close = Math.min(CLOSE_MOST, CLOSE_PER_LETTER * shorter) * (bothCommon ? 0.5 : 1);
  if (cost <= close && cost > LAST_VOWEL_MOST && !silentE(a, b) && otherLastVowel(a, b) && lexicon.attested(a) && lexicon.attested(b)) return undefined;
  if (cost <= close) return (shorter <= SHORT_NAME && cost > SHORT_MOST) || (cost > LAST_VOWEL_MOST && differsInLastVowel(a, b) && !silentE(a, b)) ? { level: 'ask', reason: 'similar', cost } : { level: 'close', reason: cost <= 10 ? 'transliteration' : 'spelling-system', cost };
  if (isSlip(a, b, cost, shorter, bothCommon)) return silentE(a, b) && lexicon.attested(foldText(a)) && lexicon.attested(foldText(b)) ? { level: 'ask', reason: 'similar', cost } : { level: 'close', reason: 'typo', cost };
  if (bothCommon && cost > 45) return undefined;
  if (listedApart(a, b, lexicon)) return undefined;
  const most = shorter <= 4 ? ASK_MOST - 5 : ASK_MOST + 20;
  return cost <= most && shorter >= 3 && (!differsInLastVowel(a, b) || silentE(a, b)) ? { level: 'ask', reason: 'similar', cost } : undefined;
}

function matchScripts(a: Part, b: Part, matcher: Matcher, mode: MatchMode): PartMatch | undefined {
  const { rules, lexicon } = matcher;
  const left = rules.romanise(a.text, a.script);
  const right = rules.romanise(b.text, b.script);
  if (a.script === b.script) return matchNative(a, b, left, right, lexicon);
  const tabled = a.inTables && b.inTables ? matchListed(a.fold, b.fold, left, right, lexicon) : undefined;
  if (tabled) return tabled.match;
  const linkable = (a.script !== 'latin' || a.inTables) && (b.script !== 'latin' || b.inTables);
  if (linkable && shareGroup(lexicon.families, left, right)) return { level: 'close', reason: 'transliteration', cost: 8 };
  if (linkable && shareNickname(lexicon, left, right)) return { level: 'close', reason: 'nickname', cost: 25 };
  const short = a.stopped && a.fold.length > 1 ? a : b;
  if (short.stopped && short.fold.length > 1 && (short === a ? right.startsWith(left) : left.startsWith(right))) return { level: 'close', reason: 'abbreviation', cost: 25 };
  if (a.script !== 'latin' && b.script !== 'latin') return matchLoose(left, right, matcher);
  const [native, latin] = a.script === 'latin' ? [b, a] : [a, b];
  const full = linkable ? lexicon.abbreviations.get(latin.fold)?.[0] : undefined;
  if (full !== undefined && scriptCost(native.text, { ...latin, text: full, fold: full, frame: frameOf(full), stopped: false }, native, matcher, mode)?.level === 'close') {
    return { level: 'close', reason: 'abbreviation', cost: 15 };
  }
  if (farApart(soundKinds(left), soundKinds(right), MOST_OTHER_SOUNDS_ACROSS)) return undefined;
  if (isGenitive(left, right, lexicon)) return { level: 'close', reason: 'spelling-system', cost: 20 };
  const source = rules.hasTable(native.script) ? native.text : rules.romanise(native.text, native.script);
  const spelled = scriptCost(source, latin, native, matcher, mode);
  if (spelled?.level === 'close') return spelled;
  const bare = genitiveStems(native.text).some((stem) => scriptCost(stem, latin, { ...native, text: stem, fold: stem }, matcher, mode)?.level === 'close');
  return bare ? { level: 'close', reason: 'spelling-system', cost: 20 } : spelled;
}

/** Consonants that a rough reading may have beyond the Latin spelling; the tool's own. */
const ROUGHLY_OTHER = 3;

/** A name that the tables have in its own script: they know its Latin spellings, and which names are others (عمر Omar, عمرو Amr). */
function matchListed(a: string, b: string, left: string, right: string, lexicon: Lexicon): { readonly match: PartMatch | undefined } | undefined {
  if (!lexicon.isArabic(a) || !lexicon.isArabic(b) || shareGroup(lexicon.families, left, right)) return undefined;
  if (shareGroup(lexicon.families, a, b)) return { match: { level: 'close', reason: 'transliteration', cost: 8 } };
  return { match: isRelated(a, b, lexicon) ? ask('related-names') : undefined };
}

function scriptCost(source: string, latin: Part, native: Part, matcher: Matcher, mode: MatchMode): PartMatch | undefined {
  const reading = matcher.rules.romanise(native.text, native.script);
  if (matcher.rules.hasTable(native.script) && native.script !== 'hebrew' && native.script !== 'arabic' ? framesFar(frameOf(reading), latin.frame) : framesVeryFar(frameOf(reading), latin.frame, ROUGHLY_OTHER)) return undefined;
  const rough = !matcher.rules.hasTable(native.script);
  const index = matcher.rules.native(native.script, mode.context);
  const limit = rough ? ROUGH_ASK_MOST : Math.max(ACROSS_ASK_MOST, SLIP_TO);
  const asWritten = editCost(source, latin.text, index, limit);
  const cost = latin.text === latin.fold ? asWritten : Math.min(asWritten, editCost(source, latin.fold, index, limit));
  const shorter = Math.min(source.length, latin.fold.length);
  const close = Math.min(rough ? ROUGH_MOST : CLOSE_MOST, (rough ? 18 : 14) * shorter);
  if (cost <= close) return { level: 'close', reason: 'transliteration', cost };
  if (isGenderPair(reading, latin.fold, matcher.lexicon, native.script !== 'cyrillic')) return GENDER_FORM;
  if (isRelated(reading, latin.fold, matcher.lexicon)) return ask('related-names');
  const most = Math.min(rough ? ROUGH_ASK_MOST : ACROSS_ASK_MOST, (rough ? ROUGH_ASK_PER_LETTER : ACROSS_ASK_PER_LETTER) * shorter);
  return cost <= most ? { level: 'ask', reason: 'similar', cost } : undefined;
}

function matchNative(a: Part, b: Part, left: string, right: string, lexicon: Lexicon): PartMatch | undefined {
  if (a.fold === b.fold || left === right) return { level: 'close', reason: 'diacritics', cost: 5 };
  if (shareGroup(lexicon.families, left, right)) return { level: 'close', reason: 'spelling-system', cost: 10 };
  if (shareNickname(lexicon, left, right)) return { level: 'close', reason: 'nickname', cost: 25 };
  return isGenderPair(left, right, lexicon, a.script !== 'cyrillic') ? GENDER_FORM : undefined;
}

function matchLoose(left: string, right: string, { rules }: Matcher): PartMatch | undefined {
  const cost = editCost(left, right, rules.loose(), ASK_MOST + 60);
  if (cost > CLOSE_MOST + 30) return undefined;
  return cost <= CLOSE_MOST ? { level: 'close', reason: 'transliteration', cost } : { level: 'ask', reason: 'similar', cost };
}
