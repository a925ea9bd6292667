import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findResidentNumbers } from '../../src/model/resident-number.ts';

const WEIGHTS = [2, 3, 4, 5, 6, 7, 8, 9, 2, 3, 4, 5];

function withCheckDigit(twelve: string): string {
  const sum = WEIGHTS.reduce((total, weight, index) => total + weight * Number(twelve[index]), 0);
  const base = '5678'.includes(twelve.charAt(6)) ? 13 : 11;
  return twelve + String((base - (sum % 11)) % 10);
}

function withWrongCheckDigit(twelve: string): string {
  const right = withCheckDigit(twelve);
  return twelve + String((Number(right.at(-1)) + 1) % 10);
}

function withCorporationCheckDigit(twelve: string): string {
  const sum = [...twelve].reduce((total, digit, index) => total + Number(digit) * (index % 2 === 0 ? 1 : 2), 0);
  return `${twelve.slice(0, 6)}-${twelve.slice(6)}${(10 - (sum % 10)) % 10}`;
}

const twelveDigits = fc
  .record({
    birth: fc.date({ min: new Date('1929-01-01'), max: new Date('2009-12-31'), noInvalidDate: true }),
    alien: fc.boolean(),
    second: fc.integer({ min: 0, max: 1 }),
    serial: fc.integer({ min: 0, max: 99999 }),
  })
  .map(({ birth, alien, second, serial }) => {
    const iso = birth.toISOString();
    const seventh = 1 + second + (birth.getUTCFullYear() >= 2000 ? 2 : 0) + (alien ? 4 : 0);
    return iso.slice(2, 4) + iso.slice(5, 7) + iso.slice(8, 10) + String(seventh) + String(serial).padStart(5, '0');
  });

const fullWidth = (text: string): string => text.replace(/\d/g, (digit) => String.fromCharCode(0xff10 + Number(digit)));
const arabicIndic = (text: string): string => text.replace(/\d/g, (digit) => String.fromCharCode(0x0660 + Number(digit)));
const mathBold = (text: string): string => text.replace(/\d/g, (digit) => String.fromCodePoint(0x1d7ce + Number(digit)));

describe('numbers that must be found for certain', () => {
  const writings: Readonly<Record<string, (number: string) => string>> = {
    hyphenated: (n) => `${n.slice(0, 6)}-${n.slice(6)}`,
    'spaces round the hyphen': (n) => `${n.slice(0, 6)} - ${n.slice(6)}`,
    'en dash': (n) => `${n.slice(0, 6)}–${n.slice(6)}`,
    'full-width digits and hyphen': (n) => fullWidth(`${n.slice(0, 6)}－${n.slice(6)}`),
    'Arabic-Indic digits': (n) => arabicIndic(`${n.slice(0, 6)}-${n.slice(6)}`),
    'mathematical digits': (n) => mathBold(`${n.slice(0, 6)}-${n.slice(6)}`),
    'zero-width spaces': (n) => [...`${n.slice(0, 6)}-${n.slice(6)}`].join('\u200b'),
    'spaced digits round a hyphen': (n) => `${[...n.slice(0, 6)].join(' ')} - ${[...n.slice(6)].join(' ')}`,
    'line break after the hyphen': (n) => `${n.slice(0, 6)}-\n${n.slice(6)}`,
  };

  test.each(Object.entries(writings))('%s, whatever the check digit', (_name, write) => {
    fc.assert(
      fc.property(twelveDigits, fc.boolean(), (twelve, right) => {
        const written = write(right ? withCheckDigit(twelve) : withWrongCheckDigit(twelve));
        const text = `주민등록번호는 ${written}입니다`;
        const kind = '5678'.includes(twelve.charAt(6)) ? 'alien' : 'resident';
        expect(findResidentNumbers(text)).toEqual([{ start: 8, end: 8 + written.length, kind, certain: true }]);
      }),
    );
  });

  test.each([
    ['bare', (n: string) => n],
    ['separated by a blank', (n: string) => `${n.slice(0, 6)} ${n.slice(6)}`],
    ['separated by a dot', (n: string) => `${n.slice(0, 6)}.${n.slice(6)}`],
  ])('%s with a fitting check digit', (_name, write) => {
    fc.assert(
      fc.property(twelveDigits.filter((n) => !/^(1|82010|880)/.test(n)), (twelve) => {
        expect(findResidentNumbers(`(${write(withCheckDigit(twelve))})`)).toMatchObject([{ start: 1, certain: true }]);
        expect(findResidentNumbers(`(${write(withWrongCheckDigit(twelve))})`)).toMatchObject([{ start: 1, certain: false }]);
      }),
    );
  });

  test('in a file name, glued to Hangul, and with the century written out', () => {
    const number = withCheckDigit('000101100001');
    expect(findResidentNumbers(`hong_${number}.pdf`)).toMatchObject([{ start: 5, end: 18, certain: true }]);
    expect(findResidentNumbers(`번호${number}번`)).toMatchObject([{ start: 2, end: 15, certain: true }]);
    expect(findResidentNumbers(`19${number.slice(0, 6)}-${number.slice(6)}`)).toMatchObject([{ start: 0, end: 16, certain: true }]);
  });

  test('several in one text, in order', () => {
    const text = '000101-1000001, 010203-5000001 그리고 000101-3000001';
    expect(findResidentNumbers(text).map(({ start, kind }) => [start, kind])).toEqual([[0, 'resident'], [16, 'alien'], [35, 'resident']]);
  });
});

describe('tricky inputs', () => {
  const none: readonly (readonly [string, string])[] = [
    ['epoch milliseconds with month 31', '1731234567890'],
    ['epoch seconds', '1731234567'],
    ['epoch microseconds', '1731234567890123'],
    ['IMEI', '490154203237518'],
    ['IMEI in groups', '49-015420-323751-8'],
    ['EAN-13 of another country', '4006381333931'],
    ['ISBN-13', '9783161484100'],
    ['ISBN-13 with hyphens', '978-3-16-148410-0'],
    ['ISBN-13, 979', '979-11-5839-000-9'],
    ['card number', '4111 1111 1111 1111'],
    ['card number without blanks', '4111111111111111'],
    ['bank account, 3-4-4-2', '301-0123-4567-81'],
    ['bank account, 13 digits', '3020123456789'],
    ['bank account, 6-2-6', '123456-01-123456'],
    ['mobile number', '010-0000-1234'],
    ['mobile number with country code', '+82 10-0000-1234'],
    ['mobile number with country code and trunk zero', '+8201012345678'],
    ['business registration number', '000-00-00000'],
    ['corporation number, small serial', withCorporationCheckDigit('110111000001')],
    ['shop order number', '20240115-0001234'],
    ['shop order number with a large sequence', '20240115-1001234'],
    ['30 February', '880230-1234567'],
    ['29 February of a common year', '010229-3234567'],
    ['month 13', '881301-1234567'],
    ['day 0', '880100-1234567'],
    ['birth in 2088', '880101-3234567'],
    ['masked', '880101-1******'],
    ['too short', '880101-123456'],
    ['too long', '880101-12345678'],
    ['decimal fraction', '0.8801011234567'],
    ['decimal number', '8801011234567.25'],
    ['date and an amount', '2026-11-21 1,250,000'],
    ['ISO date-time', '2026-11-21T10:20:30.123456Z'],
    ['sha-256', 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855'],
    ['uuid', '00880101-1234-4567-8901-011234567890'],
    ['a column of single digits', '1 '.repeat(40)],
    ['empty', ''],
  ];
  test.each(none)('%s is left alone: %s', (_name, text) => {
    expect(findResidentNumbers(text)).toEqual([]);
  });

  const uncertain: readonly (readonly [string, string])[] = [
    ['bare without a fitting check digit', withWrongCheckDigit('000101100001')],
    ['epoch milliseconds that form a date', withCheckDigit('171201123456')],
    ['phone with country code, no plus', withCheckDigit('820101234567')],
    ['part of a longer hyphenated number', `12-${'000101'}-1000001`],
    ['seventh digit of the 1800s', '991231-9000001'],
    ['corporation number, large serial', withCorporationCheckDigit('110111300001')],
    ['every digit spaced, no hyphen', [...withCheckDigit('000101100001')].join(' ')],
    ['inside a word', `A${withCheckDigit('000101100001')}`],
  ];
  test.each(uncertain)('%s is uncertain', (_name, text) => {
    expect(findResidentNumbers(text).map((range) => range.certain)).toEqual([false]);
  });

  test('a Korean article number is at most uncertain', () => {
    for (let serial = 0; serial < 2000; serial += 1) {
      const twelve = `8801011${String(serial).padStart(5, '0')}`;
      const sum = [...twelve].reduce((total, digit, index) => total + Number(digit) * (index % 2 === 0 ? 1 : 3), 0);
      const article = twelve + String((10 - (sum % 10)) % 10);
      expect(findResidentNumbers(article).some((range) => range.certain)).toBe(false);
    }
  });

  test('a birth after the date of the assessment rules the number out', () => {
    expect(findResidentNumbers('270101-3000001', '2026-11-21')).toEqual([]);
    expect(findResidentNumbers('260101-3000001', '2026-11-21')).toHaveLength(1);
  });
});

describe('whatever the input', () => {
  test('no throw, ranges in order, apart, inside the text and made of thirteen digits or more', () => {
    const pieces = fc.constantFrom('880101', '-', '1234567', ' ', '０', '\u200b', '가', '\n', '𝟖', '19', '+82', '.', '8801011234567');
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.array(pieces).map((list) => list.join(''))), (text) => {
        let last = 0;
        for (const { start, end } of findResidentNumbers(text)) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeLessThanOrEqual(text.length);
          expect(text.slice(start, end).match(/\p{Nd}/gu)?.length).toBeGreaterThanOrEqual(13);
          last = end;
        }
      }),
      { numRuns: 500 },
    );
  });

  test('random thirteen digits are rarely certain', () => {
    let certain = 0;
    let state = 12345;
    const next = (): number => (state = (state * 1103515245 + 12345) % 2147483648);
    for (let run = 0; run < 20000; run += 1) {
      const digits = String(next()).padStart(10, '0').slice(0, 7) + String(next()).padStart(10, '0').slice(0, 6);
      if (findResidentNumbers(digits).some((range) => range.certain)) certain += 1;
    }
    expect(certain).toBeLessThan(100);
  });
});
