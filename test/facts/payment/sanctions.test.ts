import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { nameBlocks } from '../../../src/facts/payment/name-blocks.ts';
import type { NameComparer } from '../../../src/facts/payment/name-comparison.ts';
import { currencyOf, indexSanctions, type RawEntry } from '../../../src/facts/payment/sanctions-index.ts';
import { screenName, screenWallet } from '../../../src/facts/payment/sanctions.ts';

const entry = (values: Partial<RawEntry>): RawEntry => ({ uid: '1', type: 'Individual', programs: [], names: [], addresses: [], ...values });
const about = { source: 'sdn-xml', complete: true } as const;

/** A stand-in for the real comparer: the same letters in any order of parts. */
const sameLetters: NameComparer = (a, b) => {
  const letters = (name: string): string => [...name.toLowerCase().replace(/[^a-z]/g, '')].toSorted().join('');
  return { result: letters(a) === letters(b) ? 'consistent' : 'inconsistent' };
};

describe('screenWallet', () => {
  const cash = 'bitcoincash:qpm2qsznhks23z7629mms6s4cwef74vcwvy22gdx6a';
  const index = indexSanctions([
    entry({ uid: '7', addresses: [{ currency: 'ETH', address: '0x5aaeb6053f3e94c9b9a09f33669435e7ef1beaed' }, { currency: 'BCH', address: cash }] }),
    entry({ uid: '8', addresses: [{ currency: 'USDT', address: '0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed' }] }),
  ], about);

  test('finds every entry of an address, with its own currency', () => {
    expect(screenWallet('0x5AAEB6053F3E94C9B9A09F33669435E7EF1BEAED', index)).toMatchObject({
      result: 'listed', matches: [{ currency: 'ETH', listed: { uid: '7' } }, { currency: 'USDT', listed: { uid: '8' } }],
    });
  });

  test('finds the old spelling of a listed Bitcoin Cash address', () => {
    expect(screenWallet('1BpEi6DfDAUFd7GtittLSdBeYJvcoaVggu', index)).toMatchObject({ result: 'listed', matches: [{ currency: 'BCH' }] });
  });

  test('one match is given once although two spellings lead to it', () => {
    const result = screenWallet(cash, index);
    expect(result.result === 'listed' && result.matches.length).toBe(1);
  });

  test('tells a clean address from one that could not be read', () => {
    expect(screenWallet('TR7NHqjeKQxGTCi8q8ZY4pL8otSzgjLj6t', index)).toEqual({ result: 'not-listed' });
    expect(screenWallet('0x5aAeb6053F3E94C9b9A09f33669435E7Ef1Beaed', index)).toEqual({ result: 'not-screened' });
    expect(screenWallet('', index)).toEqual({ result: 'not-screened' });
  });

  test('a near miss is no match', () => {
    fc.assert(fc.property(fc.stringMatching(/^[0-9a-f]{40}$/), (hex) => {
      fc.pre(hex !== '5aaeb6053f3e94c9b9a09f33669435e7ef1beaed');
      expect(screenWallet(`0x${hex}`, index).result).toBe('not-listed');
    }));
  });
});

describe('screenName', () => {
  const index = indexSanctions([
    entry({ uid: '1', names: ['MADEUP, Bong Chun', 'INVENTED, Sample'] }),
    entry({ uid: '2', names: ['OTHERWISE, Quite'] }),
    entry({ uid: '3', names: ['Bong Chun Madeup'] }),
  ], about);

  test('gives candidates with the name that matched', () => {
    expect(screenName('Bong-chun Madeup', index, sameLetters).map(({ entry: { uid }, name, result }) => [uid, name, result])).toEqual([
      ['1', 'MADEUP, Bong Chun', 'consistent'], ['3', 'Bong Chun Madeup', 'consistent'],
    ]);
    expect(screenName('Sample Invented', index, sameLetters)).toMatchObject([{ entry: { uid: '1' }, name: 'INVENTED, Sample' }]);
  });

  test('consistent candidates come before doubtful ones', () => {
    const compare: NameComparer = (_, b) => ({ result: b.startsWith('Bong') ? 'consistent' : 'ask' });
    expect(screenName('Bong Chun Madeup', index, compare).map(({ entry: { uid }, result }) => [uid, result])).toEqual([['3', 'consistent'], ['1', 'ask']]);
  });

  test('an ordinary name of nobody on the list has no candidate', () => {
    expect(screenName('홍길동', index, sameLetters)).toEqual([]);
    expect(screenName('  ', index, () => ({ result: 'consistent' }))).toEqual([]);
  });
});

describe('nameBlocks', () => {
  test.each([
    ['김철수', 'KIM, Chol Su'],
    ['김철수', 'Kim Cheol-su'],
    ['김철수', 'KIM, Cholsu'],
    ['박지성', 'PAK, Chi-song'],
    ['이영희', 'RI, Yong-hui'],
    ['정민호', 'CHONG, Min Ho'],
    ['조성민', 'JO, Song Min'],
    ['王小明', 'Xiao-Ming WANG'],
    ['Иванов Иван', 'IVANOV, Ivan'],
    ['Nguyễn Văn An', 'An Van Nguyen'],
    ['Müller, Jürgen', 'Mueller Juergen'],
  ])('%s and %s meet in a block', (a, b) => {
    expect(nameBlocks(a).filter((key) => nameBlocks(b).includes(key))).not.toEqual([]);
  });

  test('every text has a block and none throws', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => nameBlocks(text).length >= 1));
  });
});

test.each([
  ['Digital Currency Address - XBT', 'XBT'], ['Digital Currency Address - usdt ', 'USDT'], ['Passport', undefined], ['Digital Currency Address - ', undefined],
])('currencyOf %j', (feature, code) => {
  expect(currencyOf(feature)).toBe(code);
});
