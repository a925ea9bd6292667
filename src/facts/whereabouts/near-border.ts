import type { PlaceFact } from '../place-statements.ts';
import { threshold, type Reference } from '../reference.ts';
import { distanceKm } from '../location/travel.ts';
import type { PlaceTable } from '../location/tables.ts';

/** Whether a town of the country lies close to one of the stated places: neighbours' networks and shops reach across. */
export function isNearBorder(claims: readonly PlaceFact[], country: string, reference: Pick<Reference, 'location' | 'themes'>): boolean {
  const limit = threshold(reference, 'whereabouts', 'near-border');
  const table = reference.location.places.places;
  return claims.some(({ latitude, longitude }) => latitude !== undefined && longitude !== undefined && hasTownWithin(limit, { lat: latitude, lon: longitude }, country, table));
}

function hasTownWithin(km: number, from: { readonly lat: number; readonly lon: number }, country: string, table: PlaceTable): boolean {
  return rowsOf(country, table).some((row) => {
    const town = { lat: (table.lat[row] ?? 0) / 100, lon: (table.lon[row] ?? 0) / 100 };
    return Math.abs(town.lat - from.lat) < 1 && distanceKm(town, from) <= km;
  });
}

/** Rows of each country that was asked for; a batch asks for the same ones again and again. */
const known = new WeakMap<PlaceTable, Map<string, readonly number[]>>();

function rowsOf(country: string, table: PlaceTable): readonly number[] {
  const rows = known.get(table) ?? new Map<string, readonly number[]>();
  known.set(table, rows);
  const before = rows.get(country);
  if (before !== undefined) return before;
  const code = table.countries.indexOf(country);
  const found = table.country.flatMap((one, row) => (one === code ? [row] : []));
  rows.set(country, found);
  return found;
}
