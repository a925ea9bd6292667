import { closeSync, openSync, readSync } from 'node:fs';
import { asFileProblem } from '../file-problem.ts';

/** Bytes that can be read at any position. */
export interface ByteSource {
  /** The bytes from `position` on, fewer than `length` only at the end. */
  readonly read: (position: number, length: number) => Buffer;
  readonly close: () => void;
}

/** A file by its name, or by its descriptor, which stays open. Throws `InputProblem` where it cannot be read. */
export function fileSource(path: string, descriptor?: number): ByteSource {
  const open = descriptor ?? guarded(path, () => openSync(path, 'r'));
  return {
    read: (position, length) => guarded(path, () => readAt(open, position, length)),
    close: () => {
      if (descriptor === undefined) closeSync(open);
    },
  };
}

/** Bytes at hand, which begin at `from` of the whole. */
export function bytesSource(bytes: Uint8Array, from: number): ByteSource {
  const whole = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return { read: (position, length) => whole.subarray(position - from, position - from + length), close: () => undefined };
}

function readAt(descriptor: number, position: number, length: number): Buffer {
  const buffer = Buffer.allocUnsafeSlow(length);
  let filled = 0;
  while (filled < length) {
    const count = readSync(descriptor, buffer, filled, length - filled, position + filled);
    if (count === 0) break;
    filled += count;
  }
  return buffer.subarray(0, filled);
}

function guarded<T>(path: string, call: () => T): T {
  try {
    return call();
  } catch (error) {
    throw asFileProblem('reading', path, error);
  }
}
