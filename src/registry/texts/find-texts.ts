import { dateOf, dayOf } from '../days.ts';
import type { Hashed } from '../hashed-entries.ts';
import type { HashedQuestion } from '../hashes.ts';
import { numberOfKind } from '../kinds.ts';
import { compareHashedNames, unpackedNames } from '../names-answer.ts';
import type { IsOther } from '../others.ts';
import type { Reading } from '../store.ts';
import { ALIKE, ALIKE_PICTURES, type FindOptions, type RegistryQuestion, type RegistryShare } from '../types.ts';
import { createReadCompared, type ComparedText } from './compared-texts.ts';
import { createReadHolders } from './holders.ts';
import type { KeyedText } from './keyed-text.ts';
import { likest, type ComparableText, type LikePair } from './likest.ts';
import { mostHolders } from './rarity.ts';

/** What is shared by texts that are alike, for each of those who ask. */
export type FindTexts = (db: Reading, asked: readonly Hashed<RegistryQuestion>[], isOther: readonly IsOther[], options: FindOptions) => Promise<readonly (readonly RegistryShare[])[]>;

/** Texts of so many others are compared with those of one who asks, first of those with whom most codes are shared; the tool's own limit. */
const MOST_COMPARED = 100;

export function createFindTexts(builder: Reading): FindTexts {
  const readHolders = createReadHolders(builder);
  const readCompared = createReadCompared(builder);
  return async (db, asked, isOther, { asOf, many, alike = ALIKE, pictures = ALIKE_PICTURES }) => {
    const askers = askersOf(asked);
    if (askers.size === 0) return asked.map(() => []);
    const sought = [...askers].map(([code, count]) => ({ code, most: mostHolders(code, many) + count }));
    const [holders, ids] = await Promise.all([readHolders(db, sought), idsOf(db, asked)]);
    const holdings = asked.map((one, at): Holdings => {
      const others = (numbers: readonly number[]): readonly number[] => numbers.filter((no) => isOther[at]?.(ids.get(no) ?? UNNAMED) ?? false);
      return new Map(codesOf(one).map((code) => [code, others(holders.get(code) ?? [])]));
    });
    // The asking candidate has the code as well.
    const isCommon = (holding: Holdings | undefined, code: number): boolean => (holding?.get(code)?.length ?? 0) >= mostHolders(code, many);
    const close = holdings.map((holding) => closest(holding, (code) => isCommon(holding, code)));
    const stored = await readCompared(db, [...new Set(close.flat())], dayOf(asOf));
    return asked.map((one, at) => {
      const own = ownTexts(one);
      const comparing = { alike, pictures, isCommon: (code: number) => isCommon(holdings[at], code) };
      return (close[at] ?? []).flatMap((no) => likest(own, stored.get(no) ?? [], comparing)).map((pair) => shareOf(one, pair));
    });
  };
}

/** No id: whoever has a code and does not ask is another to all. */
const UNNAMED = '';

function codesOf({ byKey }: Hashed<RegistryQuestion>): readonly number[] {
  return [...new Set([...byKey.values()].flatMap(({ texts }) => texts.flatMap(({ codes }) => codes)))];
}

function askersOf(asked: readonly Hashed<RegistryQuestion>[]): ReadonlyMap<number, number> {
  const askers = new Map<number, number>();
  for (const one of asked) for (const code of codesOf(one)) askers.set(code, (askers.get(code) ?? 0) + 1);
  return askers;
}

/** Of those who ask, as far as they are stored, by their numbers. */
async function idsOf(db: Reading, asked: readonly Hashed<RegistryQuestion>[]): Promise<ReadonlyMap<number, string>> {
  const ids = [...new Set(asked.map(({ question }) => question.candidate))];
  const found = new Map<number, string>();
  for (let from = 0; from < ids.length; from += MOST_IN_LIST) {
    for (const { no, id } of await db.selectFrom('knowhire_candidate').select(['no', 'id']).where('id', 'in', ids.slice(from, from + MOST_IN_LIST)).execute()) found.set(no, id);
  }
  return found;
}

const MOST_IN_LIST = 500;

/** Numbers of the others who have each code of one who asks. */
type Holdings = ReadonlyMap<number, readonly number[]>;

/** Those who share most of the codes that few have. */
function closest(holdings: Holdings, isCommon: (code: number) => boolean): readonly number[] {
  const counts = new Map<number, number>();
  for (const [code, others] of holdings) if (!isCommon(code)) for (const no of others) counts.set(no, (counts.get(no) ?? 0) + 1);
  const numbers = [...counts].sort(([a, first], [b, second]) => second - first || a - b).map(([no]) => no);
  return numbers.slice(0, MOST_COMPARED);
}

interface OwnText extends ComparableText {
  readonly text: KeyedText;
}

/** Under every live key. */
function ownTexts({ byKey }: Hashed<RegistryQuestion>): readonly OwnText[] {
  return [...byKey].flatMap(([key, { texts }]) => texts.map((text) => ({ kind: numberOfKind(text.kind), key_no: key, codes: text.codes, sketch: text.sketch, text })));
}

function shareOf({ question, byKey }: Hashed<RegistryQuestion>, { left: { text }, right: row, likeness }: LikePair<OwnText, ComparedText>): RegistryShare {
  const own: HashedQuestion | undefined = byKey.get(row.names_key);
  return {
    kind: text.kind,
    ordinal: question.identifiers.findIndex(({ pointer }) => pointer === text.pointer),
    pointer: text.pointer,
    candidate: row.id,
    seen: dateOf(row.first_seen),
    names: own === undefined ? 'unsure' : compareHashedNames(own, unpackedNames(row.names)),
    sameProfile: own !== undefined && own.profile !== '' && own.profile === row.profile.toString('hex'),
    likeness,
  };
}
