import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseIban } from '../../../src/facts/payment/iban.ts';

/** Examples of the public IBAN registry. */
const REGISTRY: Readonly<Record<string, string>> = {
  DE: 'DE89370400440532013000',
  GB: 'GB29NWBK60161331926819',
  FR: 'FR1420041010050500013M02606',
  NL: 'NL91ABNA0417164300',
  CH: 'CH9300762011623852957',
  PL: 'PL61109010140000071219812874',
  TR: 'TR330006100519786457841326',
  AE: 'AE070331234567890123456',
  LY: 'LY83002048000020100120361',
  RU: 'RU0304452522540817810538091310419',
  SO: 'SO211000001001000100141',
  SC: 'SC18SSCB11010000000000001497USD',
  XK: 'XK051212012345678906',
};

describe('parseIban', () => {
  test.each(Object.entries(REGISTRY))('reads the registry example of %s', (country, iban) => {
    expect(parseIban(iban)).toMatchObject({ valid: true, country });
  });

  test('gives the bank code and hides the account', () => {
    expect(parseIban('DE89 3704 0044 0532 0130 00')).toEqual({
      valid: true, country: 'DE', bankCode: '37040044', masked: 'DE****************3000',
    });
  });

  test.each([
    ['lower case', 'de89370400440532013000'],
    ['no-break blanks', 'DE89\u00a03704\u202f0044\u20070532\u30000130 00'],
    ['zero-width characters', '\u200bDE89\u200d3704004405\ufeff32013000\u2060'],
    ['dashes', 'DE89-3704\u20110044\u20130532-0130-00'],
    ['full-width characters', 'ＤＥ８９３７０４００４４０５３２０１３０００'],
    ['direction marks', '\u202aDE89370400440532013000\u202c'],
  ])('accepts %s', (_, text) => {
    expect(parseIban(text)).toMatchObject({ valid: true, country: 'DE' });
  });

  test.each([
    ['', 'empty'],
    [' \u200b-', 'empty'],
    ['DE88370400440532013000', 'checksum'],
    ['DE8937040044053201300', 'length'],
    ['DE8937040044053201300O', 'format'],
    ['DEX9370400440532013000', 'format'],
    ['GB29NWB160161331926819', 'format'],
    ['12345678901234', 'format'],
    ['KR1234567890', 'no-iban-country'],
    ['US64SVBKUS6S3300958879', 'no-iban-country'],
    ['ZZ1234567890', 'unknown-country'],
    ['DE89/3704', 'characters'],
    ['9'.repeat(65), 'too-long'],
  ])('refuses %j as %s', (text, problem) => {
    expect(parseIban(text)).toMatchObject({ valid: false, problem });
  });

  test('never throws', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 80 }), (text) => typeof parseIban(text).valid === 'boolean'), { numRuns: 500 });
    for (const text of ['__proto__', 'constructor', 'to'.repeat(400_000), '\ufdfa'.repeat(500)]) expect(parseIban(text).valid).toBe(false);
  });

  test('one changed digit is never valid', () => {
    const digitPlaces = Object.values(REGISTRY).flatMap((iban) => [...iban].flatMap((char, at) => (/\d/.test(char) ? [{ iban, at }] : [])));
    for (const { iban, at } of digitPlaces) {
      for (const digit of '0123456789') {
        if (digit === iban[at]) continue;
        expect(parseIban(iban.slice(0, at) + digit + iban.slice(at + 1)).valid).toBe(false);
      }
    }
  });
});
