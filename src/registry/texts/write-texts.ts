import { dayOf } from '../days.ts';
import type { Hashed } from '../hashed-entries.ts';
import type { KeyRing } from '../key-ring.ts';
import { numberOfKind } from '../kinds.ts';
import { pieces, slot, statement } from '../statements.ts';
import type { Reading, Writing } from '../store.ts';
import type { RegistryEntry } from '../types.ts';
import { packedCodes, type KeyedText } from './keyed-text.ts';
import { removeTextsOf } from './remove-texts.ts';
import { createReadTexts, type StoredText } from './stored-texts.ts';

/** `numbers` has the number of every candidate by its id. */
export type WriteTexts = (db: Writing, entries: readonly Hashed<RegistryEntry>[], numbers: ReadonlyMap<string, number>, ring: KeyRing) => Promise<void>;

const SIZES = [256, 64, 16, 4, 1];
const TEXT_SLOTS = 7;

/** Writes the texts of a batch within its transaction: every candidate with exactly those that it has now. The first dates stay. */
export function createWriteTexts(builder: Reading): WriteTexts {
  const readTexts = createReadTexts(builder);
  const putTexts = statement((size) => builder.insertInto('knowhire_text').values(Array.from({ length: size }, (_, at) => textSlots(at * TEXT_SLOTS))));
  const putCodes = statement((size) => builder.insertInto('knowhire_text_code').values(Array.from({ length: size }, (_, at) => ({ code: slot<number>(2 * at), candidate_no: slot<number>(2 * at + 1) }))));
  return async (db, entries, numbers, { active }) => {
    const stored = await readTexts(db, [...numbers.values()]);
    const changed = entries.flatMap((entry) => {
      const no = numbers.get(entry.question.candidate);
      const before = no === undefined ? [] : (stored.get(no) ?? []);
      return no === undefined || isAsStored(entry, before, active.no) ? [] : [{ entry, no, before }];
    });
    const replaced = changed.flatMap(({ no, before }) => (before.length === 0 ? [] : [no]));
    if (replaced.length > 0) await removeTextsOf(db, replaced);
    const texts = changed.flatMap(({ entry, no, before }) => entry.active.texts.map((text, part) => [no, part, numberOfKind(text.kind), active.no, firstSeen(entry, part, before), packedCodes(text.codes), text.sketch]));
    for (const piece of pieces(texts, SIZES)) await db.executeQuery(putTexts(piece.length, piece.flat()));
    const codes = changed.flatMap(({ entry, no }) => [...new Set(entry.active.texts.flatMap((text) => text.codes))].map((code) => [code, no] as const));
    // In order: neighbours go to one page.
    codes.sort(([a, first], [b, second]) => a - b || first - second);
    for (const piece of pieces(codes, SIZES)) await db.executeQuery(putCodes(piece.length, piece.flat()));
  };
}

function textSlots(from: number) {
  return {
    candidate_no: slot<number>(from),
    part: slot<number>(from + 1),
    kind: slot<number>(from + 2),
    key_no: slot<number>(from + 3),
    first_seen: slot<number>(from + 4),
    codes: slot<Buffer>(from + 5),
    sketch: slot<Buffer>(from + 6),
  };
}

function isAsStored({ question, active }: Hashed<RegistryEntry>, stored: readonly StoredText[], key: number): boolean {
  if (stored.length !== active.texts.length) return false;
  const seen = dayOf(question.seen);
  return stored.every((row, part) => row.key_no === key && row.first_seen <= seen && isSame(active.texts[part], row));
}

function isSame(text: KeyedText | undefined, { kind, codes, sketch }: StoredText): boolean {
  return text !== undefined && numberOfKind(text.kind) === kind && packedCodes(text.codes).equals(codes) && text.sketch.equals(sketch);
}

/** A text that the candidate had before keeps its date, also under another key. */
function firstSeen({ question, byKey }: Hashed<RegistryEntry>, part: number, before: readonly StoredText[]): number {
  const dates = before.flatMap((row) => (isSame(byKey.get(row.key_no)?.texts[part], row) ? [row.first_seen] : []));
  return Math.min(dayOf(question.seen), ...dates);
}
