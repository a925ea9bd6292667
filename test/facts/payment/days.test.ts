import { expect, test } from 'vitest';
import { dayNumber } from '../../../src/facts/payment/days.ts';

test.each([
  ['1970-01-01', 0],
  ['1970-01-02T23:59:59-09:00', 1],
  ['2024-02-29', 19_782],
  ['2026-11-21T09:00:00.000Z', 20_778],
])('%s is day %i', (text, day) => {
  expect(dayNumber(text)).toBe(day);
});

test.each(['', '2023-02-29', '2024-02-30', '2024-13-01', '2024-00-10', '2024-01-00', '2024-1-5', '0099-01-01', '20240101', '2024-01-01 10:00', 'today'])('%j is no day', (text) => {
  expect(dayNumber(text)).toBeUndefined();
});
