import type { Writing } from '../store.ts';
import { unpackedCodes } from './keyed-text.ts';
import type { StoredText } from './stored-texts.ts';

/** Removes everything kept of the texts of these candidates. */
export async function removeTextsOf(db: Writing, numbers: readonly number[]): Promise<void> {
  const rows = await db.selectFrom('knowhire_text').select(['candidate_no', 'codes']).where('candidate_no', 'in', [...numbers]).execute();
  await removeCodes(db, rows);
  await db.deleteFrom('knowhire_text').where('candidate_no', 'in', [...numbers]).execute();
}

/** A text knows its codes, so that they need no second index. All texts of a candidate go together. */
export async function removeCodes(db: Writing, rows: readonly Pick<StoredText, 'candidate_no' | 'codes'>[]): Promise<void> {
  const byCandidate = new Map<number, Set<number>>();
  for (const { candidate_no: no, codes } of rows) {
    const known = byCandidate.get(no) ?? new Set<number>();
    byCandidate.set(no, known);
    for (const code of unpackedCodes(codes)) known.add(code);
  }
  for (const [no, codes] of byCandidate) await db.deleteFrom('knowhire_text_code').where('code', 'in', [...codes]).where('candidate_no', '=', no).execute();
}
