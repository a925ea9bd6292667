import { dateOf, dayOf } from './days.ts';
import type { FindRows, FoundRow } from './find-rows.ts';
import type { Hashed } from './hashed-entries.ts';
import type { HashedIdentifier } from './hashes.ts';
import { equalKind } from './kinds.ts';
import { highestMany, manyOf } from './many.ts';
import { compareHashedNames, unpackedNames } from './names-answer.ts';
import type { IsOther } from './others.ts';
import type { Reading } from './store.ts';
import { MOST_COUNTED, type FindOptions, type RegistryAnswer, type RegistryCrowd, type RegistryQuestion, type RegistryShare } from './types.ts';

type RowsByHash = ReadonlyMap<string, readonly FoundRow[]>;

/** What the registry holds of the values asked for, under all live keys: of each as many rows as are counted, even after the askers are left out. */
export async function readRows(db: Reading, find: FindRows, asked: readonly Hashed<RegistryQuestion>[], { asOf, many }: FindOptions): Promise<RowsByHash> {
  const askers = new Map<string, number>();
  for (const { alike } of asked) for (const hash of [...alike.values()].flat()) askers.set(hash, (askers.get(hash) ?? 0) + 1);
  const counted = Math.max(MOST_COUNTED, highestMany(many) + 1);
  const sought = [...askers].map(([hash, count]) => ({ hash: Buffer.from(hash, 'hex'), most: counted + count }));
  const groups = new Map<string, FoundRow[]>();
  for (const row of await find(db, sought, dayOf(asOf))) {
    const hash = row.hash.toString('hex');
    const group = groups.get(hash);
    if (group === undefined) groups.set(hash, [row]);
    else group.push(row);
  }
  return groups;
}

export interface Known {
  readonly rows: RowsByHash;
  /** Shares of texts that are alike, by asker. */
  readonly alike: readonly (readonly RegistryShare[])[];
  readonly isOther: readonly IsOther[];
}

export function answersTo(asked: readonly Hashed<RegistryQuestion>[], { rows, alike, isOther }: Known, options: FindOptions): readonly RegistryAnswer[] {
  return asked.map((one, at) => {
    const { shares, crowds } = answered(one, rows, options, isOther[at] ?? NOBODY);
    const equal = new Set(shares.map(({ kind, candidate }) => `${kind} ${candidate}`));
    const near = (alike[at] ?? []).filter(({ kind, candidate }) => !equal.has(`${equalKind(kind)} ${candidate}`));
    return { candidate: one.question.candidate, shares: [...shares, ...near].sort(byPlaceThenId), crowds };
  });
}

const NOBODY: IsOther = () => false;

function answered(one: Hashed<RegistryQuestion>, rows: RowsByHash, { many }: FindOptions, isOther: IsOther): Pick<RegistryAnswer, 'shares' | 'crowds'> {
  const shares: RegistryShare[] = [];
  const crowds: RegistryCrowd[] = [];
  for (const [hash, identifier] of one.active.identifiers) {
    // Under the active key, or where nobody has brought the value again since the rotation, under an old one.
    const found = (one.alike.get(hash) ?? []).flatMap((alike) => rows.get(alike) ?? []).filter(({ id }) => isOther(id));
    if (found.length > manyOf(identifier.kind, many)) crowds.push({ ...identifier, count: Math.min(found.length, MOST_COUNTED) });
    else shares.push(...found.map((row) => shareOf(one, identifier, row)));
  }
  return { shares, crowds };
}

function shareOf({ byKey }: Hashed<RegistryQuestion>, identifier: HashedIdentifier, row: FoundRow): RegistryShare {
  const own = byKey.get(row.key_no);
  return {
    ...identifier,
    candidate: row.id,
    seen: dateOf(row.first_seen),
    names: own === undefined ? 'unsure' : compareHashedNames(own, unpackedNames(row)),
    sameProfile: own !== undefined && own.profile !== '' && own.profile === row.profile.toString('hex'),
  };
}

function byPlaceThenId(a: RegistryShare, b: RegistryShare): number {
  return a.ordinal - b.ordinal || (a.candidate < b.candidate ? -1 : 1);
}
