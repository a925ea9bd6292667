import type { ByteSource } from './byte-source.ts';

const LINE_FEED = 10;

/** How far beyond the range the first read goes, so that the last line mostly needs no second one. */
const OVERHANG = 65_536;
const BLOCK = 1_048_576;

export interface LineSpan {
  /** Position of the first byte. */
  readonly at: number;
  /** Bytes, without the line feed. */
  readonly length: number;
  /** Absent where the line is longer than the limit. */
  readonly bytes?: Buffer;
}

export interface LineRange {
  readonly start: number;
  readonly from: number;
  readonly to: number;
  /** Longest line that is kept, in bytes. */
  readonly limit: number;
}

/** The lines that begin in [from, to), the last one read to its end. A line longer than the limit is passed over in blocks, never held. */
export function* lineSpans(source: ByteSource, { start, from, to, limit }: LineRange): Generator<LineSpan> {
  const first = Math.max(start, from - 1);
  const asked = to - first + OVERHANG;
  const window = source.read(first, asked);
  const ended = window.length < asked;
  let next = from === start ? 0 : afterLineFeed(window, 0, to - 1 - first);
  while (next >= 0 && first + next < to) {
    const end = window.indexOf(LINE_FEED, next);
    if (end < 0) {
      if (next < window.length) yield* lastSpan(source, first + next, window.subarray(next), ended, limit);
      return;
    }
    yield spanOf(first + next, window.subarray(next, end), limit);
    next = end + 1;
  }
}

function spanOf(at: number, bytes: Buffer, limit: number): LineSpan {
  return bytes.length > limit ? { at, length: bytes.length } : { at, length: bytes.length, bytes };
}

/** Position behind the first line feed before `end`, -1 where there is none. */
function afterLineFeed(window: Buffer, from: number, end: number): number {
  const found = window.subarray(0, end).indexOf(LINE_FEED, from);
  return found < 0 ? -1 : found + 1;
}

/** The line that the window cuts off. */
function* lastSpan(source: ByteSource, at: number, seen: Buffer, ended: boolean, limit: number): Generator<LineSpan> {
  if (ended) return yield spanOf(at, seen, limit);
  const whole = source.read(at, limit + 1);
  const end = whole.indexOf(LINE_FEED);
  if (end >= 0) return yield spanOf(at, whole.subarray(0, end), limit);
  if (whole.length <= limit) return yield spanOf(at, whole, limit);
  yield { at, length: lengthOfLine(source, at, whole.length) };
}

function lengthOfLine(source: ByteSource, at: number, known: number): number {
  for (let length = known; ; ) {
    const block = source.read(at + length, BLOCK);
    const end = block.indexOf(LINE_FEED);
    if (end >= 0) return length + end;
    length += block.length;
    if (block.length < BLOCK) return length;
  }
}
