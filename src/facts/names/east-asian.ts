import { createChinese } from './chinese.ts';
import type { HanTable } from './han.ts';
import { createJapanese } from './japanese.ts';
import { createKorean } from './korean.ts';
import type { Lexicon } from './lexicon.ts';
import type { ParsedName } from './parse.ts';
import type { NameComparison, NameReason, NameTables } from './types.ts';
import { carriesVietnameseMarks, createVietnamese } from './vietnamese.ts';

/** What the syllable-by-syllable readings say. */
export interface Ruling {
  readonly verdict: NameComparison | undefined;
  /** both names read as names of one of these languages: no guessing by letters beyond that */
  readonly strict: boolean;
}

const SILENT: Ruling = { verdict: undefined, strict: false };
const RANK = { consistent: 2, ask: 1, inconsistent: 0 } as const;

const DENIES: ReadonlySet<NameReason> = new Set<NameReason>(['given-differs', 'family-differs', 'unrelated']);

/** Answers of readings that could not cut the given name into syllables they know. */
const INCOMPLETE: ReadonlySet<NameReason> = new Set<NameReason>(['unread-script', 'similar']);

/** A reading that only failed to be complete yields to one that was complete, unless that one only denies characters that the other left open. */
function outranks(next: NameComparison, held: NameComparison, inCharacters: boolean): boolean {
  if (next.result === 'consistent') return held.result !== 'consistent';
  if (inCharacters && held.reason === 'unread-script' && DENIES.has(next.reason)) return false;
  if (inCharacters && next.reason === 'unread-script' && DENIES.has(held.reason)) return true;
  if (INCOMPLETE.has(held.reason)) return !INCOMPLETE.has(next.reason);
  return !INCOMPLETE.has(next.reason) && RANK[next.result] > RANK[held.result];
}

/** Reads both names as Korean, Chinese, Japanese and Vietnamese; the reading that agrees best counts. */
export function createEastAsian(tables: NameTables, han: HanTable, lexicon: Lexicon): (a: ParsedName, b: ParsedName) => Ruling {
  const vietnamese = createVietnamese(tables);
  const isGivenName = (text: string): boolean => text.length > 2 && (lexicon.givenNames.has(text) || lexicon.common.has(text));
  const models = [createKorean(tables, han, isGivenName), createChinese(tables, han, isGivenName), createJapanese(tables, han), vietnamese];
  return (a, b) => {
    if (a.linked || b.linked) return SILENT;
    if (carriesVietnameseMarks(a) || carriesVietnameseMarks(b)) {
      const marked = vietnamese(a, b);
      if (marked) return { verdict: marked, strict: true };
    }
    const inCharacters = [a, b].some((name) => name.parts[0]?.script === 'han');
    let verdict: NameComparison | undefined;
    for (const model of models) {
      const result = model(a, b);
      if (!result) continue;
      if (!verdict || outranks(result, verdict, inCharacters)) verdict = result;
      if (verdict.result === 'consistent') break;
    }
    return verdict ? { verdict, strict: true } : SILENT;
  };
}
