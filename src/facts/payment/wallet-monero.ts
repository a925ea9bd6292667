import { base58xmr } from '@scure/base';
import { keccak_256 } from '@noble/hashes/sha3.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import { attempt, walletProblem, type ParsedWallet } from './wallet-result.ts';

/** First byte to kind. Source: Monero cryptonote_config.h. Standard and subaddress are 69 bytes, with a payment id 77. */
const MAIN: Readonly<Record<number, { readonly format: string; readonly bytes: number }>> = {
  18: { format: 'monero', bytes: 69 },
  19: { format: 'monero-integrated', bytes: 77 },
  42: { format: 'monero-subaddress', bytes: 69 },
};
const TEST: readonly number[] = [24, 25, 36, 53, 54, 63];

/** Undefined where the text has not the length of a Monero address (95 or 106 characters). */
export function parseMoneroAddress(address: string): ParsedWallet | undefined {
  if ((address.length !== 95 && address.length !== 106) || !/^[1-9A-HJ-NP-Za-km-z]+$/.test(address)) return undefined;
  const bytes = attempt(() => base58xmr.decode(address));
  if (bytes === undefined) return walletProblem('checksum');
  const body = bytes.subarray(0, -4);
  if (bytesToHex(keccak_256(body).subarray(0, 4)) !== bytesToHex(bytes.subarray(-4))) return walletProblem('checksum');
  const network = bytes[0] ?? 0;
  if (TEST.includes(network)) return walletProblem('test-network');
  const kind = MAIN[network];
  if (kind === undefined || kind.bytes !== bytes.length) return walletProblem('unknown-format');
  return { valid: true, chains: ['monero'], format: kind.format, canonical: address, checked: true, alternates: [] };
}
