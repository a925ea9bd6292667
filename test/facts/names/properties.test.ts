import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createNameComparer } from '../../../src/facts/names/compare.ts';
import { readPairs } from './score-pairs.ts';
import { tables } from './tables.ts';

const compare = createNameComparer(tables);
const pairs = readPairs('pairs.dev.csv');
const names = [...new Set(pairs.flatMap((row) => [row.a, row.b]))];
const anyName = fc.oneof({ weight: 4, arbitrary: fc.constantFrom(...names) }, { weight: 1, arbitrary: fc.string({ unit: 'grapheme', maxLength: 40 }) });
const spaced = names.filter((name) => /^[\p{Script=Latin}\p{M} ]+$/u.test(name) && name.normalize('NFC').split(' ').every((word) => word.length > 1));

describe('for any two names', () => {
  test('the result does not depend on which comes first', () => {
    fc.assert(fc.property(anyName, anyName, (a, b) => {
      expect(compare(a, b)).toEqual(compare(b, a));
    }), { numRuns: 1500 });
  });

  test('the result is the same every time and in a new comparer', () => {
    const other = createNameComparer(tables);
    fc.assert(fc.property(anyName, anyName, (a, b) => {
      expect(other(a, b)).toEqual(compare(a, b));
    }), { numRuns: 800 });
  });

  test('it never throws and always gives a reason', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 200 }), anyName, (a, b) => {
      expect(compare(a, b).reason).toMatch(/^[a-z-]+$/u);
    }), { numRuns: 800 });
  });
});

describe('for one name written in two ways', () => {
  const sameName = (change: (name: string) => string, from: readonly string[]): void => {
    fc.assert(fc.property(fc.constantFrom(...from), (name) => {
      expect(compare(name, change(name)).result).not.toBe('inconsistent');
    }), { numRuns: 1000 });
  };

  test('a name agrees with itself', () => {
    fc.assert(fc.property(fc.constantFrom(...names), (name) => {
      expect(compare(name, name)).toEqual({ result: 'consistent', reason: 'identical' });
    }));
  });

  test('Unicode form', () => {
    sameName((name) => name.normalize('NFD'), names);
    sameName((name) => name.normalize('NFC'), names);
  });

  test('letter case', () => {
    sameName((name) => name.toUpperCase(), spaced);
    sameName((name) => name.toLowerCase(), spaced);
  });

  test('order of the parts', () => {
    sameName((name) => name.split(' ').reverse().join(' '), spaced.filter((name) => name.split(' ').length === 2));
  });

  test('blanks and invisible characters', () => {
    sameName((name) => `\u200b ${name.replace(/ /gu, '\u00a0 ')}\u200d `, names);
  });
});
