import { dateOf, dayOf } from './days.ts';
import { kindOfNumber } from './kinds.ts';
import { manyOf } from './many.ts';
import { compareHashedNames, unpackedNames, type StoredNames } from './names-answer.ts';
import type { Reading, Store } from './store.ts';
import { readTextLinks } from './texts/text-links.ts';
import type { FindOptions, RegistryCrowdLink, RegistryLink } from './types.ts';

/** Identifiers that one stretch of the hashes holds on average; bounds the memory. */
const STRETCH = 20_000;
const MOST_STRETCHES = 65_536;

interface Holder extends StoredNames {
  readonly hash: Buffer;
  readonly kind: number;
  readonly first_seen: number;
  readonly id: string;
  readonly key_no: number;
}

/** Every stored pair: those of equal values, stretch by stretch of the hashes, then those of texts that are alike. */
export async function* readLinks(store: Store, options: FindOptions): AsyncGenerator<RegistryLink | RegistryCrowdLink> {
  yield* readEqual(store, options);
  yield* readTextLinks(store, options);
}

async function* readEqual(store: Store, { asOf, many }: FindOptions): AsyncGenerator<RegistryLink | RegistryCrowdLink> {
  const day = dayOf(asOf);
  const rows = await store.read((db) => db.selectFrom('knowhire_identifier').select((of) => of.fn.countAll<number>().as('n')).executeTakeFirstOrThrow());
  const stretches = Math.min(Math.max(1, Math.ceil(rows.n / STRETCH)), MOST_STRETCHES);
  for (let at = 0; at < stretches; at += 1) {
    const bounds = { from: boundOf(at, stretches), to: at + 1 === stretches ? undefined : boundOf(at + 1, stretches) };
    const { pairs, crowds } = await store.read((db) => readStretch(db, bounds, day, many));
    yield* pairs;
    yield* crowds;
  }
}

interface Bounds {
  readonly from: Buffer;
  readonly to: Buffer | undefined;
}

/** Hashes are spread evenly, so that two bytes cut them into even stretches. */
function boundOf(at: number, stretches: number): Buffer {
  const bound = Buffer.alloc(2);
  bound.writeUInt16BE(Math.floor((at * MOST_STRETCHES) / stretches));
  return bound;
}

interface Stretch {
  readonly pairs: readonly RegistryLink[];
  readonly crowds: readonly RegistryCrowdLink[];
}

/** More holders than this are not listed. Those whose retention date has passed do not count. */
async function readStretch(db: Reading, bounds: Bounds, day: number, many: FindOptions['many']): Promise<Stretch> {
  const shared = await sharedIn(db, bounds);
  const isCrowd = (kind: number, n: number): boolean => n > manyOf(kindOfNumber(kind), many) + 1;
  const crowded = shared.filter(({ kind, n }) => isCrowd(kind, n));
  const counted = await Promise.all(crowded.map(async ({ hash, kind }) => ({ hash, kind, count: await countShown(db, hash, day) })));
  const isListed = new Map(counted.map(({ hash, kind, count }) => [hash.toString('hex'), !isCrowd(kind, count)]));
  const listed = shared.filter(({ hash }) => isListed.get(hash.toString('hex')) !== false).map(({ hash }) => hash);
  return { pairs: pairsOf(await holdersOf(db, listed, day)), crowds: counted.filter(({ kind, count }) => isCrowd(kind, count)).map(({ kind, count }) => ({ kind: kindOfNumber(kind), count })) };
}

async function sharedIn(db: Reading, { from, to }: Bounds): Promise<readonly { readonly hash: Buffer; readonly kind: number; readonly n: number }[]> {
  const after = db.selectFrom('knowhire_identifier').where('hash', '>=', from);
  const within = to === undefined ? after : after.where('hash', '<', to);
  return within
    .select((of) => ['hash', of.fn.min('kind').as('kind'), of.fn.countAll<number>().as('n')])
    .groupBy('hash')
    .having((of) => of.fn.countAll(), '>', 1)
    .orderBy('hash')
    .execute();
}

async function countShown(db: Reading, hash: Buffer, day: number): Promise<number> {
  const { n } = await shownHolders(db, day).where('i.hash', '=', hash).select((of) => of.fn.countAll<number>().as('n')).executeTakeFirstOrThrow();
  return n;
}

function shownHolders(db: Reading, day: number) {
  return db
    .selectFrom('knowhire_identifier as i')
    .innerJoin('knowhire_candidate as c', 'c.no', 'i.candidate_no')
    .where((where) => where.or([where('c.retain_until', 'is', null), where('c.retain_until', '>', day)]));
}

const MOST_IN_LIST = 500;

async function holdersOf(db: Reading, hashes: readonly Buffer[], day: number): Promise<readonly Holder[]> {
  const holders: Holder[] = [];
  for (let from = 0; from < hashes.length; from += MOST_IN_LIST) {
    const found = await shownHolders(db, day)
      .where('i.hash', 'in', hashes.slice(from, from + MOST_IN_LIST))
      .select(['i.hash', 'i.kind', 'i.first_seen', 'c.id', 'c.key_no', 'c.full_names', 'c.part_names', 'c.name_scripts'])
      .execute();
    holders.push(...found);
  }
  return holders.map((holder) => ({ holder, order: `${holder.hash.toString('hex')} ${holder.id}` })).sort((a, b) => (a.order < b.order ? -1 : 1)).map(({ holder }) => holder);
}

/** Holders of one value stand together, by id. */
function pairsOf(holders: readonly Holder[]): readonly RegistryLink[] {
  return holders.flatMap((a, at) => {
    const pairs: RegistryLink[] = [];
    for (let next = at + 1; holders[next]?.hash.equals(a.hash) === true; next += 1) {
      const b = holders[next];
      if (b !== undefined) pairs.push({ kind: kindOfNumber(a.kind), candidates: [a.id, b.id], names: namesOf(a, b), seen: [dateOf(a.first_seen), dateOf(b.first_seen)] });
    }
    return pairs;
  });
}

/** Hashes under different keys cannot be compared. */
function namesOf(a: Holder, b: Holder): RegistryLink['names'] {
  if (a.key_no !== b.key_no) return 'unsure';
  return compareHashedNames(unpackedNames(a), unpackedNames(b));
}
