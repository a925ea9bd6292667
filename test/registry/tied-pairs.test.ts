import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createTies } from '../../src/registry/texts/tied-pairs.ts';

const pair = fc.tuple(fc.integer({ min: 0, max: 12 }), fc.integer({ min: 0, max: 12 }), fc.integer({ min: 10, max: 11 })).filter(([a, b]) => a < b);

test('suggested are pairs of one kind that a third is tied to, each once, and none that is tied', () => {
  fc.assert(
    fc.property(fc.array(pair, { maxLength: 30 }), (given) => {
      const ties = createTies();
      const known = new Set<string>();
      for (const [a, b, kind] of given) {
        expect(ties.add({ a, b, kind })).toBe(!known.has(`${a} ${b} ${kind}`));
        known.add(`${a} ${b} ${kind}`);
      }
      const tied = (a: number, b: number, kind: number): boolean => known.has(`${Math.min(a, b)} ${Math.max(a, b)} ${kind}`);
      const expected = [10, 11].flatMap((kind) =>
        Array.from({ length: 13 * 13 }, (_, at) => [Math.floor(at / 13), at % 13] as const)
          .filter(([a, b]) => a < b && !tied(a, b, kind) && Array.from({ length: 13 }, (_, third) => third).some((third) => tied(a, third, kind) && tied(b, third, kind)))
          .map(([a, b]) => `${a} ${b} ${kind}`),
      );
      expect(ties.suggested().map(({ a, b, kind }) => `${a} ${b} ${kind}`).sort()).toEqual(expected.sort());
    }),
  );
});
