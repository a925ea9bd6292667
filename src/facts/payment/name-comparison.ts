/** Comparison of two personal names, as an argument, so that this folder needs no name tables of its own. */
export type NameComparer = (a: string, b: string) => { readonly result: 'consistent' | 'ask' | 'inconsistent' };

export type Sameness = 'same' | 'different' | 'unknown';

const SAMENESS = { consistent: 'same', ask: 'unknown', inconsistent: 'different' } as const;

/**
 * Whether two names belong to one person. Without a comparer only the same spelling is `same`, and another one stays `unknown`:
 * two spellings of one name must not look like two people.
 */
export function samePerson(a: string | undefined, b: string | undefined, compare?: NameComparer): Sameness {
  if (a === undefined || b === undefined || a.trim() === '' || b.trim() === '') return 'unknown';
  if (plain(a) === plain(b)) return 'same';
  return compare === undefined ? 'unknown' : SAMENESS[compare(a, b).result];
}

function plain(name: string): string {
  return name.normalize('NFKC').toLowerCase().replace(/[\s\p{P}\p{Cf}]+/gu, ' ').trim();
}
