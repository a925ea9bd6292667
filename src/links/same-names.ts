import type { Reference } from '../facts/reference.ts';
import type { NamesOfLink } from '../model/links.ts';
import type { LinkParty } from './party.ts';

type Names = Pick<LinkParty, 'names' | 'otherNames'>;

/** More names than this nobody has; each costs a comparison with every name of the other. */
const MOST_NAMES = 8;

/** Whether two candidates go by one name, as their papers have it or as either of them recorded it. */
export function namesOf(a: Names, b: Names, { compareNames }: Pick<Reference, 'compareNames'>): NamesOfLink {
  const [left, right] = [a.names.slice(0, MOST_NAMES), b.names.slice(0, MOST_NAMES)];
  const results = left.flatMap((one) => right.map((other) => compareNames(one, other).result));
  if (results.includes('consistent')) return 'same';
  const recorded = [...pairs(a.otherNames, right), ...pairs(b.otherNames, left)].map(([one, other]) => compareNames(one, other).result);
  if (recorded.includes('consistent')) return 'same';
  return results.includes('ask') || recorded.includes('ask') ? 'unsure' : 'different';
}

function pairs(names: readonly string[], others: readonly string[]): readonly (readonly [string, string])[] {
  return names.slice(0, MOST_NAMES).flatMap((name) => others.map((other) => [name, other] as const));
}
