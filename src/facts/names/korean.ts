import type { HanTable } from './han.ts';
import { carryOver } from './hangul.ts';
import { judgeKorean, type Choice, type Reading } from './korean-judge.ts';
import { kept, once } from './once.ts';
import type { ParsedName, Part } from './parse.ts';
import { createCutter, familySplits, type FamilySplit } from './syllables.ts';
import type { NameComparison, NameTables } from './types.ts';

const MOST_SYLLABLES = 3;
const LONGEST_FORM = 6;

/** Compares two names read as Korean; undefined if either does not read so. */
export function createKorean(tables: NameTables, han: HanTable, isGivenName: (text: string) => boolean): (a: ParsedName, b: ParsedName) => NameComparison | undefined {
  let index: Index | undefined;
  const cache = new WeakMap<ParsedName, readonly Reading[]>();
  const read = (name: ParsedName): readonly Reading[] => {
    const known = cache.get(name);
    if (known) return known;
    index ??= buildIndex(tables);
    const readings = readKorean(name, index, han);
    cache.set(name, readings);
    return readings;
  };
  return (a, b) => {
    const left = read(a);
    if (left.length === 0) return undefined;
    if (writtenIn('han', a) && writtenIn('han', b)) return undefined;
    const right = read(b);
    if (right.length === 0) return undefined;
    if (writtenIn('hangul', a) && writtenIn('hangul', b)) return judgeKorean(asWritten(left), asWritten(right), isGivenName);
    const verdict = judgeKorean(left, right, isGivenName);
    const unread = [a, b].some((name) => writtenIn('hangul', name) && ![...name.plain].every((letter) => index?.hasSyllable(letter) === true));
    return unread && verdict?.result === 'inconsistent' ? { result: 'ask', reason: 'unread-script' } : verdict;
  };
}

/** Two names in characters are compared character by character, not by sound. */
function writtenIn(script: 'han' | 'hangul', name: ParsedName): boolean {
  return name.parts.every((part) => part.script === script);
}

function asWritten(readings: readonly Reading[]): readonly Reading[] {
  return readings.filter((reading) => reading.spoken === undefined);
}

/** Every spelling of a family name at once; which Hangul a spelling stands for when first asked. */
interface Index {
  readonly isFamily: (form: string) => boolean;
  readonly family: (form: string) => Choice;
  readonly syllable: (form: string) => Choice | undefined;
  /** how often a form is a syllable at all: its best weight, 0 for none */
  readonly weight: (form: string) => number;
  readonly familyWeight: (form: string) => number;
  /** every way to cut words into syllables */
  readonly cut: (tokens: readonly string[]) => string[][];
  readonly familyHangul: ReadonlySet<string>;
  /** has spellings for the Hangul syllable */
  readonly hasSyllable: (hangul: string) => boolean;
}

function buildIndex(tables: NameTables): Index {
  const { surnames, syllables } = tables.korean;
  const forms = once(() => new Set(Object.values(surnames).join(' ').replace(/:[\d.]+/gu, '').split(' ')));
  const families = once(() => invert(surnames));
  const given = once(() => invert(syllables));
  const family = (form: string): Choice => families().get(form) ?? only(form);
  return {
    isFamily: (form) => forms().has(form),
    family,
    syllable: (form) => given().get(form),
    weight: kept((form) => best(given().get(form))),
    familyWeight: kept((form) => best(family(form))),
    cut: createCutter((piece) => given().has(piece), MOST_SYLLABLES, LONGEST_FORM),
    familyHangul: new Set(Object.keys(surnames)),
    hasSyllable: (hangul) => Object.hasOwn(syllables, hangul),
  };
}

function best(choice: Choice | undefined): number {
  return Math.max(0, ...(choice?.values() ?? []));
}

/** Weight of a form that stands without one. */
const LEAST_WEIGHT = '0.1';

function invert(table: Readonly<Record<string, string>>): Map<string, Map<string, number>> {
  const out = new Map<string, Map<string, number>>();
  for (const [hangul, line] of Object.entries(table)) {
    for (const entry of line.split(' ')) {
      const [form = '', weight = LEAST_WEIGHT] = entry.split(':');
      const choice = out.get(form) ?? new Map<string, number>();
      choice.set(hangul, Math.max(choice.get(hangul) ?? 0, Number(weight)));
      out.set(form, choice);
    }
  }
  return out;
}

function readKorean(name: ParsedName, index: Index, han: HanTable): readonly Reading[] {
  if (name.parts.some((part) => part.alternative || (part.kind === 'initial' && !isVowelName(part, index)))) return [];
  const [first] = name.parts;
  const scripts = new Set(name.parts.map((part) => part.script));
  if (scripts.size !== 1 || !first) return [];
  const tokens = name.parts.map((part) => part.fold);
  if (first.script === 'hangul') return readHangul(tokens, index);
  if (first.script === 'han') return readHanja(tokens.join(''), index, han);
  return first.script === 'latin' ? readLatin(tokens, index) : [];
}

/** "O" without a full stop may be the family name 오. */
function isVowelName(part: Part, index: Index): boolean {
  return !part.stopped && part.script === 'latin' && index.isFamily(part.fold);
}

function readHangul(tokens: readonly string[], index: Index): Reading[] {
  const whole = tokens.join('');
  if (whole.length < 2 || whole.length > 5 || (tokens.length > 2)) return [];
  const out: Reading[] = [];
  for (const size of [1, 2]) {
    const family = whole.slice(0, size);
    const given = whole.slice(size);
    if (!index.familyHangul.has(family) || given.length === 0 || given.length > MOST_SYLLABLES) continue;
    if (tokens.length === 2 && tokens[0]?.length !== size) continue;
    out.push({ family: only(family), given: [...given].map(only) });
    const add = (letters: readonly string[], spoken: 'sure' | 'perhaps'): void => {
      if (letters.join('') !== given) out.push({ family: only(family), given: letters.map(only), spoken });
    };
    add(carryOver([...given]), 'sure');
    add([...given].map((letter) => LOST_HEAD[letter] ?? letter), 'sure');
    add([...given].map((letter) => (INITIAL_SOUND[letter] ?? letter)), 'perhaps');
  }
  return out;
}

function only(hangul: string): Choice {
  return new Map([[hangul, 1]]);
}

const INITIAL_SOUND: Readonly<Record<string, string>> = { 리: '이', 류: '유', 림: '임', 량: '양', 로: '노', 라: '나', 려: '여', 렴: '염', 륙: '육', 룡: '용', 련: '연', 렬: '열', 령: '영', 례: '예', 녀: '여', 뉴: '유', 니: '이', 래: '내', 록: '녹', 란: '난', 류씨: '유' };

/** Syllables that stand after a vowel or ㄴ without their first sound, and in many names elsewhere: 성렬 as Seong-yeol. */
const LOST_HEAD: Readonly<Record<string, string>> = { 렬: '열', 률: '율', 렵: '엽' };

function readHanja(text: string, index: Index, han: HanTable): Reading[] {
  const letters = [...text];
  if (letters.length < 2 || letters.length > 5) return [];
  const choices = letters.map((letter) => hanjaChoice(letter, han));
  if (choices.some((choice) => choice.size === 0)) return [];
  const out: Reading[] = [];
  const [first, second] = choices;
  if (first && [...first.keys()].some((hangul) => index.familyHangul.has(hangul))) {
    out.push({ family: first, given: choices.slice(1) });
    const spoken = carryOver(choices.slice(1).map((choice) => [...choice.keys()][0] ?? ''));
    out.push({ family: first, given: spoken.map(only) });
  }
  if (first && second && letters.length > 2) {
    const double = [...first.keys()].flatMap((x) => [...second.keys()].map((y) => `${x}${y}`)).filter((hangul) => index.familyHangul.has(hangul));
    if (double.length > 0) out.push({ family: new Map(double.map((hangul) => [hangul, 1])), given: choices.slice(2) });
  }
  return out;
}

function hanjaChoice(letter: string, han: HanTable): Choice {
  const out = new Map<string, number>();
  for (const hangul of han.read(letter)?.hangul ?? []) {
    out.set(hangul, 1);
    const initial = INITIAL_SOUND[hangul];
    if (initial !== undefined) out.set(initial, 1);
  }
  if (letter === '金') out.set('김', 1);
  return out;
}

function readLatin(tokens: readonly string[], index: Index): Reading[] {
  if (tokens.length < 2 || tokens.length > 4) return [];
  const splits = familySplits(tokens, index.isFamily);
  if (splits.length === 0) return unreadFamily(tokens, index);
  const readings = cutGiven(likelySplits(splits, index), index);
  if (readings.length > 0 || tokens.length > 3) return readings;
  return [...splits.map((split) => ({ family: index.family(split.family), given: [], uncut: split.rest.join('') })), ...unreadFamily(tokens, index)];
}

/** "Chough Pyung-ok": a Korean given name of two syllables behind a word that is no family name we know. */
function unreadFamily(tokens: readonly string[], index: Index): Reading[] {
  const [family = '', ...rest] = tokens;
  if (rest.length === 0 || family.length > LONGEST_FORM) return [];
  const cuts = index.cut(rest).filter((pieces) => pieces.length > 1);
  return cuts.map((pieces) => ({ family: only(family), given: pieces.map((piece) => index.syllable(piece) ?? only(piece)), unread: family }));
}

function cutGiven(splits: readonly FamilySplit[], index: Index): Reading[] {
  return splits.flatMap((split) =>
    likelyCuts(index.cut(split.rest), index).map((pieces) => ({
      family: index.family(split.family),
      given: pieces.map((piece) => index.syllable(piece) ?? only(piece)),
    })),
  );
}

/** Leaves out a family name at the end that is far rarer than the one in front. */
function likelySplits(splits: readonly FamilySplit[], index: Index): readonly FamilySplit[] {
  if (splits.length === 1 && splits[0]?.first === true) return splits;
  const most = Math.max(0, ...splits.map(({ family }) => index.familyWeight(family)));
  return splits.filter(({ family, first }) => first || index.familyWeight(family) * UNLIKELY_FAMILY >= most);
}

const UNLIKELY_FAMILY = 30;

/** A cut this many times less likely than the best one is left out; the tool's own. */
const UNLIKELY = 12;

/** Keeps the ways to cut that attested spellings make likely: do-hyun, not doh-yun. */
function likelyCuts(cuts: readonly (readonly string[])[], index: Index): readonly (readonly string[])[] {
  if (cuts.length < 2) return cuts;
  const chance = (pieces: readonly string[]): number => pieces.reduce((product, piece) => product * index.weight(piece), 1) ** (1 / Math.max(1, pieces.length));
  const chances = cuts.map(chance);
  const most = Math.max(0, ...chances);
  return cuts.filter((_, at) => (chances[at] ?? 0) * UNLIKELY >= most);
}
