import type { Lexicon } from './lexicon.ts';
import type { MatchMode } from './match.ts';
import type { ParsedName, Part } from './parse.ts';
import type { Context } from './rules.ts';

/** The spelling rules one name asks for, and how strongly: a script before a particle, a particle before an ending. */
export interface Tradition {
  readonly context: Context;
  /** the lower, the stronger */
  readonly rank: number;
  /** every part ends in a Baltic ending, or none does */
  readonly baltic: 'all' | 'none' | undefined;
}

const ARABIC_WORDS = new Set(['al', 'el', 'bin', 'ibn', 'ben', 'bint', 'binti', 'abd', 'abdul', 'abdel', 'abu', 'abou']);
const NO_TRADITION = 9;

/** Reads from a name's scripts, particles, known names and endings which spelling tradition it belongs to; never a judgement. */
export function traditionOf(parts: readonly Part[], lexicon: Lexicon): Tradition {
  const { context, rank } = contextOf(parts, lexicon);
  const endings = parts.filter((part) => lexicon.endsBaltic(part.fold)).length;
  const baltic = endings === parts.length ? 'all' : endings === 0 ? 'none' : undefined;
  return { context, rank, baltic };
}

function contextOf(parts: readonly Part[], lexicon: Lexicon): { context: Context; rank: number } {
  if (parts.every((part) => part.script === 'latin')) return latinContext(parts, lexicon);
  const inScript = (...scripts: readonly Part['script'][]): boolean => parts.some((part) => scripts.includes(part.script));
  if (inScript('cyrillic')) return { context: 'slavic-latin', rank: 1 };
  if (inScript('arabic', 'hebrew')) return { context: 'arabic-latin', rank: 2 };
  const other = parts.find((part) => part.script === 'other');
  if (other) return { context: blockContext(other.text.codePointAt(0) ?? 0), rank: 3 };
  if (inScript('hangul', 'kana', 'han')) return { context: 'foreign', rank: 4 };
  return latinContext(parts, lexicon);
}

function latinContext(parts: readonly Part[], lexicon: Lexicon): { context: Context; rank: number } {
  if (parts.some((part) => ARABIC_WORDS.has(part.fold) || part.fold.startsWith('abd') || lexicon.isArabic(part.fold))) return { context: 'arabic-latin', rank: 5 };
  const hint = hinted(parts, lexicon);
  return { context: hint, rank: hint === 'latin' ? NO_TRADITION : 6 };
}

/** An ending typical of one tradition opens its spelling rules. */
function hinted(parts: readonly Part[], lexicon: Lexicon): Context {
  for (const { fold } of parts) {
    const hint = lexicon.hintOf(fold);
    if (hint !== undefined) return hint;
  }
  return 'latin';
}

function blockContext(code: number): Context {
  if (code >= 0x900 && code < 0xe00) return 'indic-latin';
  return code >= 0x1200 && code < 0x1400 ? 'arabic-latin' : 'seasian-latin';
}

/**
 * Which spelling rules fit both names: only the choice of rules, never a judgement.
 * A script, a particle or a known name on either side opens the rules of its spelling tradition.
 */
export function modeOf(a: ParsedName, b: ParsedName, strict: boolean): MatchMode {
  const { context, rank } = a.tradition.rank <= b.tradition.rank ? a.tradition : b.tradition;
  return { context: rank === NO_TRADITION && baltic(a, b) ? 'slavic-latin' : context, strict };
}

/** Every part of one name and none of the other ends in a Baltic ending. */
function baltic(a: ParsedName, b: ParsedName): boolean {
  if (a.parts.length < 2) return false;
  return (a.tradition.baltic === 'all' && b.tradition.baltic === 'none') || (b.tradition.baltic === 'all' && a.tradition.baltic === 'none');
}
