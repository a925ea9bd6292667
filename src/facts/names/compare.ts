import { createEastAsian } from './east-asian.ts';
import { compareParts } from './generic.ts';
import { createHanTable } from './han.ts';
import { createLexicon } from './lexicon.ts';
import type { Matcher, MatchMode } from './match.ts';
import { modeOf } from './tradition.ts';
import { createNameParser, type ParsedName } from './parse.ts';
import { createRules } from './rules.ts';
import type { NameComparison, NameReason, NameTables } from './types.ts';

export type { NameComparison, NameReason, NameResult, NameTables } from './types.ts';

const REMEMBERED = 4096;

/**
 * Makes a function that tells whether two spellings can be one person's name.
 * Symmetric and free of state that shows; the tables are indexed when first needed.
 */
export function createNameComparer(tables: NameTables): (a: string, b: string) => NameComparison {
  let ready: Comparer | undefined;
  return (a, b) => {
    ready ??= prepare(tables);
    return ready(...(a <= b ? [a, b] as const : [b, a] as const));
  };
}

/** Agreement of the parts that outweighs a failed reading by syllables. */
const OVERRULES: ReadonlySet<NameReason> = new Set<NameReason>(['order', 'format', 'initials', 'truncated', 'married-name-shown', 'mrz']);

type Comparer = (a: string, b: string) => NameComparison;

function prepare(tables: NameTables): Comparer {
  const lexicon = createLexicon(tables);
  const han = createHanTable(tables);
  const matcher: Matcher = { lexicon, rules: createRules(tables, han) };
  const eastAsian = createEastAsian(tables, han, lexicon);
  const parse = createNameParser(lexicon);
  const parsed = new Map<string, ParsedName>();
  const read = (text: string): ParsedName => {
    const known = parsed.get(text);
    if (known) return known;
    const name = parse(text);
    if (parsed.size >= REMEMBERED) parsed.clear();
    parsed.set(text, name);
    return name;
  };
  return (a, b) => {
    if (a === b) return a.trim() === '' ? { result: 'ask', reason: 'empty' } : { result: 'consistent', reason: 'identical' };
    return compareRead(read(a), read(b), matcher, eastAsian);
  };
}

function compareRead(a: ParsedName, b: ParsedName, matcher: Matcher, eastAsian: ReturnType<typeof createEastAsian>): NameComparison {
  if (a.parts.length === 0 || b.parts.length === 0) return { result: 'ask', reason: 'empty' };
  if (a.suffix !== undefined && b.suffix !== undefined && a.suffix !== b.suffix) return { result: 'inconsistent', reason: 'suffix-conflict', detail: `${a.suffix} / ${b.suffix}` };
  if (a.text === b.text) return { result: 'consistent', reason: 'identical' };
  const ruled = eastAsian(a, b);
  if (ruled.verdict && ruled.verdict.result === 'consistent') return ruled.verdict;
  const mode: MatchMode = modeOf(a, b, ruled.strict);
  const general = compareParts(a, b, matcher, mode);
  if (!ruled.verdict) return general.result === 'consistent' ? asMrz(general, a, b) : general;
  return general.result === 'consistent' && (OVERRULES.has(general.reason) || holdsOther(a, b)) && inOneScript(a, b) ? general : ruled.verdict;
}

const PARTS_HELD = 3;

/** Every part of the shorter name, at least three, stands in the longer one. */
function holdsOther(a: ParsedName, b: ParsedName): boolean {
  const [few, many] = a.parts.length <= b.parts.length ? [a, b] : [b, a];
  return few.parts.length >= PARTS_HELD && few.parts.every((part) => many.parts.some((other) => other.text === part.text));
}

/** Across scripts the syllable-by-syllable reading knows more than the letters do. */
function inOneScript(a: ParsedName, b: ParsedName): boolean {
  return a.parts[0]?.script === b.parts[0]?.script;
}

function asMrz(result: NameComparison, a: ParsedName, b: ParsedName): NameComparison {
  return a.mrz !== b.mrz && result.reason !== 'typo' && result.reason !== 'truncated' ? { ...result, reason: 'mrz' } : result;
}
