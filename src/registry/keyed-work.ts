import { answersTo, readRows } from './answer.ts';
import { createFindRows } from './find-rows.ts';
import { hashAll, type Hashed } from './hashed-entries.ts';
import { heldKeys, keyRing, stampOf, storedKeys, type KeyRing, type StoredKey } from './key-ring.ts';
import { everybodyElse, thoseBefore, type IsOther } from './others.ts';
import type { Reading, Store, Writing } from './store.ts';
import { createFindTexts } from './texts/find-texts.ts';
import type { FindOptions, Registry, RegistryAnswer, RegistryQuestion } from './types.ts';
import { createWriteEntries } from './write-entries.ts';

export type KeyedWork = Pick<Registry, 'add' | 'find' | 'addAndFind'>;

/** What needs the secrets. Another process may change the keys at any time: then the key file is read again and the hashes made anew. */
export function createKeyedWork(store: Store, keyFile: string, firstKeys: readonly StoredKey[]): KeyedWork {
  let ring = keyRing(firstKeys, keyFile, store.shown);
  const findRows = createFindRows(store.builder);
  const findTexts = createFindTexts(store.builder);
  const writeEntries = createWriteEntries(store.builder);

  /** Hashes first, so that nobody waits for that; the transaction begins by looking whether the keys are still the same. */
  async function withHashes<Question extends RegistryQuestion, T>(questions: readonly Question[], run: Run<Question, T>): Promise<T> {
    for (;;) {
      const used = ring;
      const outcome = await run(hashAll(questions, used), used);
      if ('result' in outcome) return outcome.result;
      ring = keyRing(outcome.keys, keyFile, store.shown);
    }
  }

  function writing<Question extends RegistryQuestion, T>(work: (db: Writing, hashed: readonly Hashed<Question>[], used: KeyRing) => Promise<T>): Run<Question, T> {
    return (hashed, used) =>
      store.write(async (db) => {
        const keys = await heldKeys(db, store.kind);
        return stampOf(keys) === used.stamp ? { result: await work(db, hashed, used) } : { keys };
      });
  }

  function reading<Question extends RegistryQuestion, T>(work: (db: Reading, hashed: readonly Hashed<Question>[]) => Promise<T>): Run<Question, T> {
    return (hashed, used) =>
      store.read(async (db) => {
        const keys = await storedKeys(db);
        return stampOf(keys) === used.stamp ? { result: await work(db, hashed) } : { keys };
      });
  }

  async function told(db: Reading, hashed: readonly Hashed<RegistryQuestion>[], isOther: readonly IsOther[], options: FindOptions): Promise<readonly RegistryAnswer[]> {
    const [rows, alike] = await Promise.all([readRows(db, findRows, hashed, options), findTexts(db, hashed, isOther, options)]);
    return answersTo(hashed, { rows, alike, isOther }, options);
  }

  return {
    add: (entries) => withHashes(entries, writing(writeEntries)),
    find: (questions, options) => withHashes(questions, reading(async (db, hashed) => told(db, hashed, everybodyElse(hashed), options))),
    addAndFind: (entries, options) =>
      withHashes(
        entries,
        writing(async (db, hashed, used) => {
          await store.lockTurn(db);
          await writeEntries(db, hashed, used);
          return told(db, hashed, thoseBefore(hashed), options);
        }),
      ),
  };
}

type Run<Question extends RegistryQuestion, T> = (hashed: readonly Hashed<Question>[], used: KeyRing) => Promise<{ readonly result: T } | { readonly keys: readonly StoredKey[] }>;
