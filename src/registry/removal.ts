import { dateOf, dayOf } from './days.ts';
import type { Store, Writing } from './store.ts';
import { removeTextsOf } from './texts/remove-texts.ts';
import type { DueCandidate, Removed } from './types.ts';

/** Of these so many go in one transaction, so that other writers get their turn. */
const PIECE = 500;

export async function readDue(store: Store, asOf: string): Promise<readonly DueCandidate[]> {
  const day = dayOf(asOf);
  const rows = await store.read((db) => db.selectFrom('knowhire_candidate').select(['id', 'retain_until']).where('retain_until', '<=', day).orderBy('retain_until').orderBy('id').execute());
  return rows.flatMap(({ id, retain_until }) => (retain_until === null ? [] : [{ candidate: id, retainUntil: dateOf(retain_until) }]));
}

export async function holdsCandidate(store: Store, candidate: string): Promise<boolean> {
  return (await store.read((db) => db.selectFrom('knowhire_candidate').select('no').where('id', '=', candidate).executeTakeFirst())) !== undefined;
}

/** Removes one candidate. A server that goes away at the commit is an error: a repetition could not tell what had been there. */
export async function eraseCandidate(store: Store, candidate: string): Promise<Removed> {
  const removed = await store.write(async (db) => removeThose(db, await numbersOf(db, [candidate])), { repeatable: false });
  return { ...removed, compacted: await store.compact() };
}

/** Removes those whose retention date is this day or earlier; what a look-up would not show any more. */
export async function purgeDue(store: Store, asOf: string): Promise<Removed> {
  const day = dayOf(asOf);
  const removed = await inPieces(store, (db) => db.selectFrom('knowhire_candidate').select('no').where('retain_until', '<=', day).limit(PIECE).execute());
  return { ...removed, compacted: await store.compact() };
}

/** Removes candidates piece by piece, as long as some are found. */
export async function inPieces(store: Store, find: (db: Writing) => Promise<readonly { readonly no: number }[]>): Promise<Omit<Removed, 'compacted'>> {
  let candidates = 0;
  let identifiers = 0;
  for (;;) {
    const removed = await store.write(async (db) => removeThose(db, (await find(db)).map(({ no }) => no)), { repeatable: false });
    if (removed.candidates === 0) return { candidates, identifiers };
    candidates += removed.candidates;
    identifiers += removed.identifiers;
  }
}

async function numbersOf(db: Writing, ids: readonly string[]): Promise<readonly number[]> {
  return (await db.selectFrom('knowhire_candidate').select('no').where('id', 'in', [...ids]).execute()).map(({ no }) => no);
}

/** The candidate goes first: whoever is adding it at this moment waits, or is waited for. */
async function removeThose(db: Writing, numbers: readonly number[]): Promise<Omit<Removed, 'compacted'>> {
  if (numbers.length === 0) return { candidates: 0, identifiers: 0 };
  const candidates = await db.deleteFrom('knowhire_candidate').where('no', 'in', [...numbers]).executeTakeFirst();
  const identifiers = await db.deleteFrom('knowhire_identifier').where('candidate_no', 'in', [...numbers]).executeTakeFirst();
  await removeTextsOf(db, numbers);
  return { candidates: Number(candidates.numDeletedRows), identifiers: Number(identifiers.numDeletedRows) };
}
