import { createBase58check } from '@scure/base';
import { sha256 } from '@noble/hashes/sha2.js';
import { concatBytes, hexToBytes } from '@noble/hashes/utils.js';

/** Base58 with four bytes of double SHA-256 at the end. */
export const base58check = createBase58check(sha256);

/** An address from its version bytes (hex) and its hash. */
export function encodeBase58Check(version: string, hash: Uint8Array): string {
  return base58check.encode(concatBytes(hexToBytes(version), hash));
}
