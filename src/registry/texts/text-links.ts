import { dateOf, dayOf } from '../days.ts';
import { equalKind, kindOfNumber, numberOfKind } from '../kinds.ts';
import { compareHashedNames, unpackedNames } from '../names-answer.ts';
import type { Reading, Store } from '../store.ts';
import { ALIKE, ALIKE_PICTURES, type FindOptions, type RegistryLink } from '../types.ts';
import { createReadCompared, type ComparedText } from './compared-texts.ts';
import { LOWEST_CODE } from './keyed-text.ts';
import { likest, type Comparing, type LikePair } from './likest.ts';
import { FEWEST, mostHolders } from './rarity.ts';
import { createTies, type Ties } from './tied-pairs.ts';

/** Codes with their holders in memory at once. */
const STRETCH = 20_000;

/** Every stored pair of texts or pictures that are alike and not equal: stretch by stretch of the codes, then those that only a third shows. */
export async function* readTextLinks(store: Store, { asOf, many, alike = ALIKE, pictures = ALIKE_PICTURES }: FindOptions): AsyncGenerator<RegistryLink> {
  const readCompared = createReadCompared(store.builder);
  const ties = createTies();
  const common = await store.read((db) => commonCodes(db, many));
  const comparing = { alike, pictures, isCommon: (code: number): boolean => common.has(code) };
  for (let from: number | undefined = LOWEST_CODE; from !== undefined; ) {
    const begin: number = from;
    const { links, next } = await store.read(async (db) => {
      const end = await endOf(db, begin);
      const groups = (await sharedIn(db, begin, end)).filter(({ code }) => !common.has(code));
      const texts = await readCompared(db, [...new Set(groups.flatMap(({ holders }) => holders))], dayOf(asOf));
      return { links: await withoutEqual(db, pairsOf(groups, texts, comparing, ties)), next: end };
    });
    yield* links;
    from = next;
  }
  const suggested = ties.suggested();
  for (let at = 0; at < suggested.length; at += STRETCH) {
    const part = suggested.slice(at, at + STRETCH);
    yield* await store.read(async (db) => {
      const texts = await readCompared(db, [...new Set(part.flatMap(({ a, b }) => [a, b]))], dayOf(asOf));
      return withoutEqual(db, part.flatMap(({ a, b, kind }) => likest(texts.get(a) ?? [], texts.get(b) ?? [], { ...comparing, tied: true }).filter(({ left }) => left.kind === kind)));
    });
  }
}

/** Codes that too many have. */
async function commonCodes(db: Reading, many: FindOptions['many']): Promise<ReadonlySet<number>> {
  const rows = await db
    .selectFrom('knowhire_text_code')
    .select((of) => ['code', of.fn.countAll<number>().as('n')])
    .groupBy('code')
    .having((of) => of.fn.countAll(), '>', FEWEST)
    .execute();
  return new Set(rows.flatMap(({ code, n }) => (n > mostHolders(code, many) ? [code] : [])));
}

/** The code before which a stretch ends; undefined where it is the last. */
async function endOf(db: Reading, from: number): Promise<number | undefined> {
  const row = await db.selectFrom('knowhire_text_code').select('code').where('code', '>=', from).orderBy('code').orderBy('candidate_no').offset(STRETCH).limit(1).executeTakeFirst();
  return row === undefined || row.code === from ? await after(db, from, row) : row.code;
}

/** One code that fills a whole stretch ends with the next code. */
async function after(db: Reading, code: number, row: unknown): Promise<number | undefined> {
  if (row === undefined) return undefined;
  return (await db.selectFrom('knowhire_text_code').select((of) => of.fn.min('code').as('code')).where('code', '>', code).executeTakeFirst())?.code ?? undefined;
}

interface Group {
  readonly code: number;
  readonly holders: readonly number[];
}

/** Codes that several have, and not very many. */
async function sharedIn(db: Reading, from: number, to: number | undefined): Promise<readonly Group[]> {
  const within = <T extends { where: (column: 'code', operator: '<', value: number) => T }>(query: T): T => (to === undefined ? query : query.where('code', '<', to));
  const shared = within(db.selectFrom('knowhire_text_code').select('code').where('code', '>=', from)).groupBy('code').having((of) => of.between(of.fn.countAll<number>(), FEWEST, MOST_HOLDERS));
  const rows = await within(db.selectFrom('knowhire_text_code').selectAll().where('code', '>=', from)).where('code', 'in', shared).orderBy('code').orderBy('candidate_no').execute();
  const groups: { readonly code: number; readonly holders: number[] }[] = [];
  for (const { code, candidate_no: no } of rows) {
    const last = groups.at(-1);
    if (last?.code === code) last.holders.push(no);
    else groups.push({ code, holders: [no] });
  }
  return groups;
}

/** No kind's limit is set higher than this. */
const MOST_HOLDERS = 1000;

type Pair = LikePair<ComparedText, ComparedText>;

/** Pairs that earlier stretches have not given already. */
function pairsOf(groups: readonly Group[], texts: ReadonlyMap<number, readonly ComparedText[]>, comparing: Comparing, ties: Ties): readonly Pair[] {
  const pairs: Pair[] = [];
  for (const { holders } of groups) {
    holders.forEach((a, at) => {
      for (const b of holders.slice(at + 1)) {
        for (const pair of likest(texts.get(a) ?? [], texts.get(b) ?? [], comparing)) {
          if (ties.add({ a, b, kind: pair.left.kind })) pairs.push(pair);
        }
      }
    });
  }
  return pairs;
}

/** Two who have a whole text or the file of a picture in common are told so already. */
async function withoutEqual(db: Reading, pairs: readonly Pair[]): Promise<readonly RegistryLink[]> {
  const wholes = await wholeTexts(db, [...new Set(pairs.flatMap(({ left, right }) => [left.candidate_no, right.candidate_no]))]);
  return pairs.flatMap(({ left, right, likeness }) => {
    const kind = numberOfKind(equalKind(kindOfNumber(left.kind)));
    const equal = [...(wholes.get(`${left.candidate_no} ${kind}`) ?? [])].some((hash) => wholes.get(`${right.candidate_no} ${kind}`)?.has(hash));
    if (equal) return [];
    const [a, b] = left.id < right.id ? [left, right] : [right, left];
    const names = a.names_key === b.names_key ? compareHashedNames(unpackedNames(a.names), unpackedNames(b.names)) : 'unsure';
    return [{ kind: kindOfNumber(left.kind), candidates: [a.id, b.id], names, seen: [dateOf(a.first_seen), dateOf(b.first_seen)], likeness }];
  });
}

const MOST_IN_LIST = 500;

/** Hashes of whole texts and of files, by candidate and kind. */
async function wholeTexts(db: Reading, numbers: readonly number[]): Promise<ReadonlyMap<string, ReadonlySet<string>>> {
  const wholes = new Map<string, Set<string>>();
  for (let from = 0; from < numbers.length; from += MOST_IN_LIST) {
    const rows = await db
      .selectFrom('knowhire_identifier')
      .select(['candidate_no', 'kind', 'hash'])
      .where('candidate_no', 'in', numbers.slice(from, from + MOST_IN_LIST))
      .where('kind', 'in', [numberOfKind('resume-text'), numberOfKind('bid-text'), numberOfKind('photo')])
      .execute();
    for (const { candidate_no: no, kind, hash } of rows) {
      const key = `${no} ${kind}`;
      wholes.set(key, (wholes.get(key) ?? new Set<string>()).add(hash.toString('hex')));
    }
  }
  return wholes;
}
