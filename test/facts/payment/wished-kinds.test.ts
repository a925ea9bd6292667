import { expect, test } from 'vitest';
import { wishedKinds } from '../../../src/facts/payment/wished-kinds.ts';
import { tables } from './payment-tables.ts';

test.each([
  ['USDT (TRC20)', ['crypto']],
  ['bank transfer, no crypto', ['bank-transfer']],
  ['USDT instead of bank transfer', ['crypto']],
  ['instead of bank transfer, USDT', ['crypto']],
  ['not crypto but bank transfer', ['bank-transfer']],
  ['가상자산 말고 계좌이체로', ['bank-transfer']],
  ['계좌이체 대신 가상자산으로', ['crypto']],
  ['가상자산은 제외', []],
  ['Wise or USDT', ['digital-wallet', 'crypto']],
  ['whatever suits you', []],
])('"%s" wishes for %j', (text, kinds) => {
  expect(wishedKinds(text, tables)).toEqual(kinds);
});

test('a text of any size is answered', () => {
  expect(wishedKinds('no '.repeat(100_000), tables)).toEqual([]);
  expect(wishedKinds(undefined, tables)).toEqual([]);
});
