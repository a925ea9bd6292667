import { describe, expect, test } from 'vitest';
import { compareFee } from '../../../src/facts/fee/compare-fee.ts';
import type { FeeAsk } from '../../../src/facts/fee/fee-comparison.ts';
import { tables, today } from './tables.ts';

describe('application developer, contractor, Seoul, 2026', () => {
  const month: FeeAsk = { amount: 7_754_124, currency: 'KRW', per: 'month', role: 'Application developer', basis: 'contractor' };

  test('the benchmark is the mean of KOSA, in the unit of the fee', () => {
    const result = compareFee(month, { country: 'KR' }, tables, today);
    expect(result).toMatchObject({
      result: 'within-market',
      ratio: 1,
      benchmark: { source: 'kr-kosa-2026', stat: 'mean', value: 7_754_124, unit: 'month', period: '2026', tier: 'B', basis: 'employer_cost' },
      limits: { shape: 'mean', within: 5_427_887, low: 3_101_650 },
    });
    expect(result).not.toHaveProperty('conversion');
    expect(compareFee({ ...month, amount: 47_281, per: 'hour' }, { country: 'KR' }, tables, today)).toMatchObject({ ratio: 1, benchmark: { value: 47_281, unit: 'hour' } });
  });

  test.each([
    [5_427_887, 'within-market'],
    [5_427_886, 'below-market'],
    [3_101_651, 'below-market'],
    [3_101_650, 'low'],
  ])('%i won a month is %s', (amount, result) => {
    expect(compareFee({ ...month, amount }, { country: 'KR' }, tables, today)).toMatchObject({ result });
  });

  test('USD 15 an hour is 21,323 won and below market, not low', () => {
    const result = compareFee({ ...month, amount: 15, currency: 'USD', per: 'hour' }, { country: 'KR' }, tables, today);
    expect(result).toMatchObject({
      result: 'below-market',
      ratio: 0.451,
      asked: 21_323,
      conversion: { from: 'USD', to: 'KRW', rate: 1421.52, period: '2025', source: 'ecb-eurofxref', tolerance: 0.1 },
    });
  });
});

test('software developer, Texas, USD 60,000 a year: under p10 and 0.44 of the median, so low; a national figure', () => {
  expect(compareFee({ amount: 60_000, currency: 'USD', per: 'year', role: 'Software developer' }, { country: 'US' }, tables, today)).toMatchObject({
    result: 'low',
    ratio: 0.4412,
    benchmark: { source: 'us-bls-oews-2025-05', code: '15-1252', tier: 'A', value: 135_980, values: { p10: 82_460, p25: 105_210 } },
    limits: { shape: 'percentiles', within: 105_210, low: 81_588, lowUnder: 82_460 },
    notes: expect.arrayContaining(['national-figure']),
  });
});

test('developer, Warsaw, USD 30,000 a year: low by the survey alone', () => {
  expect(compareFee({ amount: 30_000, currency: 'USD', per: 'year', role: 'Developer' }, { country: 'PL' }, tables, today)).toMatchObject({
    result: 'low',
    ratio: 0.4672,
    benchmark: { source: 'so-survey-2025', tier: 'C', n: 412, value: 64_216, values: { p25: 40_935 } },
    limits: { shape: 'quartile', within: 40_935, low: 32_108 },
    notes: expect.arrayContaining(['self-selected-survey']),
  });
});

test('developer, Hanoi, USD 12 an hour, client in Korea: no row for Vietnam, and never Korea instead', () => {
  const result = compareFee({ amount: 12, currency: 'USD', per: 'hour', role: 'Developer' }, { country: 'VN', clientCountry: 'KR' }, tables, today);
  expect(result).toMatchObject({ result: 'not-comparable', why: 'no-row-for-country', values: { country: 'VN' } });
});

test('developer, Bangalore, USD 8,000 a year: the flagged survey row does not decide, the official mean does', () => {
  expect(compareFee({ amount: 8_000, currency: 'USD', per: 'year', role: 'Developer' }, { country: 'IN' }, tables, today)).toMatchObject({
    result: 'within-market',
    ratio: 1.0653,
    asked: 58_111,
    benchmark: { source: 'in-plfs-2025', stat: 'mean', value: 54_550.45, unit: 'month', currency: 'INR' },
    others: [{ benchmark: { source: 'so-survey-2025' }, standing: 'left-out', why: 'only-flagged-rows' }],
  });
});
