import { rememberFor } from '../remember.ts';
import { entryOf } from './lookup.ts';
import type { JobTitles, MarketTables, Phrases, Seniority } from './market-tables.ts';

export type TitleReading =
  | { readonly role: string; readonly matched: string; readonly seniority?: Seniority }
  | { readonly role: null; readonly why: 'empty' | 'outside' | 'unrecognised'; readonly seniority?: Seniority };

const SENIORITIES = ['junior', 'senior', 'mid'] as const satisfies readonly Seniority[];
const LONGEST_TITLE = 200;

/**
 * Reads a job title in English or Korean into a role id of the market table. Words that only say "engineer" or name
 * another trade give no role; a title that names software in general gives `software_developer`.
 */
export const readTitle = rememberFor(1024, (title: string, titles: JobTitles): TitleReading => {
  const folded = foldTitle(title);
  if (folded.words.trim() === '') return { role: null, why: 'empty' };
  const seniority = SENIORITIES.find((level) => firstHit(folded, titles.seniority[level]) !== undefined);
  const level = seniority === undefined ? {} : { seniority };
  if (firstHit(folded, titles.outside) !== undefined) return { role: null, why: 'outside', ...level };
  for (const entry of titles.titles) {
    const matched = firstHit(folded, entry);
    if (matched !== undefined) return { role: entry.role, matched, ...level };
  }
  return { role: null, why: 'unrecognised', ...level };
});

/** A role id as it stands, or a title read into one. */
export function resolveRole(text: string, tables: MarketTables): TitleReading {
  const id = text.trim();
  if (entryOf(tables.roles, id)) return { role: id, matched: id };
  return readTitle(text, tables.titles);
}

/** The role and the roles to use in its place, nearest first. */
export function roleChain(role: string, roles: MarketTables['roles']): readonly string[] {
  const chain: string[] = [];
  let next: string | null = role;
  while (next !== null && !chain.includes(next)) {
    chain.push(next);
    next = entryOf(roles, next)?.fallback ?? null;
  }
  return chain;
}

interface FoldedTitle {
  readonly words: string;
  readonly joined: string;
}

function foldTitle(title: string): FoldedTitle {
  const text = title.slice(0, LONGEST_TITLE).normalize('NFKC').toLowerCase();
  const apart = text.replace(/(?<=[\p{Script=Hangul}])(?=[a-z])|(?<=[a-z+#])(?=[\p{Script=Hangul}])/gu, ' ');
  const plain = apart.replace(/[^\p{L}\p{N}+#]+/gu, ' ').trim();
  const singular = plain.replace(/\b([a-z]+er)s\b/g, '$1');
  return { words: ` ${singular} `, joined: plain.replaceAll(' ', '') };
}

function firstHit(folded: FoldedTitle, phrases: Phrases): string | undefined {
  const english = phrases.en.find((phrase) => folded.words.includes(` ${phrase} `));
  return english ?? phrases.ko.find((phrase) => folded.joined.includes(phrase));
}
