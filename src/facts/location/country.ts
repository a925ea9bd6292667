import { rememberFor } from '../remember.ts';
import { textKey } from './text-key.ts';
import type { CountryTable } from './tables.ts';

export type CountryMatch = { readonly code: string } | { readonly ambiguous: readonly string[] };

/**
 * Reads a country from its ISO 3166-1 code (two or three letters, any case) or one of its names in English or Korean,
 * common, official or older. "Korea" and "Congo" name two countries and come back as ambiguous.
 */
export function findCountry(text: string, table: CountryTable): CountryMatch | undefined {
  const codes = countryCodes(text, table);
  const [code] = codes;
  if (code === undefined) return undefined;
  return codes.length === 1 ? { code } : { ambiguous: codes };
}

/** Every code that a text may stand for; empty when it names no country. */
export const countryCodes = rememberFor(2048, (text: string, table: CountryTable): readonly string[] => codesOfKey(textKey(text), table));

/** The same for a text key. */
export function codesOfKey(key: string, table: CountryTable): readonly string[] {
  if (key === '') return [];
  const exact = own(table.names, key) ?? own(table.names, key.replaceAll(' ', ''));
  if (exact !== undefined) return exact;
  return own(table.names, key.replace(/^the /u, '')) ?? [];
}

function own<T>(record: Readonly<Record<string, T>>, key: string): T | undefined {
  return Object.hasOwn(record, key) ? record[key] : undefined;
}
