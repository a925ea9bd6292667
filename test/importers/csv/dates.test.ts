import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readDay, readInstant, readMonth } from '../../../src/importers/csv/dates.ts';

describe('a day', () => {
  test.each([
    '2026-11-21', '2026. 11. 21.', '2026.11.21', '2026/11/21', '20261121', '2026년 11월 21일', '2026-11-21 00:00:00', '2026-11-21T09:30:00Z', '2026. 11. 21. 오후 2:03:00',
    '2026-11-21(토)', '11/21/2026', '21.11.2026', '21-11-2026', '21 Nov 2026', 'November 21, 2026', '21-Nov-2026', 'Nov. 21st 2026',
  ])('%s is clear', (text) => {
    expect(readDay(text)).toEqual({ kind: 'day', day: '2026-11-21' });
  });

  test.each([
    ['03/04/1990', ['1990-03-04', '1990-04-03']],
    ['3.4.1990', ['1990-03-04', '1990-04-03']],
  ])('%s can be two', (text, days) => {
    expect(readDay(text)).toEqual({ kind: 'either', days });
  });

  test('of which both readings are one is clear', () => {
    expect(readDay('05/05/1990')).toEqual({ kind: 'day', day: '1990-05-05' });
  });

  test('that is counted is only the likelier one', () => {
    expect(readDay('36526')).toEqual({ kind: 'counted', day: '2000-01-01' });
    expect(readDay('36526.5')).toEqual({ kind: 'counted', day: '2000-01-01' });
  });

  test.each(['', '2026', '900102', '21/11/26', '2026-02-30', '13/13/2026', '2026-11', 'Foo 21, 2026', 'tomorrow', '1712345678'])('%s is none', (text) => {
    expect(readDay(text)).toBeUndefined();
  });

  test('is not looked for in long texts', () => {
    expect(readDay(`2026-11-21${' '.repeat(100_000)}x`)).toBeUndefined();
  });

  test('is never changed: what is read is a day of the calendar with the same digits', () => {
    fc.assert(
      fc.property(fc.date({ min: new Date('1900-01-01'), max: new Date('2199-12-31'), noInvalidDate: true }), fc.constantFrom('-', '.', '/', '. '), (date, sign) => {
        const day = date.toISOString().slice(0, 10);
        const [year = '', month = '', ofMonth = ''] = day.split('-');
        expect(readDay([year, Number(month), Number(ofMonth)].join(sign))).toEqual({ kind: 'day', day });
      }),
    );
  });
});

test.each([['2021', '2021'], ['2021.3', '2021-03'], ['2021/03', '2021-03'], ['2021년 3월', '2021-03'], ['2021년', '2021'], ['2021-13', undefined], ['Mar-21', undefined], ['2021-03-05', undefined]])('the month %s is %s', (text, month) => {
  expect(readMonth(text)).toBe(month);
});

test.each([
  ['2026-11-21 9:30+09:00', '2026-11-21T09:30:00+09:00'],
  ['2026-11-21T09:30:15.5+0900', '2026-11-21T09:30:15.5+09:00'],
  ['2026-11-21T09:30:15z', '2026-11-21T09:30:15Z'],
  ['2026-11-21T09:30:15', undefined],
])('the instant %s is %s', (text, instant) => {
  expect(readInstant(text)).toBe(instant);
});
