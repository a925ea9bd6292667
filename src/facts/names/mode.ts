import type { Lexicon } from './lexicon.ts';
import type { MatchMode } from './match.ts';
import type { ParsedName, Part } from './parse.ts';
import type { Context } from './rules.ts';

/**
 * Which spelling rules fit both names: only the choice of rules, never a judgement.
 * A script, a particle or a known name on either side opens the rules of its spelling tradition.
 */
export function modeOf(a: ParsedName, b: ParsedName, lexicon: Lexicon, strict: boolean): MatchMode {
  const parts = [...a.parts, ...b.parts];
  const context = contextOf(parts, lexicon);
  return { context: context === 'latin' && baltic(a, b, lexicon) ? 'slavic-latin' : context, strict };
}

const ARABIC_WORDS = new Set(['al', 'el', 'bin', 'ibn', 'ben', 'bint', 'binti', 'abd', 'abdul', 'abdel', 'abu', 'abou']);

function contextOf(parts: readonly Part[], lexicon: Lexicon): Context {
  if (parts.some((part) => part.script === 'cyrillic')) return 'slavic-latin';
  if (parts.some((part) => part.script === 'arabic' || part.script === 'hebrew')) return 'arabic-latin';
  const other = parts.find((part) => part.script === 'other');
  if (other) return blockContext(other.text.codePointAt(0) ?? 0);
  if (parts.some((part) => part.script === 'hangul' || part.script === 'kana' || part.script === 'han')) return 'foreign';
  if (parts.some((part) => ARABIC_WORDS.has(part.fold) || lexicon.isArabic(part.fold))) return 'arabic-latin';
  return hinted(parts, lexicon);
}

const HINT_LETTERS = 5;

/** An ending typical of one tradition opens its spelling rules. */
function hinted(parts: readonly Part[], lexicon: Lexicon): Context {
  for (const part of parts) {
    const hint = hintOf(part.fold, lexicon);
    if (hint !== 'latin') return hint;
  }
  return 'latin';
}

const MOST_HINTS = 8192;
const hints = new WeakMap<Lexicon, Map<string, Context>>();

function hintOf(fold: string, lexicon: Lexicon): Context {
  let known = hints.get(lexicon);
  if (!known || known.size > MOST_HINTS) hints.set(lexicon, (known = new Map()));
  const before = known.get(fold);
  if (before !== undefined) return before;
  const hint = lexicon.hints.find(([context, pattern]) => (fold.length >= HINT_LETTERS || context === 'burmese-latin') && pattern.test(fold))?.[0] ?? 'latin';
  known.set(fold, hint);
  return hint;
}

/** Every part of one name and none of the other ends in a Baltic ending. */
function baltic(a: ParsedName, b: ParsedName, lexicon: Lexicon): boolean {
  const all = (name: ParsedName, ends: boolean): boolean => name.parts.every((part) => lexicon.balticEnding.test(part.fold) === ends);
  return a.parts.length > 1 && ((all(a, true) && all(b, false)) || (all(b, true) && all(a, false)));
}

function blockContext(code: number): Context {
  if (code >= 0x900 && code < 0xe00) return 'indic-latin';
  return code >= 0x1200 && code < 0x1400 ? 'arabic-latin' : 'seasian-latin';
}
