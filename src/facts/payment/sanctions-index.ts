import { nameBlocks } from './name-blocks.ts';
import { addressKeys, type ListedAddress, type ListedEntry, type SanctionsIndex } from './sanctions.ts';

/** One entry of a list as a reader found it. */
export interface RawEntry {
  readonly uid: string;
  readonly type: string;
  readonly programs: readonly string[];
  readonly names: readonly string[];
  readonly addresses: readonly { readonly currency: string; readonly address: string }[];
}

const CURRENCY = /^Digital Currency Address\s*-\s*([A-Z0-9]{2,10})$/i;

/** The currency code of a feature such as "Digital Currency Address - XBT"; undefined for any other feature. */
export function currencyOf(feature: string): string | undefined {
  return CURRENCY.exec(feature.trim())?.[1]?.toUpperCase();
}

/** Files entries by address and by name block. */
export function indexSanctions(
  entries: readonly RawEntry[],
  about: Pick<SanctionsIndex, 'source' | 'publishedOn' | 'complete'>,
): SanctionsIndex {
  const listed: ListedEntry[] = [];
  const addresses = new Map<string, ListedAddress[]>();
  const blocks = new Map<string, number[]>();
  let addressCount = 0;
  for (const [position, { uid, type, programs, names, addresses: own }] of entries.entries()) {
    listed.push({ uid, type, programs: [...new Set(programs)], names: [...new Set(names)] });
    for (const key of new Set(names.flatMap(nameBlocks))) append(blocks, key, position);
    for (const { currency, address } of own) {
      addressCount += 1;
      const found = { currency, address, entry: position };
      for (const key of addressKeys(address)) append(addresses, key, found);
    }
  }
  return { ...about, entries: listed, addresses, addressCount, blocks, blocksOf: nameBlocks };
}

function append<T>(map: Map<string, T[]>, key: string, value: T): void {
  const values = map.get(key);
  if (values === undefined) map.set(key, [value]);
  else values.push(value);
}
