import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parsePhone } from '../../../src/facts/location/phone.ts';
import { tables } from './tables.ts';

const read = (text: string, country?: string) => parsePhone(text, tables.phones, country);

describe('parsePhone', () => {
  test.each([
    ['+82 010 0000 1234', undefined, '+821000001234', 'KR', 'mobile'],
    ['010-0000-1234', 'KR', '+821000001234', 'KR', 'mobile'],
    ['０１０－００００－１２３４', 'KR', '+821000001234', 'KR', 'mobile'],
    ['tel:+82-10-0000-1234', undefined, '+821000001234', 'KR', 'mobile'],
    ['\u202a+82\u201110\u20110000\u20111234\u202c', undefined, '+821000001234', 'KR', 'mobile'],
    ['0082 10 0000 1234', undefined, '+821000001234', 'KR', 'mobile'],
    ['070-7890-1234', 'KR', '+827078901234', 'KR', 'voip'],
    ['050-7123-4567', 'KR', '+825071234567', 'KR', 'personal'],
    ['1588-1234', 'KR', '+8215881234', 'KR', 'service'],
    ['02-123-4567', 'KR', '+8221234567', 'KR', 'fixed'],
    ['+850 191 234 5678', undefined, '+8501912345678', 'KP', 'mobile'],
    ['+86 415 212 3456', undefined, '+864152123456', 'CN', 'fixed'],
    ['(415) 555-0123', 'US', '+14155550123', 'US', 'fixed-or-mobile'],
    ['+1 800 555 0199', undefined, '+18005550199', 'US', 'toll-free'],
    ['+7 700 123 4567', undefined, '+77001234567', 'KZ', 'mobile'],
    ['+7 914 123 4567', undefined, '+79141234567', 'RU', 'mobile'],
  ])('%s (%s)', (text, country, e164, code, kind) => {
    expect(read(text, country)).toMatchObject({ e164, country: code, kind, valid: true, possible: true });
  });

  test('a shared calling code stays a set of countries', () => {
    expect(read('+44 7700 900123')).toMatchObject({ valid: false, countries: ['GB', 'GG', 'IM', 'JE'] });
    expect(read('+44 7700 900123')).not.toHaveProperty('country');
  });

  test('a number that the plan does not know is given back as not valid', () => {
    expect(read('+850 2 18111')).toMatchObject({ country: 'KP', valid: false });
    expect(read('+8210')).toMatchObject({ valid: false, possible: false });
  });

  test('an area code gives state and zone, a number without a place neither', () => {
    expect(read('+1 415 555 0123')).toMatchObject({ regions: ['US.CA'], zones: ['America/Los_Angeles'] });
    expect(read('+1 812 555 0123')).toMatchObject({ regions: ['US.IN'], zones: ['America/Chicago', 'America/New_York'] });
    expect(read('+1 787 555 0123')).toMatchObject({ country: 'PR', zones: ['America/Puerto_Rico'] });
    expect(read('+82 10 0000 1234')).toMatchObject({ zones: ['Asia/Seoul'] });
    expect(read('+850 191 234 5678')).toMatchObject({ zones: ['Asia/Pyongyang'] });
    expect(read('+7 914 123 4567')).not.toHaveProperty('zones');
    expect(read('+1 800 555 0199')).not.toHaveProperty('zones');
    expect(read('070-7890-1234', 'KR')).not.toHaveProperty('zones');
  });

  test.each([
    ['', undefined, 'empty'], ['hello', 'KR', 'not-a-number'], ['010-0000-1234', undefined, 'no-country'], ['010-0000-1234', 'Korea', 'no-country'],
    ['+999 1234567', undefined, 'unknown-calling-code'], ['9'.repeat(100), 'US', 'too-long'], ['+82 10 0000 1234 5678 9012', undefined, 'wrong-length'],
  ])('%s (%s): %s', (text, country, problem) => {
    expect(read(text, country)).toEqual({ problem });
  });

  test('never throws', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), fc.constantFrom('KR', 'US', undefined), (text, country) => void read(text, country)));
  });
});

test('every area code has a zone of the machine, and few have no region', () => {
  const rows = Object.values(tables.phones.areaCodes);
  expect(rows.length).toBeGreaterThan(400);
  for (const { zones } of rows) for (const zone of zones) expect(() => new Intl.DateTimeFormat('en', { timeZone: zone })).not.toThrow();
  expect(rows.filter(({ regions }) => regions.length === 0).length).toBeLessThan(30);
});
