/** Outcome of comparing two spellings of a personal name. `ask` means a person should look. */
export type NameResult = 'consistent' | 'ask' | 'inconsistent';

/** Why two names agree. */
export type AgreeReason =
  | 'identical'
  | 'format'
  | 'order'
  | 'diacritics'
  | 'transliteration'
  | 'spelling-system'
  | 'nickname'
  | 'dropped-part'
  | 'initials'
  | 'abbreviation'
  | 'married-name-shown'
  | 'gender-form'
  | 'mrz'
  | 'truncated'
  | 'typo';

/** Why the names alone cannot decide. */
export type AskReason =
  | 'similar'
  | 'order-unknown'
  | 'one-part-only'
  | 'initial-only'
  | 'adopted-given-name'
  | 'related-names'
  | 'shared-spelling'
  | 'regional-form'
  | 'unread-script'
  | 'empty';

/** Why two names cannot be one name. */
export type ConflictReason =
  | 'given-differs'
  | 'family-differs'
  | 'patronymic-conflict'
  | 'initial-conflict'
  | 'suffix-conflict'
  | 'marks-conflict'
  | 'unrelated';

export type NameReason = AgreeReason | AskReason | ConflictReason;

export interface NameComparison {
  readonly result: NameResult;
  readonly reason: NameReason;
  readonly detail?: string;
}

/** Left letters, right letters, cost in hundredths of a slip of the pen. */
export type SpellingRule = readonly [left: string, right: string, cost: number];

export interface ScriptTable {
  readonly context: string;
  readonly insert: Readonly<Record<string, number>>;
  /** native letters -> Latin forms, "form form | rarer form" */
  readonly letters: Readonly<Record<string, string>>;
}

export interface WordTables {
  readonly titles: readonly string[];
  readonly postnominals: readonly string[];
  readonly leadingTitles: readonly string[];
  readonly postfixHonorifics: readonly string[];
  readonly suffixes: Readonly<Record<string, string>>;
  readonly particles: readonly string[];
  readonly optional: readonly string[];
  readonly fatherMarkers: readonly string[];
  readonly links: readonly string[];
  readonly abbreviations: Readonly<Record<string, readonly string[]>>;
  /** spelling tradition -> regular expression on a folded part */
  readonly hints: Readonly<Record<string, string>>;
  readonly genderEndings: readonly (readonly [string, string])[];
  readonly genitiveEndings: readonly string[];
  readonly patronymicEndings: readonly string[];
  /** one kind of ending each, as a regular expression on what follows the first three letters */
  readonly nameEndings: readonly string[];
}

/** Everything the comparison knows, as plain JSON; compiled from checklists/reference/names/. */
export interface NameTables {
  readonly version: 1;
  readonly words: WordTables;
  readonly rules: Readonly<Record<string, readonly SpellingRule[]>>;
  readonly scripts: Readonly<Record<string, ScriptTable>>;
  /** Unicode block tables for scripts read through any-ascii: first code point -> forms */
  readonly ascii: readonly (readonly [start: number, forms: string])[];
  /** spellings of one name, space-separated */
  readonly families: readonly string[];
  /** how many of the first families follow Arabic, Persian and Turkish spelling */
  readonly arabicFamilies: number;
  readonly related: readonly string[];
  readonly distinct: readonly string[];
  /** name -> short forms, space-separated */
  readonly nicknames: Readonly<Record<string, string>>;
  /** short form -> the given names of two words it stands for, each written together, space-separated */
  readonly compoundShorts: Readonly<Record<string, string>>;
  /** "name:persons" by frequency, space-separated */
  readonly common: string;
  /** further names that stand in lists of names: first two letters -> the rest of each, between blanks */
  readonly attested: Readonly<Record<string, string>>;
  readonly korean: KoreanTables;
  readonly chinese: ChineseTables;
  readonly japanese: JapaneseTables;
  readonly vietnamese: VietnameseTables;
  /** one line a character: han|mandarin|cantonese|hangul|Japanese|traditional form */
  readonly han: string;
}

export interface KoreanTables {
  /** Hangul -> "form:weight form"; a form without a weight has the least, 0.1 */
  readonly surnames: Readonly<Record<string, string>>;
  readonly syllables: Readonly<Record<string, string>>;
}

export interface ChineseTables {
  /** one line a family name: simplified|traditional|spellings in China|spellings abroad|further spellings by sound, separated by blanks */
  readonly surnames: string;
  /** pinyin -> other Mandarin spellings */
  readonly pinyin: Readonly<Record<string, string>>;
  /** jyutping -> Hong Kong and other spellings */
  readonly cantonese: Readonly<Record<string, string>>;
  /** Hokkien and Teochew given-name readings: character -> forms */
  readonly hokkien: Readonly<Record<string, string>>;
}

export interface JapaneseTables {
  readonly kana: Readonly<Record<string, string>>;
  readonly surnames: Readonly<Record<string, string>>;
  readonly given: Readonly<Record<string, string>>;
  readonly nanori: Readonly<Record<string, string>>;
  readonly variants: string;
}

export interface VietnameseTables {
  readonly surnames: readonly string[];
  readonly regional: readonly string[];
  readonly initials: readonly string[];
  readonly finals: readonly string[];
}
