import { describe, expect, test } from 'vitest';
import { compareFee } from '../../../src/facts/fee/compare-fee.ts';
import type { FeeAsk, FeeComparison } from '../../../src/facts/fee/fee-comparison.ts';
import type { MarketRow, MarketTables } from '../../../src/facts/fee/market-tables.ts';
import { tables, today } from './tables.ts';

const us: FeeAsk = { amount: 90_000, currency: 'USD', per: 'year', role: 'software_developer' };
const kr: FeeAsk = { amount: 4_000_000, currency: 'KRW', per: 'month', role: 'software_developer', basis: 'contractor' };

function compare(ask: FeeAsk, country: string, asOf = today, on: MarketTables = tables): FeeComparison {
  return compareFee(ask, { country }, on, asOf);
}

/** The shipped tables with one country more, paid by one source of tier A. */
function withMarket(rows: readonly Partial<MarketRow>[], basis = 'gross_wage'): MarketTables {
  const base = { source: 'made-up', role: 'software_developer', code: '1', period: '2026', unit: 'year', currency: 'USD', values: { median: 100_000 } } as const;
  const source = { title: 'Made up', publisher: 'Nobody', year: 2026, published: '2026', url: 'https://example.org', licence: 'none', tier: 'A', basis, series: 'made-up', occupations: {} } as const;
  return {
    ...tables,
    sources: { ...tables.sources, 'made-up': source, 'made-up-two': { ...source, series: 'made-up-two' }, 'made-up-old': { ...source, year: 2025 }, 'made-up-trade': { ...source, tier: 'D', series: 'trade' } },
    rows: { ...tables.rows, XA: rows.map((row) => ({ ...base, ...row })) },
  };
}

describe('the statistic decides the limits', () => {
  const p = { p10: 50, p25: 70, median: 100 };
  test.each([
    ['p10, p25, median', p, 70, 'within-market'],
    ['p10, p25, median', p, 69.99, 'below-market'],
    ['p10, p25, median: under 0.60 but not under p10', p, 55, 'below-market'],
    ['p10, p25, median: at p10', p, 50, 'below-market'],
    ['p10, p25, median: under both', p, 49.99, 'low'],
    ['p10 above 0.60 of the median', { p10: 65, p25: 80, median: 100 }, 62, 'below-market'],
    ['p10 above 0.60 of the median', { p10: 65, p25: 80, median: 100 }, 60, 'low'],
    ['p25, median', { p25: 70, median: 100 }, 70, 'within-market'],
    ['p25, median', { p25: 70, median: 100 }, 50.01, 'below-market'],
    ['p25, median', { p25: 70, median: 100 }, 50, 'low'],
    ['median', { median: 100 }, 75, 'within-market'],
    ['median', { median: 100 }, 74.99, 'below-market'],
    ['median', { median: 100 }, 50, 'low'],
    ['median with p10 but no p25', { p10: 69, median: 100 }, 55, 'below-market'],
    ['median before mean', { median: 100, mean: 200 }, 75, 'within-market'],
    ['mean', { mean: 100 }, 70, 'within-market'],
    ['mean', { mean: 100 }, 69.99, 'below-market'],
    ['mean', { mean: 100 }, 40.01, 'below-market'],
    ['mean', { mean: 100 }, 40, 'low'],
  ])('%s: %j, asked %d, %s', (_, values, amount, result) => {
    expect(compare({ ...us, amount }, 'XA', today, withMarket([{ values }]))).toMatchObject({ result });
  });

  test('a Finnish row has p10 without p25 and counts as a median', () => {
    const ask: FeeAsk = { amount: 3_000, currency: 'EUR', per: 'month', role: 'software_developer' };
    expect(compare(ask, 'FI')).toMatchObject({ result: 'below-market', limits: { shape: 'median', within: 3_854, low: 2_569 } });
  });
});

describe('which market', () => {
  test('the claimed place counts, whatever the client’s country', () => {
    const alone = compareFee(us, { country: 'US' }, tables, today);
    for (const clientCountry of ['KR', 'VN', 'IN', 'ZZ']) {
      expect(compareFee(us, { country: 'US', clientCountry }, tables, today)).toEqual(alone);
    }
  });

  test('a fee low for the client and normal for the claimed place is not low', () => {
    const ask: FeeAsk = { amount: 2_000, currency: 'EUR', per: 'month', role: 'software_developer' };
    expect(compareFee({ ...ask, amount: 700, currency: 'USD' }, { country: 'IN', clientCountry: 'US' }, tables, today)).toMatchObject({ result: 'within-market' });
    expect(compareFee(ask, { country: 'DE' }, tables, today)).toMatchObject({ result: 'low' });
  });

  test('no claimed place: the client’s market, and it says so', () => {
    expect(compareFee(us, { clientCountry: 'US' }, tables, today)).toMatchObject({ result: 'below-market', notes: expect.arrayContaining(['residence-not-stated']) });
    expect(compareFee(us, {}, tables, today)).toEqual({ result: 'unknown', why: 'place-not-stated', values: {} });
  });
});

describe('which source', () => {
  test('an official figure along the fallback chain comes before a survey of the exact role', () => {
    const result = compare({ ...us, role: 'backend_developer', amount: 110_000 }, 'US');
    expect(result).toMatchObject({ result: 'within-market', role: 'backend_developer', benchmark: { source: 'us-bls-oews-2025-05', role: 'software_developer' }, notes: expect.arrayContaining(['role-fallback']) });
    expect(result).toMatchObject({ others: expect.arrayContaining([expect.objectContaining({ benchmark: expect.objectContaining({ source: 'so-survey-2025', role: 'backend_developer' }), standing: 'context' })]) });
  });

  test('a survey decides where no official figure exists, at the nearest role', () => {
    expect(compare({ ...us, role: 'backend_developer' }, 'PL')).toMatchObject({ benchmark: { source: 'so-survey-2025', role: 'backend_developer', value: 75_156 } });
    expect(compare({ ...us, role: 'security_specialist' }, 'PL')).toMatchObject({ result: 'not-comparable', why: 'no-row-for-role' });
  });

  test('the lowest of several benchmarks decides', () => {
    const ask: FeeAsk = { amount: 40, currency: 'CAD', per: 'hour', role: 'software_developer' };
    const result = compare(ask, 'CA');
    expect(result).toMatchObject({ benchmark: { code: '21232', value: 48.08 }, others: expect.arrayContaining([expect.objectContaining({ benchmark: expect.objectContaining({ code: '21231' }), standing: 'higher' })]) });
    expect(compare({ ...ask, currency: 'EUR', per: 'month', amount: 5_000 }, 'DE')).toMatchObject({ benchmark: { source: 'de-destatis-2025', value: 5_851 } });
  });

  test('the lowest is found across units and currencies', () => {
    const rows = [{ values: { median: 100_000 } }, { source: 'made-up-two', unit: 'month', currency: 'EUR', values: { median: 6_000 } }] as const;
    expect(compare(us, 'XA', today, withMarket(rows))).toMatchObject({ benchmark: { source: 'made-up-two' } });
  });

  test('the newest edition of a publication, but none that had not begun', () => {
    expect(compare(kr, 'KR', '2026-02-01')).toMatchObject({ benchmark: { source: 'kr-kosa-2026' } });
    expect(compare(kr, 'KR', '2025-12-31')).toMatchObject({ benchmark: { source: 'kr-kosa-2025' } });
    expect(compare(us, 'US', '2025-04-30')).toMatchObject({ benchmark: { source: 'us-bls-oews-2024-05' } });
  });

  test('an older edition steps in where only it has the unit', () => {
    const ask: FeeAsk = { amount: 25, currency: 'GBP', per: 'hour', role: 'software_developer' };
    expect(compare(ask, 'GB')).toMatchObject({ benchmark: { source: 'uk-ons-ashe-2024p', unit: 'hour' } });
    expect(compare({ ...ask, hoursPerWeek: 40 }, 'GB')).toMatchObject({ benchmark: { source: 'uk-ons-ashe-2025p', unit: 'year' }, asked: 52_000 });
  });

  test('a trade figure never decides', () => {
    expect(compare(us, 'XA', today, withMarket([{ source: 'made-up-trade' }]))).toMatchObject({ result: 'not-comparable', why: 'only-context-rows', others: [{ standing: 'context', ratio: 0.9 }] });
    const ask: FeeAsk = { amount: 200, currency: 'GBP', per: 'day', role: 'software_developer', hoursPerDay: 8, basis: 'contractor' };
    const result = compare(ask, 'GB');
    expect(result).toMatchObject({ result: 'within-market', benchmark: { source: 'uk-ons-ashe-2024p' } });
    expect(result).toMatchObject({ others: expect.arrayContaining([expect.objectContaining({ benchmark: expect.objectContaining({ tier: 'D' }), standing: 'context' })]) });
  });

  test.each(['UA', 'RU', 'BR', 'PH', 'PK', 'BD', 'ID', 'MX', 'CO', 'LK', 'IR', 'LT', 'TW'])('%s has flagged rows only', (country) => {
    expect(compare(us, country)).toMatchObject({ result: 'not-comparable', why: 'only-flagged-rows', values: { flags: expect.stringMatching(/thin|low_end_inflated/) } });
  });

  test('figures that are too old or much later do not decide', () => {
    const old = withMarket([{ period: '2021' }]);
    expect(compare(us, 'XA', today, old)).toMatchObject({ result: 'not-comparable', why: 'benchmark-too-old' });
    expect(compare(us, 'XA', '2024-06-30', old)).toMatchObject({ result: 'within-market' });
    expect(compare(us, 'XA', '2021-06-30', withMarket([{}]))).toMatchObject({ result: 'not-comparable', why: 'benchmark-too-new' });
    expect(compare(us, 'XA', '2025-06-30', withMarket([{}]))).toMatchObject({ result: 'within-market', notes: ['figure-later-than-date'] });
  });
});

describe('basis', () => {
  test('employee pay is not measured against employer cost; an unstated basis is asked for', () => {
    expect(compare({ ...kr, basis: 'employee' }, 'KR')).toMatchObject({ result: 'not-comparable', why: 'basis-does-not-fit' });
    const { basis: _, ...open } = kr;
    expect(compare(open, 'KR')).toMatchObject({ result: 'unknown', why: 'basis-not-stated' });
    expect(compare({ ...open, per: 'fixed', hours: 100 }, 'KR')).toMatchObject({ result: 'within-market', asked: 40_000 });
  });

  test('a Danish employee’s wish falls to the survey, a contractor’s fee to the statistic with pension', () => {
    const ask: FeeAsk = { amount: 60_000, currency: 'DKK', per: 'month', role: 'software_developer', hoursPerWeek: 37 };
    expect(compare({ ...ask, basis: 'employee' }, 'DK')).toMatchObject({ benchmark: { source: 'so-survey-2025' } });
    expect(compare({ ...ask, basis: 'contractor' }, 'DK')).toMatchObject({ benchmark: { source: 'dk-dst-2024' }, asked: 374.22 });
  });

  test('an after-tax figure fits nothing', () => {
    expect(compare(us, 'XA', today, withMarket([{}], 'net_pay'))).toMatchObject({ why: 'basis-does-not-fit' });
  });
});

describe('units and hours', () => {
  test('Korea: 20.5 days of 8 hours, from the source itself', () => {
    expect(compare({ ...kr, amount: 200_000, per: 'day' }, 'KR')).toMatchObject({ benchmark: { unit: 'day', value: 378_250 } });
    expect(compare({ ...kr, amount: 93_049_488, per: 'year' }, 'KR')).toMatchObject({ ratio: 1 });
    expect(compare({ ...kr, amount: 7_754_124 * 12, per: 'year', role: 'software_developer' }, 'KR')).toMatchObject({ result: 'within-market' });
  });

  test('United States: 2,080 hours a year', () => {
    const hourOnly = { ...tables, rows: { US: (tables.rows['US'] ?? []).filter((row) => row.unit === 'year' && row.source === 'us-bls-oews-2025-05') } };
    expect(compare({ ...us, amount: 50, per: 'hour' }, 'US', today, hourOnly)).toMatchObject({ asked: 104_000 });
  });

  test('where the source gives no hours they have to be stated, and a weaker source does not step in', () => {
    const ask: FeeAsk = { amount: 80_000, currency: 'CAD', per: 'year', role: 'software_developer' };
    expect(compare(ask, 'CA')).toMatchObject({ result: 'not-comparable', why: 'hours-not-stated', values: { units: 'hour', sources: 'ca-jobbank-wages-2025' } });
    expect(compare({ ...ask, hoursPerWeek: 40 }, 'CA')).toMatchObject({ result: 'within-market', asked: 38.46 });
    const day: FeeAsk = { amount: 400, currency: 'EUR', per: 'day', role: 'software_developer' };
    expect(compare(day, 'DE')).toMatchObject({ why: 'hours-not-stated' });
    expect(compare({ ...day, hoursPerDay: 8, hoursPerWeek: 40 }, 'DE')).toMatchObject({ result: 'within-market', asked: 8_667 });
  });

  test('weeks, months and years need no hours', () => {
    expect(compare({ ...us, amount: 2_000, per: 'week' }, 'US')).toMatchObject({ benchmark: { unit: 'year' }, asked: 104_000 });
  });

  test('part-time pay is scaled before it is compared', () => {
    expect(compare({ ...us, amount: 60_000, fraction: 0.5 }, 'US')).toMatchObject({ result: 'within-market', asked: 120_000, notes: ['part-time-scaled', 'national-figure'] });
    expect(compare({ ...us, amount: 60_000, hoursPerWeek: 20 }, 'US')).toMatchObject({ result: 'within-market', benchmark: { unit: 'hour' }, asked: 57.69 });
    expect(compare({ ...kr, amount: 3_900_000, hoursPerWeek: 20 }, 'KR')).toMatchObject({ result: 'within-market', benchmark: { unit: 'hour' }, asked: 45_000 });
  });

  test('part-time pay whose share of full time is open is not called low', () => {
    const ask: FeeAsk = { amount: 25_000, currency: 'SEK', per: 'month', role: 'software_developer', hoursPerWeek: 20 };
    expect(compare(ask, 'SE')).toMatchObject({ result: 'not-comparable', why: 'part-time-hours-unclear' });
    expect(compare({ ...ask, fraction: 0.5 }, 'SE')).toMatchObject({ result: 'within-market', asked: 50_000 });
    expect(compare({ ...ask, per: 'hour', amount: 280, fraction: 0.5 }, 'SE')).toMatchObject({ asked: 48_533 });
  });

  test('a fixed price has a rate only with its hours', () => {
    const ask: FeeAsk = { amount: 5_000, currency: 'USD', per: 'fixed', role: 'software_developer' };
    expect(compare(ask, 'US')).toMatchObject({ result: 'not-comparable', why: 'fixed-without-hours' });
    expect(compare({ ...ask, hours: 80 }, 'US')).toMatchObject({ result: 'within-market', asked: 62.5 });
    expect(compare({ ...ask, hours: 250 }, 'US')).toMatchObject({ result: 'low', asked: 20 });
  });
});

describe('currency', () => {
  const mean = withMarket([{ currency: 'KRW', values: { mean: 100_000_000 } }]);
  const won = (share: number) => ({ ...us, amount: (share * 100_000_000) / 1421.52 });

  test('ten percent of tolerance after conversion', () => {
    expect(compare(won(0.64), 'XA', today, mean)).toMatchObject({ result: 'within-market', ratio: 0.64, conversion: { tolerance: 0.1 } });
    expect(compare(won(0.63), 'XA', today, mean)).toMatchObject({ result: 'below-market' });
    expect(compare(won(0.37), 'XA', today, mean)).toMatchObject({ result: 'below-market' });
    expect(compare(won(0.36), 'XA', today, mean)).toMatchObject({ result: 'low' });
  });

  test('twenty percent when the rate is older than 18 months, none without conversion', () => {
    expect(compare(won(0.59), 'XA', '2027-07-15', mean)).toMatchObject({ result: 'within-market', conversion: { period: '2025', tolerance: 0.2 } });
    expect(compare(won(0.59), 'XA', '2027-06-15', mean)).toMatchObject({ result: 'below-market', conversion: { tolerance: 0.1 } });
    expect(compare({ ...us, amount: 69_999_999, currency: 'KRW' }, 'XA', today, mean)).toMatchObject({ result: 'below-market' });
  });

  test('no rate is used that is more than three years old', () => {
    expect(compare(won(1), 'XA', '2028-12-31', mean)).toMatchObject({ conversion: { tolerance: 0.2 } });
    expect(compare(won(1), 'XA', '2029-01-01', mean)).toMatchObject({ why: 'rate-stale' });
  });

  test('the average of the year of the fee, and one period for both sides where both have it', () => {
    expect(compare({ ...us, currency: 'KRW', amount: 1e8 }, 'US', '2024-08-01')).toMatchObject({ conversion: { period: '2024', rate: 1 / 1363.53 } });
    expect(compare({ amount: 5_000, currency: 'EUR', per: 'month', role: 'software_developer' }, 'SE')).toMatchObject({ conversion: { period: '2025', rate: 9.81658 / 0.886705 } });
    const hryvnia: FeeAsk = { amount: 100_000, currency: 'UAH', per: 'month', role: 'software_developer' };
    expect(compare(hryvnia, 'SE')).toMatchObject({ conversion: { period: '2024', rate: 10.5659 / 40.1521, tolerance: 0.2 } });
  });

  test.each([
    ['ARS', 'rate-volatile'],
    ['NGN', 'rate-volatile'],
    ['ETB', 'rate-volatile'],
    ['RUB', 'rate-stale'],
    ['LKR', 'rate-stale'],
    ['TWD', 'currency-without-rate'],
    ['ZZZ', 'currency-without-rate'],
    ['BTC', 'currency-crypto'],
    ['ETH', 'currency-crypto'],
  ])('%s: %s', (currency, why) => {
    expect(compare({ ...us, currency }, 'US')).toMatchObject({ result: 'not-comparable', why });
  });

  test('a rate entered by the user takes the place of a missing or volatile one', () => {
    const pesos: FeeAsk = { ...us, amount: 135_000_000, currency: 'ARS', rate: { currency: 'ARS', perUsd: 1_500, date: '2026-11-01' } };
    expect(compare(pesos, 'US')).toMatchObject({ result: 'below-market', asked: 90_000, conversion: { source: 'user', period: '2026-11-01', tolerance: 0.1 }, notes: expect.arrayContaining(['user-rate']) });
    expect(compare({ ...pesos, rate: { currency: 'ARS', perUsd: 0, date: '2026-11-01' } }, 'US')).toMatchObject({ result: 'unknown', why: 'rate-not-usable' });
  });

  test('a pegged token counts at its peg and with the tolerance; it is noted', () => {
    expect(compare({ ...us, currency: 'USDT', amount: 96_000 }, 'US')).toMatchObject({ result: 'within-market', conversion: { from: 'USDT', to: 'USD', rate: 1, source: 'peg', tolerance: 0.1 }, notes: expect.arrayContaining(['pegged-currency']) });
    expect(compare({ ...kr, currency: 'USDC', amount: 3_000 }, 'KR')).toMatchObject({ conversion: { from: 'USDC', to: 'KRW', rate: 1421.52 } });
  });
});

describe('who asks', () => {
  test('a junior below market is within market; a low fee stays low', () => {
    expect(compare(us, 'US')).toMatchObject({ result: 'below-market' });
    for (const stated of [{ seniority: 'junior' }, { years: 2 }, { role: 'Junior software developer' }, { role: '신입 개발자' }] as const) {
      expect(compare({ ...us, ...stated }, 'US')).toMatchObject({ result: 'within-market', notes: expect.arrayContaining(['junior-lenient']) });
      expect(compare({ ...us, ...stated, amount: 40_000 }, 'US')).toMatchObject({ result: 'low' });
    }
    expect(compare({ ...us, years: 3 }, 'US')).toMatchObject({ result: 'below-market' });
  });

  test('a senior’s low fee gets a note and nothing else', () => {
    const plain = compare({ ...us, amount: 40_000 }, 'US');
    const senior = compare({ ...us, amount: 40_000, seniority: 'senior' }, 'US');
    expect(senior).toEqual({ ...plain, notes: ['senior-gap', 'national-figure'] });
  });

  test('a price the client set is not compared', () => {
    expect(compare({ ...us, amount: 1, setBy: 'client' }, 'US')).toMatchObject({ result: 'not-comparable', why: 'client-set-price' });
    expect(compare({ ...us, setBy: 'candidate' }, 'US')).toMatchObject({ result: 'below-market' });
  });

  test('of a range the upper end is compared', () => {
    expect(compare({ ...us, amount: { min: 50_000, max: 120_000 } }, 'US')).toMatchObject({ result: 'within-market', asked: 120_000, notes: ['upper-end-compared', 'national-figure'] });
  });

  test('a title that names no role of the table is not compared', () => {
    for (const role of ['Civil engineer', 'Sales manager', '영업 담당', 'Engineer', 'constructor']) {
      expect(compare({ ...us, role }, 'US')).toMatchObject({ result: 'not-comparable', why: 'title-not-covered' });
    }
  });
});

describe('missing things are unknown', () => {
  test.each([
    ['no-fee', undefined],
    ['amount-not-usable', { ...us, amount: 0 }],
    ['amount-not-usable', { ...us, amount: -5 }],
    ['amount-not-usable', { ...us, amount: Number.NaN }],
    ['amount-not-usable', { ...us, amount: { min: 10, max: 5 } }],
    ['hours-not-usable', { ...us, hoursPerWeek: 200 }],
    ['hours-not-usable', { ...us, fraction: 1.5 }],
    ['hours-not-usable', { ...us, per: 'fixed', hours: 0 } as const],
    ['role-not-stated', { ...us, role: ' ' }],
  ])('%s', (why, ask) => {
    expect(compareFee(ask, { country: 'US' }, tables, today)).toMatchObject({ result: 'unknown', why });
  });

  test('a date that is none', () => {
    for (const date of ['', 'today', '2026-13-01', '2026-11']) expect(compareFee(us, { country: 'US' }, tables, date)).toMatchObject({ why: 'date-not-usable' });
  });
});
