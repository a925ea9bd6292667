import { describe, expect, test } from 'vitest';
import fc from 'fast-check';
import { certainGap, certainOverlap, monthRange } from '../../../src/facts/history/partial-dates.ts';

const AS_OF = '2026-11-21';
const range = (text: string) => monthRange(text, AS_OF) ?? { earliest: NaN, latest: NaN };
const month = fc.tuple(fc.integer({ min: 1950, max: 2026 }), fc.integer({ min: 1, max: 12 })).map(([year, at]) => `${year}-${String(at).padStart(2, '0')}`);

describe('partly known dates', () => {
  test('a year spans twelve months, a day one', () => {
    expect(range('2021').latest - range('2021').earliest).toBe(11);
    expect(range('2021-03-15')).toEqual(range('2021-03'));
    expect(range('present')).toEqual(range('2026-11'));
  });

  test('months count from year 0', () => {
    fc.assert(fc.property(month, (text) => {
      const [year = 0, at = 0] = text.split('-').map(Number);
      expect(range(text)).toEqual({ earliest: year * 12 + at - 1, latest: year * 12 + at - 1 });
      expect(range(`${text}-28`)).toEqual(range(text));
    }));
  });

  test('a month that does not exist is no date', () => {
    expect(monthRange('2021-13', AS_OF)).toBeUndefined();
    expect(monthRange('2021-00', AS_OF)).toBeUndefined();
  });

  test('jobs that may only touch do not overlap', () => {
    const first = { from: range('2018'), to: range('2021') };
    const second = { from: range('2021'), to: range('present') };
    expect(certainOverlap(first, second)).toBe(0);
    expect(certainOverlap({ from: range('2018-01'), to: range('2021-06') }, { from: range('2021-01'), to: range('2022-01') })).toBe(5);
  });

  test('knowing less never makes two dates differ more, nor jobs overlap more', () => {
    fc.assert(
      fc.property(month, month, month, month, (a, b, c, d) => {
        expect(certainGap(range(a.slice(0, 4)), range(b))).toBeLessThanOrEqual(certainGap(range(a), range(b)));
        const exact = certainOverlap({ from: range(a), to: range(b) }, { from: range(c), to: range(d) });
        expect(certainOverlap({ from: range(a.slice(0, 4)), to: range(b) }, { from: range(c), to: range(d.slice(0, 4)) })).toBeLessThanOrEqual(exact);
      }),
    );
  });
});
