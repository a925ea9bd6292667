import type { Kysely } from 'kysely';
import { filledPieces, slot, statement } from './statements.ts';
import type { StoredNames } from './names-answer.ts';
import type { RegistryTables } from './tables.ts';

/** A stored identifier with its candidate. */
export interface FoundRow extends StoredNames {
  readonly hash: Buffer;
  readonly first_seen: number;
  readonly id: string;
  readonly key_no: number;
  readonly profile: Buffer;
}

export interface SoughtHash {
  readonly hash: Buffer;
  /** Most rows wanted of it. */
  readonly most: number;
}

/** Rows of candidates whose retention date is `day` or earlier stay hidden. */
export type FindRows = (db: Kysely<RegistryTables>, sought: readonly SoughtHash[], day: number) => Promise<readonly FoundRow[]>;

const SIZES = [64, 32, 16, 8, 4];
const NOTHING: SoughtHash = { hash: Buffer.alloc(0), most: 0 };

/** Many hashes in one statement, each with a limit of its own: a value that everybody shares costs no more than another. */
export function createFindRows(builder: Kysely<RegistryTables>): FindRows {
  const ofOne = (at: number) =>
    builder
      .selectFrom((from) =>
        from
          .selectFrom('knowhire_identifier as i')
          .innerJoin('knowhire_candidate as c', 'c.no', 'i.candidate_no')
          .select(['i.hash', 'i.first_seen', 'c.id', 'c.key_no', 'c.profile', 'c.full_names', 'c.part_names', 'c.name_scripts'])
          .where('i.hash', '=', slot<Buffer>(2 * at + 1))
          .where((where) => where.or([where('c.retain_until', 'is', null), where('c.retain_until', '>', slot<number>(0))]))
          .limit(slot<number>(2 * at + 2))
          .as('one'),
      )
      .selectAll();
  const find = statement((size) => Array.from({ length: size - 1 }, (_, at) => at + 1).reduce((all, at) => all.unionAll(ofOne(at)), ofOne(0)));
  return async (db, sought, day) => {
    const rows: FoundRow[] = [];
    for (const piece of filledPieces(sought, SIZES, NOTHING)) {
      rows.push(...(await db.executeQuery(find(piece.length, [day, ...piece.flatMap(({ hash, most }) => [hash, most])]))).rows);
    }
    return rows;
  };
}
