import type { Kysely, Transaction } from 'kysely';
import type { RegistryTables } from './tables.ts';

export type Reading = Kysely<RegistryTables>;
export type Writing = Transaction<RegistryTables>;

export interface StoreOptions {
  /** How long to try again while others hold the file, or the server is away. */
  readonly patienceMs?: number;
}

export interface WriteOptions {
  /** False where a repetition would tell something else: then a server that goes away at the commit is an error at once. */
  readonly repeatable: boolean;
}

/** A place that holds the tables; the same queries run on all. Errors of the place come as `InputProblem`. */
export interface Store {
  readonly kind: 'sqlite' | 'postgres';
  readonly shown: string;
  /** To build queries with; what runs them is handed to the work. */
  readonly builder: Reading;
  readonly read: <T>(work: (db: Reading) => Promise<T>) => Promise<T>;
  /** One transaction that no other writer gets in between. Undone whole where the work throws. */
  readonly write: <T>(work: (db: Writing) => Promise<T>, options?: WriteOptions) => Promise<T>;
  /** Whether any of the registry's tables is there. */
  readonly hasTables: (db: Reading) => Promise<boolean>;
  /** Keeps other processes from migrating until the transaction ends. */
  readonly lockMigration: (db: Writing) => Promise<void>;
  /** Lets one such transaction run at a time: of two that each look and then write, one must see what the other wrote. */
  readonly lockTurn: (db: Writing) => Promise<void>;
  /** Rewrites the store, so that the bytes of deleted rows are gone. False where others were in the way. */
  readonly compact: () => Promise<boolean>;
  readonly bytes: () => Promise<number>;
  readonly close: () => Promise<void>;
}
