import fc from 'fast-check';
import { expect, test } from 'vitest';
import { mayHoldDigits } from '../../../src/importers/csv/count-digits.ts';
import { readNumber, readYears } from '../../../src/importers/csv/numbers.ts';

test.each([
  ['5000', 5000], ['-1.5', -1.5], ['5,000', 5000], ['1,234,567.5', 1234567.5], ['5.000.000', 5000000], ['5.000,50', 5000.5], ['5 000 000', 5000000], ['1’234’567', 1234567], ['5,5', 5.5],
])('%s is %d', (text, number) => {
  expect(readNumber(text)).toEqual({ kind: 'number', number });
});

test('a sign before three digits is thousands or decimals', () => {
  expect(readNumber('5.000')).toEqual({ kind: 'either' });
  expect(readNumber('5,000', true)).toEqual({ kind: 'either' });
  expect(readNumber('5,000.00', true)).toEqual({ kind: 'number', number: 5000 });
});

test.each(['', '월 500만원', '₩5,000', '5,00,000', '5.00.000', '1e5', '3000~4000', '--5', '5,'])('%s is no number', (text) => {
  expect(readNumber(text)).toBeUndefined();
});

test.each([['5', 5], ['5년', 5], ['만 5년', 5], ['5년차', 5], ['5년 3개월', 5.25], ['18개월', 1.5], ['3.5 years', 3.5], ['신입', 0], ['경력', undefined], ['년', undefined], ['', undefined], ['3~5년', undefined]])('%s is %s years', (text, years) => {
  expect(readYears(text)).toBe(years);
});

test('a quick look never misses digits of any script', () => {
  const digits = fc.array(fc.constantFrom(...'0123456789٠١٢٣٤٥۶۷०१२３４𝟗'), { minLength: 13, maxLength: 20 });
  fc.assert(
    fc.property(digits, fc.string({ maxLength: 5 }), (found, between) => {
      expect(mayHoldDigits(found.join(between), 13)).toBe(true);
    }),
  );
  expect(mayHoldDigits('sky@example.com, 010-0000', 13)).toBe(false);
  expect(mayHoldDigits('서울시 마포구 가상로 1, 101호', 13)).toBe(false);
});
