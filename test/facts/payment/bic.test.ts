import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseBic } from '../../../src/facts/payment/bic.ts';

test.each([
  ['FTBDKPPY', { valid: true, bank: 'FTBD', country: 'KP', location: 'PY', test: false }],
  ['deut de ff 500', { valid: true, bank: 'DEUT', country: 'DE', location: 'FF', branch: '500', test: false }],
  ['SHBKKRSE', { valid: true, bank: 'SHBK', country: 'KR', location: 'SE', test: false }],
  ['CHASUS30', { valid: true, bank: 'CHAS', country: 'US', location: '30', test: true }],
])('reads %s', (text, expected) => {
  expect(parseBic(text)).toEqual(expected);
});

test.each([
  ['', 'empty'],
  ['DEUTDEFF5', 'length'],
  ['DEUTDEF', 'length'],
  ['D3UTDEFF', 'format'],
  ['DEUTD3FF', 'format'],
  ['ABCDZZ22', 'unknown-country'],
])('refuses %j as %s', (text, problem) => {
  expect(parseBic(text)).toEqual({ valid: false, problem });
});

test('never throws', () => {
  fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (text) => typeof parseBic(text).valid === 'boolean'));
});
