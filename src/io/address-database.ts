import { Reader } from 'mmdb-lib';
import type { AddressRecord, OwnDatabase } from '../facts/location/tables.ts';
import { readBytes } from './open-file.ts';

const largestBytes = 1_073_741_824;

/** A file that was named as an address database and is none. */
export class AddressDatabaseError extends Error {
  readonly file: string;

  constructor(file: string, reason: string) {
    super(`${file}: ${reason}`);
    this.name = 'AddressDatabaseError';
    this.file = file;
  }
}

/**
 * Opens a database in MaxMind's format (GeoLite2, DB-IP, ip-location-db), with country, city or operator records. Throws
 * AddressDatabaseError for a file that is no such database, InputProblem for one that cannot be read.
 */
export function openOwnDatabase(path: string): OwnDatabase {
  const reader = openReader(path, readBytes(path, largestBytes));
  return {
    dataDate: reader.metadata.buildEpoch.toISOString().slice(0, 10),
    find: (address) => {
      const record = readRecord(lookUp(reader, address));
      return Object.keys(record).length === 0 ? undefined : record;
    },
  };
}

function openReader(path: string, bytes: Buffer): Reader<never> {
  try {
    const reader = new Reader<never>(bytes);
    if (reader.metadata.nodeCount > 0 && Number.isFinite(reader.metadata.buildEpoch.getTime())) return reader;
  } catch {
    // Reported below: the library's own messages speak of its internals.
  }
  throw new AddressDatabaseError(path, 'not a database in MaxMind format (.mmdb)');
}

/** IPv6 in a database that holds IPv4 only is an error to the library; for us it is an address without a record. */
function lookUp(reader: Reader<never>, address: string): unknown {
  try {
    return reader.get(address) ?? undefined;
  } catch {
    return undefined;
  }
}

/** Both layouts in use: MaxMind's nested one (country.iso_code) and the flat one of ip-location-db (country_code). */
function readRecord(raw: unknown): AddressRecord {
  const country = text(at(raw, 'country', 'iso_code')) ?? text(at(raw, 'country_code')) ?? text(at(raw, 'registered_country', 'iso_code'));
  const asn = number(at(raw, 'autonomous_system_number'));
  const operator = text(at(raw, 'autonomous_system_organization'));
  const city = text(at(raw, 'city', 'names', 'en')) ?? text(at(raw, 'city'));
  const lat = number(at(raw, 'location', 'latitude')) ?? number(at(raw, 'latitude'));
  const lon = number(at(raw, 'location', 'longitude')) ?? number(at(raw, 'longitude'));
  const accuracyKm = number(at(raw, 'location', 'accuracy_radius'));
  return {
    ...(country === undefined ? {} : { country }),
    ...(asn === undefined ? {} : { asn }),
    ...(operator === undefined ? {} : { operator }),
    ...(city === undefined ? {} : { city }),
    ...(lat === undefined || lon === undefined ? {} : { lat, lon }),
    ...(accuracyKm === undefined ? {} : { accuracyKm }),
  };
}

function at(value: unknown, ...path: readonly string[]): unknown {
  let here = value;
  for (const key of path) {
    if (typeof here !== 'object' || here === null || !Object.hasOwn(here, key)) return undefined;
    here = (here as Readonly<Record<string, unknown>>)[key];
  }
  return here;
}

function text(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined;
}

function number(value: unknown): number | undefined {
  return typeof value === 'number' && Number.isFinite(value) ? value : undefined;
}
