import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliDecompressSync } from 'node:zlib';
import { decodeRanges } from '../facts/location/range-codec.ts';
import type {
  AreaCodeTable, CountryTable, LocationTables, LocationThresholds, NetworkKnowledge, NetworkTables, PhoneTables, PlaceNameTable, PlaceTable, PlaceTables, ZoneTable,
} from '../facts/location/tables.ts';
import { openOwnDatabase } from './address-database.ts';

export interface LocationOptions {
  /** Paths of a user's own MaxMind-format databases; each wins over the shipped table for what it holds. */
  readonly countryMmdb?: string;
  readonly asnMmdb?: string;
  readonly cityMmdb?: string;
}

/**
 * Opens the location tables of a folder (checklists/reference/location). Nothing is read until a part is asked for, and a part
 * is read once: a profile without addresses never touches the network tables.
 */
export function openLocationTables(folder: string, options: LocationOptions = {}): LocationTables {
  const data = (name: string): unknown => readTable(join(folder, 'data', name));
  const thresholds = once(() => data('thresholds') as LocationThresholds);
  const countries = once(() => ({ ...(data('countries') as CountryTable), names: data('country-names') as CountryTable['names'] }));
  const places = once((): PlaceTables => ({ countries: countries(), places: unpackPlaces(data('places')), names: data('place-names') as PlaceNameTable }));
  const zones = once(() => ({ names: (data('zones') as ZoneTable).names, abbreviations: data('abbreviations') as ZoneTable['abbreviations'] }));
  const phones = once((): PhoneTables => ({
    metadata: data('phone-metadata'),
    areaCodes: data('area-codes') as AreaCodeTable,
    countryZones: Object.fromEntries(Object.entries(countries().countries).map(([code, country]) => [code, country.zones])),
    maxZones: thresholds().phone.maxZones,
  }));
  const network = once(() => openNetwork(folder, data, options));
  return {
    get thresholds() {
      return thresholds();
    },
    get countries() {
      return countries();
    },
    get places() {
      return places();
    },
    get zones() {
      return zones();
    },
    get phones() {
      return phones();
    },
    get network() {
      return network();
    },
  };
}

/** The build keeps the small tables unpacked, which is twice as fast to read; the sources hold them packed. */
function readTable(path: string): unknown {
  const plain = `${path}.json`;
  return JSON.parse(existsSync(plain) ? readFileSync(plain, 'utf8') : unpack(`${plain}.br`).toString('utf8'));
}

/** The place table as stored, with its names in one text. */
export function unpackPlaces(stored: unknown): PlaceTable {
  const table = stored as Omit<PlaceTable, 'names'> & { readonly names: string };
  return { ...table, names: table.names.split('\n') };
}

function openNetwork(folder: string, data: (name: string) => unknown, options: LocationOptions): NetworkTables {
  const { codes, dataDate } = data('ip-index') as { readonly codes: readonly string[]; readonly dataDate: string };
  const ranges = (name: string, bits: 32 | 64) => once(() => decodeRanges(unpack(join(folder, 'data', `${name}.bin.br`)), bits));
  const [country4, country6, asn4, asn6] = [ranges('ip-country-v4', 32), ranges('ip-country-v6', 64), ranges('ip-asn-v4', 32), ranges('ip-asn-v6', 64)];
  const operatorName = once(() => operatorNames(data('asn-names')));
  return {
    countries: {
      codes,
      dataDate,
      get v4() {
        return country4();
      },
      get v6() {
        return country6();
      },
    },
    operators: {
      dataDate,
      get v4() {
        return asn4();
      },
      get v6() {
        return asn6();
      },
    },
    operatorName: (asn) => operatorName()(asn),
    knowledge: data('networks') as NetworkKnowledge,
    ...ownDatabases(options),
  };
}

function ownDatabases({ countryMmdb, asnMmdb, cityMmdb }: LocationOptions): Pick<NetworkTables, 'own'> {
  if (countryMmdb === undefined && asnMmdb === undefined && cityMmdb === undefined) return {};
  return {
    own: {
      ...(countryMmdb === undefined ? {} : { country: openOwnDatabase(countryMmdb) }),
      ...(asnMmdb === undefined ? {} : { asn: openOwnDatabase(asnMmdb) }),
      ...(cityMmdb === undefined ? {} : { city: openOwnDatabase(cityMmdb) }),
    },
  };
}

function operatorNames(stored: unknown): (asn: number) => string | undefined {
  const { steps, names } = stored as { readonly steps: readonly number[]; readonly names: string };
  const lines = names.split('\n');
  const numbers = new Uint32Array(steps.length);
  let asn = 0;
  steps.forEach((step, row) => (numbers[row] = asn += step));
  return (wanted) => {
    const row = firstAtLeast(numbers, wanted);
    return numbers[row] === wanted ? lines[row] : undefined;
  };
}

function firstAtLeast(numbers: Uint32Array, wanted: number): number {
  let from = 0;
  let to = numbers.length;
  while (from < to) {
    const middle = (from + to) >>> 1;
    if ((numbers[middle] ?? 0) < wanted) from = middle + 1;
    else to = middle;
  }
  return from;
}

function unpack(file: string): Buffer {
  return brotliDecompressSync(readFileSync(file));
}

function once<T>(load: () => T): () => T {
  let value: { readonly loaded: T } | undefined;
  return () => (value ??= { loaded: load() }).loaded;
}
