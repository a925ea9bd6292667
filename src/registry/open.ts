import { randomUUID } from 'node:crypto';
import { rmSync } from 'node:fs';
import { InputProblem } from '../model/problem.ts';
import { dayOf } from './days.ts';
import { exportLines } from './export.ts';
import { createKeyFile, newKey, readKeyFile, type RegistryKey } from './key-file.ts';
import { storedKeys } from './key-ring.ts';
import { createKeyedWork, type KeyedWork } from './keyed-work.ts';
import { readLinks } from './links.ts';
import { defaultKeyFile, placeOf, type RegistryPlace } from './location.ts';
import { createTables, migrate, refuseMade } from './migrations.ts';
import { openPostgresStore } from './postgres/store.ts';
import { registryProblem } from './problems.ts';
import { eraseCandidate, holdsCandidate, purgeDue, readDue } from './removal.ts';
import { keyStandings, retireKeys, rotateKey } from './rotation.ts';
import { createSqliteFile, openSqliteStore, type SqliteOptions } from './sqlite/store.ts';
import { readStats } from './stats.ts';
import type { Store } from './store.ts';
import type { Registry } from './types.ts';

export interface RegistryOptions extends SqliteOptions {
  /** Default: beside the file, or in the working folder; see `defaultKeyFile`. */
  readonly keyFile?: string;
}

export interface OpenOptions extends RegistryOptions {
  /** For what needs no secret (all but adding, finding and changing keys): the key file may be elsewhere. */
  readonly withoutKey?: boolean;
}

export interface MadeRegistry {
  readonly shown: string;
  readonly keyFile: string;
  /** False where the key file was there already; its last key is the registry's. */
  readonly isNewKey: boolean;
}

/**
 * Makes a registry where there is none: a file, or tables in a database that exists; and a key file, mode 0600, unless there is one.
 * `on`: YYYY-MM-DD. Throws `InputProblem`; then nothing is left behind, but the key where a server went away without saying whether it
 * had made the tables.
 */
export async function initRegistry(location: string, on: string, options: RegistryOptions = {}): Promise<MadeRegistry> {
  const place = placeOf(location);
  const keyFile = options.keyFile ?? defaultKeyFile(place);
  const known = readKeyFile(keyFile)?.at(-1);
  const key = known ?? newKey(on);
  if (place.kind === 'file') createSqliteFile(place.path, options.drivers);
  try {
    const store = await openStore(place, options);
    try {
      await refuseMade(store);
      if (known === undefined) createKeyFile(keyFile, [key]);
      await fillTables(store, key, on);
    } finally {
      await store.close();
    }
  } catch (error) {
    if (place.kind === 'file') for (const end of ['', '-wal', '-shm']) rmSync(`${place.path}${end}`, { force: true });
    if (known === undefined && !isUnanswered(error) && readKeyFile(keyFile)?.at(-1)?.id === key.id) rmSync(keyFile, { force: true });
    throw error;
  }
  return { shown: place.shown, keyFile, isNewKey: known === undefined };
}

function isUnanswered(error: unknown): boolean {
  return error instanceof InputProblem && error.problems.some(({ found }) => found.code === 'no-answer');
}

async function fillTables(store: Store, key: RegistryKey, on: string): Promise<void> {
  await createTables(store, dayOf(on), async (db) => {
    await db.insertInto('knowhire_registry').values({ id: randomUUID(), created: dayOf(on) }).execute();
    await db.insertInto('knowhire_key').values({ no: 1, check_value: key.id, state: 'active', created: dayOf(key.created) }).execute();
  });
}

/** Opens a registry that `initRegistry` made, brings its tables up to date and checks that the key fits. Throws `InputProblem`. */
export async function openRegistry(location: string, options: OpenOptions = {}): Promise<Registry> {
  const place = placeOf(location);
  const store = await openStore(place, options);
  try {
    return await openedRegistry(store, options.keyFile ?? defaultKeyFile(place), options.withoutKey === true);
  } catch (error) {
    await store.close();
    throw error;
  }
}

async function openStore(place: RegistryPlace, options: RegistryOptions): Promise<Store> {
  return place.kind === 'server' ? openPostgresStore(place, options) : openSqliteStore(place.path, options);
}

async function openedRegistry(store: Store, keyFile: string, isWithoutKey: boolean): Promise<Registry> {
  await migrate(store, Math.floor(Date.now() / DAY_MS));
  const about = await store.read((db) => db.selectFrom('knowhire_registry').select('id').executeTakeFirst());
  if (about === undefined) throw registryProblem(store.shown, 'registry', 'damaged-registry', 'restore-registry');
  const keys = await store.read(storedKeys);
  let made: KeyedWork | undefined;
  const keyed = (): KeyedWork => (made ??= createKeyedWork(store, keyFile, keys));
  if (!isWithoutKey) keyed();
  return registryOf(store, about.id, keyFile, keyed);
}

const DAY_MS = 86_400_000;

function registryOf(store: Store, id: string, keyFile: string, keyed: () => KeyedWork): Registry {
  return {
    id,
    shown: store.shown,
    add: async (entries) => keyed().add(entries),
    find: async (questions, options) => keyed().find(questions, options),
    addAndFind: async (entries, options) => keyed().addAndFind(entries, options),
    links: (options) => readLinks(store, options),
    stats: (asOf) => readStats(store, asOf),
    exportAll: (candidate) => exportLines(store, id, candidate),
    holds: (candidate) => holdsCandidate(store, candidate),
    due: (asOf) => readDue(store, asOf),
    erase: (candidate) => eraseCandidate(store, candidate),
    purge: (asOf) => purgeDue(store, asOf),
    rotate: async (on) => {
      await rotateKey(store, keyFile, on);
      return store.read(keyStandings);
    },
    retire: () => retireKeys(store, keyFile),
    close: () => store.close(),
  };
}
