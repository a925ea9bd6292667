import fc from 'fast-check';
import { expect, test } from 'vitest';
import { compareFee } from '../../../src/facts/fee/compare-fee.ts';
import type { FeeAsk, FeeComparison } from '../../../src/facts/fee/fee-comparison.ts';
import { parseAmount } from '../../../src/facts/fee/parse-amount.ts';
import { readTitle } from '../../../src/facts/fee/role.ts';
import { tables, today } from './tables.ts';

const RANK: Readonly<Record<string, number>> = { low: 0, 'below-market': 1, 'within-market': 2 };
const countries = Object.keys(tables.rows);
const currencies = ['USD', 'KRW', 'EUR', 'GBP', 'INR', 'JPY', 'SEK', 'PLN', 'UAH', 'ARS', 'USDT', 'BTC'];
const strange = fc.constantFrom('', '__proto__', 'constructor', 'toString', 'hasOwnProperty', '원', '\u0000', '$&');

const ask: fc.Arbitrary<FeeAsk> = fc.record(
  {
    amount: fc.double({ min: 0.01, max: 1e9, noNaN: true }),
    currency: fc.constantFrom(...currencies),
    per: fc.constantFrom('hour', 'day', 'week', 'month', 'year', 'fixed'),
    role: fc.constantFrom(...Object.keys(tables.roles)),
    hours: fc.integer({ min: 1, max: 2000 }),
    hoursPerWeek: fc.integer({ min: 1, max: 60 }),
    hoursPerDay: fc.integer({ min: 1, max: 12 }),
    fraction: fc.double({ min: 0.1, max: 1, noNaN: true }),
    basis: fc.constantFrom('contractor', 'employee'),
    seniority: fc.constantFrom('junior', 'mid', 'senior'),
    years: fc.integer({ min: 0, max: 30 }),
  },
  { requiredKeys: ['amount', 'currency', 'per', 'role'] },
);
const country = fc.constantFrom(...countries);

function rank(result: FeeComparison): number {
  return RANK[result.result] ?? -1;
}

test('raising the fee never makes the result worse, nor changes what it is measured against', () => {
  fc.assert(
    fc.property(ask, country, fc.double({ min: 1, max: 100, noNaN: true }), (fee, place, factor) => {
      const before = compareFee(fee, { country: place }, tables, today);
      const after = compareFee({ ...fee, amount: Number(fee.amount) * factor }, { country: place }, tables, today);
      expect(rank(after)).toBeGreaterThanOrEqual(rank(before));
      if ('benchmark' in before && 'benchmark' in after) expect(after.benchmark).toEqual(before.benchmark);
    }),
    { numRuns: 500 },
  );
});

test('with a claimed place, nothing else about the person goes in', () => {
  const other = fc.record({ clientCountry: country, nationality: country, name: fc.string(), language: fc.string() });
  fc.assert(
    fc.property(ask, country, other, (fee, place, extra) => {
      const plain = compareFee(fee, { country: place }, tables, today);
      expect(compareFee({ ...fee, ...extra }, { ...extra, country: place }, tables, today)).toEqual(plain);
    }),
  );
});

test('the same fee in another currency is never judged harder, and milder only by the tolerance', () => {
  const own = (place: string) => (tables.rows[place] ?? []).at(-1)?.currency ?? 'USD';
  const rate = (code: string) => (code === 'USD' ? 1 : tables.rates[code]?.find(({ period }) => period === '2025')?.perUsd);
  fc.assert(
    fc.property(country, fc.constantFrom('USD', 'KRW', 'EUR', 'GBP', 'JPY', 'SEK'), fc.double({ min: 0.1, max: 2, noNaN: true }), (place, other, share) => {
      const home = own(place);
      const [from, to] = [rate(home), rate(other)];
      fc.pre(from !== undefined && to !== undefined && home !== other);
      const fee: FeeAsk = { amount: 100_000 * share * (from ?? 1), currency: home, per: 'year', role: 'software_developer', basis: 'contractor', hoursPerWeek: 40 };
      const asked = Number(fee.amount);
      const converted: FeeAsk = { ...fee, amount: (asked / (from ?? 1)) * (to ?? 1), currency: other };
      const at = (question: FeeAsk) => compareFee(question, { country: place }, tables, today);
      const [plain, changed, raised] = [at(fee), at(converted), at({ ...fee, amount: asked * 1.1001 })];
      fc.pre('ratio' in plain && 'ratio' in changed && plain.benchmark.source === changed.benchmark.source && plain.benchmark.currency === home);
      if (!('ratio' in plain) || !('ratio' in changed)) return;
      expect(changed.ratio / plain.ratio).toBeCloseTo(1, 2);
      expect(rank(changed)).toBeGreaterThanOrEqual(rank(plain));
      expect(rank(changed)).toBeLessThanOrEqual(Math.max(rank(raised), rank(plain)));
    }),
    { numRuns: 300 },
  );
});

test('a band always comes with a benchmark of a deciding tier and a consistent ratio', () => {
  fc.assert(
    fc.property(ask, country, (fee, place) => {
      const result = compareFee(fee, { country: place }, tables, today);
      if (!('benchmark' in result)) return;
      expect(['A', 'B', 'C']).toContain(result.benchmark.tier);
      expect(result.benchmark.flags.filter((flag) => tables.rule.excludedFlags.includes(flag))).toEqual([]);
      expect(Math.abs(result.ratio * result.benchmark.value - result.asked)).toBeLessThanOrEqual(0.5 + 0.0001 * result.benchmark.value);
      expect(result.limits.low).toBeLessThanOrEqual(result.limits.within);
      expect(result.conversion === undefined).toBe(fee.currency === result.benchmark.currency);
    }),
    { numRuns: 500 },
  );
});

test('an older assessment date or an odd country never gives a crash', () => {
  const odd = fc.oneof(strange, fc.string(), fc.constantFrom(...countries));
  const number = fc.oneof(fc.double(), fc.constantFrom(0, -1, Number.NaN, Number.POSITIVE_INFINITY, 1e308, 5e-324));
  const wild = fc.record({
    amount: fc.oneof(number, fc.record({ min: number, max: number })),
    currency: fc.oneof(strange, fc.constantFrom(...currencies)),
    per: fc.constantFrom('hour', 'day', 'week', 'month', 'year', 'fixed'),
    role: fc.oneof(strange, fc.string(), fc.constantFrom(...Object.keys(tables.roles))),
    hours: number,
    hoursPerWeek: number,
    hoursPerDay: number,
    fraction: number,
    years: number,
    rate: fc.record({ currency: fc.constantFrom(...currencies), perUsd: number, date: fc.oneof(strange, fc.constant('2026-01-01')) }),
  }, { requiredKeys: ['amount', 'currency', 'per'] });
  fc.assert(
    fc.property(wild, odd, fc.oneof(strange, fc.constantFrom('1990-01-01', '2023-01-01', '2026-11-20', '2099-12-31')), (fee, place, date) => {
      const result = compareFee(fee as FeeAsk, { country: place }, tables, date);
      expect(JSON.parse(JSON.stringify(result))).toEqual(result);
    }),
    { numRuns: 2000 },
  );
});

test('titles and amounts of any text are read without a crash', () => {
  const unit = fc.constantFrom('만', '천', '억', '원', '월', '시간', '/', '$', '€', 'k', '1', '25', ',', '.', '-', '~', ' ', 'hour', '%', '주');
  const texts = fc.oneof(fc.string({ unit: 'binary', maxLength: 250 }), fc.array(unit, { maxLength: 60 }).map((parts) => parts.join('')));
  fc.assert(
    fc.property(texts, (text) => {
      const reading = parseAmount(text, tables);
      if ('ask' in reading) {
        const { amount } = reading.ask;
        const most = typeof amount === 'number' ? amount : amount.max;
        expect(most).toBeGreaterThan(0);
        compareFee({ ...reading.ask, role: 'software_developer' }, { country: 'KR' }, tables, today);
      }
      expect(readTitle(text, tables.titles)).toBeDefined();
    }),
    { numRuns: 3000 },
  );
});

test('an amount written out is read back', () => {
  const plain = fc.integer({ min: 1, max: 99_999_999 });
  fc.assert(
    fc.property(plain, fc.constantFrom('hour', 'day', 'week', 'month', 'year'), (amount, per) => {
      const grouped = amount.toLocaleString('en-US');
      for (const text of [`USD ${amount}/${per}`, `USD ${grouped} per ${per}`, `$${grouped} a ${per}`]) {
        expect(parseAmount(text, tables)).toMatchObject({ ask: { amount, currency: 'USD', per } });
      }
    }),
  );
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 9_999 }), (manwon) => {
      expect(parseAmount(`월 ${manwon}만원`, tables)).toMatchObject({ ask: { amount: manwon * 10_000, currency: 'KRW', per: 'month' } });
    }),
  );
});
