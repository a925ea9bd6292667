import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliDecompressSync } from 'node:zlib';
import * as z from 'zod';
import { parse } from 'yaml';
import { findPlaces } from '../../facts/location/gazetteer.ts';
import { blockEnds } from '../../facts/location/ip-address.ts';
import { textKey } from '../../facts/location/text-key.ts';
import type {
  AbbreviationMeaning, CountryTable, LocationThresholds, NetworkKnowledge, PlaceNameTable, PlaceTable, PlaceTables,
} from '../../facts/location/tables.ts';
import { unpackPlaces } from '../location-tables.ts';

const names = z.array(z.string().min(1)).min(1);
const countryFile = z.object({ aliases: z.record(z.string(), names) });
const regionFile = z.object({ regions: z.record(z.string(), z.record(z.string(), names)) });
const placeFile = z.object({ places: z.record(z.string(), names), districts: z.record(z.string(), names) });
const offset = z.int().min(-720).max(840);
const zoneFile = z.object({
  abbreviations: z.record(z.string(), z.array(z.strictObject({ name: z.string(), zones: z.array(z.string()), offsets: z.array(offset).min(1) })).min(1)),
  alsoCalled: z.record(z.string(), names),
});
const networkFile = z.object({
  hostingWords: names,
  networks: z.record(
    z.string().regex(/^\d+$/),
    z.strictObject({ use: z.enum(['hosting', 'vpn', 'tor', 'mobile', 'relay']), name: z.string(), source: z.string() }),
  ),
});
const blockFile = z.object({
  blocks: z.array(
    z.strictObject({
      block: z.string().regex(/^[\d.]+\/\d+$/),
      status: z.enum(['current', 'reported', 'historic']),
      holder: z.string(),
      source: z.string(),
      sourceUrl: z.url(),
      date: z.string().regex(/^\d{4}-\d{2}$/),
    }),
  ),
});
const positive = z.number().positive();
const hour = z.int().min(0).max(24);
const share = z.number().min(0).max(1);
const thresholdFile = z.object({
  networkData: z.strictObject({ staleAfterDays: positive }),
  phone: z.strictObject({ maxZones: positive }),
  travel: z.strictObject({ maxKmh: positive, minDistanceKm: positive, networkUncertaintyKm: positive }),
  activity: z.strictObject({
    minEvents: positive, minDays: positive, nightStartHour: hour, nightEndHour: hour, maxNightShare: share,
    dayStartHour: hour, dayEndHour: hour, minDayShare: share,
  }),
});

/** The hand-kept part of the location tables, as plain data; each key is one file under `location/data/`. */
export interface CompiledLocation {
  readonly 'country-names': CountryTable['names'];
  readonly 'place-names': PlaceNameTable;
  readonly abbreviations: Readonly<Record<string, readonly AbbreviationMeaning[]>>;
  readonly networks: NetworkKnowledge;
  readonly thresholds: LocationThresholds;
}

/**
 * Compiles the hand-kept lists of a reference folder (checklists/reference) against its generated tables. Throws on a list that
 * does not fit its schema, or that names a place the table lacks or holds twice.
 */
export function compileLocation(referenceFolder: string): CompiledLocation {
  const folder = join(referenceFolder, 'location');
  const read = <T>(name: string, schema: z.ZodType<T>): T => readList(join(folder, name), schema);
  const generated = readPacked(join(folder, 'data/countries.json.br')) as CountryTable;
  const places = unpackPlaces(readPacked(join(folder, 'data/places.json.br')));
  const { hostingWords, networks } = read('hand/networks.yaml', networkFile);
  return {
    'country-names': countryNames(read('hand/country-aliases.yaml', countryFile).aliases, generated.names),
    'place-names': placeNames(read('hand/place-aliases.yaml', placeFile), read('hand/regions.yaml', regionFile).regions, places),
    abbreviations: abbreviations(read('hand/zone-abbreviations.yaml', zoneFile)),
    networks: { networks, hostingWords, dprkBlocks: read('hand/dprk-blocks.yaml', blockFile).blocks.map((row) => ({ ...row, ...blockEnds(row.block) })) },
    thresholds: read('thresholds.yaml', thresholdFile),
  };
}

function readList<T>(file: string, schema: z.ZodType<T>): T {
  const result = schema.safeParse(parse(readFileSync(file, 'utf8')));
  if (result.success) return result.data;
  throw new Error(`${file}: ${z.prettifyError(result.error)}`);
}

function readPacked(file: string): unknown {
  return JSON.parse(brotliDecompressSync(readFileSync(file)).toString('utf8'));
}

function countryNames(aliases: Readonly<Record<string, readonly string[]>>, generated: CountryTable['names']): CountryTable['names'] {
  const table = index(Object.entries(aliases).flatMap(([codes, list]) => list.flatMap((name) => codes.split('|').map((code) => [name, code] as const))));
  for (const [key, codes] of Object.entries(generated)) table[key] = [...new Set([...(table[key] ?? []), ...codes])];
  return sorted(table);
}

function placeNames(
  lists: z.infer<typeof placeFile>, regionLists: z.infer<typeof regionFile>['regions'], places: PlaceTable,
): PlaceNameTable {
  const regions = Object.entries(regionLists).flatMap(([country, list]) => Object.entries(list).map(([code, all]) => [`${country}.${code}`, all] as const));
  const unknown = regions.find(([code]) => !places.regions.includes(code));
  if (unknown !== undefined) throw new Error(`regions.yaml: no place lies in ${unknown[0]}`);
  return {
    aliases: rowsByName(lists.places, places),
    districts: rowsByName(lists.districts, places),
    regions: sorted(index(regions.flatMap(([code, all]) => [...all, shortCode(code)].flatMap((name) => (name === undefined ? [] : [[name, code] as const]))))),
    regionNames: Object.fromEntries(regions.map(([code, [name = code]]) => [code, name])),
  };
}

/** "US.TX" gives TX; numbered regions have no short code of their own. */
function shortCode(code: string): string | undefined {
  return /^\d+$/.test(code.slice(3)) ? undefined : code.slice(3);
}

function rowsByName(lists: Readonly<Record<string, readonly string[]>>, places: PlaceTable): Readonly<Record<string, readonly number[]>> {
  return sorted(index(Object.entries(lists).flatMap(([target, all]) => all.map((name) => [name, rowOf(target, places)] as const))));
}

const noNames: PlaceNameTable = { aliases: {}, districts: {}, regions: {}, regionNames: {} };

/** The row of a target such as "Suwon/KR" or "Gwangju/KR.18". */
function rowOf(target: string, places: PlaceTable): number {
  const [name = '', area = ''] = target.split('/');
  const tables: PlaceTables = { countries: { countries: {}, names: {} }, places, names: noNames };
  const found = findPlaces(name, area.slice(0, 2), tables).filter((place) => area.length === 2 || place.region === area);
  if (found.length !== 1) throw new Error(`place-aliases.yaml: ${target} names ${found.length} places: ${found.map(({ region }) => region).join(' ')}`);
  return places.names.findIndex((other, row) => other === found[0]?.name && places.regions[places.region[row] ?? -1] === found[0].region && places.population[row] === found[0].population);
}

function abbreviations(file: z.infer<typeof zoneFile>): Readonly<Record<string, readonly AbbreviationMeaning[]>> {
  const table: Record<string, readonly AbbreviationMeaning[]> = {};
  for (const [short, meanings] of Object.entries(file.abbreviations)) {
    for (const meaning of meanings) table[textKey(meaning.name)] ??= [meaning];
    table[textKey(short)] = meanings;
  }
  for (const [short, others] of Object.entries(file.alsoCalled)) {
    const meanings = file.abbreviations[short];
    if (meanings === undefined) throw new Error(`zone-abbreviations.yaml: ${short} is not an abbreviation of the list`);
    for (const other of others) table[textKey(other)] = meanings;
  }
  return sorted(table);
}

function index<T>(pairs: readonly (readonly [string, T])[]): Record<string, T[]> {
  const table: Record<string, T[]> = {};
  for (const [name, value] of pairs) {
    const list = (table[textKey(name)] ??= []);
    if (!list.includes(value)) list.push(value);
  }
  return table;
}

function sorted<T>(table: Readonly<Record<string, T>>): Readonly<Record<string, T>> {
  return Object.fromEntries(Object.entries(table).sort(([a], [b]) => (a < b ? -1 : 1)));
}
