import { createCipheriv, createHmac } from 'node:crypto';
import type { LinkKind } from '../../model/links.ts';
import { numberOfKind } from '../kinds.ts';
import type { ClearText } from '../types.ts';
import { NUMBERS, sketchOf, type KeyedRuns } from './sketch.ts';

/** A text under one key, as it is stored. */
export interface KeyedText {
  readonly kind: LinkKind;
  readonly pointer: string;
  /** The lowest numbers of its long runs, rising: copies mostly have some of them in common. */
  readonly codes: readonly number[];
  readonly sketch: Buffer;
}

/** More find more copies and take more room: of generated copies with up to a fifth of the words changed ten find 989 in 1000, eight 982. */
export const CODES = 10;
/** Codes are stored as signed numbers of four bytes, in the same order. */
export const LOWEST_CODE = -(2 ** 31);
export const CODE_RANGE = 2 ** 32;

const BLOCK_BYTES = 16;
const LONG_MARK = 1;
const SHORT_MARK = 2;

/** Runs become numbers by AES under a key made from the secret by HMAC: without it nobody can tell them from chance, or try words out. */
export function keyTexts(secret: Buffer, texts: readonly ClearText[]): readonly KeyedText[] {
  if (texts.length === 0) return [];
  const key = createHmac('sha256', secret).update('text wording', 'utf8').digest();
  return texts.flatMap(({ kind, pointer, long, short }) => {
    const codes = lowestOf(keyed(long, kind, LONG_MARK, key));
    return codes.length === 0 ? [] : [{ kind, pointer, codes, sketch: sketchOf(keyed(short, kind, SHORT_MARK, key)) }];
  });
}

function keyed(runs: Uint32Array, kind: LinkKind, mark: number, key: Buffer): KeyedRuns {
  const count = runs.length / 2;
  const blocks = new DataView(new ArrayBuffer(count * BLOCK_BYTES));
  const origin = numberOfKind(kind) * 256 + mark;
  for (let run = 0; run < count; run += 1) {
    blocks.setUint32(run * BLOCK_BYTES, runs[2 * run] ?? 0, true);
    blocks.setUint32(run * BLOCK_BYTES + 4, runs[2 * run + 1] ?? 0, true);
    blocks.setUint32(run * BLOCK_BYTES + 8, origin, true);
  }
  // Every block stands for itself, which is what is wanted here: equal runs, equal numbers.
  const bytes = createCipheriv('aes-256-ecb', key, null).setAutoPadding(false).update(blocks);
  const read = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const numbers = new Uint32Array(count * NUMBERS);
  for (let at = 0; at < numbers.length; at += 1) numbers[at] = read.getUint32(4 * at, true);
  return numbers;
}

function lowestOf(numbers: KeyedRuns): readonly number[] {
  const firsts = Uint32Array.from({ length: numbers.length / NUMBERS }, (_, at) => numbers[at * NUMBERS] ?? 0).sort();
  const codes: number[] = [];
  for (const number of firsts) {
    if (codes.length === CODES) break;
    const code = number + LOWEST_CODE;
    if (code !== codes.at(-1)) codes.push(code);
  }
  return codes;
}

export function packedCodes(codes: readonly number[]): Buffer {
  const packed = Buffer.alloc(codes.length * 4);
  codes.forEach((code, at) => packed.writeInt32BE(code, at * 4));
  return packed;
}

export function unpackedCodes(packed: Buffer): readonly number[] {
  return Array.from({ length: packed.length / 4 }, (_, at) => packed.readInt32BE(at * 4));
}
