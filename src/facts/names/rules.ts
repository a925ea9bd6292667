import type { HanTable } from './han.ts';
import { romaniseHangul } from './hangul.ts';
import { isBrahmic, readBrahmic } from './brahmic.ts';
import { kanaToLatin } from './kana.ts';
import { once } from './once.ts';
import { indexRules, type RuleIndex } from './edit-cost.ts';
import type { NameTables, SpellingRule } from './types.ts';
import type { ScriptName } from './clean.ts';

export type Context = 'latin' | 'arabic-latin' | 'slavic-latin' | 'indic-latin' | 'seasian-latin' | 'malay-latin' | 'armenian-latin' | 'greek-latin' | 'ethiopic-latin' | 'burmese-latin' | 'hebrew-latin' | 'foreign';

/** Spelling rules, indexed when first needed, and the reading of other scripts. */
export interface SpellingRules {
  readonly latin: (context: Context) => RuleIndex;
  readonly native: (script: ScriptName, context: Context) => RuleIndex;
  readonly loose: () => RuleIndex;
  /** likeness of sound, for a question only */
  readonly near: () => RuleIndex;
  /** one Latin reading of a token in another script; the token itself if it is Latin */
  readonly romanise: (token: string, script: ScriptName) => string;
  readonly hasTable: (script: ScriptName) => boolean;
}

const RARER = 20;
/** Dearest spelling rule taken over into the comparison by sound; the tool's own. */
const NEAR_RULES = 30;
/** Vowels of a rough reading that the spelling leaves out. */
const SILENT_VOWELS: readonly SpellingRule[] = [['a', '', 10], ['e', '', 10], ['i', '', 15], ['o', '', 15], ['u', '', 15], ['h', '', 15]];
const UNWRITTEN_VOWELS: Readonly<Record<string, number>> = { a: 4, e: 8, i: 10, o: 8, u: 10, h: 15, y: 15, w: 20 };

export function createRules(tables: NameTables, han: HanTable): SpellingRules {
  const cache = new Map<string, RuleIndex>();
  const kept = (key: string, make: () => RuleIndex): RuleIndex => {
    const known = cache.get(key);
    if (known) return known;
    const made = make();
    cache.set(key, made);
    return made;
  };
  const rulesOf = (name: string): readonly SpellingRule[] => tables.rules[name] ?? [];
  const latin = (context: Context): RuleIndex =>
    kept(`latin:${context}`, () => indexRules(context === 'latin' ? rulesOf('latin') : [...rulesOf('latin'), ...rulesOf(context)], true));
  const native = (script: ScriptName, context: Context): RuleIndex =>
    kept(`native:${script}:${context}`, () => {
      const table = tables.scripts[script];
      if (table) return indexRules([...letterRules(table.letters), ...insertRules(table.insert)], false);
      const own = rulesOf(context);
      const vowels = insertRules(UNWRITTEN_VOWELS);
      return indexRules([...rulesOf('latin'), ...own, ...flip(rulesOf('latin')), ...flip(own), ...vowels, ...SILENT_VOWELS], false);
    });
  const readings = remembered(createReadings(tables, han));
  return {
    latin,
    native,
    loose: () => kept('loose', () => indexRules([...rulesOf('latin'), ...rulesOf('slavic-latin'), ...rulesOf('arabic-latin'), ...insertRules(UNWRITTEN_VOWELS)], true)),
    near: () => kept('near', () => indexRules([...rulesOf('latin').filter(([, , cost]) => cost <= NEAR_RULES), ...rulesOf('near')], true)),
    romanise: (token, script) => readings(token, script),
    hasTable: (script) => tables.scripts[script] !== undefined,
  };
}

function flip(rules: readonly SpellingRule[]): SpellingRule[] {
  return rules.map(([left, right, cost]) => [right, left, cost]);
}

function letterRules(letters: Readonly<Record<string, string>>): SpellingRule[] {
  return Object.entries(letters).flatMap(([letter, text]) => {
    const [usual = '', rarer = ''] = text.split('|');
    return [...formRules(letter, usual, 0), ...formRules(letter, rarer, RARER)];
  });
}

function formRules(letter: string, forms: string, cost: number): SpellingRule[] {
  const plain = forms.split(' ').filter(Boolean).map((form) => (form === '-' ? '' : form.replace(/['"ʻ]/gu, '')));
  return [...new Set(plain)].flatMap((form): SpellingRule[] => {
    if (letter.startsWith('^')) return [[letter, `^${form}`, cost]];
    return letter.endsWith('$') ? [[letter, `${form}$`, cost]] : [[letter, form, cost]];
  });
}

function insertRules(insert: Readonly<Record<string, number>>): SpellingRule[] {
  return Object.entries(insert).map(([letter, cost]) => ['', letter, cost]);
}

const MOST_READINGS = 8192;

function remembered(read: (token: string, script: ScriptName) => string): (token: string, script: ScriptName) => string {
  const known = new Map<string, string>();
  return (token, script) => {
    if (script === 'latin') return token;
    const before = known.get(token);
    if (before !== undefined) return before;
    const reading = read(token, script);
    if (known.size >= MOST_READINGS) known.clear();
    known.set(token, reading);
    return reading;
  };
}

function createReadings(tables: NameTables, han: HanTable): (token: string, script: ScriptName) => string {
  const maps = new Map<ScriptName, ReadonlyMap<string, string>>();
  const ascii = new Map<number, readonly string[]>();
  const brahmic = once(() => new Map(Object.entries(tables.scripts['brahmic']?.letters ?? {}).map(([letter, text]) => [letter.normalize('NFC'), firstForm(text)])));
  return (token, script) => {
    const table = tables.scripts[script];
    if (script === 'hangul') return romaniseHangul(token);
    if (script === 'kana') return kanaToLatin(token, tables.japanese.kana);
    if (script === 'han') return [...token].map((letter) => han.read(letter)?.mandarin[0] ?? '').join('');
    if (script === 'other' && isBrahmic(token)) return readBrahmic(token, brahmic());
    if (!table) return readBlocks(silentLetters(token), tables, ascii);
    let map = maps.get(script);
    if (!map) {
      map = new Map(Object.entries(table.letters).map(([letter, text]) => [letter, firstForm(text)]));
      maps.set(script, map);
    }
    return readLetters(token, map);
  };
}

function firstForm(text: string): string {
  const [form = ''] = text.trim().split(' ');
  return form === '-' || form === '|' ? '' : form.replace(/['"]/gu, '');
}

function readLetters(token: string, map: ReadonlyMap<string, string>): string {
  let out = '';
  for (let at = 0; at < token.length;) {
    const size = [3, 2, 1].find((length) => map.has(token.slice(at, at + length))) ?? 0;
    out += size > 0 ? (map.get(token.slice(at, at + size)) ?? '') : token.charAt(at);
    at += Math.max(size, 1);
  }
  return out;
}

/** Thai: a letter under the silencing mark is not spoken, and a vowel written in front is spoken behind. */
function silentLetters(token: string): string {
  return token
    .replace(/[\u0e01-\u0e2e][\u0e34-\u0e39]?\u0e4c/gu, '')
    .replace(/([\u0e40-\u0e44])([\u0e01-\u0e2e])/gu, '$2$1');
}

function readBlocks(token: string, tables: NameTables, cache: Map<number, readonly string[]>): string {
  let out = '';
  for (const letter of token) out += readCode(letter, tables, cache);
  return out;
}

function readCode(letter: string, tables: NameTables, cache: Map<number, readonly string[]>): string {
  const code = letter.codePointAt(0) ?? 0;
  for (const [start, forms] of tables.ascii) {
    if (code < start || code > start + 1024) continue;
    const list = cache.get(start) ?? forms.split(',');
    cache.set(start, list);
    const form = list[code - start];
    if (form !== undefined) return form;
  }
  return '';
}
