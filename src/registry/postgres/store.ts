import { CompiledQuery, Kysely, PostgresDialect, sql } from 'kysely';
import { patiently, type Failure } from '../patience.ts';
import type { RegistryPlace } from '../location.ts';
import type { Reading, Store, StoreOptions, Writing } from '../store.ts';
import type { RegistryTables } from '../tables.ts';
import { openPool } from './driver.ts';
import { judgePostgres, postgresProblem } from './failures.ts';

type Server = Extract<RegistryPlace, { kind: 'server' }>;

const PATIENCE_MS = 10_000;
/** A server that has never answered is more likely a wrong address. */
const FIRST_PATIENCE_MS = 2000;
/** Of our own choice, so that no other program is likely to hold it. */
const MIGRATION_LOCK = 873_873_873;
const TURN_LOCK = 873_873_874;
/** So that a forgotten transaction elsewhere does not hold us up for ever. */
const LOCK_TIMEOUT = CompiledQuery.raw("set lock_timeout = '30s'");

/**
 * Opens nothing yet: the first question does. After a connection broke, the work is tried again for a while through a new pool, where it
 * may be repeated.
 */
export function openPostgresStore(place: Server, options: StoreOptions = {}): Store {
  let db = connected(place);
  let hasAnswered = false;
  const patienceMs = options.patienceMs ?? PATIENCE_MS;

  async function told<T>(work: (db: Reading) => Promise<T>, isRepeatable = true): Promise<T> {
    try {
      return await patiently(() => attempted(work), (error) => judged(error, isRepeatable), hasAnswered ? patienceMs : Math.min(patienceMs, FIRST_PATIENCE_MS));
    } catch (error) {
      throw postgresProblem(error, place.shown) ?? error;
    }
  }

  async function attempted<T>(work: (db: Reading) => Promise<T>): Promise<T> {
    const used = db;
    try {
      const result = await work(used);
      hasAnswered = true;
      return result;
    } catch (error) {
      if (judgePostgres(error) === 'gone' && used === db) db = connected(place);
      if (used !== db) used.destroy().catch(ignore);
      throw error;
    }
  }

  return {
    kind: 'postgres',
    shown: place.shown,
    builder: db,
    read: (work) => told(work),
    write: (work, { repeatable } = { repeatable: true }) => told((current) => current.transaction().execute(work), repeatable),
    hasTables: async (reading) => (await sql<{ found: boolean }>`select to_regclass('knowhire_schema') is not null as found`.execute(reading)).rows[0]?.found === true,
    lockMigration: (writing) => locked(writing, MIGRATION_LOCK),
    lockTurn: (writing) => locked(writing, TURN_LOCK),
    compact: () => told(vacuumed),
    bytes: () => told(sizeOf),
    close: () => db.destroy(),
  };
}

function connected(place: Server): Reading {
  const pool = openPool(place);
  const onCreateConnection = async (connection: { readonly executeQuery: (query: CompiledQuery) => Promise<unknown> }): Promise<void> => void (await connection.executeQuery(LOCK_TIMEOUT));
  return new Kysely<RegistryTables>({ dialect: new PostgresDialect({ pool, onCreateConnection }) });
}

/** Held until the transaction ends. */
async function locked(db: Writing, number: number): Promise<void> {
  await sql`select pg_advisory_xact_lock(${sql.lit(number)})`.execute(db);
}

function judged(error: unknown, isRepeatable: boolean): Failure {
  const failure = judgePostgres(error);
  return failure === 'conflict' || (failure === 'gone' && isRepeatable) ? 'passing' : 'lasting';
}

/** The old pool ends by itself, or hangs on a dead connection; nobody waits for it. */
function ignore(): void {}

/** The server keeps the room of deleted rows until a vacuum; what its own log and backups hold is beyond us. */
async function vacuumed(db: Reading): Promise<boolean> {
  await sql`vacuum knowhire_identifier, knowhire_candidate, knowhire_text, knowhire_text_code`.execute(db);
  return true;
}

const SIZES = ['identifier', 'candidate', 'text', 'text_code'].map((table) => `pg_total_relation_size('knowhire_${table}')`).join(' + ');

async function sizeOf(db: Reading): Promise<number> {
  const { rows } = await sql<{ bytes: number }>`select ${sql.raw(SIZES)} as bytes`.execute(db);
  return rows[0]?.bytes ?? 0;
}
