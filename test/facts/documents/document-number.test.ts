import fc from 'fast-check';
import { expect, test } from 'vitest';
import { documentNumberShape, maskDocumentNumber, normaliseDocumentNumber } from '../../../src/facts/documents/document-number.ts';
import { numberShapes } from './tables-for-tests.ts';

test.each([
  ['M12345678', 'passport', 'KR', 'usual'],
  ['m 123a 4567', 'passport', 'kr', 'usual'],
  ['Ｍ１２３４５６７８', 'passport', 'KR', 'usual'],
  ['M1234567', 'passport', 'KR', 'unusual'],
  ['123456789', 'passport', 'US', 'usual'],
  ['A12345678', 'passport', 'US', 'usual'],
  ['AB1234567', 'passport', 'US', 'unusual'],
  ['123456789', 'passport', 'GB', 'usual'],
  ['12-34-567890-12', 'driving-licence', 'KR', 'usual'],
  ['서울 12-345678-90', 'driving-licence', 'KR', 'usual'],
  ['5678', 'passport', 'KR', 'not-known'],
  ['*****5678', 'passport', 'KR', 'not-known'],
  ['M12345678', 'passport', 'VU', 'not-known'],
  ['M12345678', undefined, 'KR', 'not-known'],
  ['', 'passport', 'KR', 'not-known'],
] as const)('%s (%s, %s) is %s', (number, kind, country, expected) => {
  expect(documentNumberShape(number, kind, country, numberShapes)).toBe(expected);
});

test.each([
  ['M123 A4567', '••••••567'],
  ['123456789012', '••••••••9012'],
  ['12', '••'],
  ['', ''],
])('%s is shown as %s', (number, expected) => {
  expect(maskDocumentNumber(number)).toBe(expected);
});

test('at most a third and at most four characters are shown, whatever the number', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (number) => {
      const whole = [...normaliseDocumentNumber(number)];
      const open = [...maskDocumentNumber(number)].filter((character) => character !== '•');
      expect(open.length).toBeLessThanOrEqual(Math.min(4, whole.length / 3));
    }),
  );
});
