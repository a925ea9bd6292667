import { describe, expect, test } from 'vitest';
import { chainOf, issuerOf, looksLikeCompany, sameCompany, sharesBanking } from '../../../src/facts/payment/account-home.ts';
import { tables } from './payment-tables.ts';

const { homes } = tables;

describe('issuerOf', () => {
  test.each([
    [{ iban: 'BE94 9671 2345 6714', texts: [] }, 'Wise'],
    [{ iban: 'GB65TRWI23147000000001', texts: [] }, 'Wise'],
    [{ bic: 'REVOLT21XXX', texts: [] }, 'Revolut'],
    [{ iban: 'DE92100110010000000001', texts: [] }, 'N26'],
    [{ texts: ['Payoneer USD account'] }, 'Payoneer'],
    [{ texts: ['와이즈'] }, 'Wise'],
  ])('%j is %s', (marks, name) => {
    expect(issuerOf(marks, homes.issuers)?.name).toBe(name);
  });

  test.each([
    [{ iban: 'DE89370400440532013000', bic: 'COBADEFF', texts: ['Commerzbank'] }],
    [{ texts: ['Likewise Savings Bank'] }],
    [{ iban: 'BE93967123456714', texts: [] }],
    [{ texts: [] }],
  ])('%j is none of them', (marks) => {
    expect(issuerOf(marks, homes.issuers)).toBeUndefined();
  });
});

test('a territory and the country whose numbers it uses are one, two countries are not', () => {
  expect(sharesBanking('RE', 'FR', homes)).toBe(true);
  expect(sharesBanking('FR', 'RE', homes)).toBe(true);
  expect(sharesBanking('DE', 'FR', homes)).toBe(false);
});

test.each([
  ['Hanbit Software Ltd.', true],
  ['Hanbit Software S.A.', true],
  ['주식회사 한빛', true],
  ['한빛(주)', true],
  ['한빛주식회사', true],
  ['김민지', false],
  ['Kim Min-ji', false],
  ['Jonathan Reeves', false],
])('%s looks like a company: %s', (name, expected) => {
  expect(looksLikeCompany(name, homes)).toBe(expected);
});

test('a company is the same whatever its legal form is written like', () => {
  expect(sameCompany('Han-Bit Software Co., Ltd.', 'HANBIT SOFTWARE LTD', homes)).toBe(true);
  expect(sameCompany('Hanbit Software', 'Hanbit Design', homes)).toBe(false);
  expect(sameCompany('Ltd', 'Inc', homes)).toBe(false);
  expect(sameCompany(undefined, 'Hanbit', homes)).toBe(false);
});

test.each([
  ['TRC-20', 'tron'],
  ['Ethereum (ERC20)', 'evm'],
  ['Bitcoin Cash', 'bitcoin-cash'],
  ['비트코인', 'bitcoin'],
  ['BTC or ETH', undefined],
  ['the usual one', undefined],
])('%s names the chain %s', (text, chain) => {
  expect(chainOf(text, homes)).toBe(chain);
});
