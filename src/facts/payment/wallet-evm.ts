import { keccak_256 } from '@noble/hashes/sha3.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { walletProblem, type ParsedWallet } from './wallet-result.ts';

/**
 * Ethereum and the chains that share its addresses: 20 bytes in hex, with the checksum in the letter case.
 * All lower or all upper case is accepted as unchecked. Source: EIP-55.
 */
export function parseEvmAddress(address: string): ParsedWallet {
  const hex = address.slice(2);
  if (!/^[0-9a-f]*$/i.test(hex)) return walletProblem('unknown-format');
  if (hex.length !== 40) return walletProblem('length');
  const lower = hex.toLowerCase();
  const canonical = `0x${withCaseChecksum(lower)}`;
  const oneCase = hex === lower || hex === hex.toUpperCase();
  if (!oneCase && `0x${hex}` !== canonical) return walletProblem('checksum');
  return { valid: true, chains: ['evm'], format: 'evm', canonical, checked: !oneCase, alternates: [] };
}

function withCaseChecksum(lower: string): string {
  const digest = bytesToHex(keccak_256(utf8ToBytes(lower)));
  let text = '';
  for (const [index, digit] of [...lower].entries()) text += (digest[index] ?? '0') >= '8' ? digit.toUpperCase() : digit;
  return text;
}
