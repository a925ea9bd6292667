import { sql, type CreateTableBuilder } from 'kysely';
import { registryProblem } from './problems.ts';
import type { Reading, Store, Writing } from './store.ts';

export type Change = (db: Writing, kind: Store['kind']) => Promise<void>;

/** One a version, from 1. What has been released is never changed; a new version goes to the end. */
export const CHANGES: readonly Change[] = [firstTables, textTables];

export const SCHEMA_VERSION = CHANGES.length;

export async function refuseMade(store: Store): Promise<void> {
  if (await store.read((db) => store.hasTables(db))) throw registryProblem(store.shown, 'new-registry', 'existing-registry', 'name-other-registry');
}

/** Makes the tables where there are none, with what `fill` puts into them, in one transaction. Refuses a place that holds a registry. */
export async function createTables(store: Store, today: number, fill: (db: Writing) => Promise<void>): Promise<void> {
  await store.write(async (db) => {
    await store.lockMigration(db);
    if (await store.hasTables(db)) throw registryProblem(store.shown, 'new-registry', 'existing-registry', 'name-other-registry');
    await applyFrom(0, CHANGES, store, db, today);
    await fill(db);
  });
}

/**
 * Brings the tables to this program's version, in one transaction and by one process at a time. Refuses a place that holds no registry, and
 * a registry that a later version of the program has written.
 */
export async function migrate(store: Store, today: number, changes: readonly Change[] = CHANGES): Promise<void> {
  if ((await store.read((db) => versionOf(db, store))) === changes.length) return;
  await store.write(async (db) => {
    await store.lockMigration(db);
    const found = await versionOf(db, store);
    if (found === undefined) throw registryProblem(store.shown, 'registry', 'not-a-registry', 'name-registry');
    if (found > changes.length) throw registryProblem(store.shown, { code: 'registry-version', values: { most: changes.length } }, { code: 'newer-registry', values: { version: found } }, 'update-program');
    await applyFrom(found, changes, store, db, today);
  });
}

async function applyFrom(version: number, changes: readonly Change[], store: Store, db: Writing, today: number): Promise<void> {
  for (const [at, change] of changes.entries()) {
    if (at < version) continue;
    await change(db, store.kind);
    await db.insertInto('knowhire_schema').values({ version: at + 1, applied: today }).execute();
  }
}

/** The highest version applied; undefined where there are no tables of ours. */
async function versionOf(db: Reading, store: Store): Promise<number | undefined> {
  if (!(await store.hasTables(db))) return undefined;
  const { version } = await db.selectFrom('knowhire_schema').select((of) => of.fn.max('version').as('version')).executeTakeFirstOrThrow();
  return version;
}

/** Identifiers lie in the order of their hashes, so that a look-up reads one page; the second index serves replacing and erasing. */
async function firstTables(db: Writing, kind: Store['kind']): Promise<void> {
  const bytes = kind === 'sqlite' ? 'blob' : 'bytea';
  const whole = kind === 'sqlite' ? 'integer' : 'bigint';
  const { schema } = db;
  await schema.createTable('knowhire_schema').addColumn('version', 'integer', (column) => column.primaryKey()).addColumn('applied', 'integer', (column) => column.notNull()).execute();
  await schema.createTable('knowhire_registry').addColumn('id', 'text', (column) => column.primaryKey()).addColumn('created', 'integer', (column) => column.notNull()).execute();
  await schema
    .createTable('knowhire_key')
    .addColumn('no', 'integer', (column) => column.primaryKey())
    .addColumn('check_value', 'text', (column) => column.notNull().unique())
    .addColumn('state', 'text', (column) => column.notNull())
    .addColumn('created', 'integer', (column) => column.notNull())
    .execute();
  await schema
    .createTable('knowhire_candidate')
    .addColumn('no', kind === 'sqlite' ? 'integer' : 'bigserial', (column) => column.primaryKey())
    .addColumn('id', 'text', (column) => column.notNull().unique())
    .addColumn('first_seen', 'integer', (column) => column.notNull())
    .addColumn('last_seen', 'integer', (column) => column.notNull())
    .addColumn('retain_until', 'integer')
    .addColumn('key_no', 'integer', (column) => column.notNull())
    .addColumn('profile', bytes, (column) => column.notNull())
    .addColumn('full_names', bytes, (column) => column.notNull())
    .addColumn('part_names', bytes, (column) => column.notNull())
    .addColumn('name_scripts', bytes, (column) => column.notNull())
    .execute();
  const identifiers = schema
    .createTable('knowhire_identifier')
    .addColumn('candidate_no', whole, (column) => column.notNull())
    .addColumn('first_seen', 'integer', (column) => column.notNull())
    .addColumn('kind', 'smallint', (column) => column.notNull())
    .addColumn('key_no', 'smallint', (column) => column.notNull())
    .addColumn('hash', bytes, (column) => column.notNull())
    .addPrimaryKeyConstraint('knowhire_identifier_value', ['hash', 'candidate_no']);
  await inKeyOrder(identifiers, kind).execute();
  await schema.createIndex('knowhire_identifier_candidate').on('knowhire_identifier').column('candidate_no').execute();
}

/** Texts lie with their candidate, and so are found for replacing and erasing; their codes lie in order, each with those who have it. */
async function textTables({ schema }: Writing, kind: Store['kind']): Promise<void> {
  const bytes = kind === 'sqlite' ? 'blob' : 'bytea';
  const whole = kind === 'sqlite' ? 'integer' : 'bigint';
  const texts = schema
    .createTable('knowhire_text')
    .addColumn('candidate_no', whole, (column) => column.notNull())
    .addColumn('part', 'smallint', (column) => column.notNull())
    .addColumn('kind', 'smallint', (column) => column.notNull())
    .addColumn('key_no', 'smallint', (column) => column.notNull())
    .addColumn('first_seen', 'integer', (column) => column.notNull())
    .addColumn('codes', bytes, (column) => column.notNull())
    .addColumn('sketch', bytes, (column) => column.notNull())
    .addPrimaryKeyConstraint('knowhire_text_place', ['candidate_no', 'part']);
  await inKeyOrder(texts, kind).execute();
  const codes = schema
    .createTable('knowhire_text_code')
    .addColumn('code', 'integer', (column) => column.notNull())
    .addColumn('candidate_no', whole, (column) => column.notNull())
    .addPrimaryKeyConstraint('knowhire_text_code_value', ['code', 'candidate_no']);
  await inKeyOrder(codes, kind).execute();
}

function inKeyOrder<Table extends string, Columns extends string>(table: CreateTableBuilder<Table, Columns>, kind: Store['kind']): CreateTableBuilder<Table, Columns> {
  return kind === 'sqlite' ? table.modifyEnd(sql`without rowid`) : table;
}
