import type { ChineseIndex } from './chinese-index.ts';
import type { ParsedName } from './parse.ts';
import { familySplits, segmentAll } from './syllables.ts';

export interface HanName { readonly kind: 'han'; readonly text: readonly string[] }
export interface SpelledName {
  readonly kind: 'latin';
  readonly family: string;
  readonly given: readonly (readonly string[])[];
  /** an adopted given name stands beside the others */
  readonly adopted: string;
  /** the family name stands in front */
  readonly first: boolean;
  /** a word of the given part that is no single syllable of Mandarin or Cantonese: a topolect we know little of */
  readonly broken: boolean;
  /** the words beside the family name */
  readonly words: readonly string[];
}
export type ChineseName = HanName | SpelledName;

const MOST_GIVEN = 3;
export const LONGEST_FORM = 6;

/** The ways to read a name as Chinese; none if it does not read so. */
export function readChinese(name: ParsedName, index: ChineseIndex): readonly ChineseName[] {
  const parts = name.parts.filter((part) => !part.alternative);
  if (parts.some((part) => part.kind === 'initial')) return [];
  const tokens = parts.map((part) => part.fold);
  if (parts.every((part) => part.script === 'han')) {
    const text = [...tokens.join('')];
    return text.length >= 2 && text.length <= 5 && !/[·・]/u.test(name.text) ? [{ kind: 'han', text }] : [];
  }
  if (!parts.every((part) => part.script === 'latin') || tokens.length < 2 || tokens.length > 5) return [];
  const spelled = readSpelled(tokens, index);
  return spelled.length > 0 ? spelled : unreadGiven(tokens, index);
}

/** A Chinese family name beside letters that no table of ours reads: an adopted name ("Kevin Chan") or a topolect we do not know. */
function unreadGiven(tokens: readonly string[], index: ChineseIndex): SpelledName[] {
  const [first = '', ...rest] = tokens;
  if (index.isFamily(first) && rest.length > 1) return [{ kind: 'latin', family: first, first: true, given: [], adopted: rest.join(' '), broken: true, words: rest }];
  if (index.isFamily(first) && rest.length === 1 && (rest[0] ?? '').length <= LONGEST_FORM) return [{ kind: 'latin', family: first, first: true, given: [], adopted: rest[0] ?? '', broken: true, words: rest }];
  const last = tokens.at(-1) ?? '';
  return tokens.length === 2 && index.isFamily(last) ? [{ kind: 'latin', family: last, first: false, given: [], adopted: first, broken: true, words: [first] }] : [];
}

function readSpelled(tokens: readonly string[], index: ChineseIndex): SpelledName[] {
  const known = (piece: string): boolean => index.isSyllable(piece);
  const out: SpelledName[] = [];
  for (const { family, rest, first } of familySplits(tokens, index.isFamily)) {
    const whole = segmentAll(rest, known, MOST_GIVEN, LONGEST_FORM);
    if (whole.length > 0) out.push({ kind: 'latin', family, first, given: whole, adopted: '', broken: rest.length > 1 && !rest.every(index.isCommonSyllable), words: rest });
    for (const [adopted, others] of withoutAdopted(rest, index)) {
      const given = segmentAll(others, known, MOST_GIVEN, LONGEST_FORM);
      if (given.length > 0) out.push({ kind: 'latin', family, first, given, adopted, broken: false, words: rest });
    }
  }
  return [...out, ...adoptedInFront(tokens, index)];
}

/** The rest without its first or its last token if that does not read as Chinese: an adopted name. */
function withoutAdopted(rest: readonly string[], index: ChineseIndex): (readonly [string, readonly string[]])[] {
  const foreign = (token: string | undefined): boolean => token !== undefined && segmentAll([token], index.isSyllable, MOST_GIVEN, LONGEST_FORM).length === 0;
  if (rest.length < 2) return [];
  const front: [string, readonly string[]] = [rest[0] ?? '', rest.slice(1)];
  const back: [string, readonly string[]] = [rest.at(-1) ?? '', rest.slice(0, -1)];
  return [front, back].filter(([token]) => foreign(token));
}

/** Words for son and daughter that are Chinese syllables as well. */
const SON_OF: ReadonlySet<string> = new Set(['ben', 'bin']);

/** "Kevin Chan Chi Ming", or a husband's family name in front of a woman's own: the family name stands second. */
function adoptedInFront(tokens: readonly string[], index: ChineseIndex): SpelledName[] {
  const [first = '', family = '', ...rest] = tokens;
  if (SON_OF.has(family)) return [];
  const husband = index.isFamily(first) && rest.length === 2;
  if (rest.length === 0 || !index.isFamily(family) || (index.isSyllable(first) && !husband)) return [];
  const given = segmentAll(rest, index.isSyllable, MOST_GIVEN, LONGEST_FORM);
  return given.length > 0 ? [{ kind: 'latin', family, first: true, given, adopted: first, broken: false, words: rest }] : [];
}
