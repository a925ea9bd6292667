import { dayOf } from './days.ts';
import type { Hashed } from './hashed-entries.ts';
import type { KeyRing } from './key-ring.ts';
import { numberOfKind } from './kinds.ts';
import { packedNames } from './names-answer.ts';
import { filledPieces, pieces, slot, statement } from './statements.ts';
import type { Reading, Writing } from './store.ts';
import { createWriteTexts } from './texts/write-texts.ts';
import type { RegistryEntry } from './types.ts';

export type WriteEntries = (db: Writing, entries: readonly Hashed<RegistryEntry>[], ring: KeyRing) => Promise<void>;

interface StoredIdentifier {
  readonly hash: Buffer;
  readonly candidate_no: number;
  readonly first_seen: number;
}

const SIZES = [256, 64, 16, 4, 1];
const NOTHING = Buffer.alloc(0);
const NOBODY = -1;

/** Writes a batch within a transaction: every candidate with exactly the identifiers it has now. The first dates stay. */
export function createWriteEntries(builder: Reading): WriteEntries {
  const statements = createStatements(builder);
  const writeTexts = createWriteTexts(builder);
  return async (db, entries, ring) => {
    const latest = [...new Map(entries.map((entry) => [entry.question.candidate, entry])).values()];
    // In one order everywhere, so that two writers on a server do not wait for each other.
    const ordered = latest.sort((a, b) => (a.question.candidate < b.question.candidate ? -1 : 1));
    const numbers = await putCandidates(db, ordered, ring, statements);
    if (ring.old.length > 0) await moveToActiveKey(db, ordered, ring, statements);
    await putIdentifiers(db, ordered, numbers, ring, statements);
    await writeTexts(db, ordered, numbers, ring);
  };
}

type Statements = ReturnType<typeof createStatements>;

function createStatements(builder: Reading) {
  return {
    putCandidates: statement((size) =>
      builder
        .insertInto('knowhire_candidate')
        .values(Array.from({ length: size }, (_, at) => candidateSlots(at * CANDIDATE_SLOTS)))
        .onConflict((conflict) =>
          conflict.column('id').doUpdateSet((set) => ({
            first_seen: set.case().when('excluded.first_seen', '<', set.ref('knowhire_candidate.first_seen')).then(set.ref('excluded.first_seen')).else(set.ref('knowhire_candidate.first_seen')).end(),
            last_seen: set.case().when('excluded.last_seen', '>', set.ref('knowhire_candidate.last_seen')).then(set.ref('excluded.last_seen')).else(set.ref('knowhire_candidate.last_seen')).end(),
            retain_until: set.fn.coalesce('excluded.retain_until', 'knowhire_candidate.retain_until'),
            key_no: set.ref('excluded.key_no'),
            profile: set.ref('excluded.profile'),
            full_names: set.ref('excluded.full_names'),
            part_names: set.ref('excluded.part_names'),
            name_scripts: set.ref('excluded.name_scripts'),
          })),
        )
        .returning(['no', 'id']),
    ),
    identifiersOf: statement((size) => builder.selectFrom('knowhire_identifier').select(['hash', 'candidate_no', 'first_seen']).where('candidate_no', 'in', slots<number>(size))),
    dropIdentifiersOf: statement((size) => builder.deleteFrom('knowhire_identifier').where('candidate_no', 'in', slots<number>(size))),
    putIdentifiers: statement((size) => builder.insertInto('knowhire_identifier').values(Array.from({ length: size }, (_, at) => identifierSlots(at * IDENTIFIER_SLOTS)))),
    storedHashes: statement((size) => builder.selectFrom('knowhire_identifier').select('hash').distinct().where('hash', 'in', slots<Buffer>(size))),
  };
}

function slots<T>(size: number) {
  return Array.from({ length: size }, (_, at) => slot<T>(at));
}

const CANDIDATE_SLOTS = 9;

function candidateSlots(from: number) {
  return {
    id: slot<string>(from),
    first_seen: slot<number>(from + 1),
    last_seen: slot<number>(from + 2),
    retain_until: slot<number | null>(from + 3),
    key_no: slot<number>(from + 4),
    profile: slot<Buffer>(from + 5),
    full_names: slot<Buffer>(from + 6),
    part_names: slot<Buffer>(from + 7),
    name_scripts: slot<Buffer>(from + 8),
  };
}

const IDENTIFIER_SLOTS = 5;

function identifierSlots(from: number) {
  return { hash: slot<Buffer>(from), candidate_no: slot<number>(from + 1), first_seen: slot<number>(from + 2), kind: slot<number>(from + 3), key_no: slot<number>(from + 4) };
}

/** Gives the number of every candidate by its id. */
async function putCandidates(db: Writing, entries: readonly Hashed<RegistryEntry>[], ring: KeyRing, statements: Statements): Promise<ReadonlyMap<string, number>> {
  const numbers = new Map<string, number>();
  for (const piece of pieces(entries, SIZES)) {
    const values = piece.flatMap(({ question, active }) => {
      const seen = dayOf(question.seen);
      const retain = question.retainUntil === undefined ? null : dayOf(question.retainUntil);
      const names = packedNames(active);
      return [question.candidate, seen, seen, retain, ring.active.no, bytesOf(active.profile), names.full_names, names.part_names, names.name_scripts];
    });
    for (const { id, no } of (await db.executeQuery(statements.putCandidates(piece.length, values))).rows) numbers.set(id, no);
  }
  return numbers;
}

/** Rows of these values that stand under old keys go to the active one, whosever they are: here the values are known once more. */
async function moveToActiveKey(db: Writing, entries: readonly Hashed<RegistryEntry>[], { active }: KeyRing, statements: Statements): Promise<void> {
  const moves = new Map(entries.flatMap(({ alike }) => [...alike].flatMap(([now, all]) => all.slice(1).map((before) => [before, now] as const))));
  for (const piece of filledPieces([...moves.keys()].sort().map(bytesOf), SIZES, NOTHING)) {
    for (const { hash } of (await db.executeQuery(statements.storedHashes(piece.length, piece))).rows) {
      const now = moves.get(hash.toString('hex'));
      if (now !== undefined) await db.updateTable('knowhire_identifier').set({ hash: bytesOf(now), key_no: active.no }).where('hash', '=', hash).execute();
    }
  }
}

function bytesOf(hash: string): Buffer {
  return Buffer.from(hash, 'hex');
}

/** A candidate whose identifiers are as they were costs one look; any other gets all its rows anew. */
async function putIdentifiers(db: Writing, entries: readonly Hashed<RegistryEntry>[], numbers: ReadonlyMap<string, number>, { active }: KeyRing, statements: Statements): Promise<void> {
  const stored = await storedIdentifiers(db, [...numbers.values()], statements);
  const changed = entries.flatMap((entry) => {
    const no = numbers.get(entry.question.candidate);
    return no === undefined || isAsStored(entry, stored.get(no)) ? [] : [{ entry, no, before: stored.get(no) }];
  });
  for (const piece of filledPieces(changed.flatMap(({ no, before }) => (before === undefined ? [] : [no])), SIZES, NOBODY)) await db.executeQuery(statements.dropIdentifiersOf(piece.length, piece));
  const rows = changed.flatMap(({ entry, no, before }) => {
    const seen = dayOf(entry.question.seen);
    return [...entry.active.identifiers].map(([hash, { kind }]) => ({ hash, values: [bytesOf(hash), no, Math.min(before?.get(hash) ?? seen, seen), numberOfKind(kind), active.no] }));
  });
  // By hash: neighbours go to one page.
  rows.sort((a, b) => (a.hash < b.hash ? -1 : 1));
  for (const piece of pieces(rows, SIZES)) await db.executeQuery(statements.putIdentifiers(piece.length, piece.flatMap(({ values }) => values)));
}

type FirstSeen = ReadonlyMap<string, number>;

async function storedIdentifiers(db: Writing, numbers: readonly number[], statements: Statements): Promise<ReadonlyMap<number, FirstSeen>> {
  const stored = new Map<number, Map<string, number>>();
  for (const piece of filledPieces(numbers, SIZES, NOBODY)) {
    const { rows }: { readonly rows: readonly StoredIdentifier[] } = await db.executeQuery(statements.identifiersOf(piece.length, piece));
    for (const { hash, candidate_no: no, first_seen: day } of rows) stored.set(no, (stored.get(no) ?? new Map<string, number>()).set(hash.toString('hex'), day));
  }
  return stored;
}

function isAsStored({ question, active }: Hashed<RegistryEntry>, stored: FirstSeen | undefined): boolean {
  if (stored === undefined || stored.size !== active.identifiers.size) return active.identifiers.size === 0 && stored === undefined;
  const seen = dayOf(question.seen);
  return [...active.identifiers.keys()].every((hash) => (stored.get(hash) ?? Number.POSITIVE_INFINITY) <= seen);
}
