import { base58, base58xrp } from '@scure/base';
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import { base58check, encodeBase58Check } from './wallet-base58check.ts';
import { encodeCashAddress } from './wallet-cashaddr.ts';
import { attempt, walletProblem, type ParsedWallet, type WalletChain } from './wallet-result.ts';

interface Version {
  /** Leading bytes, in hex. */
  readonly bytes: string;
  readonly format: string;
  readonly chains: readonly WalletChain[];
}

/** Sources: base58 prefixes in each chain's chainparams; the Zcash protocol specification, 5.6.1.1. A hash of 20 bytes follows. */
const VERSIONS: readonly Version[] = [
  { bytes: '00', format: 'p2pkh', chains: ['bitcoin', 'bitcoin-cash'] },
  { bytes: '05', format: 'p2sh', chains: ['bitcoin', 'bitcoin-cash', 'litecoin'] },
  { bytes: '30', format: 'p2pkh', chains: ['litecoin'] },
  { bytes: '32', format: 'p2sh', chains: ['litecoin'] },
  { bytes: '1e', format: 'p2pkh', chains: ['dogecoin'] },
  { bytes: '16', format: 'p2sh', chains: ['dogecoin'] },
  { bytes: '4c', format: 'p2pkh', chains: ['dash'] },
  { bytes: '10', format: 'p2sh', chains: ['dash'] },
  { bytes: '41', format: 'tron', chains: ['tron'] },
  { bytes: '1cb8', format: 'p2pkh', chains: ['zcash'] },
  { bytes: '1cbd', format: 'p2sh', chains: ['zcash'] },
];
const TEST_VERSIONS: readonly string[] = ['6f', 'c4', '3a', '71', '8c', '13', '1d25', '1cba'];

const SOLANA_BYTES = 32;

/** Undefined where the text is not base58. Any text of 32 bytes is a Solana address: there is nothing to check it by. */
export function parseBase58Wallet(address: string): ParsedWallet | undefined {
  const bytes = attempt(() => base58.decode(address));
  if (bytes === undefined) return undefined;
  const xrp = address.startsWith('r') ? parseXrpAddress(address) : undefined;
  if (xrp !== undefined) return xrp;
  if (bytes.length === SOLANA_BYTES) {
    return { valid: true, chains: ['solana'], format: 'solana', canonical: address, checked: false, alternates: [] };
  }
  if (bytes.length !== 25 && bytes.length !== 26) return walletProblem('unknown-format');
  const payload = attempt(() => base58check.decode(address));
  return payload === undefined ? walletProblem('checksum') : byVersion(address, payload);
}

function byVersion(address: string, payload: Uint8Array): ParsedWallet {
  const bytes = bytesToHex(payload.subarray(0, payload.length - 20));
  if (TEST_VERSIONS.includes(bytes)) return walletProblem('test-network');
  const version = VERSIONS.find((candidate) => candidate.bytes === bytes);
  if (version === undefined) return walletProblem('unknown-format');
  const { chains, format } = version;
  return { valid: true, chains, format, canonical: address, checked: true, alternates: alternatesOf(bytes, payload.subarray(-20)) };
}

/** Bitcoin Cash writes the same hash as a cash address; Litecoin writes script hashes with 3 (old) and M (new). */
function alternatesOf(version: string, hash: Uint8Array): readonly string[] {
  if (version === '00') return [encodeCashAddress('p2pkh', hash)];
  if (version === '05') return [encodeCashAddress('p2sh', hash), encodeBase58Check('32', hash)];
  if (version === '32') return [encodeBase58Check('05', hash)];
  return [];
}

/** XRP Ledger classic address: its own alphabet, version 0, account id of 20 bytes. Source: XRPL docs, "Base58 Encodings". */
function parseXrpAddress(address: string): ParsedWallet | undefined {
  const bytes = attempt(() => base58xrp.decode(address));
  if (bytes === undefined || bytes.length !== 25 || bytes[0] !== 0) return undefined;
  const body = bytes.subarray(0, 21);
  const expected = bytesToHex(sha256(sha256(body)).subarray(0, 4));
  if (bytesToHex(bytes.subarray(21)) !== expected) return walletProblem('checksum');
  return { valid: true, chains: ['xrp'], format: 'xrp', canonical: address, checked: true, alternates: [] };
}
