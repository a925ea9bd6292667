import { threshold, type Reference } from '../facts/reference.ts';
import type { OpenBlocks } from './block.ts';
import { createRunStore, type RunStore } from './run-store.ts';
import { eachRun } from './partitions.ts';
import { SENTENCE_BITS } from './wording-sampler.ts';

/** Two candidates with texts that seem to be alike, by their numbers in the batch. */
export interface NearPair {
  readonly a: number;
  readonly b: number;
  /** Sentences of which something stands in both; 0 where only others of one group tie the two. */
  readonly common: number;
}

/** Up to here every two of a run are a pair; in longer runs each and the next two are, so that pairs grow with the number of candidates. */
const ALL_PAIRS = 8;
const NEXT = 2;
/** Pairs held in memory at once, 8 bytes each. */
const MOST_PAIRS = 2 ** 21;
const MARKS = 2 ** SENTENCE_BITS;

/**
 * Pairs of candidates who share rare wording in several sentences. What one sentence holds counts once: set phrases and templates share one
 * sentence, copies share many. To be compared word by word afterwards. Sorted; the same whatever the blocks.
 */
export function findNear(opened: OpenBlocks, reference: Pick<Reference, 'themes'>): readonly NearPair[] {
  const most = threshold(reference, 'links', 'many-resume-text');
  const fewest = threshold(reference, 'links', 'near-sentences');
  const store = createRunStore();
  eachRun(opened, 'near', SENTENCE_BITS, (_code, members) => {
    if (members.length <= most) store.add(members, pairsOf(members.length));
  });
  const pairs: NearPair[] = [];
  const slices = Math.max(1, Math.ceil(store.pairs() / MOST_PAIRS), Math.ceil((opened.candidates ** 2 * MARKS) / 2 ** 52));
  const width = Math.ceil(opened.candidates / slices);
  const keys = new Float64Array(Math.min(store.pairs(), 2 * MOST_PAIRS));
  for (let from = 0; from < opened.candidates; from += width) countSlice(store, { from, to: from + width, candidates: opened.candidates, fewest, keys }, pairs);
  return pairs;
}

function pairsOf(members: number): number {
  return members <= ALL_PAIRS ? (members * (members - 1)) / 2 : NEXT * members - 3;
}

interface Slice {
  /** Numbers of the first candidates of the pairs. */
  readonly from: number;
  readonly to: number;
  readonly candidates: number;
  readonly fewest: number;
  readonly keys: Float64Array;
}

function countSlice(store: RunStore, slice: Slice, pairs: NearPair[]): void {
  const { from, candidates, fewest } = slice;
  const sorted = collect(store, slice).sort();
  for (let at = 0; at < sorted.length; ) {
    const pair = Math.floor((sorted[at] ?? 0) / MARKS);
    const end = (pair + 1) * MARKS;
    let common = 0;
    let last = -1;
    for (; at < sorted.length && (sorted[at] ?? 0) < end; at += 1) {
      if (sorted[at] !== last) common += 1;
      last = sorted[at] ?? 0;
    }
    if (common >= fewest) pairs.push({ a: from + Math.floor(pair / candidates), b: pair % candidates, common });
  }
}

/** Numbers of pairs whose first is in the slice, each with the sentence of the first. */
function collect(store: RunStore, { from, to, candidates, keys }: Slice): Float64Array {
  let room = keys;
  let count = 0;
  store.each((members, start, end) => {
    const reach = end - start <= ALL_PAIRS ? end - start : NEXT;
    for (let left = start; left < end - 1; left += 1) {
      const first = (members[left] ?? 0) >>> SENTENCE_BITS;
      if (first < from) continue;
      if (first >= to) break;
      const base = (first - from) * candidates;
      const mark = (members[left] ?? 0) & (MARKS - 1);
      for (let right = left + 1; right < end && right <= left + reach; right += 1) {
        if (count === room.length) room = grown(room);
        room[count] = (base + ((members[right] ?? 0) >>> SENTENCE_BITS)) * MARKS + mark;
        count += 1;
      }
    }
  });
  return room.subarray(0, count);
}

function grown(keys: Float64Array): Float64Array {
  const larger = new Float64Array(2 * keys.length + 1024);
  larger.set(keys);
  return larger;
}
