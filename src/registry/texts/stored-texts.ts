import type { Selectable } from 'kysely';
import type { Reading } from '../store.ts';
import type { RegistryTables } from '../tables.ts';
import { filledPieces, slot, statement } from '../statements.ts';

export type StoredText = Selectable<RegistryTables['knowhire_text']>;
/** The texts of candidates by their numbers, in the order of their parts. */
export type ReadTexts = (db: Reading, numbers: readonly number[]) => Promise<ReadonlyMap<number, readonly StoredText[]>>;

const SIZES = [256, 64, 16, 4];
const NOBODY = -1;

export function createReadTexts(builder: Reading): ReadTexts {
  const textsOf = statement((size) =>
    builder
      .selectFrom('knowhire_text')
      .selectAll()
      .where('candidate_no', 'in', Array.from({ length: size }, (_, at) => slot<number>(at)))
      .orderBy('candidate_no')
      .orderBy('part'),
  );
  return async (db, numbers) => {
    const texts = new Map<number, StoredText[]>();
    for (const piece of filledPieces(numbers, SIZES, NOBODY)) {
      for (const row of (await db.executeQuery(textsOf(piece.length, piece))).rows) {
        const list = texts.get(row.candidate_no);
        if (list === undefined) texts.set(row.candidate_no, [row]);
        else list.push(row);
      }
    }
    return texts;
  };
}
