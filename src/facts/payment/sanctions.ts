import { withoutBlanks } from './compact.ts';
import type { NameComparer } from './name-comparison.ts';
import { parseWallet } from './wallet.ts';

export interface ListedEntry {
  /** The list's own number of the entry. */
  readonly uid: string;
  /** As the list says it: Individual, Entity, Vessel, Aircraft; empty where it does not say. */
  readonly type: string;
  readonly programs: readonly string[];
  /** The main name first, then the aliases. */
  readonly names: readonly string[];
}

export interface ListedAddress {
  /** The list's own code of the currency (XBT, ETH, USDT). */
  readonly currency: string;
  /** As printed in the list. */
  readonly address: string;
  /** Position in `entries`. */
  readonly entry: number;
}

/** A sanctions list made ready for look-ups. Maps and plain data only, so that it can be handed to a worker. */
export interface SanctionsIndex {
  readonly source: 'sdn-xml' | 'sdn-advanced-xml' | 'sdn-enhanced-xml' | 'sdn-csv';
  /** ISO date on which the list was published, where the file says it. */
  readonly publishedOn?: string;
  /** False where the format cannot carry every address and name of the list. */
  readonly complete: boolean;
  readonly entries: readonly ListedEntry[];
  readonly addresses: ReadonlyMap<string, readonly ListedAddress[]>;
  readonly addressCount: number;
  readonly blocks: ReadonlyMap<string, readonly number[]>;
  /** How names were filed. The index brings it along, so that the letter tables behind it load only with a list. */
  readonly blocksOf: (name: string) => readonly string[];
}

export type WalletScreening =
  | { readonly result: 'listed'; readonly matches: readonly (ListedAddress & { readonly listed: ListedEntry })[] }
  | { readonly result: 'not-listed' }
  /** The address could not be read, so that "not listed" would say too much. */
  | { readonly result: 'not-screened' };

/** Exact match of an address in whatever way it is written. A name or a network around it plays no part. */
export function screenWallet(address: string, index: SanctionsIndex): WalletScreening {
  const matches = addressKeys(address).flatMap((key) => index.addresses.get(key) ?? []);
  const listed = [...new Set(matches)].flatMap((match) => {
    const entry = index.entries[match.entry];
    return entry === undefined ? [] : [{ ...match, listed: entry }];
  });
  if (listed.length > 0) return { result: 'listed', matches: listed };
  return { result: parseWallet(address).valid ? 'not-listed' : 'not-screened' };
}

/** The canonical spelling and its equals; for a format that is not known, the text itself. */
export function addressKeys(address: string): readonly string[] {
  const parsed = parseWallet(address);
  if (parsed.valid) return [parsed.canonical, ...parsed.alternates];
  const typed = withoutBlanks(address, 300);
  return typed === undefined || typed === '' ? [] : [typed];
}

export interface NameCandidate {
  readonly entry: ListedEntry;
  /** The listed name that came nearest. */
  readonly name: string;
  readonly result: 'consistent' | 'ask';
}

const MOST_CANDIDATES = 50;

/**
 * Entries whose name may be the same, for a person to look at; never a finding by itself, since many people share a name.
 * Consistent names come first; at most 50.
 */
export function screenName(name: string, index: SanctionsIndex, compare: NameComparer): readonly NameCandidate[] {
  if (name.trim() === '') return [];
  const candidates = positionsSharing(index.blocksOf(name), index).flatMap((position) => nearest(name, index.entries[position], compare) ?? []);
  const ordered = [...candidates.filter(({ result }) => result === 'consistent'), ...candidates.filter(({ result }) => result === 'ask')];
  return ordered.slice(0, MOST_CANDIDATES);
}

/** A name of many parts must share two keys with an entry, else every Kim would be compared with every other. */
const MANY_KEYS = 6;

function positionsSharing(keys: readonly string[], index: SanctionsIndex): readonly number[] {
  const shared = new Map<number, number>();
  for (const key of keys) {
    for (const position of index.blocks.get(key) ?? []) shared.set(position, (shared.get(position) ?? 0) + 1);
  }
  const needed = keys.length >= MANY_KEYS ? 2 : 1;
  return [...shared].filter(([, count]) => count >= needed).map(([position]) => position).toSorted((a, b) => a - b);
}

function nearest(name: string, entry: ListedEntry | undefined, compare: NameComparer): NameCandidate | undefined {
  let doubtful: NameCandidate | undefined;
  for (const listed of entry?.names ?? []) {
    const { result } = compare(name, listed);
    if (entry === undefined || result === 'inconsistent') continue;
    if (result === 'consistent') return { entry, name: listed, result };
    doubtful ??= { entry, name: listed, result };
  }
  return doubtful;
}
