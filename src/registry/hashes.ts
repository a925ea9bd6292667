import { createHmac } from 'node:crypto';
import type { LinkKind } from '../model/links.ts';
import { numberOfKind } from './kinds.ts';
import { keyPictures } from './texts/keyed-pictures.ts';
import { keyTexts, type KeyedText } from './texts/keyed-text.ts';
import type { RegistryQuestion } from './types.ts';

/**
 * Bytes kept of each HMAC-SHA-256: half of it, the least that RFC 2104 (section 5) advises. The odds that any two of a thousand million
 * different values share a hash by chance are below 1 in 10^20, and the rows of a million candidates take half the room.
 */
export const HASH_BYTES = 16;

/** Name keys are only held against those of a candidate that shares something already, so that eight bytes are plenty. */
export const NAME_HASH_BYTES = 8;

/** Hashes of one candidate under one key, in hex. */
export interface HashedQuestion {
  /** By hash, each value once; the ordinal is that of its first place. */
  readonly identifiers: ReadonlyMap<string, HashedIdentifier>;
  /** Texts, and pictures in the same form. */
  readonly texts: readonly KeyedText[];
  /** Empty where the question has no profile. */
  readonly profile: string;
  readonly fullNames: readonly string[];
  readonly partNames: readonly string[];
  readonly nameScripts: readonly string[];
}

export interface HashedIdentifier {
  readonly kind: LinkKind;
  readonly ordinal: number;
  readonly pointer: string;
}

export function hashQuestion(secret: Buffer, { identifiers, texts = [], pictures = [], nameKeys, profileDigest }: RegistryQuestion): HashedQuestion {
  const hashed = new Map<string, HashedIdentifier>();
  for (const [ordinal, { kind, value, pointer }] of identifiers.entries()) {
    const hash = keyedHash(secret, `identifier\0${String(numberOfKind(kind))}\0${value}`, HASH_BYTES);
    if (!hashed.has(hash)) hashed.set(hash, { kind, ordinal, pointer });
  }
  const names = (word: string, keys: readonly string[]): readonly string[] => [...new Set(keys)].map((key) => keyedHash(secret, `${word}\0${key}`, NAME_HASH_BYTES)).sort();
  return {
    identifiers: hashed,
    texts: [...keyTexts(secret, texts), ...keyPictures(secret, pictures)],
    profile: profileDigest === undefined ? '' : keyedHash(secret, `profile\0${profileDigest}`, HASH_BYTES),
    fullNames: names('full-name', nameKeys.full),
    partNames: names('part-name', nameKeys.parts),
    nameScripts: names('name-script', nameKeys.scripts),
  };
}

/** The kinds of hash never meet: each begins with a word of its own. */
function keyedHash(secret: Buffer, text: string, bytes: number): string {
  return createHmac('sha256', secret).update(text, 'utf8').digest('hex').slice(0, bytes * 2);
}

/** Names the key without giving it away; the registry keeps it to tell a wrong key. */
export function checkValue(secret: Buffer): string {
  return keyedHash(secret, 'knowhire registry key', 8);
}
