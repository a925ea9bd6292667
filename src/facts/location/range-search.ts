import type { ParsedAddress } from './ip-address.ts';
import type { CountryRanges, OperatorRanges, RangeTable } from './tables.ts';

/** The value of the last range that starts at or before the address; 0 where the data has none. */
export function rangeValue(address: ParsedAddress, table: Pick<CountryRanges | OperatorRanges, 'v4' | 'v6'>): number {
  const ranges = address.version === 4 ? table.v4 : table.v6;
  const row = lastStart(address.high, address.low, ranges);
  return row < 0 ? 0 : (ranges.values[row] ?? 0);
}

function lastStart(high: number, low: number, { high: highs, low: lows }: RangeTable): number {
  let from = 0;
  let to = highs.length;
  while (from < to) {
    const middle = (from + to) >>> 1;
    const start = highs[middle] ?? 0;
    if (start < high || (start === high && (lows?.[middle] ?? 0) <= low)) from = middle + 1;
    else to = middle;
  }
  return from - 1;
}
