import { base58, base58xmr, base58xrp, bech32, bech32m, createBase58check } from '@scure/base';
import { sha256 } from '@noble/hashes/sha2.js';
import { keccak_256 } from '@noble/hashes/sha3.js';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseWallet } from '../../../src/facts/payment/wallet.ts';

const CASHADDR = 'bitcoincash:qpm2qsznhks23z7629mms6s4cwef74vcwvy22gdx6a';
const EIP55 = '0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed';

/** Addresses printed in the specification of each format, or known to everyone (genesis and system accounts). */
const KNOWN: readonly (readonly [string, readonly string[], string])[] = [
  ['1BvBMSEYstWetqTFn5Au4m4GFg7xJaNVN2', ['bitcoin', 'bitcoin-cash'], 'p2pkh'],
  ['3J98t1WpEZ73CNmQviecrnyiWrnqRhWNLy', ['bitcoin', 'bitcoin-cash', 'litecoin'], 'p2sh'],
  ['bc1qw508d6qejxtdg4y5r3zarvary0c5xw7kv8f3t4', ['bitcoin'], 'bech32'],
  ['bc1p0xlxvlhemja6c4dqv22uapctqupfhlxm9h8z3k2e72q4k9hcz7vqzk5jj0', ['bitcoin'], 'bech32m'],
  [EIP55, ['evm'], 'evm'],
  ['0xfB6916095ca1df60bB79Ce92cE3Ea74c37c5d359', ['evm'], 'evm'],
  ['0xdbF03B407c01E7cD3CBea99509d93f8DDDC8C6FB', ['evm'], 'evm'],
  ['0xD1220A0cf47c7B9Be7A2E6BA89F429762e7b9aDb', ['evm'], 'evm'],
  ['TR7NHqjeKQxGTCi8q8ZY4pL8otSzgjLj6t', ['tron'], 'tron'],
  ['rHb9CJAWyB4rj91VRWn96DkukG4bwdtyTh', ['xrp'], 'xrp'],
  ['rrrrrrrrrrrrrrrrrrrrrhoLvTp', ['xrp'], 'xrp'],
  [CASHADDR, ['bitcoin-cash'], 'cashaddr-p2pkh'],
  ['bitcoincash:ppm2qsznhks23z7629mms6s4cwef74vcwvn0h829pq', ['bitcoin-cash'], 'cashaddr-p2sh'],
  ['44AFFq5kSiGBoZ4NMDwYtN18obc8AemS33DBLWs3H7otXft3XjrpDtQGv7SqSsaBYBb98uNbr2VBBEt7f2wfn3RVGQBEP3A', ['monero'], 'monero'],
  ['888tNkZrPN6JsEgekjMnABU4TBzc2Dt29EPAvkRxbANsAnjyPbb3iQ1YBRk1UXcdRsiKc9dhwMVgN5S9cQUiyoogDavup3H', ['monero'], 'monero-subaddress'],
  ['addr1qx2fxv2umyhttkxyxp8x0dlpdt3k6cwng5pxj3jhsydzer3n0d3vllmyqwsx5wktcd8cc3sq835lu7drv2xwl2wywfgse35a3x', ['cardano'], 'cardano'],
  ['addr1vx2fxv2umyhttkxyxp8x0dlpdt3k6cwng5pxj3jhsydzers66hrl8', ['cardano'], 'cardano'],
  ['stake1uyehkck0lajq8gr28t9uxnuvgcqrc6070x3k9r8048z8y5gh6ffgw', ['cardano'], 'cardano'],
];

const base58check = createBase58check(sha256);
const withVersion = (version: readonly number[], hash: Uint8Array): string => base58check.encode(Uint8Array.of(...version, ...hash));
const hash20 = fc.uint8Array({ minLength: 20, maxLength: 20 });
const hash32 = fc.uint8Array({ minLength: 32, maxLength: 32 });

describe('known answers', () => {
  test.each(KNOWN)('%s', (address, chains, format) => {
    expect(parseWallet(address)).toMatchObject({ valid: true, chains, format, canonical: address, checked: true });
  });

  test('addresses without a checksum are accepted as unchecked', () => {
    for (const address of ['11111111111111111111111111111111', 'So11111111111111111111111111111111111111112']) {
      expect(parseWallet(address)).toMatchObject({ valid: true, chains: ['solana'], checked: false });
    }
    for (const address of [EIP55.toLowerCase(), `0x${EIP55.slice(2).toUpperCase()}`]) {
      expect(parseWallet(address)).toMatchObject({ valid: true, chains: ['evm'], checked: false, canonical: EIP55 });
    }
  });

  test('different spellings come to one', () => {
    const segwit = 'bc1qw508d6qejxtdg4y5r3zarvary0c5xw7kv8f3t4';
    expect(parseWallet(segwit.toUpperCase())).toMatchObject({ valid: true, canonical: segwit });
    expect(parseWallet(` bc1qw508d6qejx\u200b tdg4y5r3zarvary\n0c5xw7kv8f3t4`)).toMatchObject({ valid: true, canonical: segwit });
    expect(parseWallet(`bitcoin:${segwit}?amount=0.1`)).toMatchObject({ valid: true, canonical: segwit });
    expect(parseWallet(`ethereum:${EIP55}@1`)).toMatchObject({ valid: true, canonical: EIP55 });
    expect(parseWallet(CASHADDR.slice('bitcoincash:'.length))).toMatchObject({ valid: true, canonical: CASHADDR });
    expect(parseWallet(CASHADDR.toUpperCase())).toMatchObject({ valid: true, canonical: CASHADDR });
  });

  test('old and new spelling of a Bitcoin Cash address name each other', () => {
    const old = '1BpEi6DfDAUFd7GtittLSdBeYJvcoaVggu';
    expect(parseWallet(CASHADDR)).toMatchObject({ alternates: [old] });
    expect(parseWallet(old)).toMatchObject({ alternates: [CASHADDR] });
  });

  test.each([
    ['', 'empty'],
    ['hello', 'unknown-format'],
    ['0x123', 'length'],
    ['0xZZ', 'unknown-format'],
    ['0x5aAeb6053F3E94C9b9A09f33669435E7Ef1Beaed', 'checksum'],
    ['1BvBMSEYstWetqTFn5Au4m4GFg7xJaNVN3', 'checksum'],
    ['bc1qw508d6qejxtdg4y5r3zarvary0c5xw7kv8f3t5', 'checksum'],
    ['bc1Qw508d6qejxtdg4y5r3zarvary0c5xw7kv8f3t4', 'mixed-case'],
    ['tb1qw508d6qejxtdg4y5r3zarvary0c5xw7kxpjzsx', 'test-network'],
    ['mipcBbFg9gMiCh81Kj8tqqdgoZub1ZJRfn', 'test-network'],
    ['rHb9CJAWyB4rj91VRWn96DkukG4bwdtyTj', 'checksum'],
    ['44AFFq5kSiGBoZ4NMDwYtN18obc8AemS33DBLWs3H7otXft3XjrpDtQGv7SqSsaBYBb98uNbr2VBBEt7f2wfn3RVGQBEP3B', 'checksum'],
    ['bitcoincash:qpm2qsznhks23z7629mms6s4cwef74vcwvy22gdx6b', 'unknown-format'],
    ['bitcoincash:qpm2qsznhks23z7629mms6s4cwef74vcwvy22gdx6c', 'checksum'],
    ['a'.repeat(300), 'too-long'],
  ])('refuses %j as %s', (text, problem) => {
    expect(parseWallet(text)).toMatchObject({ valid: false, problem });
  });

  test('version 0 must be bech32 and version 1 must be bech32m', () => {
    const words = bech32.toWords(new Uint8Array(20));
    expect(parseWallet(bech32m.encode('bc', [0, ...words]))).toMatchObject({ valid: false });
    expect(parseWallet(bech32.encode('bc', [1, ...bech32.toWords(new Uint8Array(32))]))).toMatchObject({ valid: false });
  });

  test('an address of another chain than the one named is a problem of its own', () => {
    expect(parseWallet(EIP55, 'bitcoin')).toEqual({ valid: false, problem: 'other-chain', chains: ['evm'] });
    expect(parseWallet(EIP55, 'evm').valid).toBe(true);
  });
});

describe('properties', () => {
  const versions: readonly (readonly [string, readonly number[]])[] = [
    ['bitcoin', [0]], ['bitcoin', [5]], ['litecoin', [0x30]], ['litecoin', [0x32]], ['dogecoin', [0x1e]], ['dogecoin', [0x16]],
    ['dash', [0x4c]], ['dash', [0x10]], ['tron', [0x41]], ['zcash', [0x1c, 0xb8]], ['zcash', [0x1c, 0xbd]],
  ];

  test.each(versions)('every %s hash with version %j is read', (chain, version) => {
    fc.assert(fc.property(hash20, (hash) => {
      const parsed = parseWallet(withVersion(version, hash));
      expect(parsed.valid && parsed.chains.includes(chain as never)).toBe(true);
    }), { numRuns: 30 });
  });

  test('every XRP, Monero, Cosmos and Solana payload is read', () => {
    fc.assert(fc.property(hash20, hash32, hash32, (account, a, b) => {
      const body = Uint8Array.of(0, ...account);
      expect(parseWallet(base58xrp.encode(Uint8Array.of(...body, ...sha256(sha256(body)).slice(0, 4))), 'xrp').valid).toBe(true);
      const keys = Uint8Array.of(18, ...a, ...b);
      expect(parseWallet(base58xmr.encode(Uint8Array.of(...keys, ...keccak_256(keys).slice(0, 4))), 'monero').valid).toBe(true);
      expect(parseWallet(bech32.encode('cosmos', bech32.toWords(account)), 'cosmos').valid).toBe(true);
      expect(parseWallet(base58.encode(a), 'solana').valid).toBe(true);
    }), { numRuns: 30 });
  });

  test('old and new Bitcoin Cash spellings of every hash lead to each other', () => {
    fc.assert(fc.property(hash20, fc.constantFrom(0, 5), (hash, version) => {
      const old = withVersion([version], hash);
      const parsed = parseWallet(old);
      const [cash = ''] = parsed.valid ? parsed.alternates : [];
      expect(parseWallet(cash, 'bitcoin-cash')).toMatchObject({ valid: true, alternates: [old] });
    }), { numRuns: 50 });
  });

  test('one changed letter of a bech32 or cash address is never valid', () => {
    const letters = 'qpzry9x8gf2tvdw0s3jn54khce6mua7l';
    const address = fc.oneof(
      hash20.map((hash) => bech32.encode('bc', [0, ...bech32.toWords(hash)])),
      hash32.map((hash) => bech32m.encode('bc', [1, ...bech32.toWords(hash)])),
      hash20.map((hash) => { const parsed = parseWallet(withVersion([0], hash)); return parsed.valid ? parsed.alternates[0] ?? '' : ''; }),
    );
    fc.assert(fc.property(address, fc.nat(1000), fc.constantFrom(...letters), (text, place, letter) => {
      const start = text.startsWith('bc1') ? 3 : 'bitcoincash:'.length;
      const at = start + (place % (text.length - start));
      fc.pre(text[at] !== letter);
      expect(parseWallet(text).valid).toBe(true);
      expect(parseWallet(text.slice(0, at) + letter + text.slice(at + 1)).valid).toBe(false);
    }), { numRuns: 500 });
  });

  test('one changed character of a base58 address with a checksum is caught', () => {
    const alphabet = '123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz';
    const address = KNOWN.filter(([, , format]) => ['p2pkh', 'p2sh', 'tron', 'xrp', 'monero'].includes(format)).map(([text]) => text);
    fc.assert(fc.property(fc.constantFrom(...address), fc.nat(1000), fc.constantFrom(...alphabet), (text, place, character) => {
      const at = place % text.length;
      fc.pre(text[at] !== character);
      expect(parseWallet(text.slice(0, at) + character + text.slice(at + 1)).valid).toBe(false);
    }), { numRuns: 500 });
  });

  test('never throws', () => {
    const prefix = fc.constantFrom('', '0x', 'bc1', 'addr1', 'bitcoincash:', 'r', '4', 'cosmos1', 'bitcoin:');
    fc.assert(fc.property(prefix, fc.oneof(fc.string({ unit: 'binary', maxLength: 120 }), fc.stringMatching(/^[1-9A-HJ-NP-Za-km-z]{20,110}$/)), (start, rest) =>
      typeof parseWallet(start + rest).valid === 'boolean'), { numRuns: 1000 });
  });
});
