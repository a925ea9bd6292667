import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseRoutingNumber } from '../../../src/facts/payment/aba.ts';
import { tables } from './payment-tables.ts';

const parse = (text: string) => parseRoutingNumber(text, tables.routingPrefixes);
const checkDigit = (eight: string): string => String((10 - ([3, 7, 1, 3, 7, 1, 3, 7].reduce((sum, weight, at) => sum + weight * Number(eight[at]), 0) % 10)) % 10);

describe('parseRoutingNumber', () => {
  test.each([
    ['021000021', 'primary', 'New York'],
    ['0110-0001 5', 'primary', 'Boston'],
    ['121000358', 'primary', 'San Francisco'],
    ['322271627', 'thrift', 'San Francisco'],
    ['６１００００１０２', 'electronic', 'Boston'],
  ])('reads %s', (text, use, district) => {
    expect(parse(text)).toMatchObject({ valid: true, use, district });
  });

  test('government and traveller\'s cheque numbers stand for no district', () => {
    expect(parse('000000518')).toEqual({ valid: true, number: '000000518', use: 'government' });
    expect(parse('800000006')).toEqual({ valid: true, number: '800000006', use: 'travellers-cheque' });
  });

  test.each([
    ['', 'empty'],
    ['000000000', 'placeholder'],
    ['999999992', 'placeholder'],
    ['021000022', 'checksum'],
    ['130000003', 'unassigned-prefix'],
    ['02100002', 'length'],
    ['0210000211', 'length'],
    ['02100002X', 'characters'],
  ])('refuses %j as %s', (text, problem) => {
    expect(parse(text)).toEqual({ valid: false, problem });
  });

  test('one changed digit is never valid', () => {
    const eightDigits = fc.tuple(fc.constantFrom(...tables.routingPrefixes.map(({ prefix }) => prefix)), fc.stringMatching(/^\d{6}$/)).map((parts) => parts.join(''));
    fc.assert(fc.property(eightDigits, fc.nat(8), fc.integer({ min: 1, max: 9 }), (eight, at, shift) => {
      const number = eight + checkDigit(eight);
      fc.pre(number !== '000000000');
      expect(parse(number).valid).toBe(true);
      const changed = number.slice(0, at) + String((Number(number[at]) + shift) % 10) + number.slice(at + 1);
      expect(parse(changed).valid).toBe(false);
    }));
  });

  test('never throws', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 40 }), (text) => typeof parse(text).valid === 'boolean'));
  });
});
