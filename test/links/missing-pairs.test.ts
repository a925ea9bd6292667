import fc from 'fast-check';
import { expect, test } from 'vitest';
import { missingPairs } from '../../src/links/missing-pairs.ts';

const pairs = fc.array(fc.tuple(fc.nat(30), fc.nat(30)).filter(([a, b]) => a !== b).map(([a, b]): readonly [number, number] => (a < b ? [a, b] : [b, a])), { maxLength: 25 });
const keys = (list: readonly (readonly [number, number])[]): readonly string[] => list.map(([a, b]) => `${a} ${b}`);

test('every two that are tied through others and not by themselves', () => {
  expect(missingPairs([[1, 2], [2, 3], [7, 9]])).toEqual([[1, 3]]);
  expect(missingPairs([])).toEqual([]);
});

test('together with the given pairs, the groups are whole, and no pair comes twice', () => {
  fc.assert(fc.property(pairs, (given) => {
    const found = missingPairs(given);
    expect(keys(found).filter((pair) => keys(given).includes(pair))).toEqual([]);
    expect(missingPairs([...given, ...found])).toEqual([]);
    expect(new Set(keys(found)).size).toBe(found.length);
  }));
});

test('the order of the pairs makes no difference to which are missing', () => {
  fc.assert(fc.property(pairs, (given) => {
    expect([...keys(missingPairs([...given].reverse()))].sort()).toEqual([...keys(missingPairs(given))].sort());
  }));
});

test('a group of more than fifty is left as it is', () => {
  expect(missingPairs(Array.from({ length: 49 }, (_, at) => [0, at + 1] as const))).toHaveLength((49 * 48) / 2);
  const chain = missingPairs(Array.from({ length: 60 }, (_, at) => [0, at + 1] as const));
  expect(chain).toHaveLength((49 * 48) / 2);
});
