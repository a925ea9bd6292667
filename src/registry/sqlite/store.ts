import { closeSync, constants, openSync, statSync, type Stats } from 'node:fs';
import { Kysely, sql } from 'kysely';
import { patiently } from '../patience.ts';
import { errorCode, registryProblem } from '../problems.ts';
import type { Reading, Store, StoreOptions } from '../store.ts';
import type { RegistryTables } from '../tables.ts';
import { sqliteDialect } from './dialect.ts';
import { judgeSqlite, sqliteProblem } from './failures.ts';
import { openSqliteFile, type SqliteDriverName, type SqliteFile } from './open-file.ts';

export interface SqliteOptions extends StoreOptions {
  readonly drivers?: readonly SqliteDriverName[];
}

const OWNER_ONLY = 0o600;
const PATIENCE_MS = 60_000;
/** SQLite's own waiting holds up this process; what it does not get in this time is tried again after a pause. */
const BUSY_MS = 1000;
const CACHE_KIB = 65_536;

/** Makes a file without tables that keeps a write-ahead log. Mode 0600, which SQLite's companions inherit. */
export function createSqliteFile(path: string, drivers?: readonly SqliteDriverName[]): void {
  createEmpty(path);
  const file = openSqliteFile(path, path, drivers);
  try {
    file.all('pragma journal_mode = wal', []);
  } catch (error) {
    throw sqliteProblem(error, path) ?? error;
  } finally {
    file.close();
  }
}

function createEmpty(path: string): void {
  try {
    closeSync(openSync(path, constants.O_RDWR | constants.O_CREAT | constants.O_EXCL, OWNER_ONLY));
  } catch (error) {
    const reason = errorCode(error);
    if (reason === undefined) throw error;
    if (reason === 'EEXIST') throw registryProblem(path, 'new-file', 'existing-file', 'name-other-registry');
    throw registryProblem(path, 'writable-file', { code: 'system-error', values: { reason } }, reason === 'ENOENT' ? 'create-folder' : 'change-permission');
  }
}

/** Opens a file that exists; never makes one. */
export async function openSqliteStore(path: string, options: SqliteOptions = {}): Promise<Store> {
  refuseUnfit(path);
  const patienceMs = options.patienceMs ?? PATIENCE_MS;
  const told = async <T>(attempt: () => Promise<T>): Promise<T> => {
    try {
      return await patiently(attempt, judgeSqlite, patienceMs);
    } catch (error) {
      throw sqliteProblem(error, path) ?? error;
    }
  };
  const file = await told(async () => openedFile(path, options.drivers));
  const db: Reading = new Kysely<RegistryTables>({ dialect: sqliteDialect(file) });
  return {
    kind: 'sqlite',
    shown: path,
    builder: db,
    read: (work) => told(() => work(db)),
    write: (work) => told(() => db.transaction().execute(work)),
    hasTables: async (reading) => (await sql<{ n: number }>`select count(*) as n from sqlite_master where name like 'knowhire\\_%' escape '\\'`.execute(reading)).rows[0]?.n !== 0,
    lockMigration: async () => {},
    lockTurn: async () => {},
    compact: () => compacted(db, path),
    bytes: async () => ['', '-wal'].reduce((sum, end) => sum + (statSync(`${path}${end}`, { throwIfNoEntry: false })?.size ?? 0), 0),
    close: () => db.destroy(),
  };
}

function openedFile(path: string, drivers: readonly SqliteDriverName[] | undefined): SqliteFile {
  const file = openSqliteFile(path, path, drivers);
  try {
    prepare(file);
    return file;
  } catch (error) {
    file.close();
    throw error;
  }
}

/** Every commit reaches the disk; deleted content is overwritten with zeros. */
function prepare(file: SqliteFile): void {
  file.all(`pragma busy_timeout = ${String(BUSY_MS)}`, []);
  file.all('pragma synchronous = full', []);
  file.all('pragma secure_delete = on', []);
  file.all('pragma trusted_schema = off', []);
  file.all(`pragma cache_size = -${String(CACHE_KIB)}`, []);
}

function refuseUnfit(path: string): void {
  const stats = statsOf(path);
  if (stats === undefined) throw registryProblem(path, 'registry', 'missing-file', 'init-registry');
  if (!stats.isFile()) throw registryProblem(path, 'registry', stats.isDirectory() ? 'folder' : 'special-file', 'name-registry');
}

function statsOf(path: string): Stats | undefined {
  try {
    return statSync(path, { throwIfNoEntry: false });
  } catch (error) {
    const reason = errorCode(error);
    if (reason === undefined) throw error;
    throw registryProblem(path, 'registry', { code: 'system-error', values: { reason } }, 'check-path');
  }
}

/**
 * Zeroed cells are not all: pages that were rearranged may keep copies, and the log keeps what was written before. So the file is
 * written anew and the log cut off, which needs a moment in which nobody else reads or writes.
 */
async function compacted(db: Reading, path: string): Promise<boolean> {
  try {
    await patiently(async () => void (await sql`vacuum`.execute(db)), judgeSqlite, COMPACT_PATIENCE_MS);
    const { rows } = await sql<{ busy: number }>`pragma wal_checkpoint(truncate)`.execute(db);
    return rows[0]?.busy === 0;
  } catch (error) {
    if (judgeSqlite(error) === 'passing') return false;
    throw sqliteProblem(error, path) ?? error;
  }
}

const COMPACT_PATIENCE_MS = 10_000;
