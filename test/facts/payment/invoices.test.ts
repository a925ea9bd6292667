import { describe, expect, test } from 'vitest';
import { analyzeInvoices, type PaymentRequest } from '../../../src/facts/payment/invoices.ts';
import { tables } from './payment-tables.ts';

const contract = { amount: 10_000, currency: 'USD' };
const request = (values: Partial<PaymentRequest>): PaymentRequest => ({ requestedAt: '2026-03-10', amount: 1_000, currency: 'USD', ...values });
const analyze = (requests: readonly PaymentRequest[], value: typeof contract | undefined = contract) => analyzeInvoices(requests, value, tables.thresholds.invoices);

describe('analyzeInvoices', () => {
  test('payment after delivery is ordinary', () => {
    expect(analyze([request({ workDeliveredAt: '2026-03-10' }), request({ workDeliveredAt: '2026-03-01' })])).toEqual({
      prepayments: [], agreedPrepayments: [], undetermined: [], missedMilestones: [], repeated: false, share: 0, largeShare: false, asked: [],
    });
  });

  test('nothing said about delivery is not a prepayment', () => {
    expect(analyze([request({})])).toMatchObject({ prepayments: [], undetermined: [0], repeated: false });
  });

  test('counts requests before delivery and their share', () => {
    expect(analyze([
      request({ workDeliveredAt: null, amount: 2_000 }),
      request({ workDeliveredAt: '2026-04-01', amount: 1_500 }),
      request({ workDeliveredAt: '2026-03-01', amount: 500 }),
    ])).toMatchObject({ prepayments: [0, 1], repeated: true, share: 0.35, largeShare: true, asked: [{ currency: 'USD', amount: 3_500 }] });
  });

  test('a prepayment that the contract provides for is counted apart', () => {
    expect(analyze([request({ workDeliveredAt: null, agreedInAdvance: true, amount: 9_000 })])).toMatchObject({
      prepayments: [], agreedPrepayments: [0], repeated: false, largeShare: false,
    });
  });

  test('no share is made up over two currencies or without a value', () => {
    const mixed = [request({ workDeliveredAt: null }), request({ workDeliveredAt: null, currency: 'krw', amount: 100_000 })];
    const facts = analyze(mixed);
    expect(facts).not.toHaveProperty('share');
    expect(facts).toMatchObject({ repeated: true, largeShare: false, asked: [{ currency: 'USD', amount: 1_000 }, { currency: 'KRW', amount: 100_000 }] });
    expect(analyzeInvoices(mixed.slice(0, 1), undefined, tables.thresholds.invoices)).not.toHaveProperty('share');
  });

  test('a milestone is missed where its day had passed and the work was not there', () => {
    const milestone = { name: 'beta', dueAt: '2026-03-05' };
    expect(analyze([
      request({ milestone, workDeliveredAt: null }),
      request({ milestone, workDeliveredAt: '2026-03-20' }),
      request({ milestone, workDeliveredAt: '2026-03-08' }),
      request({ milestone }),
      request({ milestone: { name: 'final', dueAt: '2026-03-10' }, workDeliveredAt: null }),
    ])).toMatchObject({ missedMilestones: [0, 1], undetermined: [3] });
  });

  test('unreadable dates and amounts do no harm', () => {
    expect(analyze([request({ requestedAt: 'soon', workDeliveredAt: null }), request({ amount: Number.NaN, workDeliveredAt: null })])).toMatchObject({
      prepayments: [1], undetermined: [0], asked: [], share: 0,
    });
  });
});
