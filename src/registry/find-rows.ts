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

export interface RowLimits {
  /** Rows of candidates whose retention date is this day or earlier stay hidden. */
  readonly asOf: number;
  /** Most rows of one hash. */
  readonly most: number;
}

export type FindRows = (db: Kysely<RegistryTables>, hashes: readonly Buffer[], limits: RowLimits) => Promise<readonly FoundRow[]>;

const SIZES = [64, 32, 16, 8, 4];
const NOTHING = Buffer.alloc(0);

/** Many hashes in one statement, each with a limit of its own: a value that everybody shares costs no more than another. */
export function createFindRows(builder: Kysely<RegistryTables>): FindRows {
  const ofOne = (at: number) =>
    builder
      .selectFrom((from) =>
        from
          .selectFrom('knowhire_identifier as i')
          .innerJoin('knowhire_candidate as c', 'c.no', 'i.candidate_no')
          .select(['i.hash', 'i.first_seen', 'c.id', 'c.key_no', 'c.profile', 'c.full_names', 'c.part_names', 'c.name_scripts'])
          .where('i.hash', '=', slot<Buffer>(at))
          .where((where) => where.or([where('c.retain_until', 'is', null), where('c.retain_until', '>', slot<number>(ASOF_SLOT))]))
          .limit(slot<number>(MOST_SLOT))
          .as('one'),
      )
      .selectAll();
  const find = statement((size) => Array.from({ length: size - 1 }, (_, at) => at + 1).reduce((all, at) => all.unionAll(ofOne(at)), ofOne(0)));
  return async (db, hashes, { asOf, most }) => {
    const rows: FoundRow[] = [];
    for (const piece of filledPieces(hashes, SIZES, NOTHING)) {
      const values = Object.assign([...piece] as unknown[], { [ASOF_SLOT]: asOf, [MOST_SLOT]: most });
      rows.push(...(await db.executeQuery(find(piece.length, values))).rows);
    }
    return rows;
  };
}

/** Behind all hashes of the largest piece. */
const ASOF_SLOT = 64;
const MOST_SLOT = 65;
