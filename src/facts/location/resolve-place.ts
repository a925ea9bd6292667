import { oncePer } from '../once-per.ts';
import { listKey, memoryOf, remember } from '../remember.ts';
import { findCountry } from './country.ts';
import { placeAt, type Place } from './gazetteer.ts';
import { hasReading, piecesOf, readPieces, type Reading } from './place-readings.ts';
import type { Certainty, LocationTables, PlaceTables } from './tables.ts';
import { textKey } from './text-key.ts';
import { distanceKm } from './travel.ts';

/** A place as stated: free text, or its parts. */
export type StatedPlace =
  | string
  | {
      readonly country?: string | undefined;
      readonly region?: string | undefined;
      readonly city?: string | undefined;
      readonly address?: string | undefined;
    };

export type PlaceResolution =
  | {
      readonly kind: 'resolved';
      /** ISO 3166-1 alpha-2. */
      readonly country: string;
      /** "KR.11": country and GeoNames admin1 code. */
      readonly region?: string;
      readonly city?: string;
      /** Present only where the place has a single zone. */
      readonly zone?: string;
      readonly zones: readonly string[];
      readonly lat?: number;
      readonly lon?: number;
      /** certain: every piece fits; likely: some pieces were not understood. */
      readonly certainty: Certainty;
    }
  | {
      readonly kind: 'ambiguous';
      /** Present where all meanings lie in one country or one zone. */
      readonly country?: string;
      readonly zone?: string;
      readonly countries: readonly string[];
      readonly zones: readonly string[];
      /** The meanings, largest first; empty where only countries or regions are in question. */
      readonly places: readonly Place[];
    }
  | {
      readonly kind: 'unknown';
      readonly reason: 'empty' | 'remote' | 'not-found' | 'parts-disagree';
      /** Where the parts disagree but can all lie in one country ("Seoul or Busan"). */
      readonly country?: string;
    };

const remote = /^(?:100 )?(?:(?:fully )?remote(?: work| worker| only| first)?|anywhere|worldwide|global|online|work from home|wfh|digital nomad|nomad|원격|원격근무|재택|재택근무|전 세계|전세계)$/u;
const sameTownKm = 30;
const longestText = 300;

/** A meaning of the whole text: a country, a region of it, or a place. */
interface Meaning {
  readonly country: string;
  readonly region?: string;
  readonly row?: number;
}

/**
 * Reads a stated place, such as "Seoul, South Korea", "서울 강남구" or "Austin, TX". Every piece must fit the meaning that
 * is returned; where several meanings fit equally well the answer is ambiguous, never the largest city.
 */
export function resolvePlace(place: StatedPlace, { places }: Pick<LocationTables, 'places'>): PlaceResolution {
  if (typeof place !== 'string' && place.address !== undefined) return resolve(place, places);
  const key = typeof place === 'string' ? `=${place}` : listKey([place.country, place.region, place.city]);
  return resolved(places)(key, () => resolve(place, places));
}

/** Of places without a street: towns come again, streets do not. */
const resolved = oncePer((_tables: PlaceTables) => memoryOf<PlaceResolution>(4096));
const piecesOfTown = remember(4096, piecesOf);
/** By what the understood pieces are: streets differ, towns come again. */
const together = oncePer((_tables: PlaceTables) => memoryOf<PlaceResolution>(2048));

function resolve(place: StatedPlace, tables: PlaceTables): PlaceResolution {
  const named = typeof place === 'string' ? undefined : namedCountry(place.country, tables);
  const street = typeof place === 'string' ? undefined : place.address;
  const town = typeof place === 'string' ? place : statedTown(place, named === undefined);
  const text = (street === undefined || street === '' ? town : town === '' ? street : `${street}, ${town}`).slice(0, longestText);
  if (!hasHouseNumber(text)) {
    const key = textKey(text);
    if (key === '' && named === undefined) return { kind: 'unknown', reason: 'empty' };
    if (remote.test(key)) return { kind: 'unknown', reason: 'remote', ...(named === undefined ? {} : { country: named }) };
  }
  const apart = street !== undefined && text.length < longestText;
  const read = readPieces(apart ? [...piecesOf(`${street},`), ...piecesOfTown(`, ${town}`)] : piecesOf(text), tables);
  const pieces = named === undefined ? read : [...read, countryReading(named)];
  const known = pieces.filter(hasReading);
  if (known.length === 0) return { kind: 'unknown', reason: 'not-found' };
  const certainty = known.length === pieces.length ? 'certain' : 'likely';
  return together(tables)(listKey([certainty, ...known.map((piece) => piece.key)]), () => {
    const best = bestMeanings(known, tables);
    return best.length === 0 ? disagreement(known, tables) : answer(best, certainty, tables);
  });
}

/** What stands in the field for the country is a country: "DE" there is Germany and never Delaware. */
function namedCountry(text: string | undefined, { countries }: PlaceTables): string | undefined {
  const match = text === undefined ? undefined : findCountry(text, countries);
  return match !== undefined && 'code' in match ? match.code : undefined;
}

function countryReading(code: string): Reading {
  return { text: code, key: `@${code}`, countries: [code], regions: [], places: [], districts: [] };
}

function disagreement(known: readonly Reading[], tables: PlaceTables): PlaceResolution {
  const countries = known.map((piece) => [
    ...piece.countries,
    ...piece.regions.map((region) => region.slice(0, 2)),
    ...[...piece.places, ...piece.districts].map((row) => placeAt(row, tables.places).country),
  ]);
  const shared = new Set(countries[0]?.filter((country) => countries.every((list) => list.includes(country))));
  const [country] = shared;
  return { kind: 'unknown', reason: 'parts-disagree', ...(shared.size === 1 && country !== undefined ? { country } : {}) };
}

function statedTown({ city = '', region = '', country = '' }: Exclude<StatedPlace, string>, withCountry: boolean): string {
  let text = city;
  if (region !== '') text = text === '' ? region : `${text}, ${region}`;
  if (withCountry && country !== '') text = text === '' ? country : `${text}, ${country}`;
  return text;
}

/** A number of a house makes a text neither empty nor a word for remote work, of which only "100 % remote" has a number. */
function hasHouseNumber(text: string): boolean {
  return /[0-9]/.test(text) && !text.includes('100');
}

/**
 * The meanings that fit every piece; pieces that could be a street as well as a city may be left over, but the last piece and
 * any piece that only names a country or region must fit.
 */
function bestMeanings(known: readonly Reading[], tables: PlaceTables): readonly Meaning[] {
  const scored = candidates(known, tables).map((meaning) => {
    const misfits = known.filter((piece) => !fits(piece, meaning, tables));
    return { meaning, misfits, depth: meaning.row === undefined ? (meaning.region === undefined ? 0 : 1) : 2 };
  });
  const allowed = scored.filter(({ misfits }) => misfits.every((piece) => isIncidental(piece, known)));
  const fewest = Math.min(...allowed.map(({ misfits }) => misfits.length));
  const fitting = allowed.filter(({ misfits }) => misfits.length === fewest);
  const used = (meaning: Meaning): number => known.filter((piece) => names(piece, meaning)).length;
  const most = Math.max(...fitting.map(({ meaning }) => used(meaning)));
  return distinct(fitting.filter(({ meaning }) => used(meaning) === most), tables);
}

/** A street or building that happens to share a town's name, in front of other pieces. */
function isIncidental(piece: Reading, known: readonly Reading[]): boolean {
  return known.length > 2 && known.indexOf(piece) < known.length - 2 && piece.countries.length === 0 && piece.regions.length === 0;
}

function candidates(known: readonly Reading[], tables: PlaceTables): readonly Meaning[] {
  const found = new Map<string, Meaning>();
  for (const piece of known) {
    for (const country of piece.countries) found.set(country, { country });
    for (const region of piece.regions) found.set(region, { country: region.slice(0, 2), region });
    for (const row of [...piece.places, ...piece.districts]) {
      const { country, region } = placeAt(row, tables.places);
      found.set(`#${row}`, { country, region, row });
    }
  }
  return [...found.values()];
}

/** Whether a piece can be true of the meaning: the same country, the region it lies in, the place or a neighbour within it. */
function fits(piece: Reading, meaning: Meaning, tables: PlaceTables): boolean {
  if (piece.countries.includes(meaning.country)) return true;
  if (meaning.region !== undefined && piece.regions.includes(meaning.region)) return true;
  return meaning.row !== undefined && [...piece.places, ...piece.districts].some((row) => isSameTown(row, meaning.row ?? -1, tables));
}

/** Whether a piece names the meaning itself, rather than something around it. */
function names(piece: Reading, { country, region, row }: Meaning): boolean {
  if (row !== undefined && (piece.places.includes(row) || piece.districts.includes(row))) return true;
  if (region !== undefined && piece.regions.includes(region)) return true;
  return piece.countries.includes(country);
}

function isSameTown(a: number, b: number, tables: PlaceTables): boolean {
  if (a === b) return true;
  const [one, two] = [placeAt(a, tables.places), placeAt(b, tables.places)];
  return one.country === two.country && distanceKm(one, two) <= sameTownKm;
}

/**
 * Keeps the most exact meanings: a city over its own region, a region over its own country. A state and a city of one
 * name elsewhere ("Georgia", "Washington") both stay.
 */
function distinct(scored: readonly { readonly meaning: Meaning; readonly depth: number }[], tables: PlaceTables): readonly Meaning[] {
  const kept: Meaning[] = [];
  for (const { meaning } of [...scored].sort((a, b) => b.depth - a.depth || population(b.meaning, tables) - population(a.meaning, tables))) {
    if (!kept.some((finer) => covers(meaning, finer, tables))) kept.push(meaning);
  }
  return kept;
}

function covers(wide: Meaning, fine: Meaning, tables: PlaceTables): boolean {
  if (wide.country !== fine.country) return false;
  if (wide.row !== undefined) return fine.row !== undefined && sameName(wide.row, fine.row, tables) && isSameTown(wide.row, fine.row, tables);
  return wide.region === undefined || wide.region === fine.region;
}

function sameName(a: number, b: number, tables: PlaceTables): boolean {
  return textKey(tables.places.names[a] ?? '') === textKey(tables.places.names[b] ?? '');
}

function population(meaning: Meaning, tables: PlaceTables): number {
  return meaning.row === undefined ? 0 : (tables.places.population[meaning.row] ?? 0);
}

function answer(meanings: readonly Meaning[], certainty: Certainty, tables: PlaceTables): PlaceResolution {
  const [only] = meanings;
  const zones = [...new Set(meanings.flatMap((meaning) => zonesOf(meaning, tables)))];
  const [zone] = zones;
  const oneZone = zones.length === 1 && zone !== undefined ? { zone } : {};
  if (only === undefined || meanings.length > 1) {
    const countries = [...new Set(meanings.map(({ country }) => country))];
    const [country] = countries;
    const places = meanings.flatMap(({ row }) => (row === undefined ? [] : [placeAt(row, tables.places)]));
    return { kind: 'ambiguous', ...(countries.length === 1 && country !== undefined ? { country } : {}), ...oneZone, countries, zones, places };
  }
  const region = only.region === undefined ? {} : { region: only.region };
  if (only.row === undefined) return { kind: 'resolved', country: only.country, ...region, ...oneZone, zones, certainty };
  const { name, lat, lon } = placeAt(only.row, tables.places);
  return { kind: 'resolved', country: only.country, ...region, city: name, ...oneZone, zones, lat, lon, certainty };
}

function zonesOf({ country, region, row }: Meaning, tables: PlaceTables): readonly string[] {
  if (row !== undefined) return [placeAt(row, tables.places).zone];
  const inRegion = region === undefined ? undefined : tables.places.regionZones[region];
  return inRegion ?? tables.countries.countries[country]?.zones ?? [];
}
