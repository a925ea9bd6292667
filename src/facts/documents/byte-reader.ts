/** Bytes as unsigned numbers; reading past the end gives 0, so that a cut file needs no guard at every step. */
export interface ByteReader {
  readonly length: number;
  readonly u8: (at: number) => number;
  readonly u16: (at: number) => number;
  readonly u32: (at: number) => number;
  readonly u16le: (at: number) => number;
  readonly u24le: (at: number) => number;
  readonly u32le: (at: number) => number;
  readonly text: (at: number, length: number) => string;
}

export function byteReader(bytes: Uint8Array): ByteReader {
  const u8 = (at: number): number => bytes[at] ?? 0;
  const u16 = (at: number): number => u8(at) * 256 + u8(at + 1);
  const u16le = (at: number): number => u8(at + 1) * 256 + u8(at);
  return {
    length: bytes.length,
    u8,
    u16,
    u32: (at) => u16(at) * 65536 + u16(at + 2),
    u16le,
    u24le: (at) => u8(at + 2) * 65536 + u16le(at),
    u32le: (at) => u16le(at + 2) * 65536 + u16le(at),
    text: (at, length) => String.fromCharCode(...bytes.subarray(at, at + length)),
  };
}

/** Where an ASCII text first stands in the bytes, or -1. */
export function findAscii(bytes: Uint8Array, text: string, from = 0): number {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).indexOf(text, from, 'latin1');
}

/** How often an ASCII text stands in the bytes. */
export function countAscii(bytes: Uint8Array, text: string): number {
  let count = 0;
  for (let at = findAscii(bytes, text); at >= 0; at = findAscii(bytes, text, at + text.length)) count += 1;
  return count;
}
