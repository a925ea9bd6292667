import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse as parseCsv } from 'csv-parse/sync';
import { parse as parseYaml } from 'yaml';
import * as z from 'zod';
import { latinKey } from '../../facts/names/kana.ts';
import type { ChineseTables, JapaneseTables, KoreanTables, NameTables, VietnameseTables } from '../../facts/names/types.ts';
import { ruleForms } from './names-hangul.ts';

type EastAsian = Pick<NameTables, 'korean' | 'chinese' | 'japanese' | 'vietnamese' | 'han'>;

const hanRow = z.object({ han: z.string(), mandarin: z.string(), cantonese: z.string(), hangul: z.string(), on: z.string(), kun: z.string(), traditional: z.string() });
type HanRow = z.infer<typeof hanRow>;

const formTable = z.record(z.string(), z.string());

/** Tables for Korean, Chinese, Japanese and Vietnamese names, and the readings of Han characters. */
export function compileEastAsian(folder: string): EastAsian {
  const yaml = (file: string): unknown => parseYaml(readFileSync(join(folder, file), 'utf8'));
  const csv = (file: string): unknown[] => parseCsv(readFileSync(join(folder, file)), { columns: true, bom: true });
  const han = z.array(hanRow).parse(csv('han-readings.csv'));
  return {
    korean: compileKorean(yaml('korean-romanization.yaml'), han),
    chinese: compileChinese(yaml('chinese.yaml'), csv('chinese-surnames.csv'), han),
    japanese: compileJapanese(yaml('japanese.yaml')),
    vietnamese: compileVietnamese(yaml('vietnamese.yaml')),
    han: han.map(hanLine).join('\n'),
  };
}

function hanLine(row: HanRow): string {
  return [row.han, row.mandarin, row.cantonese, row.hangul, keyLine(`${row.on} ${row.kun}`, LONGEST_KEY), row.traditional].join('|').replace(/\|+$/u, '');
}

const koreanEntry = z.object({
  hangul: z.string(),
  rr: z.string(),
  mr: z.string(),
  mr_mid: z.string().optional(),
  src: z.string().default(''),
  n: z.number().default(10),
  forms: z.record(z.string(), z.number()).default({}),
  also: z.array(z.string()).default([]),
  mofa_rare: z.array(z.string()).default([]),
});
const koreanFile = z.object({ surnames: z.array(koreanEntry), given_syllables: z.array(koreanEntry) });
type KoreanEntry = z.infer<typeof koreanEntry>;

/** Share of the bearers assumed for a spelling that is attested without a count, or only follows from a rule. */
const UNCOUNTED_SHARE = 2;
const RULE_SHARE = 0.5;
/** Weight of a form that stands without one. */
const LEAST_WEIGHT = 0.1;
/** Brings the two counts of the study to one scale (family names counted among students only). */
const PASSPORTS_PER_STUDENT = 57;

function compileKorean(file: unknown, han: readonly HanRow[]): KoreanTables {
  const { surnames, given_syllables: given } = koreanFile.parse(file);
  const syllables: Record<string, string> = {};
  for (const entry of given) syllables[entry.hangul] = formLine(entry, false);
  const readings = new Set([...surnames.map((entry) => entry.hangul), ...han.flatMap((row) => row.hangul.split(' '))]);
  for (const reading of readings) if (reading.length === 1) syllables[reading] ??= formLine({ hangul: reading, rr: '', mr: '', n: 4, src: '', forms: {}, also: [], mofa_rare: [] }, false);
  return { surnames: Object.fromEntries(surnames.map((entry) => [entry.hangul, formLine(entry, true)])), syllables };
}

function formLine(entry: KoreanEntry, percent: boolean): string {
  const shares = new Map<string, number>();
  const total = percent ? 100 : Math.max(1, Object.values(entry.forms).reduce((sum, count) => sum + count, 0));
  for (const [form, count] of Object.entries(entry.forms)) put(shares, form, (count / total) * 100);
  for (const form of [entry.rr, entry.mr, entry.mr_mid ?? '', ...entry.also, ...entry.mofa_rare]) put(shares, form, UNCOUNTED_SHARE);
  for (const form of ruleForms(entry.hangul)) put(shares, form, RULE_SHARE);
  const bearers = entry.src === 'nikl2011-students' ? entry.n * PASSPORTS_PER_STUDENT : entry.n;
  const weighted = [...shares].map(([form, share]) => [form, Math.max(1, Math.round((share * bearers) / 10)) / 10] as const);
  return weighted.map(([form, weight]) => (weight === LEAST_WEIGHT ? form : `${form}:${String(weight)}`)).join(' ');
}

function put(shares: Map<string, number>, form: string, share: number): void {
  const key = form.toLowerCase().normalize('NFD').replace(/[^a-z]/gu, '');
  if (key !== '' && !shares.has(key)) shares.set(key, share);
}

const chineseFile = z.object({
  mandarin: z.object({ initials: formTable, finals: formTable, whole: formTable }),
  cantonese: z.object({ initials: formTable, finals: formTable, whole: formTable }),
  hokkien: formTable,
});

function compileChinese(file: unknown, surnames: readonly unknown[], han: readonly HanRow[]): ChineseTables {
  const { mandarin, cantonese, hokkien } = chineseFile.parse(file);
  const syllables = [...new Set(han.flatMap((row) => row.mandarin.split(' ')))].filter(Boolean).sort();
  const cantoneseSyllables = [...new Set(han.flatMap((row) => row.cantonese.split(' ')))].filter(Boolean).sort();
  const sounds: Sounds = {
    tables: { pinyin: spellAll(syllables, mandarin, ['zh', 'ch', 'sh'], true), cantonese: spellAll(cantoneseSyllables, cantonese, ['ng', 'gw', 'kw'], false) },
    han: new Map(han.map((row) => [row.han, row])),
  };
  return {
    surnames: z.array(z.record(z.string(), z.string())).parse(surnames).map((row) => surnameLine(row, sounds)).join('\n'),
    ...sounds.tables,
    hokkien,
  };
}

interface Sounds {
  readonly tables: Pick<ChineseTables, 'pinyin' | 'cantonese'>;
  readonly han: ReadonlyMap<string, HanRow>;
}

/** Spellings by sound for a family name of one or two characters. */
function soundForms(characters: string, { tables, han }: Sounds): string[] {
  const options = [...characters].map((letter) => {
    const row = han.get(letter);
    const north = (row?.mandarin.split(' ') ?? []).flatMap((syllable) => tables.pinyin[syllable]?.split(' ') ?? []);
    return [...north, ...(tables.cantonese[row?.cantonese.split(' ')[0] ?? '']?.split(' ') ?? [])];
  });
  const [first = [], second] = options;
  return second === undefined ? first : first.flatMap((x) => second.map((y) => `${x}${y}`));
}

function surnameLine(row: Readonly<Record<string, string>>, sounds: Sounds): string {
  const forms = (columns: readonly string[]): string => [...new Set(columns.flatMap((column) => (row[column] ?? '').split('/')).map(plainForm))].filter(Boolean).join(' ');
  const home = forms(['mainland', 'taiwan', 'hongkong', 'macao']);
  const abroad = forms(['singapore', 'malaysia', 'vietnam']);
  const listed = new Set(`${home} ${abroad}`.split(' '));
  const written = [row['simplified'] ?? '', row['traditional'] ?? ''];
  const bySound = [...new Set(written.flatMap((characters) => soundForms(characters, sounds)))].filter((form) => !listed.has(form));
  return [...written, home, abroad, bySound.join(' ')].join('|');
}

function plainForm(form: string): string {
  return form.normalize('NFD').replace(/đ/giu, 'd').replace(/[^A-Za-z]/gu, '').toLowerCase();
}

interface SpellingParts {
  readonly initials: Readonly<Record<string, string>>;
  readonly finals: Readonly<Record<string, string>>;
  readonly whole: Readonly<Record<string, string>>;
}

function spellAll(syllables: readonly string[], parts: SpellingParts, long: readonly string[], itself: boolean): Record<string, string> {
  return Object.fromEntries(syllables.map((syllable) => [syllable, spell(syllable, parts, long, itself).join(' ')]));
}

function spell(syllable: string, { initials, finals, whole }: SpellingParts, long: readonly string[], itself: boolean): string[] {
  const forms = new Set(itself ? [syllable.replace('v', 'u'), syllable] : []);
  for (const form of whole[syllable]?.split(' ') ?? []) forms.add(form);
  const initial = long.find((start) => syllable.startsWith(start)) ?? (initials[syllable.charAt(0)] ? syllable.charAt(0) : '');
  const final = syllable.slice(initial.length);
  if (!whole[syllable]) {
    for (const start of (initials[initial] ?? '-').split(' ')) for (const end of (finals[final] ?? final).split(' ')) forms.add(`${start === '-' ? '' : start}${end}`);
  }
  return [...forms].map((form) => form.normalize('NFD').replace(/[^a-z]/gu, '')).filter((form, at, list) => form !== '' && list.indexOf(form) === at);
}

const japaneseFile = z.object({ variants: z.string(), surnames: formTable, given: formTable, nanori: formTable, kana: formTable });

/** Readings as keys, so that nothing has to be spelled out anew at run time. */
function compileJapanese(file: unknown): JapaneseTables {
  const { surnames, given, nanori, ...rest } = japaneseFile.parse(file);
  const keyed = (table: Readonly<Record<string, string>>): Record<string, string> => Object.fromEntries(Object.entries(table).map(([text, readings]) => [text, keyLine(readings)]));
  return { ...rest, surnames: keyed(surnames), given: keyed(given), nanori: keyed(nanori) };
}

/** Longer readings of one character are words that do not stand in names. */
const LONGEST_KEY = 8;

function keyLine(readings: string, longest = Infinity): string {
  return [...new Set(readings.split(' ').map(latinKey))].filter((key) => key !== '' && key.length <= longest).join(' ');
}

const vietnameseFile = z.object({ surnames: z.array(z.string()), regional: z.array(z.string()), initials: z.array(z.string()), finals: z.array(z.string()) });

function compileVietnamese(file: unknown): VietnameseTables {
  return vietnameseFile.parse(file);
}
