import { buildChineseIndex, type ChineseIndex } from './chinese-index.ts';
import { LONGEST_FORM, readChinese, type ChineseName, type HanName, type SpelledName } from './chinese-read.ts';
import type { HanTable } from './han.ts';
import type { ParsedName } from './parse.ts';
import { onsetsFit, readingsFit, type Onset } from './onsets.ts';
import { heardIn, topolectTokens } from './topolect.ts';
import type { NameComparison, NameTables } from './types.ts';

/** Compares two names read as Chinese, in any topolect; undefined if either does not read so. */
export function createChinese(tables: NameTables, han: HanTable, isGivenName: (text: string) => boolean): (a: ParsedName, b: ParsedName) => NameComparison | undefined {
  let index: ChineseIndex | undefined;
  const cache = new WeakMap<ParsedName, readonly ChineseName[]>();
  const read = (name: ParsedName): readonly ChineseName[] => {
    const known = cache.get(name);
    if (known) return known;
    index ??= buildChineseIndex(tables, han);
    const readings = readChinese(name, index);
    cache.set(name, readings);
    return readings;
  };
  return (a, b) => {
    const [left, right] = [read(a), read(b)];
    if (index === undefined || left.length + right.length === 0) return undefined;
    const verdict = left.length > 0 && right.length > 0 ? judge(left, right, index, han, isGivenName) : undefined;
    if (verdict && verdict.result !== 'inconsistent') return verdict;
    const heard = inTopolect(left, b, index, han, isGivenName) || inTopolect(right, a, index, han, isGivenName);
    if (heard) return { result: 'ask', reason: 'unread-script' };
    const inLatin = [...left, ...right].every((name) => name.kind === 'latin');
    return !inLatin || (isFirmly(left, index) && isFirmly(right, index)) ? verdict : undefined;
  };
}

/** Letters of a family name of two syllables (Ouyang). */
const DOUBLE_FAMILY = 5;

/** Syllables run together are written in Hanyu Pinyin; other spellings set them apart, and what does not is likely no Chinese name. */
function isFirmly(readings: readonly ChineseName[], index: ChineseIndex): boolean {
  return readings.some((name) => name.kind === 'han' || name.given.length === 0 || name.given.some((pieces) => pieces.length <= name.words.length) || (index.inPinyin(name.given) && (isPinyinName(name, index) || name.family.length >= DOUBLE_FAMILY)));
}

/** A spelling of three syllables with a Chinese family name that is not the Hanyu Pinyin of the other one, and every place can be heard in the other name. Vietnamese names are names of their own. */
function inTopolect(own: readonly ChineseName[], other: ParsedName, index: ChineseIndex, han: HanTable, isGivenName: (text: string) => boolean): boolean {
  const tokens = own.length > 0 ? topolectTokens(other, isGivenName) : [];
  const [first = '', , last = ''] = tokens;
  if (tokens.length === 0 || index.isVietnamese(first) || !(index.isFamily(first) || index.isFamily(last))) return false;
  const pinyin = index.inPinyin([tokens]);
  return northernSounds(own, index, han).some((places) => !(pinyin && tokens.some((token) => places[0]?.includes(token))) && heardIn(places, tokens));
}

function judge(left: readonly ChineseName[], right: readonly ChineseName[], index: ChineseIndex, han: HanTable, isGivenName: (text: string) => boolean): NameComparison | undefined {
  let family = false;
  let unread = false;
  if ([...left, ...right].some(isUnread)) return judgeUnread(left, right, index, isGivenName);
  const inFront = left.some(isInFront) && right.some(isInFront);
  const shared = left.some((a) => right.some((b) => oneFamily(a, b) && (!inFront || isInFront(a))));
  for (const a of left) {
    for (const b of right) {
      if (shared && !oneFamily(a, b)) continue;
      const outcome = compareOne(a, b, index, han);
      if (outcome === 'same') return { result: 'consistent', reason: a.kind === b.kind ? 'spelling-system' : 'transliteration' };
      if (outcome === 'family') family = true;
      if (outcome === 'unread') unread = true;
    }
  }
  if (unread) return { result: 'ask', reason: 'unread-script' };
  if (left.every((a) => right.every((b) => adoptedDiffer(a, b)))) return undefined;
  if (family) return { result: 'inconsistent', reason: 'given-differs' };
  return { result: 'inconsistent', reason: left.some((a) => right.some((b) => givenAgrees(a, b))) ? 'family-differs' : 'unrelated' };
}

/** Both are read as Chinese only by leaving a word aside, and not the same word: the letters must tell (Mehdi Ben Ali, Mahdi Ben Ali). */
function adoptedDiffer(a: ChineseName, b: ChineseName): boolean {
  return a.kind === 'latin' && b.kind === 'latin' && a.adopted !== '' && b.adopted !== '' && a.adopted !== b.adopted;
}

/** The usual place of a Chinese family name. */
function isInFront(name: ChineseName): boolean {
  return name.kind === 'latin' && name.first;
}

function isUnread(name: ChineseName): boolean {
  return name.kind === 'latin' && name.given.length === 0;
}

/** A given part that we cannot read neither shows nor excludes the other one; a lone word must be known as a name. */
function judgeUnread(left: readonly ChineseName[], right: readonly ChineseName[], index: ChineseIndex, isGivenName: (text: string) => boolean): NameComparison | undefined {
  const [unread, own] = left.some(isUnread) ? [left, right] : [right, left];
  for (const name of unread) {
    if (name.kind !== 'latin' || !own.some((other) => !isUnread(other) && familyAgrees(name.family, other, index))) continue;
    if (isGivenName(name.adopted)) return { result: 'ask', reason: 'adopted-given-name' };
    if (name.adopted.includes(' ') || own.some((other) => other.kind === 'han') || own.some((other) => mayBeSyllable(name.adopted, other))) return { result: 'ask', reason: 'unread-script' };
  }
  return undefined;
}

/** A word that no table holds, as another spelling of a given name of one syllable. */
function mayBeSyllable(word: string, other: ChineseName): boolean {
  return word.length <= LONGEST_FORM && other.kind === 'latin' && other.given.some((pieces) => pieces.length === 1 && onsetsFit([[word]], [pieces]));
}

function familyAgrees(form: string, name: ChineseName, index: ChineseIndex): boolean {
  if (name.kind === 'latin') return name.adopted === '' && index.familiesMeet(form, name.family, false);
  return [1, 2].some((size) => index.familyFits(name.text.slice(0, size).join(''), form));
}

/** Both are spelled with the same family name in the same place; other ways to split them are then left out. */
function oneFamily(a: ChineseName, b: ChineseName): boolean {
  return a.kind === 'latin' && b.kind === 'latin' && a.family === b.family;
}

function givenAgrees(a: ChineseName, b: ChineseName): boolean {
  if (a.kind === 'latin' && b.kind === 'latin') return spelledAlike(a, b);
  return a.kind === 'han' && b.kind === 'han' && a.text.slice(1).join('') === b.text.slice(1).join('');
}

type Outcome = 'same' | 'family' | 'unread' | 'none';

function compareOne(a: ChineseName, b: ChineseName, index: ChineseIndex, han: HanTable): Outcome {
  if (a.kind === 'han' && b.kind === 'han') return compareHan(a.text, b.text, han);
  if (a.kind === 'han') return b.kind === 'latin' ? compareMixed(a, b, index, han) : 'none';
  return b.kind === 'han' ? compareMixed(b, a, index, han) : compareSpelled(a, b, index);
}

function compareHan(a: readonly string[], b: readonly string[], han: HanTable): Outcome {
  if (a.length === b.length && a.every((letter, at) => han.same(letter, b[at] ?? ''))) return 'same';
  return han.same(a[0] ?? '', b[0] ?? '') ? 'family' : 'none';
}

function compareMixed(name: HanName, spelled: SpelledName, index: ChineseIndex, han: HanTable): Outcome {
  let family = false;
  let unsure = false;
  for (const size of [1, 2]) {
    const characters = name.text.slice(0, size).join('');
    const given = name.text.slice(size);
    const fits = (read: (letter: string, piece: string) => boolean): boolean =>
      spelled.given.some((pieces) => pieces.length === given.length && pieces.every((piece, at) => read(given[at] ?? '', piece)));
    const agrees = given.length > 0 && (fits(index.mandarinFits) || fits(index.cantoneseFits) || fits(index.hokkienFits));
    if (!index.familyFits(characters, spelled.family) && !(size === 1 && index.mandarinFits(characters, spelled.family))) {
      unsure ||= agrees && given.length > 1;
      continue;
    }
    family = true;
    if (agrees) return 'same';
    if (given.some((letter) => han.read(letter) === undefined)) return 'unread';
    if (spelledFreely(spelled, characters, given, index) && mayRead(spelled).some((pieces) => readingsFit(given.map((letter) => soundsOf(letter, han)), pieces))) return 'unread';
  }
  if (unsure) return 'unread';
  return family ? 'family' : 'none';
}

/** Not the spelling of the mainland: topolects have readings that no table of ours holds. */
function spelledFreely(name: SpelledName, family: string, characters: readonly string[], index: ChineseIndex): boolean {
  const fitting = name.given.filter((pieces) => pieces.length === characters.length);
  return name.broken || name.adopted !== '' || !index.inChina(family, name.family) || !index.inPinyin(fitting.length > 0 ? fitting : name.given);
}

/** The syllables of the given part; a word of it may be a syllable that no table of ours holds. */
function mayRead({ given, words }: SpelledName): readonly (readonly string[])[] {
  return [...given, words];
}

function soundsOf(letter: string, han: HanTable): Onset {
  const reading = han.read(letter);
  return [...(reading?.mandarin ?? []), ...(reading?.cantonese ?? [])];
}

function spelledAlike(a: SpelledName, b: SpelledName): boolean {
  return a.given.some((x) => b.given.some((y) => x.join('') === y.join('') || x.every((piece) => y.includes(piece))));
}

/** One in Hanyu Pinyin, the other not, and every syllable in its place can go back to one sound, the family name included. */
function mayBeTopolect(a: SpelledName, b: SpelledName, index: ChineseIndex): boolean {
  if (!a.first || !b.first || a.adopted !== '' || b.adopted !== '') return false;
  const [north, south] = isPinyinName(a, index) ? [a, b] : [b, a];
  if (!isPinyinName(north, index) || isPinyinName(south, index)) return false;
  return mayRead(north).some((x) => x.length > 1 && x.length === south.words.length && readingsFit([[north.family], ...x.map((piece) => [piece])], [south.family, ...south.words]));
}

function isPinyinName(a: SpelledName, index: ChineseIndex): boolean {
  return index.inPinyin([[a.family]]) && index.inPinyin(a.given);
}

/** What each place of the name sounds like in the north: of characters their readings, of a given name in one word of Hanyu Pinyin the syllables. */
function northernSounds(readings: readonly ChineseName[], index: ChineseIndex, han: HanTable): Onset[][] {
  return readings.flatMap((name) => {
    if (name.kind === 'han') return [name.text.map((letter) => soundsOf(letter, han))];
    return name.first && name.adopted === '' && name.words.length === 1 && isPinyinName(name, index) ? name.given.map((pieces) => [[name.family], ...pieces.map((piece) => [piece])]) : [];
  });
}

function compareSpelled(a: SpelledName, b: SpelledName, index: ChineseIndex): Outcome {
  if (a.adopted !== '' && b.adopted !== '' && a.adopted !== b.adopted) return 'none';
  const same = a.family === b.family;
  if (!same && !index.familiesMeet(a.family, b.family, spelledAlike(a, b))) return mayBeTopolect(a, b, index) ? 'unread' : 'none';
  let longEnough = false;
  for (const x of a.given) {
    for (const y of b.given) {
      if (x.length !== y.length) continue;
      longEnough = true;
      if (index.givenMeet(x, y, same)) return !same && x.join('') === y.join('') && index.arePinyin(a.family, b.family) ? 'unread' : 'same';
    }
  }
  const fits = mayRead(a).some((x) => mayRead(b).some((y) => onsetsFit(x.map((piece) => [piece]), y.map((piece) => [piece]))));
  if (!same) return a.first === b.first && fits ? 'unread' : 'none';
  if (!longEnough || !fits) return 'family';
  return a.broken !== b.broken || index.inTopolect(a.given) !== index.inTopolect(b.given) || (index.inPinyin(a.given) !== index.inPinyin(b.given) && index.unspelled(a.given, b.given)) ? 'unread' : 'family';
}
