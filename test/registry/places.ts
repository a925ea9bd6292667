import { randomBytes } from 'node:crypto';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { initRegistry, openRegistry, type OpenOptions, type Registry } from '../../src/registry/index.ts';

/** The address of a throw-away server, as `.config/postgres.sh start` prints it. */
export const POSTGRES = process.env['KNOWHIRE_TEST_POSTGRES'];

/** One suite, every kind of place. Without a server its half is left out, but not where CI runs. */
export const PLACES = ['embedded', 'postgres'] as const;
export type PlaceKind = (typeof PLACES)[number];

export function isLeftOut(kind: PlaceKind): boolean {
  return kind === 'postgres' && POSTGRES === undefined && process.env['CI'] === undefined;
}

export interface FreshPlace {
  readonly location: string;
  readonly keyFile: string;
}

export const DAY = '2026-11-21';

export async function freshPlace(kind: PlaceKind): Promise<FreshPlace> {
  const folder = mkdtempSync(join(tmpdir(), 'knowhire-registry-'));
  const keyFile = join(folder, 'office.key');
  return { location: kind === 'embedded' ? join(folder, 'office.db') : await freshSchema(), keyFile };
}

/** A place with a registry in it. */
export async function madePlace(kind: PlaceKind): Promise<FreshPlace> {
  const place = await freshPlace(kind);
  await initRegistry(place.location, DAY, place);
  return place;
}

/** A new registry, opened; whoever asks closes it. */
export async function freshRegistry(kind: PlaceKind, options: OpenOptions = {}): Promise<{ readonly registry: Registry; readonly place: FreshPlace }> {
  const place = await madePlace(kind);
  return { registry: await openRegistry(place.location, { ...options, keyFile: place.keyFile }), place };
}

/** Of the server's one database; making a whole one takes ten times as long. */
async function freshSchema(): Promise<string> {
  if (POSTGRES === undefined) throw new Error('KNOWHIRE_TEST_POSTGRES is not set; .config/postgres.sh start prints its value');
  const name = `knowhire_${randomBytes(6).toString('hex')}`;
  await onServer(POSTGRES, `create schema ${name}`);
  return `${POSTGRES}?options=-csearch_path%3D${name}`;
}

/** Runs one statement past the registry, as an administrator would. */
export async function onServer(address: string, statement: string): Promise<readonly Readonly<Record<string, unknown>>[]> {
  const client = new pg.Client({ connectionString: address });
  await client.connect();
  try {
    return (await client.query<Record<string, unknown>>(statement)).rows;
  } finally {
    await client.end();
  }
}
