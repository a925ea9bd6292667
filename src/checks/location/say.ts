import type { LocationFacts } from '../../facts/location.ts';
import type { Ground } from '../../facts/whereabouts/life.ts';
import type { Evaluators } from '../evaluator.ts';
import type { LocationReasons } from '../generated/location.ts';

/** What the evaluator of one location check may return. */
export type Say<Slug extends keyof LocationReasons> = ReturnType<Evaluators<LocationReasons, LocationFacts>[Slug]>;

/** The reason that names a recorded circumstance. */
export const BY_GROUND = { move: 'moved', border: 'across-border', trip: 'travelled' } as const satisfies Readonly<Record<Ground['kind'], string>>;

/** Country codes once each, in a fixed order. */
export function codes(countries: readonly string[]): string {
  const [first] = countries;
  if (first === undefined || countries.every((country) => country === first)) return first ?? '';
  return [...new Set(countries)].sort().join(', ');
}

/** The stated countries that other statements name as well; all of them where a text may mean several. */
export function statedAmong(countries: readonly string[], claimed: readonly string[]): string {
  const both = claimed.filter((country) => countries.includes(country));
  return codes(both.length > 0 ? both : claimed);
}
