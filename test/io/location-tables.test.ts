import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliDecompressSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { lookupAddress } from '../../src/facts/location/network.ts';
import { AddressDatabaseError } from '../../src/io/address-database.ts';
import { compileLocation } from '../../src/io/compile/location.ts';
import { openLocationTables } from '../../src/io/location-tables.ts';
import { writeMmdb } from './write-mmdb.ts';

const folder = 'checklists/reference/location';

describe('committed data', () => {
  const { files, totalBytes } = parse(readFileSync(`${folder}/PROVENANCE.yaml`, 'utf8')) as {
    files: { file: string; bytes: number; sha256: string; sources: { title: string; licence: string; via: string }[] }[];
    totalBytes: number;
  };

  test('every file is listed with source, licence and a checksum that holds', () => {
    expect(files.map(({ file }) => file.replace('data/', ''))).toEqual(readdirSync(`${folder}/data`).sort());
    for (const { file, bytes, sha256, sources } of files) {
      const content = readFileSync(join(folder, file));
      expect([file, content.length, createHash('sha256').update(content).digest('hex')]).toEqual([file, bytes, sha256]);
      expect(sources.length).toBeGreaterThan(0);
      for (const source of sources) expect(Object.values(source).every((value) => value !== '')).toBe(true);
    }
  });

  test('stays within 3 MB', () => {
    expect(totalBytes).toBeLessThan(3_000_000);
  });

  test('the compiled lists are those of the hand-kept files', () => {
    for (const [name, table] of Object.entries(compileLocation('checklists/reference'))) {
      const stored: unknown = JSON.parse(brotliDecompressSync(readFileSync(`${folder}/data/${name}.json.br`)).toString('utf8'));
      expect(stored).toEqual(JSON.parse(JSON.stringify(table)));
    }
  });

  test('the telephone metadata is that of the installed library', () => {
    const installed: unknown = JSON.parse(readFileSync('node_modules/libphonenumber-js/metadata.max.json', 'utf8'));
    expect(openLocationTables(folder).phones.metadata).toEqual(installed);
  });
});

describe('openLocationTables', () => {
  let scratch = '';
  beforeAll(() => {
    scratch = mkdtempSync(join(tmpdir(), 'knowhire-location-'));
  });
  afterAll(() => {
    rmSync(scratch, { recursive: true });
  });

  test('reads nothing before a part is asked for, and a part once', () => {
    const absent = openLocationTables(join(scratch, 'absent'));
    expect(() => absent.zones).toThrow();
    const tables = openLocationTables(folder);
    expect(tables.zones).toBe(tables.zones);
    expect(tables.network.countries.v4).toBe(tables.network.countries.v4);
  });

  test("a user's own database wins for what it holds, with its own date", () => {
    const file = join(scratch, 'own.mmdb');
    writeFileSync(file, writeMmdb('203.0.112.0/24', { country: { iso_code: 'SG' }, location: { latitude: 1.3, longitude: 103.8 } }, Date.UTC(2026, 10, 1)));
    const { network } = openLocationTables(folder, { cityMmdb: file });
    expect(lookupAddress('203.0.112.9', network)).toMatchObject({ country: 'SG', lat: 1.3, lon: 103.8, from: 'own' });
    expect(lookupAddress('8.8.8.8', network)).toMatchObject({ country: 'US', from: 'shipped' });
    expect(lookupAddress('2001:4860:4860::8888', network)).toMatchObject({ country: 'US', from: 'shipped' });
  });

  test('the flat layout of ip-location-db is read as well', () => {
    const file = join(scratch, 'flat.mmdb');
    writeFileSync(file, writeMmdb('8.8.8.0/24', { country_code: 'KR', autonomous_system_number: 4766, autonomous_system_organization: 'Korea Telecom' }, Date.UTC(2026, 10, 1)));
    const { network } = openLocationTables(folder, { countryMmdb: file, asnMmdb: file });
    expect(lookupAddress('8.8.8.8', network)).toMatchObject({ country: 'KR', asn: 4766, operator: 'Korea Telecom', dataDate: '2026-11-01' });
  });

  test('a file that is no database is refused by name', () => {
    const file = join(scratch, 'broken.mmdb');
    writeFileSync(file, 'no database');
    expect(() => openLocationTables(folder, { asnMmdb: file }).network).toThrow(AddressDatabaseError);
    expect(() => openLocationTables(folder, { asnMmdb: file }).network).toThrow(file);
  });
});
