import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { classifyMethod, classifyMethods } from '../../../src/facts/payment/methods.ts';
import { METHOD_KINDS } from '../../../src/facts/payment/tables.ts';
import { tables } from './payment-tables.ts';

describe('classifyMethod', () => {
  test.each([
    ['Payoneer', 'digital-wallet', 'payoneer'],
    ['pay pal', 'digital-wallet', 'paypal'],
    ['페이팔로 보내 주십시오', 'digital-wallet', 'paypal'],
    ['via Wise (ex TransferWise)', 'digital-wallet', 'wise'],
    ['Upwork escrow', 'platform-payout', 'upwork'],
    ['freelancer', 'platform-payout', 'freelancer'],
    ['크몽', 'platform-payout', 'kmong'],
    ['위시켓 안전결제', 'platform-payout', 'wishket'],
    ['숨고', 'platform-payout', 'soomgo'],
    ['Crowd Works', 'platform-payout', 'crowdworks'],
    ['ランサーズ', 'platform-payout', 'lancers'],
    ['카카오페이', 'digital-wallet', 'kakaopay'],
    ['위챗페이 송금', 'digital-wallet', 'wechat-pay'],
    ['Alipay', 'digital-wallet', 'alipay'],
    ['Western Union', 'money-transfer', 'western-union'],
    ['머니그램', 'money-transfer', 'moneygram'],
    ['Deel', 'payroll', 'deel'],
    ['Cash App', 'digital-wallet', 'cash-app'],
    ['binance pay, USDT', 'crypto', 'binance'],
    ['업비트 지갑', 'crypto', 'upbit'],
    ['토스', 'digital-wallet', 'toss'],
  ])('%s names a provider', (text, kind, provider) => {
    expect(classifyMethod(text, tables)).toEqual({ kind, provider });
  });

  test.each([
    ['bank transfer', 'bank-transfer'],
    ['SEPA', 'bank-transfer'],
    ['계좌이체', 'bank-transfer'],
    ['국민은행으로 이체', 'bank-transfer'],
    ['토스뱅크', 'bank-transfer'],
    ['KakaoBank', 'bank-transfer'],
    ['payroll', 'payroll'],
    ['급여', 'payroll'],
    ['USDT (TRC20)', 'crypto'],
    ['비트코인으로 지급', 'crypto'],
    ['Visa card', 'card'],
    ['신용카드', 'card'],
    ['check', 'cheque'],
    ['수표', 'cheque'],
    ['cash', 'cash'],
    ['현금으로', 'cash'],
    ['Amazon gift cards', 'gift-card'],
    ['문화상품권', 'gift-card'],
  ])('%s names a kind', (text, kind) => {
    expect(classifyMethod(text, tables)).toEqual({ kind });
  });

  test.each(['', '   ', 'background check', 'otherwise agreed', '우리 회사', 'x'.repeat(5000)])('%j names none', (text) => {
    expect(classifyMethod(text, tables)).toBeUndefined();
  });

  test('all mentions come in the order of the text, each once', () => {
    expect(classifyMethods('Bank transfer first, later PayPal or USDT, paypal again', tables)).toEqual([
      { kind: 'bank-transfer' }, { kind: 'digital-wallet', provider: 'paypal' }, { kind: 'crypto' },
    ]);
  });

  test('never throws', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 100 }), (text) => classifyMethods(text, tables).length >= 0));
  });
});

describe('tables', () => {
  test('every kind is there once and says what can be verified', () => {
    expect(tables.methodKinds.map(({ kind }) => kind).toSorted()).toEqual([...METHOD_KINDS].toSorted());
  });

  test('every provider is found by its own names', () => {
    for (const { id, kind, en, ko } of tables.providers) {
      for (const name of [en, ko]) expect(classifyMethod(name, tables), `${id}: ${name}`).toEqual({ kind, provider: id });
    }
  });

  test('ids are unique and nothing weighs a provider', () => {
    expect(new Set(tables.providers.map(({ id }) => id)).size).toBe(tables.providers.length);
    for (const provider of tables.providers) expect(Object.keys(provider).toSorted()).toEqual(['en', 'exact', 'id', 'kind', 'ko', 'words']);
  });

  test('the compiled tables survive a round through JSON', () => {
    expect(JSON.parse(JSON.stringify(tables))).toEqual(tables);
  });
});
