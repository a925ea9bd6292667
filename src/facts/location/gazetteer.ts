import { textKey } from './text-key.ts';
import type { PlaceTable, PlaceTables } from './tables.ts';

export interface Place {
  readonly name: string;
  readonly country: string;
  /** "KR.11": country and GeoNames admin1 code. */
  readonly region: string;
  /** Degrees, to about one kilometre. */
  readonly lat: number;
  readonly lon: number;
  readonly zone: string;
  /** Rounded; 0 where the source gives none. */
  readonly population: number;
}

/**
 * Places of this name, largest first; an alias (서울, NYC, Saigon) is followed. Holds places of 15,000 people or more and seats of
 * government, so that no hit says little about a small town.
 */
export function findPlaces(city: string, countryCode: string | undefined, tables: PlaceTables): readonly Place[] {
  return placeRows(textKey(city), tables)
    .map((row) => placeAt(row, tables.places))
    .filter((place) => countryCode === undefined || place.country === countryCode)
    .sort((a, b) => b.population - a.population || (a.region < b.region ? -1 : 1));
}

/** The row numbers behind `findPlaces`, for a text key. */
export function placeRows(key: string, tables: PlaceTables): readonly number[] {
  if (key === '') return [];
  const exact = rowsOfKey(key, tables);
  if (exact.length > 0) return exact;
  const stem = placeStem(key);
  const stemmed = stem === key ? [] : rowsOfKey(stem, tables);
  if (stemmed.length > 0 || Object.hasOwn(tables.names.regions, key) || Object.hasOwn(tables.countries.names, key)) return stemmed;
  return rowsOfKey(`${key} city`, tables);
}

/** Rows of the cities that have a district of this text key. */
export function districtRows(key: string, tables: PlaceTables): readonly number[] {
  return Object.hasOwn(tables.names.districts, key) ? (tables.names.districts[key] ?? []) : [];
}

export function placeAt(row: number, table: PlaceTable): Place {
  return {
    name: table.names[row] ?? '',
    country: table.countries[table.country[row] ?? -1] ?? '',
    region: table.regions[table.region[row] ?? -1] ?? '',
    lat: (table.lat[row] ?? 0) / 100,
    lon: (table.lon[row] ?? 0) / 100,
    zone: table.zones[table.zone[row] ?? -1] ?? '',
    population: table.population[row] ?? 0,
  };
}

const hangulEnding = /(?<=[가-힣]{2})(?:특별자치시|특별시|광역시|직할시|시|군)$/u;
const latinEnding = /(?: (?:si|gun|shi|city|metropolitan city|special city))$/u;
const wideArea = /^(?:greater|metropolitan|metro|downtown|city of) | (?:metropolitan area|metroplex|metro area|bay area|area|metro|region)$/gu;

function placeStem(key: string): string {
  return key.replace(wideArea, '').replace(hangulEnding, '').replace(latinEnding, '').trim();
}

function rowsOfKey(key: string, tables: PlaceTables): readonly number[] {
  const alias = Object.hasOwn(tables.names.aliases, key) ? (tables.names.aliases[key] ?? []) : [];
  const named = rowsOfName(key, tables.places.names);
  return alias.length === 0 ? named : [...new Set([...alias, ...named])];
}

function rowsOfName(key: string, names: readonly string[]): readonly number[] {
  let low = 0;
  let high = names.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (keyOfRow(middle, names) < key) low = middle + 1;
    else high = middle;
  }
  const rows: number[] = [];
  while (low < names.length && keyOfRow(low, names) === key) rows.push(low++);
  return rows;
}

/** Keys already worked out; a search meets the same middle rows again and again. */
const knownKeys = new WeakMap<readonly string[], (string | undefined)[]>();

function keyOfRow(row: number, names: readonly string[]): string {
  let keys = knownKeys.get(names);
  if (keys === undefined) knownKeys.set(names, (keys = []));
  return (keys[row] ??= textKey(names[row] ?? ''));
}
