import type { OpenBlocks, Section } from './block.ts';
import { BUCKETS, BUCKET_BITS, ENTRY_BYTES, LOWER, UPPER } from './entries.ts';
import type { Code } from './hash.ts';

/**
 * Candidates with one code, each once and in the order of input. A member is the candidate's number in the batch; where codes end in a
 * mark of some bits, which makes no difference between codes, the member ends in the mark of its first entry. Used again for the next run.
 */
export type Run = (code: Code, members: Uint32Array) => void;

/** Entries held in memory at once, 8 bytes each. */
const FEWEST_ENTRIES = 2 ** 17;
/** Of the entries of the whole batch, so that memory grows far slower than the batch. */
const SHARE = 1 / 24;
const GREATEST_BATCH = 2 ** 26;

/**
 * Calls `run` for every code that two or more candidates have. The codes come in rising order, so that the result does not
 * depend on how the entries are cut to pieces of at most `most`; a single bucket may be more.
 */
export function eachRun(opened: OpenBlocks, section: Section, markBits: number, run: Run, most = Math.max(FEWEST_ENTRIES, Math.ceil(opened.entries[section] * SHARE))): void {
  if (opened.candidates > GREATEST_BATCH) throw new Error(`links can be found among ${GREATEST_BATCH} candidates at most, here are ${opened.candidates}`);
  const layout = { bits: Math.max(1, 32 - Math.clz32(Math.max(0, opened.candidates - 1))), markBits };
  const widest = Math.min(BUCKETS, 2 ** (64 - BUCKET_BITS - layout.bits));
  const pieces = cut(bucketSizes(opened, section), most, widest);
  const room = new BigUint64Array(pieces.reduce((largest, piece) => Math.max(largest, piece.count), 0));
  const members = createMembers(layout);
  for (const piece of pieces) {
    fill(opened, section, piece, layout, new Uint32Array(room.buffer, 0, 2 * piece.count));
    const sorted = new BigUint64Array(room.buffer, 0, piece.count).sort();
    scan(new Uint32Array(sorted.buffer, 0, 2 * piece.count), layout, piece.from * 2 ** BUCKET_BITS, members, run);
  }
}

/** How an entry is laid out for sorting: code, number of the candidate, mark. */
interface Layout {
  readonly bits: number;
  readonly markBits: number;
}

function bucketSizes({ blocks, ends }: OpenBlocks, section: Section): Float64Array {
  const sizes = new Float64Array(BUCKETS);
  for (let block = 0; block < blocks.count; block += 1) {
    let before = 0;
    for (let bucket = 0; bucket < BUCKETS; bucket += 1) {
      const end = ends[section][block * BUCKETS + bucket] ?? 0;
      sizes[bucket] = (sizes[bucket] ?? 0) + end - before;
      before = end;
    }
  }
  return sizes;
}

interface Piece {
  readonly from: number;
  readonly to: number;
  readonly count: number;
}

function cut(sizes: Float64Array, most: number, widest: number): readonly Piece[] {
  const pieces: Piece[] = [];
  let [from, count] = [0, 0];
  sizes.forEach((size, bucket) => {
    if (bucket > from && (count + size > most || bucket - from === widest)) {
      if (count > 0) pieces.push({ from, to: bucket, count });
      [from, count] = [bucket, 0];
    }
    count += size;
  });
  if (count > 0) pieces.push({ from, to: BUCKETS, count });
  return pieces;
}

/** Reads the entries of the buckets of a piece as 64-bit numbers: the code from the beginning of the piece, the candidate's number, the mark. */
function fill({ blocks, starts, offsets, ends }: OpenBlocks, section: Section, { from, to }: Piece, { bits, markBits }: Layout, words: Uint32Array): void {
  const bytes = new Uint8Array(words.buffer, words.byteOffset, words.byteLength);
  const [above, below] = [2 ** (32 - bits), 2 ** bits];
  const markMask = 2 ** markBits - 1;
  const base = from * 2 ** 24;
  let at = 0;
  for (let block = 0; block < blocks.count; block += 1) {
    const begin = from === 0 ? 0 : (ends[section][block * BUCKETS + from - 1] ?? 0);
    const end = ends[section][block * BUCKETS + to - 1] ?? 0;
    if (end === begin) continue;
    const offset = offsets[section][block] ?? 0;
    bytes.set(blocks.read(block, offset + begin * ENTRY_BYTES, offset + end * ENTRY_BYTES), at * 4);
    const start = starts[block] ?? 0;
    for (const stop = at + 2 * (end - begin); at < stop; at += 2) {
      const lower = words[at + LOWER] ?? 0;
      const mark = (lower >>> 20) & markMask;
      const code = ((words[at + UPPER] ?? 0) - base) * 4096 + (lower >>> 20) - mark;
      const upper = Math.floor(code / above);
      const rest = (code - upper * above) * below;
      words[at + UPPER] = upper;
      words[at + LOWER] = rest + ((start + (lower & 0xfffff)) << markBits) + mark;
    }
  }
}

function scan(words: Uint32Array, { bits, markBits }: Layout, base: number, members: Members, run: Run): void {
  const low = bits + markBits;
  for (let at = 0; at < words.length; ) {
    const [upper, lower] = [words[at + UPPER] ?? 0, (words[at + LOWER] ?? 0) >>> low];
    let next = at + 2;
    while (next < words.length && words[next + UPPER] === upper && (words[next + LOWER] ?? 0) >>> low === lower) next += 2;
    if (next - at > 2) {
      const found = members(words, at, next);
      if (found.length > 1) run(base + upper * 2 ** (32 - bits) + lower * 2 ** markBits, found);
    }
    at = next;
  }
}

type Members = (words: Uint32Array, from: number, to: number) => Uint32Array;

function createMembers({ bits, markBits }: Layout): Members {
  const mask = 2 ** (bits + markBits) - 1;
  let room = new Uint32Array(1024);
  return (words, from, to) => {
    if (room.length < (to - from) / 2) room = new Uint32Array(to - from);
    let count = 0;
    for (let at = from; at < to; at += 2) {
      const member = (words[at + LOWER] ?? 0) & mask;
      if (count === 0 || (room[count - 1] ?? 0) >>> markBits !== member >>> markBits) room[count++] = member;
    }
    return room.subarray(0, count);
  };
}
