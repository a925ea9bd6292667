import { createHanTable, type HanTable } from './han.ts';
import { createLexicon, type Lexicon } from './lexicon.ts';
import { createNameParser, type ParsedName, type Part } from './parse.ts';
import { createRules, type SpellingRules } from './rules.ts';
import type { NameTables } from './types.ts';

const CLASSES: Readonly<Record<string, string>> = {
  b: 'p', p: 'p', f: 'p', v: 'p', w: '', q: 'k', k: 'k', g: 'k', x: 'k', c: 's', t: 't', d: 't', s: 's', z: 's', j: 's', l: 'l', r: 'l', m: 'n', n: 'n',
};
const LONGEST_KEY = 3;

interface KeyTables { readonly parse: (name: string) => ParsedName; readonly lexicon: Lexicon; readonly rules: SpellingRules; readonly han: HanTable }

/**
 * Makes the function that gives the blocking keys of a name: two names worth comparing mostly share one.
 * A key is the consonant skeleton of one part, or the number of its group of spellings; order never matters.
 */
export function createNameKeys(tables: NameTables): (name: string) => readonly string[] {
  let ready: KeyTables | undefined;
  return (name) => {
    ready ??= prepare(tables);
    return keysOf(name, ready);
  };
}

function prepare(tables: NameTables): KeyTables {
  const han = createHanTable(tables);
  const lexicon = createLexicon(tables);
  return { parse: createNameParser(lexicon), lexicon, rules: createRules(tables, han), han };
}

function keysOf(name: string, tables: KeyTables): readonly string[] {
  const { parts } = tables.parse(name);
  const words = parts.filter((part) => part.kind === 'word');
  return [...new Set((words.length > 0 ? words : parts).flatMap((part) => partKeys(part, tables)))].sort();
}

function partKeys(part: Part, { lexicon, rules, han }: KeyTables): string[] {
  if (part.script === 'han') return hanKeys([...part.text], han, rules);
  const latin = part.script === 'latin' ? part.fold : rules.romanise(part.text, part.script);
  const groups = (lexicon.families.get(latin) ?? []).map((group) => `=${String(group)}`);
  const full = (lexicon.nicknames.get(latin) ?? '').split(' ').map(skeleton);
  const syllables = part.script === 'hangul' && part.text.length > 1 ? [skeleton(rules.romanise(part.text.charAt(0), 'hangul')), skeleton(rules.romanise(part.text.slice(1), 'hangul'))] : [];
  return [skeleton(latin), ...groups, ...full, ...syllables].filter(Boolean);
}

/** Family and given part apart, in the readings the characters have. */
function hanKeys(letters: readonly string[], han: HanTable, rules: SpellingRules): string[] {
  const read = (from: number, to: number, pick: (letter: string) => string): string => skeleton(letters.slice(from, to).map(pick).join(''));
  const mandarin = (letter: string): string => han.read(letter)?.mandarin[0] ?? '';
  const cantonese = (letter: string): string => han.read(letter)?.cantonese[0] ?? '';
  const korean = (letter: string): string => rules.romanise(han.read(letter)?.hangul[0] ?? '', 'hangul');
  return [mandarin, cantonese, korean].flatMap((pick) => [read(0, 1, pick), read(1, letters.length, pick), read(0, 2, pick)]).filter(Boolean);
}

/** Consonants by kind of sound, doubled ones once, at most three; an initial vowel counts. */
function skeleton(latin: string): string {
  let out = '';
  for (const letter of latin) {
    const kind = CLASSES[letter] ?? '';
    if (kind === '' && out === '' && /[aeiouy]/u.test(letter)) out = 'a';
    else if (kind !== '' && !out.endsWith(kind)) out += kind;
    if (out.length === LONGEST_KEY) break;
  }
  return out;
}
