import type { StoredNames } from '../names-answer.ts';
import { filledPieces, slot, statement } from '../statements.ts';
import type { Reading } from '../store.ts';
import { unpackedCodes } from './keyed-text.ts';
import type { ComparableText } from './likest.ts';
import type { StoredText } from './stored-texts.ts';

/** A stored text with its candidate. */
export interface ComparedText extends ComparableText, Pick<StoredText, 'candidate_no' | 'first_seen'> {
  readonly id: string;
  readonly profile: Buffer;
  /** Key of the names' and the profile's hashes. */
  readonly names_key: number;
  readonly names: StoredNames;
}

/** The texts of candidates by their numbers, in the order of their parts. Candidates whose retention date is `day` or earlier stay hidden. */
export type ReadCompared = (db: Reading, numbers: readonly number[], day: number) => Promise<ReadonlyMap<number, readonly ComparedText[]>>;

const SIZES = [256, 64, 16, 4];
const NOBODY = -1;

export function createReadCompared(builder: Reading): ReadCompared {
  const textsOf = statement((size) =>
    builder
      .selectFrom('knowhire_text as t')
      .innerJoin('knowhire_candidate as c', 'c.no', 't.candidate_no')
      .select(['t.candidate_no', 't.kind', 't.key_no', 't.first_seen', 't.codes', 't.sketch', 'c.id', 'c.key_no as names_key', 'c.profile', 'c.full_names', 'c.part_names', 'c.name_scripts'])
      .where('t.candidate_no', 'in', Array.from({ length: size }, (_, at) => slot<number>(at + 1)))
      .where((where) => where.or([where('c.retain_until', 'is', null), where('c.retain_until', '>', slot<number>(0))]))
      .orderBy('t.candidate_no')
      .orderBy('t.part'),
  );
  return async (db, numbers, day) => {
    const texts = new Map<number, ComparedText[]>();
    for (const piece of filledPieces(numbers, SIZES, NOBODY)) {
      for (const { full_names, part_names, name_scripts, codes, ...row } of (await db.executeQuery(textsOf(piece.length, [day, ...piece]))).rows) {
        const text = { ...row, codes: unpackedCodes(codes), names: { full_names, part_names, name_scripts } };
        const list = texts.get(row.candidate_no);
        if (list === undefined) texts.set(row.candidate_no, [text]);
        else list.push(text);
      }
    }
    return texts;
  };
}
