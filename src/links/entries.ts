import { CODE_BITS, type Code } from './hash.ts';

/** Highest number of a candidate within its block, plus one. */
export const MOST_LOCALS = 2 ** 20;
export const ENTRY_BYTES = 8;
/** Entries lie in buckets by the upper bits of their codes. */
export const BUCKETS = 256;
export const BUCKET_BITS = CODE_BITS - 8;

/** Places of the upper and lower half within a 64-bit number of this machine, for sorting without big integers. */
export const LOWER = new Uint8Array(Uint32Array.of(1).buffer)[0] === 1 ? 0 : 1;
export const UPPER = 1 - LOWER;

/** Codes of one block, each with the number of its candidate: 44 and 20 bits. */
export interface Entries {
  readonly add: (code: Code, local: number) => void;
  /** The same for a code of the upper 32 and the lower 12 bits. */
  readonly addNamed: (upper: number, lower: number, local: number) => void;
  readonly count: () => number;
  /** Writes the ends of the buckets, then the entries bucket by bucket, in the order of adding. Empties the list. */
  readonly write: (ends: Uint32Array, entries: Uint32Array) => void;
}

export function createEntries(): Entries {
  let list = new Uint32Array(4096);
  let count = 0;
  const addNamed = (upper: number, lower: number, local: number): void => {
    if (2 * count === list.length) list = grown(list);
    list[2 * count + UPPER] = upper;
    list[2 * count + LOWER] = (lower << 20) | local;
    count += 1;
  };
  return {
    add(code, local) {
      const upper = Math.floor(code / 4096);
      addNamed(upper, code - upper * 4096, local);
    },
    addNamed,
    count: () => count,
    write(ends, entries) {
      writeBuckets(list.subarray(0, 2 * count), ends, entries);
      count = 0;
    },
  };
}

/** Twice as long, with the same beginning. */
export function grown(list: Uint32Array<ArrayBuffer>): Uint32Array<ArrayBuffer> {
  const larger = new Uint32Array(2 * list.length);
  larger.set(list);
  return larger;
}

function writeBuckets(list: Uint32Array, ends: Uint32Array, entries: Uint32Array): void {
  const next = new Uint32Array(BUCKETS + 1);
  for (let at = UPPER; at < list.length; at += 2) {
    const after = ((list[at] ?? 0) >>> 24) + 1;
    next[after] = (next[after] ?? 0) + 1;
  }
  for (let bucket = 0; bucket < BUCKETS; bucket += 1) {
    next[bucket + 1] = (next[bucket + 1] ?? 0) + (next[bucket] ?? 0);
    ends[bucket] = next[bucket + 1] ?? 0;
  }
  for (let at = 0; at < list.length; at += 2) {
    const bucket = (list[at + UPPER] ?? 0) >>> 24;
    const to = next[bucket] ?? 0;
    next[bucket] = to + 1;
    entries[2 * to] = list[at] ?? 0;
    entries[2 * to + 1] = list[at + 1] ?? 0;
  }
}
