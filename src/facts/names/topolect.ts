import { readingsHeard, type Onset } from './onsets.ts';
import type { ParsedName } from './parse.ts';

const SYLLABLES = 3;
const LONGEST = 6;

/** The words of a name of three short Latin syllables, without an adopted given name beside them; empty if it is none. */
export function topolectTokens(name: ParsedName, isGivenName: (text: string) => boolean): readonly string[] {
  const { parts } = name;
  if (parts.length < SYLLABLES || parts.length > SYLLABLES + 1 || parts.some((part) => part.script !== 'latin' || part.stopped || part.alternative)) return [];
  const tokens = parts.map((part) => part.fold);
  const own = tokens.length === SYLLABLES ? tokens : withoutAdopted(tokens, isGivenName);
  return own.length === SYLLABLES && own.every((token) => token.length <= LONGEST) && !VIETNAMESE_MIDDLES.has(own[1] ?? '') ? own : [];
}

/** The words in the middle by which a name of three syllables shows that it is Vietnamese (Tran Van Minh). */
const VIETNAMESE_MIDDLES: ReadonlySet<string> = new Set(['thi', 'van']);

function withoutAdopted(tokens: readonly string[], isGivenName: (text: string) => boolean): readonly string[] {
  if (isGivenName(tokens[0] ?? '')) return tokens.slice(1);
  return isGivenName(tokens.at(-1) ?? '') ? tokens.slice(0, -1) : [];
}

/** Can the words be the places' sounds in a topolect we know little of, the family name in front or behind? */
export function heardIn(places: readonly Onset[], [first = '', second = '', third = '']: readonly string[]): boolean {
  return readingsHeard(places, [first, second, third]) || readingsHeard(places, [third, first, second]);
}
