import { bech32 } from '@scure/base';
import { encodeBase58Check } from './wallet-base58check.ts';
import { attempt, walletProblem, type ParsedWallet } from './wallet-result.ts';

/** Bitcoin Cash address format. Source: the CashAddr specification (BCH, 2017): 40-bit checksum over prefix and payload. */
const PREFIX = 'bitcoincash';
const TEST_PREFIXES: readonly string[] = ['bchtest', 'bchreg'];
const CHARSET = 'qpzry9x8gf2tvdw0s3jn54khce6mua7l';
const GENERATORS: readonly bigint[] = [0x98f2bc8e61n, 0x79b76d99e2n, 0xf33e5fb3c4n, 0xae2eabe2a8n, 0x1e4f43e470n];
const CHECKSUM_WORDS = 8;
const KINDS = { p2pkh: 0x00, p2sh: 0x08 } as const;

/** Undefined where the text is neither prefixed nor 42 letters of the right alphabet. */
export function parseCashAddress(address: string): ParsedWallet | undefined {
  const lower = address.toLowerCase();
  const colon = lower.indexOf(':');
  const prefix = colon === -1 ? undefined : lower.slice(0, colon);
  if (prefix === undefined ? !/^[qp][02-9ac-hj-np-z]{41}$/.test(lower) : prefix !== PREFIX && !TEST_PREFIXES.includes(prefix)) return undefined;
  if (address !== lower && address !== address.toUpperCase()) return walletProblem('mixed-case');
  if (prefix !== undefined && prefix !== PREFIX) return walletProblem('test-network');
  return parsePayload(lower.slice(colon + 1));
}

function parsePayload(payload: string): ParsedWallet {
  const words = [...payload].map((character) => CHARSET.indexOf(character));
  if (words.includes(-1)) return walletProblem('unknown-format');
  if (polymod([...prefixWords(), ...words]) !== 0n) return walletProblem('checksum');
  const bytes = attempt(() => bech32.fromWords(words.slice(0, -CHECKSUM_WORDS)));
  const version = bytes?.[0];
  if (bytes === undefined || bytes.length !== 21 || (version !== KINDS.p2pkh && version !== KINDS.p2sh)) return walletProblem('length');
  const format = version === KINDS.p2pkh ? 'cashaddr-p2pkh' : 'cashaddr-p2sh';
  const legacy = encodeBase58Check(version === KINDS.p2pkh ? '00' : '05', bytes.subarray(1));
  return { valid: true, chains: ['bitcoin-cash'], format, canonical: `${PREFIX}:${payload}`, checked: true, alternates: [legacy] };
}

export function encodeCashAddress(kind: 'p2pkh' | 'p2sh', hash: Uint8Array): string {
  const words = bech32.toWords(Uint8Array.of(KINDS[kind], ...hash));
  const sum = polymod([...prefixWords(), ...words, ...Array.from({ length: CHECKSUM_WORDS }, () => 0)]);
  const checksum = Array.from({ length: CHECKSUM_WORDS }, (_, index) => Number((sum >> BigInt(5 * (7 - index))) & 31n));
  return `${PREFIX}:${[...words, ...checksum].map((word) => CHARSET[word] ?? '').join('')}`;
}

function prefixWords(): number[] {
  return [...Array.from(PREFIX, (letter) => letter.charCodeAt(0) & 31), 0];
}

function polymod(words: readonly number[]): bigint {
  let sum = 1n;
  for (const word of words) {
    const top = sum >> 35n;
    sum = ((sum & 0x07ffffffffn) << 5n) ^ BigInt(word);
    for (const [bit, generator] of GENERATORS.entries()) if ((top >> BigInt(bit)) & 1n) sum ^= generator;
  }
  return sum ^ 1n;
}
