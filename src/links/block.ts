import { BUCKETS, ENTRY_BYTES, type Entries } from './entries.ts';

/** The blocks of all jobs in the order of input. `read` gives the bytes [from, to); the array may be used again by the next read. */
export interface LinkBlocks {
  readonly count: number;
  readonly size: (block: number) => number;
  readonly read: (block: number, from: number, to: number) => Uint8Array;
}

export const SECTIONS = ['exact', 'near'] as const;
/** Shared identifiers, and samples of the wording of texts. */
export type Section = (typeof SECTIONS)[number];

const MARK = 0x4b484c31;
const HEADER_WORDS = 4;
const WORD = 4;

/**
 * A block in the byte order of this machine: a mark, how many candidates it covers, how many entries each section has; then for
 * each section the ends of its 256 buckets and its entries.
 */
export function writeBlock(candidates: number, sections: Readonly<Record<Section, Entries>>): Uint8Array {
  const counts = SECTIONS.map((section) => sections[section].count());
  const words = new Uint32Array(HEADER_WORDS + counts.reduce((sum, count) => sum + sectionWords(count), 0));
  words.set([MARK, candidates, ...counts]);
  let at = HEADER_WORDS;
  SECTIONS.forEach((section, index) => {
    const entries = at + bucketWords(counts[index] ?? 0);
    const end = at + sectionWords(counts[index] ?? 0);
    if (end > at) sections[section].write(words.subarray(at, entries), words.subarray(entries, end));
    at = end;
  });
  return new Uint8Array(words.buffer);
}

function bucketWords(count: number): number {
  return count === 0 ? 0 : BUCKETS;
}

function sectionWords(count: number): number {
  return bucketWords(count) + (count * ENTRY_BYTES) / WORD;
}

/** Blocks that are ready for searching: where each begins in the batch, and where in it each section's entries lie. */
export interface OpenBlocks {
  readonly blocks: LinkBlocks;
  /** Number of the first candidate of each block; one more than there are blocks. */
  readonly starts: Uint32Array;
  readonly candidates: number;
  /** Entries of a section in all blocks. */
  readonly entries: Readonly<Record<Section, number>>;
  /** Byte at which a section's entries begin, by block. */
  readonly offsets: Readonly<Record<Section, Float64Array>>;
  /** Ends of the buckets, 256 a block. */
  readonly ends: Readonly<Record<Section, Uint32Array>>;
}

/** Reads the heads of all blocks: some two kilobytes each stay in memory. Throws where bytes are no block. */
export function openBlocks(blocks: LinkBlocks): OpenBlocks {
  const starts = new Uint32Array(blocks.count + 1);
  const offsets = { exact: new Float64Array(blocks.count), near: new Float64Array(blocks.count) };
  const ends = { exact: new Uint32Array(blocks.count * BUCKETS), near: new Uint32Array(blocks.count * BUCKETS) };
  const entries = { exact: 0, near: 0 };
  for (let block = 0; block < blocks.count; block += 1) {
    const [mark, candidates = 0, ...counts] = wordsOf(blocks.read(block, 0, HEADER_WORDS * WORD));
    if (mark !== MARK) throw new Error(`block ${block} of links is damaged`);
    starts[block + 1] = (starts[block] ?? 0) + candidates;
    let at = HEADER_WORDS * WORD;
    SECTIONS.forEach((section, index) => {
      const count = counts[index] ?? 0;
      const from = at + bucketWords(count) * WORD;
      offsets[section][block] = from;
      if (from > at) ends[section].set(wordsOf(blocks.read(block, at, from)), block * BUCKETS);
      entries[section] += count;
      at += sectionWords(count) * WORD;
    });
  }
  return { blocks, starts, candidates: starts[blocks.count] ?? 0, entries, offsets, ends };
}

/** A copy, since bytes from a file need not lie on the boundary of a word. */
function wordsOf(bytes: Uint8Array): Uint32Array {
  const words = new Uint32Array(bytes.length / WORD);
  new Uint8Array(words.buffer).set(bytes);
  return words;
}

/** The block of a candidate and its number there. */
export function locate({ starts }: Pick<OpenBlocks, 'starts'>, ordinal: number): { readonly block: number; readonly local: number } {
  let [low, high] = [0, starts.length - 1];
  while (high - low > 1) {
    const middle = (low + high) >>> 1;
    if ((starts[middle] ?? 0) <= ordinal) low = middle;
    else high = middle;
  }
  return { block: low, local: ordinal - (starts[low] ?? 0) };
}
