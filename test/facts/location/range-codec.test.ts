import fc from 'fast-check';
import { expect, test } from 'vitest';
import { decodeRanges, encodeRanges } from '../../../src/facts/location/range-codec.ts';

function starts(bits: 32 | 64): fc.Arbitrary<bigint[]> {
  // Block starts as registries give them: the lowest bits are zero, so that a step stays below 2^53 odd.
  const unit = bits === 64 ? 1n << 16n : 1n;
  const one = fc.bigInt({ min: 0n, max: ((1n << BigInt(bits)) - 1n) / unit }).map((n) => n * unit);
  return fc.uniqueArray(one, { minLength: 1, maxLength: 60 }).map((list) => list.sort((a, b) => (a < b ? -1 : 1)));
}

test('what is packed comes back: 32 bits, one byte a value', () => {
  fc.assert(
    fc.property(starts(32), (list) => {
      const rows = list.map((start, row) => ({ start, value: row % 251 }));
      const table = decodeRanges(encodeRanges(rows, 1), 32);
      expect([...table.high].map(BigInt)).toEqual(list);
      expect([...table.values]).toEqual(rows.map(({ value }) => value));
    }),
  );
});

test('what is packed comes back: 64 bits, three bytes a value', () => {
  fc.assert(
    fc.property(starts(64), (list) => {
      const rows = list.map((start, row) => ({ start, value: row * 70_001 }));
      const table = decodeRanges(encodeRanges(rows, 3), 64);
      expect([...table.high].map((high, row) => (BigInt(high) << 32n) | BigInt(table.low?.[row] ?? 0))).toEqual(list);
      expect([...table.values]).toEqual(rows.map(({ value }) => value & 0xffffff));
    }),
  );
});
