import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import anyAscii from 'any-ascii';
import { parse as parseCsv } from 'csv-parse/sync';
import { parse as parseYaml } from 'yaml';
import * as z from 'zod';
import { foldText } from '../../facts/names/clean.ts';
import type { NameTables, SpellingRule } from '../../facts/names/types.ts';
import { compileEastAsian } from './names-east-asia.ts';

const texts = z.array(z.string());

const wordsFile = z.object({
  titles: texts,
  postnominals: texts,
  leadingTitles: texts,
  postfixHonorifics: texts,
  suffixes: z.record(z.string(), z.string()),
  particles: texts,
  optional: texts,
  fatherMarkers: texts,
  links: texts,
  abbreviations: z.record(z.string(), texts),
  hints: z.record(z.string(), z.string()),
  gender: z.object({ pairs: z.array(z.tuple([z.string(), z.string()])) }),
  genitive: z.object({ endings: texts }),
  patronymic: z.object({ endings: texts }),
  nameEndings: z.object({ kinds: texts }),
});

const familiesFile = z.object({ related: texts, distinct: texts }).catchall(z.unknown());

const scriptsFile = z.object({
  scripts: z.record(
    z.string(),
    z.object({ context: z.string(), insert: z.record(z.string(), z.number()).optional(), letters: z.record(z.string(), z.string()).optional() }),
  ),
});

const nicknameRow = z.object({ name: z.string(), short: z.string() });
type NicknameRow = z.infer<typeof nicknameRow>;
const commonRow = z.object({ name: z.string(), persons: z.coerce.number() });
type CommonRow = z.infer<typeof commonRow>;
const ATTESTED_FILES = ['attested-wikidata.csv', 'attested-faker.csv', 'attested-python-faker.csv'];
const attestedRow = z.object({ name: z.string() });

/** Blocks of scripts without a table of ours; any-ascii supplies a rough consonant reading. */
const ASCII_BLOCKS: readonly (readonly [number, number])[] = [
  [0x0700, 0x074f], [0x0780, 0x07bf], [0x0900, 0x0dff], [0x0e00, 0x109f], [0x1200, 0x139f], [0x1780, 0x17ff], [0x1800, 0x18af],
];

/** Reads checklists/reference/names/ and returns the tables the name comparison works with, as plain JSON. */
export function compileNames(referenceFolder: string): NameTables {
  const yaml = (file: string): unknown => parseYaml(readFileSync(join(referenceFolder, file), 'utf8'));
  const csv = (file: string): unknown[] => parseCsv(readFileSync(join(referenceFolder, file)), { columns: true, bom: true });
  const words = wordsFile.parse(yaml('words.yaml'));
  const families = familiesFile.parse(yaml('name-families.yaml'));
  const { gender, genitive, patronymic, nameEndings, ...plainWords } = words;
  const own = z.array(nicknameRow).parse(csv('nicknames-more.csv'));
  const world = z.array(nicknameRow).parse(csv('nicknames-world.csv'));
  const perhaps = z.array(nicknameRow).parse(csv('nicknames-perhaps.csv'));
  const common = z.array(commonRow).parse(csv('common-names.csv'));
  const nicknames = [...z.array(nicknameRow).parse(csv('nicknames.csv')), ...own];
  const doubtful = [...doubtfulNicknames(nicknames, own), ...oneLengthNames(nicknames, own, common), ...namesOfTheirOwn(world, common)];
  const sure = [...nicknames, ...world].filter((row) => !doubtful.some(([name, short]) => row.name === name && row.short === short));
  return {
    version: 1,
    words: { ...plainWords, genderEndings: gender.pairs, genitiveEndings: genitive.endings, patronymicEndings: patronymic.endings, nameEndings: nameEndings.kinds },
    rules: compileRules(yaml('spelling-rules.yaml')),
    scripts: compileScripts(scriptsFile.parse(yaml('scripts.yaml'))),
    ascii: compileAscii(),
    families: familyGroups(families),
    arabicFamilies: texts.parse(families['arabic']).length,
    related: [...families.related, ...doubtful.map((pair) => pair.join(' ')), ...perhaps.map(({ name, short }) => `${name} ${short}`)].map(foldGroup),
    distinct: families.distinct,
    nicknames: compileNicknames(sure),
    compoundShorts: compileNicknames(z.array(nicknameRow).parse(csv('compound-short-forms.csv')).map(({ name, short }) => ({ name: short, short: name.replace(/ /gu, '') }))),
    common: compileCommon(common),
    attested: compileAttested(ATTESTED_FILES.map(csv), yaml('names-in-use.yaml')),
    ...compileEastAsian(referenceFolder),
  };
}

function familyGroups(file: Readonly<Record<string, unknown>>): string[] {
  const groups = Object.entries(file).filter(([key]) => !['meta', 'related', 'distinct'].includes(key));
  return groups.flatMap(([, list]) => texts.parse(list)).map(foldGroup);
}

/** Without marks, each name once. */
function foldGroup(group: string): string {
  return [...new Set(group.split(' ').map(foldText))].join(' ');
}

function compileRules(file: unknown): Record<string, SpellingRule[]> {
  const groups = z.record(z.string(), z.unknown()).parse(file);
  const out: Record<string, SpellingRule[]> = {};
  for (const [group, tiers] of Object.entries(groups)) {
    if (group === 'meta') continue;
    const byCost = z.record(z.string(), texts).parse(tiers);
    out[group] = Object.entries(byCost).flatMap(([cost, rules]) => rules.map((rule) => readRule(rule, Number(cost))));
  }
  return out;
}

function readRule(rule: string, cost: number): SpellingRule {
  const [left = '', right = ''] = rule.split(' ');
  return [left, right, cost];
}

function compileScripts(file: z.infer<typeof scriptsFile>): NameTables['scripts'] {
  const entries = Object.entries(file.scripts).map(([name, table]) => [name, { context: table.context, insert: table.insert ?? {}, letters: table.letters ?? {} }] as const);
  return Object.fromEntries(entries);
}

function compileAscii(): NameTables['ascii'] {
  return ASCII_BLOCKS.map(([from, to]) => {
    const forms: string[] = [];
    for (let code = from; code <= to; code += 1) forms.push(anyAscii(String.fromCodePoint(code)).toLowerCase().replace(/[^a-z]/gu, ''));
    return [from, forms.join(',')] as const;
  });
}

function compileNicknames(rows: readonly NicknameRow[]): Record<string, string> {
  const shorts = new Map<string, Set<string>>();
  for (const row of rows) {
    const known = shorts.get(row.name) ?? new Set();
    shorts.set(row.name, known.add(row.short));
  }
  return Object.fromEntries([...shorts].map(([name, list]) => [name, [...list].join(' ')]));
}

/** A short form with so many short forms of its own is a full name as well. */
const FULL_NAME_FORMS = 3;

/**
 * Links of genealogists between two full names that neither begin alike nor hold one another (Hannah, Joanna):
 * grounds for a question only, unless our own list has them too.
 */
function doubtfulNicknames(rows: readonly NicknameRow[], own: readonly NicknameRow[]): (readonly [string, string])[] {
  const sure = new Set(own.map((row) => `${row.name} ${row.short}`));
  const counts = new Map<string, number>();
  for (const { name } of rows) counts.set(name, (counts.get(name) ?? 0) + 1);
  return rows
    .filter(({ name, short }) => (counts.get(short) ?? 0) >= FULL_NAME_FORMS && !sure.has(`${name} ${short}`) && name.slice(0, 2) !== short.slice(0, 2) && !name.includes(short))
    .map(({ name, short }) => [name, short] as const);
}

/** First two letters -> the rest of each name, so that a look-up reads no more than its own group. */
function compileAttested(files: readonly (readonly unknown[])[], inUse: unknown): Record<string, string> {
  const { meta: _, ...lists } = z.record(z.string(), z.unknown()).parse(inUse);
  const names = new Set([...files.flatMap((rows) => z.array(attestedRow).parse(rows)).map((row) => row.name), ...Object.values(lists).flatMap((list) => z.string().parse(list).split(' '))]);
  const groups = new Map<string, string[]>();
  for (const name of [...names].sort()) {
    const head = name.slice(0, 2);
    const known = groups.get(head);
    if (known) known.push(name.slice(2));
    else groups.set(head, [name.slice(2)]);
  }
  return Object.fromEntries([...groups].map(([head, rests]) => [head, ` ${rests.join(' ')} `]));
}

/** Borne by so many persons of the counted list, a short form is a name of its own; the tool's own. */
const OWN_NAME_PERSONS = 50;

/** From so many letters every counted name is one; the tool's own. */
const FULL_NAME_LETTERS = 5;

/** Short forms that are common names themselves and stand apart from the full name: grounds for a question only. */
function namesOfTheirOwn(rows: readonly NicknameRow[], common: readonly CommonRow[]): (readonly [string, string])[] {
  const own = new Set(common.filter((row) => row.persons >= OWN_NAME_PERSONS).map((row) => row.name));
  const counted = new Set(common.map((row) => row.name));
  const apart = ({ name, short }: NicknameRow): boolean => own.has(short) && name.slice(0, 3) !== short.slice(0, 3) && !name.includes(short);
  return rows.filter((row) => apart(row) || (row.short.length >= FULL_NAME_LETTERS && counted.has(row.short))).map(({ name, short }) => [name, short] as const);
}

/** Up to so many letters more or less. */
const ONE_LENGTH = 1;
const LEAST_LETTERS = 4;

/** Two common names of about one length that begin differently and both have short forms of their own (Emily, Emma). */
function oneLengthNames(rows: readonly NicknameRow[], own: readonly NicknameRow[], common: readonly CommonRow[]): (readonly [string, string])[] {
  const sure = new Set(own.map((row) => `${row.name} ${row.short}`));
  const full = new Set(rows.map((row) => row.name));
  const borne = new Set(common.filter((row) => row.persons >= OWN_NAME_PERSONS).map((row) => row.name));
  const alike = ({ name, short }: NicknameRow): boolean => name.slice(0, 3) !== short.slice(0, 3) && Math.abs(name.length - short.length) <= ONE_LENGTH && Math.min(name.length, short.length) >= LEAST_LETTERS;
  return rows.filter((row) => alike(row) && full.has(row.short) && borne.has(row.name) && borne.has(row.short) && !sure.has(`${row.name} ${row.short}`)).map(({ name, short }) => [name, short] as const);
}

/** Tier 1 from 10 persons, 2 from 50, 3 from 200: how common the name is. */
function compileCommon(rows: readonly CommonRow[]): string {
  return rows.map((row) => `${row.name}:${tier(row.persons)}`).join(' ');
}

function tier(persons: number): number {
  if (persons >= 200) return 3;
  return persons >= 50 ? 2 : 1;
}
