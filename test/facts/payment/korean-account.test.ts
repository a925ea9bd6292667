import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findKoreanBanks, fitKoreanAccount } from '../../../src/facts/payment/korean-account.ts';
import { tables } from './payment-tables.ts';

const { koreanBanks } = tables;
const codesOf = (name: string) => findKoreanBanks(name, koreanBanks).map(({ code }) => code);
const fit = (account: string, bank: string) => fitKoreanAccount(account, bank, koreanBanks);

describe('findKoreanBanks', () => {
  test.each([
    ['국민은행', ['004']],
    ['KB 국민', ['004']],
    ['(주)신한은행', ['088']],
    ['shinhan bank', ['088']],
    ['KEB하나은행', ['081']],
    ['외환은행', ['081']],
    ['대구은행', ['031']],
    ['iM뱅크', ['031']],
    ['카카오뱅크', ['090']],
    ['토스뱅크', ['092']],
    ['우체국', ['071']],
    ['새마을금고', ['045']],
    ['키움증권', ['264']],
    ['이베스트투자증권', ['265']],
    ['004', ['004']],
    ['4', ['004']],
    ['０８８', ['088']],
    ['농협', ['011', '012']],
    ['수협', ['007', '030']],
    ['농협은행', ['011']],
    ['없는은행', []],
    ['', []],
    ['999', []],
  ])('%s', (name, codes) => {
    expect(codesOf(name).toSorted()).toEqual(codes);
  });

  test('every institution is found by its code and by both names', () => {
    for (const { code, ko, en } of koreanBanks) for (const name of [code, ko, en]) expect(codesOf(name)).toContain(code);
  });

  test('codes are unique and about eighty institutions are known', () => {
    expect(new Set(koreanBanks.map(({ code }) => code)).size).toBe(koreanBanks.length);
    expect(koreanBanks.length).toBeGreaterThanOrEqual(75);
  });
});

describe('fitKoreanAccount', () => {
  test.each([
    ['110-436-000000', '신한은행', 'deposit'],
    ['562-123-4567890-1', '신한', 'virtual'],
    ['01000000000', '신한은행', 'chosen'],
    ['1002-000-000000', '우리은행', 'deposit'],
    ['3333-00-0000000', '카카오뱅크', 'deposit'],
    ['3355-00-0000000', '카카오뱅크', 'incoming'],
    ['1000-0000-0000', '토스뱅크', 'deposit'],
    ['1908-0000-0000', '토스뱅크', 'virtual'],
    ['302-0000-0000-01', '농협', 'deposit'],
    ['352-0000-0000-01', '농협', 'deposit'],
    ['000-910000-00007', '하나은행', 'deposit'],
    ['000002-01-000000', '국민은행', 'deposit'],
    ['000-000000-01-011', '기업은행', 'deposit'],
    ['9002-0000-0000-0', '새마을금고', 'deposit'],
  ])('%s at %s', (account, bank, use) => {
    expect(fit(account, bank)).toMatchObject({ fit: 'fits', use });
  });

  test('product digits beyond the known ones are ordinary where the table says so', () => {
    const result = fit('7942-00-0000000', '카카오뱅크');
    expect(result).toMatchObject({ fit: 'fits', bank: { code: '090' } });
    expect(result).not.toHaveProperty('use');
  });

  test.each([
    ['12345', '신한은행', 'length'],
    ['110-436-00000A', '신한은행', 'characters'],
    ['999-436-000000', '신한은행', 'product-digits'],
    ['', '신한은행', 'characters'],
  ])('%j at %s is unusual: %s', (account, bank, why) => {
    expect(fit(account, bank)).toMatchObject({ fit: 'unusual', why });
  });

  test('says when it cannot tell', () => {
    expect(fit('1234567890', '어느은행')).toEqual({ fit: 'unknown-bank' });
    expect(fit('1234567890', '중국은행')).toMatchObject({ fit: 'no-layout' });
  });

  test('never throws and never says invalid', () => {
    const outcomes = new Set(['fits', 'unusual', 'no-layout', 'unknown-bank']);
    const bank = fc.oneof(fc.string({ unit: 'binary' }), fc.constantFrom(...koreanBanks.map(({ ko }) => ko)));
    fc.assert(fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.stringMatching(/^\d{6,16}$/)), bank, (account, name) => outcomes.has(fit(account, name).fit)));
  });
});
