import type { HanTable } from './han.ts';
import { once } from './once.ts';
import type { NameTables } from './types.ts';

/** Which spellings stand for which syllables, characters and family names. */
export interface ChineseIndex {
  readonly isSyllable: (form: string) => boolean;
  /** of Mandarin or Cantonese */
  readonly isCommonSyllable: (form: string) => boolean;
  readonly isFamily: (form: string) => boolean;
  /** a family name of Vietnam that is in use for none in China, Taiwan, Hong Kong or Macao */
  readonly isVietnamese: (form: string) => boolean;
  readonly familyFits: (characters: string, form: string) => boolean;
  /** the form is in use for some family name in China, Taiwan, Hong Kong or Macao */
  readonly inChina: (characters: string, form: string) => boolean;
  /** with one given name beside them, two syllables of Hanyu Pinyin meet only in a spelling used in China */
  readonly familiesMeet: (a: string, b: string, sameGiven: boolean) => boolean;
  readonly mandarinFits: (character: string, form: string) => boolean;
  readonly cantoneseFits: (character: string, form: string) => boolean;
  readonly hokkienFits: (character: string, form: string) => boolean;
  readonly givenMeet: (a: readonly string[], b: readonly string[], sameFamily: boolean) => boolean;
  /** every way to cut holds a syllable that only Hokkien or Teochew has */
  readonly inTopolect: (given: readonly (readonly string[])[]) => boolean;
  /** both are syllables of Hanyu Pinyin and not one in two Mandarin spellings: they are two names, or one in two topolects */
  readonly arePinyin: (a: string, b: string) => boolean;
  /** every piece is a syllable of Hanyu Pinyin */
  readonly inPinyin: (given: readonly (readonly string[])[]) => boolean;
  /** no piece of either is written alike: two systems, or two names */
  readonly unspelled: (a: readonly (readonly string[])[], b: readonly (readonly string[])[]) => boolean;
}

/** Syllables without a vowel (ng, m) hardly stand in given names, but would cut every final; v is written for ü. */
const VOWEL = /[aeiouyv]|^t?sz$/u;

type FormIndex = ReadonlyMap<string, ReadonlySet<string>>;

export function buildChineseIndex(tables: NameTables, han: HanTable): ChineseIndex {
  const mandarin = once(() => invert(tables.chinese.pinyin));
  const cantonese = once(() => invert(tables.chinese.cantonese));
  const hokkien = once(() => invert(tables.chinese.hokkien));
  const families = once(() => indexFamilies(tables));
  const familyForms = once(() => new Set(tables.chinese.surnames.replace(/[|\n]/gu, ' ').split(' ')));
  const vietnamese = once(() => new Set(tables.vietnamese.surnames));
  const readingFits = (forms: FormIndex, readings: readonly string[], form: string): boolean => readings.some((reading) => forms.get(form)?.has(reading) === true);
  const mandarinFits = (letter: string, form: string): boolean => readingFits(mandarin(), han.read(letter)?.mandarin ?? [], form);
  const cantoneseFits = (letter: string, form: string): boolean => readingFits(cantonese(), han.read(letter)?.cantonese ?? [], form);
  const hokkienFits = (letter: string, form: string): boolean => hokkien().get(form)?.has(letter) === true;
  const isPinyin = (form: string): boolean => tables.chinese.pinyin[form] !== undefined;
  const crossed = (x: string, y: string): boolean => crossCantonese(x, y, mandarin(), cantonese(), han) || crossHokkien(x, y, hokkien(), mandarinFits, cantoneseFits);
  return {
    isSyllable: (form) => VOWEL.test(form) && (mandarin().has(form) || cantonese().has(form) || hokkien().has(form)),
    isCommonSyllable: (form) => mandarin().has(form) || cantonese().has(form),
    isFamily: (form) => form !== '' && familyForms().has(form),
    isVietnamese: (form) => vietnamese().has(form) && !families().listed.has(form),
    familyFits: (characters, form) => meetIn(families().byForm.get(form), families().byCharacters.get(characters)),
    inChina: (characters, form) => meetIn(families().listed.get(form), families().byCharacters.get(characters)),
    familiesMeet: (a, b, sameGiven) => {
      const { listed, attested, byForm } = families();
      if (sameGiven && isPinyin(a) && isPinyin(b)) return meetIn(listed.get(a), listed.get(b));
      return meetIn(attested.get(a), byForm.get(b)) || meetIn(byForm.get(a), attested.get(b));
    },
    mandarinFits,
    cantoneseFits,
    hokkienFits,
    givenMeet: (a, b, sameFamily) =>
      every(a, b, (x, y) => x === y || meet(mandarin(), x, y)) ||
      (!(a.every(isPinyin) && b.every(isPinyin)) && every(a, b, (x, y) => meetClosely(cantonese(), x, y))) ||
      ((!sameFamily || a.every(isPinyin) !== b.every(isPinyin)) && every(a, b, (x, y) => x === y || crossed(x, y) || crossed(y, x))),
    inTopolect: (given) => given.every((pieces) => pieces.some((piece) => !mandarin().has(piece) && !cantonese().has(piece))),
    arePinyin: (a, b) => isPinyin(a) && isPinyin(b) && !meet(mandarin(), a, b),
    inPinyin: (given) => given.some((pieces) => pieces.every(isPinyin)),
    unspelled: (a, b) => a.every((x) => b.every((y) => x.every((piece) => !y.includes(piece)))),
  };
}

function meetIn(rows: readonly number[] | undefined, others: readonly number[] | undefined): boolean {
  return rows !== undefined && others !== undefined && rows.some((row) => others.includes(row));
}

function every(a: readonly string[], b: readonly string[], fits: (x: string, y: string) => boolean): boolean {
  return a.every((piece, at) => fits(piece, b[at] ?? ''));
}

function meet(forms: FormIndex, x: string, y: string): boolean {
  const left = forms.get(x);
  const right = forms.get(y);
  return left !== undefined && right !== undefined && [...left].some((reading) => right.has(reading));
}

/** Spellings of Cantonese are unruly; two of them agree if they share a syllable and their first sound is written alike. */
function meetClosely(forms: FormIndex, x: string, y: string): boolean {
  return x === y || (meet(forms, x, y) && x.charAt(0) === y.charAt(0));
}

function crossCantonese(x: string, y: string, mandarin: FormIndex, cantonese: FormIndex, han: HanTable): boolean {
  for (const north of mandarin.get(x) ?? []) {
    const characters = han.byMandarin(north);
    for (const south of cantonese.get(y) ?? []) for (const letter of han.byCantonese(south)) if (characters.has(letter)) return true;
  }
  return false;
}

function crossHokkien(x: string, y: string, hokkien: FormIndex, ...fits: ((letter: string, form: string) => boolean)[]): boolean {
  return [...(hokkien.get(x) ?? [])].some((letter) => fits.some((fit) => fit(letter, y)));
}

function invert(table: Readonly<Record<string, string>>): Map<string, Set<string>> {
  const out = new Map<string, Set<string>>();
  for (const [reading, forms] of Object.entries(table)) {
    for (const form of forms.split(' ')) out.set(form, (out.get(form) ?? new Set()).add(reading));
  }
  return out;
}

interface Families {
  /** spellings in the table of family names only */
  readonly listed: ReadonlyMap<string, readonly number[]>;
  /** these and the spellings abroad, without those that only follow from the sound */
  readonly attested: ReadonlyMap<string, readonly number[]>;
  readonly byForm: ReadonlyMap<string, readonly number[]>;
  readonly byCharacters: ReadonlyMap<string, readonly number[]>;
}

function indexFamilies(tables: NameTables): Families {
  const byForm = new Map<string, number[]>();
  const listed = new Map<string, number[]>();
  const attested = new Map<string, number[]>();
  const byCharacters = new Map<string, number[]>();
  const add = (map: Map<string, number[]>, key: string, row: number): void => {
    if (key === '') return;
    const rows = map.get(key);
    if (!rows) map.set(key, [row]);
    else if (!rows.includes(row)) rows.push(row);
  };
  tables.chinese.surnames.split('\n').forEach((line, row) => {
    const [simplified = '', traditional = '', forms = '', abroad = '', bySound = ''] = line.split('|');
    add(byCharacters, simplified, row);
    add(byCharacters, traditional, row);
    for (const form of forms.split(' ')) add(listed, form, row);
    for (const form of `${forms} ${abroad}`.split(' ')) add(attested, form, row);
    for (const form of `${forms} ${abroad} ${bySound}`.split(' ')) add(byForm, form, row);
  });
  return { byForm, listed, attested, byCharacters };
}
