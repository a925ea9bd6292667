import {
  DeleteQueryNode,
  InsertQueryNode,
  SqliteAdapter,
  SqliteIntrospector,
  SqliteQueryCompiler,
  UpdateQueryNode,
  type CompiledQuery,
  type DatabaseConnection,
  type Dialect,
  type Driver,
  type QueryResult,
} from 'kysely';
import type { Row, SqliteFile } from './open-file.ts';

/** Kysely over one open file. Transactions take the write lock at once, so that none fails half-way for having read first. */
export function sqliteDialect(file: SqliteFile): Dialect {
  return {
    createAdapter: () => new SqliteAdapter(),
    createDriver: () => driverOf(file),
    createIntrospector: (db) => new SqliteIntrospector(db),
    createQueryCompiler: () => new SqliteQueryCompiler(),
  };
}

function driverOf(file: SqliteFile): Driver {
  const connection = connectionOf(file);
  const turns = takingTurns();
  const command = (sql: string) => async (): Promise<void> => void file.run(sql, []);
  return {
    init: async () => {},
    acquireConnection: async () => {
      await turns.take();
      return connection;
    },
    beginTransaction: command('begin immediate'),
    commitTransaction: command('commit'),
    rollbackTransaction: async () => rollBack(file),
    releaseConnection: async () => turns.give(),
    destroy: async () => closeWhole(file),
  };
}

/** Brings what stands in the log into the file, if nobody else is at it, so that the file alone is the whole registry; libsql's closing does not. */
function closeWhole(file: SqliteFile): void {
  try {
    file.all('pragma busy_timeout = 0', []);
    file.all('pragma wal_checkpoint(truncate)', []);
  } catch {
    // The log is as safe; the next to open reads it.
  }
  file.close();
}

/** After some failures, a full disk among them, SQLite has rolled back by itself; the first error is the one to tell. */
function rollBack(file: SqliteFile): void {
  try {
    file.run('rollback', []);
  } catch {
    // Nothing is open any more.
  }
}

function connectionOf(file: SqliteFile): DatabaseConnection {
  return {
    executeQuery: async <R>(query: CompiledQuery): Promise<QueryResult<R>> => {
      if (!onlyChanges(query)) return { rows: asRows<R>(file.all(query.sql, query.parameters)) };
      return { rows: [], numAffectedRows: BigInt(file.run(query.sql, query.parameters)) };
    },
    async *streamQuery() {
      throw new Error('the registry reads page by page');
    },
  };
}

function onlyChanges({ query }: CompiledQuery): boolean {
  return (InsertQueryNode.is(query) || UpdateQueryNode.is(query) || DeleteQueryNode.is(query)) && query.returning === undefined;
}

/** The caller names the type of the rows that its query gives; the driver cannot know it. */
function asRows<R>(rows: Row[]): R[] {
  return rows as R[];
}

/** One connection serves one user at a time, in the order in which they came. */
function takingTurns(): { readonly take: () => Promise<void>; readonly give: () => void } {
  const waiting: (() => void)[] = [];
  let taken = false;
  return {
    take: async () => {
      if (taken) await new Promise<void>((resolve) => waiting.push(resolve));
      taken = true;
    },
    give: () => {
      const next = waiting.shift();
      if (next === undefined) taken = false;
      else next();
    },
  };
}
