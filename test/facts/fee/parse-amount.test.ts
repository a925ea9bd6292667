import { describe, expect, test } from 'vitest';
import { parseAmount } from '../../../src/facts/fee/parse-amount.ts';
import { tables } from './tables.ts';

test.each([
  ['USD 15/hour', 15, 'USD', 'hour'],
  ['15 USD per hour', 15, 'USD', 'hour'],
  ['$15/hr', 15, 'USD', 'hour'],
  ['15usd/h', 15, 'USD', 'hour'],
  ['$60,000 a year', 60_000, 'USD', 'year'],
  ['US$60k annually', 60_000, 'USD', 'year'],
  ['60.000 € / Jahr', 60_000, 'EUR', 'year'],
  ['€400/day', 400, 'EUR', 'day'],
  ['15,50 €/h', 15.5, 'EUR', 'hour'],
  ['1.500,50 EUR per month', 1500.5, 'EUR', 'month'],
  ['£350 a day', 350, 'GBP', 'day'],
  ['A$120,000 p.a.', 120_000, 'AUD', 'year'],
  ['C$45 hourly', 45, 'CAD', 'hour'],
  ['₹1,20,000 per month', 120_000, 'INR', 'month'],
  ['INR 12 lakh a year', 1_200_000, 'INR', 'year'],
  ['월 500만원', 5_000_000, 'KRW', 'month'],
  ['월500만원', 5_000_000, 'KRW', 'month'],
  ['월 천만원', 10_000_000, 'KRW', 'month'],
  ['월급 오백만원', 5_000_000, 'KRW', 'month'],
  ['350만 원/월', 3_500_000, 'KRW', 'month'],
  ['3,500,000원 / 월', 3_500_000, 'KRW', 'month'],
  ['매월 2천5백만원', 25_000_000, 'KRW', 'month'],
  ['일 25만원', 250_000, 'KRW', 'day'],
  ['일당 이십오만원', 250_000, 'KRW', 'day'],
  ['하루 30만원', 300_000, 'KRW', 'day'],
  ['시급 2만원', 20_000, 'KRW', 'hour'],
  ['1시간에 3만원', 30_000, 'KRW', 'hour'],
  ['시간당 35,000원', 35_000, 'KRW', 'hour'],
  ['연봉 6,000만원', 60_000_000, 'KRW', 'year'],
  ['연봉 1억 2천만원', 120_000_000, 'KRW', 'year'],
  ['주 100만원', 1_000_000, 'KRW', 'week'],
  ['건당 300만원', 3_000_000, 'KRW', 'fixed'],
  ['총 1,500만원', 15_000_000, 'KRW', 'fixed'],
  ['1.5억원/년', 150_000_000, 'KRW', 'year'],
  ['KRW 5000000 monthly', 5_000_000, 'KRW', 'month'],
  ['₩4,200,000 per month', 4_200_000, 'KRW', 'month'],
  ['５００만원／월', 5_000_000, 'KRW', 'month'],
  ['월 500만원 (3.3% 공제)', 5_000_000, 'KRW', 'month'],
  ['月50万円', 500_000, 'JPY', 'month'],
  ['年収600万円', 6_000_000, 'JPY', 'year'],
  ['USD 5,000 fixed', 5_000, 'USD', 'fixed'],
  ['USD 2000 flat monthly', 2_000, 'USD', 'month'],
  ['3개월 동안 월 400만원', 4_000_000, 'KRW', 'month'],
])('%s', (text, amount, currency, per) => {
  expect(parseAmount(text, tables)).toMatchObject({ ask: { amount, currency, per } });
});

test.each([
  ['300~350만원/월', 3_000_000, 3_500_000],
  ['월 300만원 ~ 350만원', 3_000_000, 3_500_000],
  ['4~5백만원/월', 4_000_000, 5_000_000],
  ['월 500만원에서 600만원', 5_000_000, 6_000_000],
  ['월 500~1천만원', 5_000_000, 10_000_000],
])('%s is a range', (text, min, max) => {
  expect(parseAmount(text, tables)).toMatchObject({ ask: { amount: { min, max }, currency: 'KRW', per: 'month' } });
});

test('ranges in English', () => {
  expect(parseAmount('$15-25/hour', tables)).toMatchObject({ ask: { amount: { min: 15, max: 25 } } });
  expect(parseAmount('$50-60k a year', tables)).toMatchObject({ ask: { amount: { min: 50_000, max: 60_000 } } });
  expect(parseAmount('USD 900 – 1,200 per month', tables)).toMatchObject({ ask: { amount: { min: 900, max: 1_200 } } });
  expect(parseAmount('from USD 20 to USD 30 per hour', tables)).toMatchObject({ ask: { amount: { min: 20, max: 30 } } });
});

describe('working time', () => {
  test('hours a week beside the rate', () => {
    expect(parseAmount('USD 30/hour, 20 hours a week', tables)).toMatchObject({ ask: { amount: 30, per: 'hour', hoursPerWeek: 20 } });
    expect(parseAmount('월 200만원, 주 20시간', tables)).toMatchObject({ ask: { amount: 2_000_000, per: 'month', hoursPerWeek: 20 } });
  });

  test('hours behind a fixed price', () => {
    expect(parseAmount('USD 5,000 fixed, 120 hours', tables)).toMatchObject({ ask: { amount: 5_000, per: 'fixed', hours: 120 } });
    expect(parseAmount('총 300만원 (60시간)', tables)).toMatchObject({ ask: { amount: 3_000_000, per: 'fixed', hours: 60 } });
  });

  test('hours beside a monthly sum are not guessed at', () => {
    expect(parseAmount('USD 2000/month, 80 hours', tables)).toMatchObject({ ask: { amount: 2_000, per: 'month' }, notes: ['hours-not-read'] });
  });
});

describe('what is noted', () => {
  test('a bare dollar sign, a pegged token', () => {
    expect(parseAmount('$15/hour', tables)).toMatchObject({ notes: ['dollar-read-as-usd'] });
    expect(parseAmount('15 USDT/h', tables)).toMatchObject({ ask: { amount: 15, currency: 'USDT', per: 'hour' }, notes: ['pegged-currency'] });
    expect(parseAmount('0.05 BTC per month', tables)).toMatchObject({ ask: { amount: 0.05, currency: 'BTC' }, notes: [] });
    expect(parseAmount('0.125 ETH per month', tables)).toMatchObject({ ask: { amount: 0.125, currency: 'ETH' } });
  });
});

test.each([
  ['', 'empty'],
  ['x'.repeat(201), 'too-long'],
  ['negotiable', 'negotiable'],
  ['협의 후 결정', 'negotiable'],
  ['a lot', 'no-number'],
  ['10% of profit', 'percentage'],
  ['-500 USD/month', 'not-positive'],
  ['USD -500 per month', 'not-positive'],
  ['USD 0 per hour', 'not-positive'],
  ['USD 15/hour or USD 2000 flat or 3000', 'several-amounts'],
  ['USD 15/hour or 2000', 'several-amounts'],
  ['15/hour', 'no-currency'],
  ['¥5000/hour', 'currency-ambiguous'],
  ['500 kr/h', 'currency-ambiguous'],
  ['20 USD or EUR per hour', 'several-currencies'],
  ['USD 5000', 'no-period'],
  ['5백만원', 'no-period'],
  ['USD 2000 biweekly', 'period-unclear'],
  ['USD 2000 per 2 weeks', 'period-unclear'],
  ['USD 15/hour - USD 2000/month', 'several-periods'],
  ['세후 월 400만원', 'after-tax'],
  ['USD 4000 net per month', 'after-tax'],
])('%j: %s', (text, problem) => {
  expect(parseAmount(text, tables)).toMatchObject({ problem });
});

test('an ambiguous mark names its candidates', () => {
  expect(parseAmount('¥5000/hour', tables)).toEqual({ problem: 'currency-ambiguous', candidates: ['JPY', 'CNY'] });
});

test('defaults fill only what the text leaves open', () => {
  expect(parseAmount('5백만원', tables, { per: 'month' })).toMatchObject({ ask: { amount: 5_000_000, currency: 'KRW', per: 'month' } });
  expect(parseAmount('15', tables, { per: 'hour', currency: 'USD' })).toMatchObject({ ask: { amount: 15, currency: 'USD', per: 'hour' } });
  expect(parseAmount('€400/day', tables, { per: 'hour', currency: 'USD' })).toMatchObject({ ask: { currency: 'EUR', per: 'day' } });
});
