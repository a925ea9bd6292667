import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { analyzeAccountChanges, type AccountEntry } from '../../../src/facts/payment/account-changes.ts';
import { tables } from './payment-tables.ts';

const thresholds = tables.thresholds.accountChanges;
const analyze = (history: readonly AccountEntry[], context = {}) => analyzeAccountChanges(history, context, thresholds);

describe('analyzeAccountChanges', () => {
  test('one account is no change', () => {
    expect(analyze([{ at: '2026-01-05' }])).toMatchObject({ changes: [], frequent: false, busiest: { count: 0 } });
    expect(analyze([])).toMatchObject({ changes: [], undated: [] });
  });

  test('the same account stated twice is no change', () => {
    expect(analyze([{ at: '2026-01-05', account: 'a' }, { at: '2026-02-05', account: 'a' }]).changes).toEqual([]);
  });

  test('counts changes in the busiest window, whatever the order of the input', () => {
    const facts = analyze([{ at: '2026-06-01' }, { at: '2026-01-01' }, { at: '2026-05-15T10:00:00+09:00' }, { at: '2026-01-20' }]);
    expect(facts.busiest).toEqual({ count: 2, from: '2026-05-15T10:00:00+09:00', to: '2026-06-01' });
    expect(facts.frequent).toBe(true);
    expect(facts.changes.map(({ index, previous }) => [previous, index])).toEqual([[1, 3], [3, 2], [2, 0]]);
  });

  test('changes at the very edge of the window belong to it', () => {
    expect(analyze([{ at: '2025-12-01' }, { at: '2026-01-01' }, { at: '2026-04-01' }]).busiest.count).toBe(2);
    expect(analyze([{ at: '2025-12-01' }, { at: '2026-01-01' }, { at: '2026-04-02' }]).busiest.count).toBe(1);
  });

  test('measures the days to the next pay day and from the start', () => {
    const facts = analyze([{ at: '2026-01-01' }, { at: '2026-01-22' }, { at: '2026-03-01' }], {
      payDays: ['2026-01-25', '2026-02-25'], startedAt: '2026-01-01',
    });
    expect(facts.changes).toMatchObject([{ daysBeforePay: 3, daysAfterStart: 21 }, { daysAfterStart: 59 }]);
    expect(facts.changes[1]).not.toHaveProperty('daysBeforePay');
    expect(facts).toMatchObject({ shortlyBeforePay: [1], soonAfterStart: [1] });
  });

  test('a change before the start is not soon after it', () => {
    expect(analyze([{ at: '2025-12-01' }, { at: '2025-12-20' }], { startedAt: '2026-01-01' })).toMatchObject({
      changes: [{ daysAfterStart: -12 }], soonAfterStart: [],
    });
  });

  test('two spellings are not two holders unless a comparer says so', () => {
    const history = [{ at: '2026-01-01', holder: '홍길동' }, { at: '2026-02-01', holder: 'Hong Gil-dong' }];
    expect(analyze(history)).toMatchObject({ changes: [{ holder: 'unknown' }], holderChanged: [] });
    expect(analyze(history, { compareNames: () => ({ result: 'consistent' }) })).toMatchObject({ changes: [{ holder: 'same' }] });
    expect(analyze(history, { compareNames: () => ({ result: 'ask' }) })).toMatchObject({ changes: [{ holder: 'unknown' }], holderChanged: [] });
    expect(analyze(history, { compareNames: () => ({ result: 'inconsistent' }) })).toMatchObject({ holderChanged: [1] });
  });

  test('case and punctuation do not make another holder', () => {
    expect(analyze([{ at: '2026-01-01', holder: 'HONG, Gildong' }, { at: '2026-02-01', holder: 'Hong Gildong ' }])).toMatchObject({ changes: [{ holder: 'same' }] });
  });

  test('country, kind and notice are compared, never weighed', () => {
    expect(analyze([
      { at: '2026-01-01', country: 'KR', kind: 'bank-transfer' },
      { at: '2026-02-01', country: 'kr', kind: 'crypto', notice: 'unconfirmed' },
      { at: '2026-06-01', country: 'US' },
    ])).toMatchObject({
      changes: [{ country: 'same', kind: 'different', notice: 'unconfirmed' }, { country: 'different', kind: 'unknown', notice: 'unknown' }],
      countryChanged: [2], unconfirmed: [1],
    });
  });

  test('unreadable dates are left out and named', () => {
    expect(analyze([{ at: '2026-02-30' }, { at: 'yesterday' }, { at: '2026-01-01' }])).toMatchObject({ undated: [0, 1], changes: [] });
  });

  test('swapping every country consistently changes nothing', () => {
    const entry = fc.record({ at: fc.date({ min: new Date('2024-01-01'), max: new Date('2027-01-01'), noInvalidDate: true }).map((day) => day.toISOString()), country: fc.constantFrom('KR', 'US', 'CN') });
    const swap: Readonly<Record<string, string>> = { KR: 'CN', CN: 'US', US: 'KR' };
    fc.assert(fc.property(fc.array(entry), (history) => {
      expect(analyze(history.map((one) => ({ ...one, country: swap[one.country] ?? '' })))).toEqual(analyze(history));
    }));
  });
});
