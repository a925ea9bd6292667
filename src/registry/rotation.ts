import { dateOf, dayOf } from './days.ts';
import { newKey, readKeyFile, replaceKeyFile } from './key-file.ts';
import { keyRing, storedKeys, type StoredKey } from './key-ring.ts';
import { inPieces } from './removal.ts';
import type { Reading, Store, Writing } from './store.ts';
import { removeCodes } from './texts/remove-texts.ts';
import type { KeyStanding, Removed } from './types.ts';

/**
 * Makes a new key and lets it be the active one. The file has the new key before the registry names it: whatever is interrupted, no
 * entry stands under a key that is lost. Nobody else changes the keys meanwhile.
 */
export async function rotateKey(store: Store, keyFile: string, on: string): Promise<void> {
  const key = newKey(on);
  await store.write(async (db) => {
    await store.lockMigration(db);
    const stored = await storedKeys(db);
    if (stored.some(({ check_value }) => check_value === key.id)) return;
    keyRing(stored, keyFile, store.shown);
    const known = readKeyFile(keyFile) ?? [];
    const retired = new Set(stored.filter(({ state }) => state === 'retired').map(({ check_value }) => check_value));
    replaceKeyFile(keyFile, [...known.filter(({ id }) => !retired.has(id) && id !== key.id), key]);
    await db.updateTable('knowhire_key').set({ state: 'old' }).where('state', '=', 'active').execute();
    await db.insertInto('knowhire_key').values({ no: Math.max(0, ...stored.map(({ no }) => no)) + 1, check_value: key.id, state: 'active', created: dayOf(on) }).execute();
  });
}

/**
 * Removes what still stands under old keys: identifiers, what is kept of texts, and the hashes of names and profiles. A candidate of whom nothing is left goes
 * whole. Then the old secrets leave the key file. An interrupted run is finished by the next.
 */
export async function retireKeys(store: Store, keyFile: string): Promise<Removed> {
  const stored = await store.read(storedKeys);
  keyRing(stored, keyFile, store.shown, true);
  const old = stored.filter(({ state }) => state === 'old').map(({ no }) => no);
  const active = stored.find(({ state }) => state === 'active')?.no ?? 0;
  const removed = old.length === 0 ? NOTHING : await removeUnder(store, old, active);
  await store.write(async (db) => {
    await store.lockMigration(db);
    if (old.length > 0) await db.updateTable('knowhire_key').set({ state: 'retired' }).where('no', 'in', old).execute();
    await dropRetired(db, keyFile);
  });
  return { ...removed, compacted: removed === NOTHING || (await store.compact()) };
}

const NOTHING = { candidates: 0, identifiers: 0 } as const;

async function removeUnder(store: Store, old: readonly number[], active: number): Promise<Omit<Removed, 'compacted'>> {
  const identifiers = await removeIdentifiers(store, old);
  const gone = await inPieces(store, (db) =>
    db
      .selectFrom('knowhire_candidate as c')
      .select('c.no')
      .where('c.key_no', 'in', [...old])
      .where(({ not, exists, selectFrom }) => not(exists(selectFrom('knowhire_identifier as i').select('i.hash').whereRef('i.candidate_no', '=', 'c.no'))))
      .limit(PIECE)
      .execute(),
  );
  await store.write((db) => db.updateTable('knowhire_candidate').set({ key_no: active, profile: EMPTY, full_names: EMPTY, part_names: EMPTY, name_scripts: EMPTY }).where('key_no', 'in', [...old]).execute());
  return { candidates: gone.candidates, identifiers: gone.identifiers + identifiers };
}

const PIECE = 500;
const STRETCH = 20_000;

/** Stretch by stretch of the candidates, so that other writers get their turn. */
async function removeIdentifiers(store: Store, old: readonly number[]): Promise<number> {
  const last = (await store.read((db) => db.selectFrom('knowhire_candidate').select((of) => of.fn.max('no').as('no')).executeTakeFirst()))?.no ?? 0;
  let removed = 0;
  for (let from = 0; from <= last; from += STRETCH) {
    const { numDeletedRows } = await store.write(
      (db) => db.deleteFrom('knowhire_identifier').where('candidate_no', '>=', from).where('candidate_no', '<', from + STRETCH).where('key_no', 'in', [...old]).executeTakeFirst(),
      { repeatable: false },
    );
    removed += Number(numDeletedRows);
    await store.write((db) => removeTexts(db, from, old));
  }
  return removed;
}

/** What is kept of a text moves to another key only when the text is there again. */
async function removeTexts(db: Writing, from: number, old: readonly number[]): Promise<void> {
  const rows = await db.selectFrom('knowhire_text').select(['candidate_no', 'codes']).where('candidate_no', '>=', from).where('candidate_no', '<', from + STRETCH).where('key_no', 'in', [...old]).execute();
  if (rows.length === 0) return;
  await removeCodes(db, rows);
  await db.deleteFrom('knowhire_text').where('candidate_no', '>=', from).where('candidate_no', '<', from + STRETCH).where('key_no', 'in', [...old]).execute();
}

const EMPTY = Buffer.alloc(0);

async function dropRetired(db: Writing, keyFile: string): Promise<void> {
  const retired = new Set((await storedKeys(db)).filter(({ state }) => state === 'retired').map(({ check_value }) => check_value));
  const known = readKeyFile(keyFile) ?? [];
  const kept = known.filter(({ id }) => !retired.has(id));
  if (kept.length > 0 && kept.length < known.length) replaceKeyFile(keyFile, kept);
}

/** The keys, oldest first, with what stands under each. */
export async function keyStandings(db: Reading): Promise<readonly KeyStanding[]> {
  const keys = await storedKeys(db);
  const candidates = await db.selectFrom('knowhire_candidate').select((of) => ['key_no', of.fn.countAll<number>().as('n')]).groupBy('key_no').execute();
  const identifiers = await db.selectFrom('knowhire_identifier').select((of) => ['key_no', of.fn.countAll<number>().as('n')]).groupBy('key_no').execute();
  return keys.map((key: StoredKey) => ({
    id: key.check_value,
    state: key.state,
    created: dateOf(key.created),
    candidates: candidates.find(({ key_no }) => key_no === key.no)?.n ?? 0,
    identifiers: identifiers.find(({ key_no }) => key_no === key.no)?.n ?? 0,
  }));
}
