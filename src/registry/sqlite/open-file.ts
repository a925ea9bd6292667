import { createRequire } from 'node:module';
import { registryProblem } from '../problems.ts';

/** What is used of node:sqlite and of libsql; they differ in how values are handed over and how blobs come back. */
export interface SqliteFile {
  readonly all: (sql: string, parameters: readonly unknown[]) => Row[];
  /** Gives the number of rows changed. */
  readonly run: (sql: string, parameters: readonly unknown[]) => number;
  readonly close: () => void;
}

export type Row = Record<string, unknown>;

export type SqliteDriverName = 'node:sqlite' | 'libsql';

interface Statement {
  readonly all: (...parameters: unknown[]) => unknown[];
  readonly run: (...parameters: unknown[]) => { readonly changes: number | bigint };
}

interface Connection {
  readonly prepare: (sql: string) => Statement;
  readonly close: () => void;
}

type OpenConnection = new (path: string) => Connection;

/** Kept prepared; the registry has fewer kinds of statement. */
const MOST_STATEMENTS = 120;

/** Opens with the driver that is there: Node's own, else the optional package libsql. Throws `InputProblem` where there is neither. */
export function openSqliteFile(path: string, shown: string, drivers: readonly SqliteDriverName[] = ['node:sqlite', 'libsql']): SqliteFile {
  for (const driver of drivers) {
    const open = LOADERS[driver]();
    if (open !== undefined) return driver === 'libsql' ? throughLibsql(new open(path)) : throughNode(new open(path));
  }
  throw registryProblem(shown, 'registry-driver', 'no-driver', { code: 'install-driver', values: { name: 'libsql' } });
}

const LOADERS: Readonly<Record<SqliteDriverName, () => OpenConnection | undefined>> = {
  'node:sqlite': () => {
    const loaded = quietly(() => required('node:sqlite'));
    return isObject(loaded) && isConstructor(loaded['DatabaseSync']) ? loaded['DatabaseSync'] : undefined;
  },
  libsql: () => {
    const loaded = required('libsql');
    return isConstructor(loaded) ? loaded : undefined;
  },
};

/** By `require`, out of the bundler's sight: both are optional, and code that the build keeps compiled cannot import. */
function required(name: string): unknown {
  try {
    return createRequire(import.meta.url)(name) as unknown;
  } catch {
    return undefined;
  }
}

/** Node 22 warns that its SQLite is experimental; what it does here is tested on it. Other warnings get through. */
function quietly<T>(load: () => T): T {
  const emitWarning = process.emitWarning;
  process.emitWarning = (warning: string | Error, ...rest: unknown[]): void => {
    if (!String(warning).includes('SQLite')) Reflect.apply(emitWarning, process, [warning, ...rest]);
  };
  try {
    return load();
  } finally {
    process.emitWarning = emitWarning;
  }
}

function isObject(value: unknown): value is Row {
  return typeof value === 'object' && value !== null;
}

function isConstructor(value: unknown): value is OpenConnection {
  return typeof value === 'function';
}

function throughNode(connection: Connection): SqliteFile {
  const prepared = preparing(connection);
  return {
    all: (sql, parameters) => withBuffers(prepared(sql).all(...parameters) as Row[]),
    run: (sql, parameters) => Number(prepared(sql).run(...parameters).changes),
    close: () => connection.close(),
  };
}

function throughLibsql(connection: Connection): SqliteFile {
  const prepared = preparing(connection);
  return {
    all: (sql, parameters) => withBuffers(prepared(sql).all([...parameters]) as Row[]),
    run: (sql, parameters) => Number(prepared(sql).run([...parameters]).changes),
    close: () => connection.close(),
  };
}

function preparing(connection: Connection): (sql: string) => Statement {
  const statements = new Map<string, Statement>();
  return (sql) => {
    const known = statements.get(sql);
    if (known !== undefined) return known;
    const statement = connection.prepare(sql);
    if (statements.size >= MOST_STATEMENTS) statements.clear();
    statements.set(sql, statement);
    return statement;
  };
}

/** Blobs come as Uint8Array from one driver and as ArrayBuffer from the other. */
function withBuffers(rows: Row[]): Row[] {
  for (const row of rows) {
    for (const column in row) {
      const value = row[column];
      if (value instanceof Uint8Array) row[column] = Buffer.from(value.buffer, value.byteOffset, value.byteLength);
      else if (value instanceof ArrayBuffer) row[column] = Buffer.from(value);
    }
  }
  return rows;
}
