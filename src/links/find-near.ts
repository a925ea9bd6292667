import { threshold, type Reference } from '../facts/reference.ts';
import type { OpenBlocks } from './block.ts';
import { bestPairs, type PairStore } from './best-pairs.ts';
import { createRunStore, type RunStore } from './run-store.ts';
import { eachRun } from './partitions.ts';
import { SENTENCE_BITS } from './wording-sampler.ts';

/** Two candidates with texts that seem to be alike, by their numbers in the batch. */
export interface NearPair {
  readonly a: number;
  readonly b: number;
  /** Rare runs of words that were found in both, and sentences that hold them. */
  readonly weight: number;
}

/** Up to here every two of a run are a pair; in longer runs each and the next two are, so that pairs grow with the number of candidates. */
const ALL_PAIRS = 12;
const NEXT = 2;
/** Pairs held in memory at once, 8 bytes each. */
const MOST_PAIRS = 2 ** 21;
const MARKS = 2 ** SENTENCE_BITS;

/**
 * Pairs of candidates who share rare wording in several sentences, those with most first in line where there are too many: set phrases and
 * templates share one sentence, copies share many. To be compared word by word afterwards. Sorted; the same whatever the blocks.
 */
export function findNear(opened: OpenBlocks, reference: Pick<Reference, 'themes'>): readonly NearPair[] {
  const most = threshold(reference, 'links', 'common-wording');
  const fewest = threshold(reference, 'links', 'near-sentences');
  const least = threshold(reference, 'links', 'near-least');
  const store = createRunStore();
  eachRun(opened, 'near', SENTENCE_BITS, (_code, members) => {
    if (members.length <= most) store.add(members, pairsOf(members.length));
  });
  const pairs = bestPairs(opened.candidates, reference);
  const slices = Math.max(1, Math.ceil(store.pairs() / MOST_PAIRS), Math.ceil((opened.candidates ** 2 * MARKS) / 2 ** 52));
  const width = Math.ceil(opened.candidates / slices);
  const counts = new Uint8Array(2 ** Math.max(10, Math.ceil(Math.log2(4 * Math.min(store.pairs(), MOST_PAIRS) + 1))));
  for (let from = 0; from < opened.candidates; from += width) countSlice(store, { from, to: from + width, candidates: opened.candidates, fewest, least, counts }, pairs);
  return pairs.finish();
}

function pairsOf(members: number): number {
  return members <= ALL_PAIRS ? (members * (members - 1)) / 2 : NEXT * members - (NEXT * (NEXT + 1)) / 2;
}

interface Slice {
  /** Numbers of the first candidates of the pairs. */
  readonly from: number;
  readonly to: number;
  readonly candidates: number;
  readonly fewest: number;
  readonly least: number;
  /** How often the pairs of each hash come. */
  readonly counts: Uint8Array;
}

function countSlice(store: RunStore, slice: Slice, pairs: PairStore): void {
  const { from, candidates, fewest, least } = slice;
  const sorted = collect(store, slice).sort();
  for (let at = 0; at < sorted.length; ) {
    const pair = Math.floor((sorted[at] ?? 0) / MARKS);
    const end = (pair + 1) * MARKS;
    const first = at;
    let sentences = 0;
    let last = -1;
    for (; at < sorted.length && (sorted[at] ?? 0) < end; at += 1) {
      if (sorted[at] !== last) sentences += 1;
      last = sorted[at] ?? 0;
    }
    const weight = at - first + sentences;
    if (sentences >= fewest && weight >= least) pairs.add({ a: from + Math.floor(pair / candidates), b: pair % candidates, weight });
  }
}

/**
 * Numbers of pairs whose first is in the slice, each with the sentence of the first. Most pairs have a run or two in common and no more:
 * they are counted by a hash beforehand, so that they need no sorting.
 */
function collect(store: RunStore, slice: Slice): Float64Array {
  const { from, candidates, counts, least } = slice;
  const fewest = Math.ceil(least / 2);
  const shift = 32 - Math.log2(counts.length);
  counts.fill(0);
  eachPair(store, slice, (first, second) => {
    const slot = hashOf(first, second) >>> shift;
    const count = counts[slot] as number;
    if (count < fewest) counts[slot] = count + 1;
  });
  let room = new Float64Array(4096);
  let length = 0;
  eachPair(store, slice, (first, second, mark) => {
    if ((counts[hashOf(first, second) >>> shift] as number) < fewest) return;
    if (length === room.length) room = longer(room);
    room[length] = ((first - from) * candidates + second) * MARKS + mark;
    length += 1;
  });
  return room.subarray(0, length);
}

function hashOf(first: number, second: number): number {
  return Math.imul(Math.imul(first, 0x9e3779b1) ^ second, 0x85ebca6b);
}

/** Every two candidates of a run, or neighbours in a longer one, with the sentence of the first. */
function eachPair(store: RunStore, { from, to }: Slice, take: (first: number, second: number, mark: number) => void): void {
  store.each((members, start, end) => {
    const reach = end - start <= ALL_PAIRS ? end - start : NEXT;
    for (let left = start; left < end - 1; left += 1) {
      const member = members[left] as number;
      const first = member >>> SENTENCE_BITS;
      if (first < from) continue;
      if (first >= to) break;
      for (let right = left + 1; right < end && right <= left + reach; right += 1) take(first, (members[right] as number) >>> SENTENCE_BITS, member & (MARKS - 1));
    }
  });
}

function longer(keys: Float64Array<ArrayBuffer>): Float64Array<ArrayBuffer> {
  const larger = new Float64Array(2 * keys.length);
  larger.set(keys);
  return larger;
}
