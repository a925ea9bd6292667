import { scriptOf } from './clean.ts';
import type { HanTable } from './han.ts';
import { kanaToLatin, latinKey, readsAsKana } from './kana.ts';
import { once } from './once.ts';
import type { ParsedName } from './parse.ts';
import type { NameComparison, NameTables } from './types.ts';

interface SoundName { readonly kind: 'sound'; readonly parts: readonly string[]; readonly sure: boolean }
interface KanjiName { readonly kind: 'kanji'; readonly text: string; readonly parts: readonly string[] }
type JapaneseName = SoundName | KanjiName;

/** Compares two names read as Japanese; undefined if either does not read so. */
export function createJapanese(tables: NameTables, han: HanTable): (a: ParsedName, b: ParsedName) => NameComparison | undefined {
  const families = once(() => new Set(Object.values(tables.japanese.surnames).flatMap((line) => line.split(' '))));
  const kanji = once(() => createKanjiReader(tables, han));
  const cache = new WeakMap<ParsedName, JapaneseName | 'none'>();
  const read = (name: ParsedName): JapaneseName | undefined => {
    const known = cache.get(name) ?? readJapanese(name, tables, families) ?? 'none';
    cache.set(name, known);
    return known === 'none' ? undefined : known;
  };
  return (a, b) => {
    const left = read(a);
    const right = left && read(b);
    if (!left || !right) return undefined;
    if (left.kind === 'kanji' && right.kind === 'kanji') return undefined;
    if (left.kind === 'sound' && right.kind === 'sound') {
      const heard = compareSounds(left, right);
      if (a.sorted === b.sorted && !left.sure) return undefined;
      return left.sure || right.sure || heard.result === 'consistent' ? heard : undefined;
    }
    const [written, spoken] = left.kind === 'kanji' ? [left, right] : [right, left];
    return written.kind === 'kanji' && spoken.kind === 'sound' ? kanji()(written, spoken) : undefined;
  };
}

function readJapanese(name: ParsedName, tables: NameTables, families: () => ReadonlySet<string>): JapaneseName | undefined {
  const parts = name.parts.filter((part) => !part.alternative);
  if (parts.length === 0 || parts.length > 3 || parts.some((part) => part.kind === 'initial')) return undefined;
  const tokens = parts.map((part) => part.text);
  if (parts.every((part) => part.script === 'han' || part.script === 'kana')) {
    if (parts.every((part) => part.script === 'kana')) return kanaName(tokens, tables, families);
    return { kind: 'kanji', text: tokens.join(''), parts: tokens };
  }
  if (!parts.every((part) => part.script === 'latin') || tokens.length < 2) return undefined;
  const keys = tokens.map(latinKey);
  if (!keys.every(readsAsKana)) return undefined;
  if (keys.length === 3) return givenInTwo(keys, families());
  return { kind: 'sound', parts: keys, sure: keys.some((key) => families().has(key)) };
}

/** "Shin-ichi Honda": a given name written in two pieces beside a family name we know. */
function givenInTwo([first = '', second = '', third = '']: readonly string[], families: ReadonlySet<string>): SoundName | undefined {
  if (families.has(third) && !families.has(first)) return { kind: 'sound', parts: [first + second, third], sure: true };
  if (families.has(first) && !families.has(third)) return { kind: 'sound', parts: [first, second + third], sure: true };
  return undefined;
}

function kanaName(tokens: readonly string[], tables: NameTables, families: () => ReadonlySet<string>): SoundName {
  const keys = tokens.map((token) => latinKey(kanaToLatin(token, tables.japanese.kana)));
  return { kind: 'sound', parts: keys, sure: keys.some((key) => families().has(key)) };
}

function compareSounds(a: SoundName, b: SoundName): NameComparison {
  const left = [...a.parts].sort();
  const right = [...b.parts].sort();
  if (left.join('') === right.join('') || a.parts.join('') === b.parts.join('') || a.parts.join('') === [...b.parts].reverse().join('')) {
    return { result: 'consistent', reason: 'spelling-system' };
  }
  const shared = left.filter((part) => right.includes(part));
  return { result: 'inconsistent', reason: shared.length > 0 ? 'given-differs' : 'unrelated' };
}

type KanjiCompare = (written: KanjiName, spoken: SoundName) => NameComparison | undefined;

function createKanjiReader(tables: NameTables, han: HanTable): KanjiCompare {
  const { surnames, given, nanori } = tables.japanese;
  const variants = indexVariants(tables.japanese.variants);
  const known = new Map<string, readonly string[]>();
  const readings = (letter: string): readonly string[] => {
    const before = known.get(letter);
    if (before) return before;
    const own = variantsOf(letter, variants).flatMap((form) => [...(nanori[form]?.split(' ') ?? []), ...(han.read(form)?.japanese ?? [])]);
    const keys = scriptOf(letter) === 'kana' ? [latinKey(kanaToLatin(letter, tables.japanese.kana))] : [...new Set(own)];
    known.set(letter, keys);
    return keys;
  };
  const named = (table: Readonly<Record<string, string>>, text: string, sound: string): boolean =>
    variantForms(text, variants).some((form) => table[form]?.split(' ').includes(sound) === true);
  const fits = (table: Readonly<Record<string, string>>, text: string, sound: string): boolean => named(table, text, sound) || spells([...text], sound, readings, true);
  return (written, spoken) => {
    const letters = [...written.text];
    if (letters.length < 2 || letters.length > 7) return undefined;
    const text = repeatMarks(letters).join('');
    const [x = '', y = ''] = spoken.parts;
    if (spoken.parts.length === 1) return whole(text, x, fits, surnames, given);
    let family = false;
    let unsure = false;
    for (let cut = 1; cut < [...text].length; cut += 1) {
      const head = [...text].slice(0, cut).join('');
      const tail = [...text].slice(cut).join('');
      for (const [last, first] of [[x, y], [y, x]] as const) {
        if (!fits(surnames, head, last)) {
          unsure ||= named(given, tail, first) || (tail.length > 1 && fits(given, tail, first));
          continue;
        }
        if (fits(given, tail, first)) return { result: 'consistent', reason: 'transliteration' };
        family = true;
        if (freelyRead(tail, given) || perhaps([...tail], first, readings, nanori)) return { result: 'ask', reason: 'unread-script', detail: tail };
      }
    }
    if (unsure && !family) return { result: 'ask', reason: 'unread-script' };
    if (!spoken.sure && !family) return undefined;
    return { result: 'inconsistent', reason: family ? 'given-differs' : 'unrelated' };
  };
}

function whole(text: string, sound: string, fits: (table: Readonly<Record<string, string>>, text: string, sound: string) => boolean, surnames: Readonly<Record<string, string>>, given: Readonly<Record<string, string>>): NameComparison | undefined {
  const letters = [...text];
  for (let cut = 1; cut < letters.length; cut += 1) {
    for (let at = 1; at < sound.length; at += 1) {
      const head = letters.slice(0, cut).join('');
      const tail = letters.slice(cut).join('');
      if (fits(surnames, head, sound.slice(0, at)) && fits(given, tail, sound.slice(at))) return { result: 'consistent', reason: 'transliteration' };
    }
  }
  return undefined;
}

function repeatMarks(letters: readonly string[]): string[] {
  return letters.map((letter, at) => (letter === '々' ? (letters[at - 1] ?? letter) : letter));
}

type Variants = ReadonlyMap<string, readonly string[]>;

function indexVariants(groups: string): Variants {
  return new Map(groups.split(' ').flatMap((group) => [...group].map((letter) => [letter, [...group]] as const)));
}

function variantsOf(letter: string, variants: Variants): readonly string[] {
  return variants.get(letter) ?? [letter];
}

function variantForms(text: string, groups: Variants): string[] {
  let out = [''];
  for (const letter of text) out = out.flatMap((before) => variantsOf(letter, groups).map((form) => before + form)).slice(0, 16);
  return out;
}

/** Can the characters be read to give the sound? The first sound of a later character may be voiced. */
function spells(letters: readonly string[], sound: string, readings: (letter: string) => readonly string[], first: boolean): boolean {
  const [letter, ...rest] = letters;
  if (letter === undefined) return sound === '';
  for (const reading of readings(letter)) {
    for (const form of first ? [reading] : [reading, voiced(reading)]) {
      if (form !== '' && sound.startsWith(form) && spells(rest, sound.slice(form.length), readings, false)) return true;
    }
  }
  return false;
}

const VOICED: Readonly<Record<string, string>> = { k: 'g', s: 'z', t: 'd', h: 'b' };

function voiced(reading: string): string {
  if (reading.startsWith('sh')) return `j${reading.slice(2)}`;
  if (reading.startsWith('ch')) return `j${reading.slice(2)}`;
  if (reading.startsWith('ts')) return `z${reading.slice(2)}`;
  const start = VOICED[reading.charAt(0)];
  return start === undefined ? reading : start + reading.slice(1);
}

/** A given name of one character whose readings our table does not list: parents choose them freely. */
function freelyRead(tail: string, given: Readonly<Record<string, string>>): boolean {
  return [...tail].length === 1 && given[tail] === undefined;
}

/** A reading of one character fits, or a character has no reading in our tables: a person should look. */
function perhaps(letters: readonly string[], sound: string, readings: (letter: string) => readonly string[], nanori: Readonly<Record<string, string>>): boolean {
  const unknown = letters.filter((letter) => nanori[letter] === undefined);
  if (unknown.length === 0) return false;
  return letters.every((letter) => unknown.includes(letter) || readings(letter).some((reading) => reading.length > 0 && sound.includes(reading)));
}
