import { kept, once } from './once.ts';
import type { Context } from './rules.ts';
import type { NameTables } from './types.ts';

/** The word tables as sets and maps, ready for look-up. */
export interface Lexicon {
  readonly titles: ReadonlySet<string>;
  readonly postnominals: ReadonlySet<string>;
  readonly leadingTitles: ReadonlySet<string>;
  readonly honorifics: readonly string[];
  readonly suffixes: ReadonlyMap<string, string>;
  readonly particles: ReadonlySet<string>;
  readonly fatherMarkers: ReadonlySet<string>;
  readonly links: ReadonlySet<string>;
  readonly abbreviations: ReadonlyMap<string, readonly string[]>;
  /** the spelling tradition that a folded part shows by its ending, if any */
  readonly hintOf: (part: string) => Context | undefined;
  readonly endsBaltic: (part: string) => boolean;
  readonly genderEndings: readonly (readonly [string, string])[];
  readonly genitiveEndings: readonly string[];
  readonly patronymicEndings: readonly string[];
  /** folded name -> numbers of the families it is a spelling of */
  readonly families: ReadonlyMap<string, readonly number[]>;
  /** is the folded name one whose spellings follow Arabic, Persian, Turkish rules? */
  readonly isArabic: (name: string) => boolean;
  readonly related: ReadonlyMap<string, readonly number[]>;
  /** the names of each group of equal names, between blanks */
  readonly relatedNames: readonly string[];
  /** names of a community that stand for or beside a family name */
  readonly optional: ReadonlySet<string>;
  readonly distinct: ReadonlySet<string>;
  /** name -> short forms, each between blanks */
  readonly nicknames: ReadonlyMap<string, string>;
  /** short form -> given names of two words, each written together and between blanks */
  readonly compoundShorts: ReadonlyMap<string, string>;
  /** number of a family -> short forms of its names */
  readonly familyShorts: ReadonlyMap<number, ReadonlySet<string>>;
  /** names that stand in some table of names; two tokens can be linked by a table only if both do */
  readonly inTables: ReadonlySet<string>;
  /** names in use as given names */
  readonly givenNames: ReadonlySet<string>;
  /** family names of Korea, China and Vietnam in Latin letters */
  readonly eastAsian: ReadonlySet<string>;
  readonly common: ReadonlyMap<string, number>;
  /** names that some list of names has */
  readonly attested: (name: string) => boolean;
  /** number of the kind of ending a name has, or -1 */
  readonly endingOf: (name: string) => number;
}

const HINTED: readonly Context[] = ['slavic-latin', 'malay-latin', 'seasian-latin', 'indic-latin', 'ethiopic-latin', 'armenian-latin', 'greek-latin', 'hebrew-latin', 'burmese-latin'];

/** The small tables at once; each large one when something first asks for it. */
export function createLexicon(tables: NameTables): Lexicon {
  const { words } = tables;
  const families = once(() => groupIndex(tables.families));
  const related = once(() => groupIndex(tables.related));
  const familyShorts = once(() => shortsByFamily(tables.nicknames, families()));
  const nicknames = once(() => new Map(Object.entries(tables.nicknames).map(([name, shorts]) => [name, ` ${shorts} `])));
  const givenNames = once(() => namesInUse(tables));
  const eastAsian = once(() => eastAsianFamilies(tables));
  const common = once(() => commonIndex(tables.common));
  const inTables = once(() => new Set([...families().keys(), ...related().keys(), ...Object.keys(tables.nicknames), ...Object.values(tables.nicknames).join(' ').split(' '), ...Object.keys(words.abbreviations), ...Object.values(words.abbreviations).flat(), ...Object.keys(tables.compoundShorts)]));
  const listed = attestedIndex(tables.attested);
  const hints = HINTED.map((context) => [context, new RegExp(words.hints[context] ?? '$^', 'u')] as const);
  const baltic = new RegExp(words.hints['baltic'] ?? '$^', 'u');
  const endings = once(() => words.nameEndings.map((ending) => new RegExp(ending, 'u')));
  return {
    titles: new Set(words.titles),
    postnominals: new Set(words.postnominals),
    leadingTitles: new Set(words.leadingTitles),
    honorifics: [...words.postfixHonorifics].sort((a, b) => b.length - a.length),
    suffixes: new Map(Object.entries(words.suffixes)),
    particles: new Set(words.particles),
    fatherMarkers: new Set(words.fatherMarkers),
    links: new Set(words.links),
    abbreviations: new Map(Object.entries(words.abbreviations)),
    hintOf: kept((part) => hints.find(([context, pattern]) => (part.length >= HINT_LETTERS || context === 'burmese-latin') && pattern.test(part))?.[0]),
    endsBaltic: kept((part) => baltic.test(part)),
    genderEndings: words.genderEndings,
    genitiveEndings: words.genitiveEndings,
    patronymicEndings: words.patronymicEndings,
    optional: new Set(words.optional),
    compoundShorts: new Map(Object.entries(tables.compoundShorts).map(([short, names]) => [short, ` ${names} `])),
    distinct: new Set(tables.distinct),
    relatedNames: tables.related,
    isArabic: (name) => families().get(name)?.some((group) => group < tables.arabicFamilies) === true,
    get families() { return families(); },
    get related() { return related(); },
    get nicknames() { return nicknames(); },
    get familyShorts() { return familyShorts(); },
    get givenNames() { return givenNames(); },
    get eastAsian() { return eastAsian(); },
    get common() { return common(); },
    attested: (name) => common().has(name) || inTables().has(name) || listed(name) || eastAsian().has(name),
    endingOf: kept((name) => endings().findIndex((ending) => ending.test(name.slice(ENDING_FROM)))),
    get inTables() { return inTables(); },
  };
}

const HINT_LETTERS = 5;

/** A family or given name's ending is looked for behind so many letters. */
const ENDING_FROM = 3;

/** Each group of names stays one text; none is taken apart. */
function attestedIndex(groups: Readonly<Record<string, string>>): (name: string) => boolean {
  return (name) => groups[name.slice(0, 2)]?.includes(` ${name.slice(2)} `) === true;
}

function shortsByFamily(nicknames: Readonly<Record<string, string>>, families: ReadonlyMap<string, readonly number[]>): Map<number, Set<string>> {
  const out = new Map<number, Set<string>>();
  for (const [name, shorts] of Object.entries(nicknames)) {
    for (const group of families.get(name) ?? []) {
      const known = out.get(group) ?? new Set();
      for (const short of shorts.split(' ')) known.add(short);
      out.set(group, known);
    }
  }
  return out;
}

function eastAsianFamilies({ korean, chinese, vietnamese }: NameTables): Set<string> {
  const listed = chinese.surnames.split('\n').flatMap((line) => (line.split('|')[2] ?? '').split(' '));
  const mostUsed = Object.values(korean.surnames).flatMap((line) => line.split(' ', 3).map((entry) => entry.split(':')[0] ?? ''));
  return new Set([...listed, ...mostUsed, ...vietnamese.surnames]);
}

function namesInUse(tables: NameTables): Set<string> {
  const groups = [...Object.keys(tables.nicknames), ...Object.values(tables.nicknames), ...tables.families.slice(0, tables.arabicFamilies)];
  return new Set(groups.join(' ').split(' '));
}

/** The names stand in the tables without marks. */
function groupIndex(groups: readonly string[]): Map<string, number[]> {
  const index = new Map<string, number[]>();
  groups.forEach((group, number) => {
    for (const name of group.split(' ')) {
      const known = index.get(name);
      if (known === undefined) index.set(name, [number]);
      else if (!known.includes(number)) known.push(number);
    }
  });
  return index;
}

function commonIndex(text: string): Map<string, number> {
  const index = new Map<string, number>();
  for (const entry of text.split(' ')) index.set(entry.slice(0, -2), Number(entry.slice(-1)));
  return index;
}

/** Do the two folded names belong to one group of the index? */
export function shareGroup(index: ReadonlyMap<string, readonly number[]>, a: string, b: string): boolean {
  const left = index.get(a);
  const right = left && index.get(b);
  return right !== undefined && left !== undefined && left.some((group) => right.includes(group));
}

/** Is one a documented short form of the other? */
export function shareNickname(lexicon: Lexicon, a: string, b: string): boolean {
  return isShortOf(lexicon, a, b) || isShortOf(lexicon, b, a);
}

/** A short form belongs to every spelling of the full name. */
function isShortOf({ nicknames, families, familyShorts }: Lexicon, short: string, full: string): boolean {
  const own = nicknames.get(full);
  if (own !== undefined && own.includes(` ${short} `)) return true;
  const groups = families.get(full);
  return groups !== undefined && groups.some((group) => familyShorts.get(group)?.has(short) === true);
}
