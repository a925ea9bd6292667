import type { Kysely } from 'kysely';
import type { RegistryTables } from '../tables.ts';
import { filledPieces, slot, statement } from '../statements.ts';

export interface SoughtCode {
  readonly code: number;
  /** Most holders wanted of it. */
  readonly most: number;
}

/** Numbers of the candidates who have each code. */
export type ReadHolders = (db: Kysely<RegistryTables>, sought: readonly SoughtCode[]) => Promise<ReadonlyMap<number, readonly number[]>>;

/** A text has ten codes, a picture some thirty. */
const SIZES = [60, 40, 30, 20, 10];
const NOTHING: SoughtCode = { code: 0, most: 0 };

/** Many codes in one statement, each with a limit of its own: a phrase that everybody writes costs no more than another. */
export function createReadHolders(builder: Kysely<RegistryTables>): ReadHolders {
  const ofOne = (at: number) =>
    builder
      .selectFrom((from) => from.selectFrom('knowhire_text_code').selectAll().where('code', '=', slot<number>(2 * at)).orderBy('code').orderBy('candidate_no').limit(slot<number>(2 * at + 1)).as('one'))
      .selectAll();
  const find = statement((size) => Array.from({ length: size - 1 }, (_, at) => at + 1).reduce((all, at) => all.unionAll(ofOne(at)), ofOne(0)));
  return async (db, sought) => {
    const holders = new Map<number, number[]>();
    for (const piece of filledPieces(sought, SIZES, NOTHING)) {
      for (const { code, candidate_no: no } of (await db.executeQuery(find(piece.length, piece.flatMap(({ code: wanted, most }) => [wanted, most])))).rows) {
        const list = holders.get(code);
        if (list === undefined) holders.set(code, [no]);
        else list.push(no);
      }
    }
    return holders;
  };
}
