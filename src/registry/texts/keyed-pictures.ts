import { createCipheriv, createHmac } from 'node:crypto';
import { pictureLikeness, type PictureLimits } from '../../model/picture-likeness.ts';
import type { ClearPicture } from '../types.ts';
import { LOWEST_CODE, type KeyedText } from './keyed-text.ts';

const HALF = 64;
const BITS = 2 * HALF;
export const PICTURE_BYTES = BITS / 8;
/** Codes of pictures lie so low that their number of holders is taken as it is; of a text only the lowest codes are kept. */
const SHIFT = 4;

/**
 * A picture under one key: its bands as keyed numbers, and its hashes, straight and mirrored, with their bits turned and put in another
 * order by the key. So the distance of two pictures stays what it is, and nothing tells a hash without the key.
 */
export function keyPictures(secret: Buffer, pictures: readonly ClearPicture[]): readonly KeyedText[] {
  if (pictures.length === 0) return [];
  const disguise = disguiseOf(secret);
  return pictures.map(({ kind, pointer, bands, hashes: { pHash, dHash, mirroredPHash, mirroredDHash } }) => ({
    kind,
    pointer,
    codes: [...new Set(bands.map((band) => codeOf(secret, band)))].sort((a, b) => a - b),
    sketch: Buffer.concat([disguised(pHash + dHash, disguise), disguised(mirroredPHash + mirroredDHash, disguise)]),
  }));
}

function codeOf(secret: Buffer, band: string): number {
  return (createHmac('sha256', secret).update(`picture band\0${band}`, 'utf8').digest().readUInt32BE(0) >>> SHIFT) + LOWEST_CODE;
}

interface Disguise {
  /** Where each bit goes, within its hash. */
  readonly order: readonly number[];
  /** Bits to turn. */
  readonly turned: Buffer;
}

function disguiseOf(secret: Buffer): Disguise {
  const key = createHmac('sha256', secret).update('picture hash', 'utf8').digest();
  const stream = createCipheriv('aes-256-ctr', key, Buffer.alloc(16)).update(Buffer.alloc(4 * BITS + PICTURE_BYTES));
  const places = (from: number): readonly number[] => Array.from({ length: HALF }, (_, at) => from + at).sort((a, b) => stream.readUInt32BE(4 * a) - stream.readUInt32BE(4 * b));
  return { order: [...places(0), ...places(HALF)], turned: stream.subarray(4 * BITS) };
}

function disguised(hash: string, { order, turned }: Disguise): Buffer {
  const clear = Buffer.from(hash, 'hex');
  const result = Buffer.from(turned);
  order.forEach((from, to) => {
    const bit = ((clear[from >>> 3] ?? 0) >>> (7 - (from & 7))) & 1;
    result[to >>> 3] = (result[to >>> 3] ?? 0) ^ (bit << (7 - (to & 7)));
  });
  return result;
}

/** How alike two pictures are, as they are or one of them mirrored; 0 where they are beyond the limits. */
export function pictureLikenessOf(a: Buffer, b: Buffer, limits: PictureLimits): number {
  const straight = distance(a, b, 0);
  const mirrored = distance(a, b, PICTURE_BYTES);
  const nearer = mirrored.bits < straight.bits ? mirrored : straight;
  return nearer.bits > limits.bits || nearer.detailBits > limits.detailBits ? 0 : pictureLikeness(nearer.bits, nearer.detailBits);
}

function distance(a: Buffer, b: Buffer, from: number): PictureLimits {
  let [bits, detailBits] = [0, 0];
  for (let at = 0; at < PICTURE_BYTES; at += 1) {
    const differing = ones((a[at] ?? 0) ^ (b[from + at] ?? 0));
    if (at < PICTURE_BYTES / 2) bits += differing;
    else detailBits += differing;
  }
  return { bits, detailBits };
}

function ones(byte: number): number {
  let count = 0;
  for (let rest = byte; rest > 0; rest &= rest - 1) count += 1;
  return count;
}
