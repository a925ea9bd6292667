/** Bins of a sketch, half a byte each: the likeness that two sketches tell is off by some four hundredths. */
const BINS = 128;
export const SKETCH_BYTES = BINS / 2;
const VALUES = 16;
const LONGEST_WAY = 4096;

/** Keyed numbers of the runs of a text, four of 32 bits each. */
export type KeyedRuns = Uint32Array;
export const NUMBERS = 4;

/**
 * What is kept of a text for comparing: of the runs in each bin the one with the lowest number, and of that half a byte. An empty bin takes
 * from another one, which is the same one in every text, so that short texts are compared as well and nothing shows how long one is.
 */
export function sketchOf(runs: KeyedRuns): Buffer {
  const lowest = new Int32Array(BINS).fill(-1);
  for (let at = 0; at < runs.length; at += NUMBERS) {
    const bin = numberAt(runs, at) % BINS;
    const known = lowest[bin] ?? -1;
    if (known < 0 || numberAt(runs, at + 1) < numberAt(runs, known + 1)) lowest[bin] = at;
  }
  const sketch = Buffer.alloc(SKETCH_BYTES);
  if (runs.length === 0) return sketch;
  for (let bin = 0; bin < BINS; bin += 1) {
    const value = mixed(numberAt(runs, filled(lowest, bin) + 2) ^ Math.imul(bin, 0x9e3779b1)) % VALUES;
    sketch[bin >>> 1] = (sketch[bin >>> 1] ?? 0) | (value << (4 * (bin & 1)));
  }
  return sketch;
}

function numberAt(runs: KeyedRuns, at: number): number {
  return runs[at] ?? 0;
}

/** The run of a bin or, where it has none, of the first that has one on a way that belongs to the bin. */
function filled(lowest: Int32Array, bin: number): number {
  for (let step = 0; step < LONGEST_WAY; step += 1) {
    const at = lowest[step === 0 ? bin : mixed(Math.imul(bin + 1, 0x85ebca6b) ^ Math.imul(step, 0x27d4eb2f)) % BINS] ?? -1;
    if (at >= 0) return at;
  }
  return lowest.find((at) => at >= 0) ?? 0;
}

function mixed(number: number): number {
  const half = Math.imul(number ^ (number >>> 16), 0x7feb352d);
  const all = Math.imul(half ^ (half >>> 15), 0x846ca68b);
  return (all ^ (all >>> 16)) >>> 0;
}

/** Texts of equal words are found as such; whatever is only as good as equal is less. */
const HIGHEST = 0.99;

/**
 * 0 to 1, estimated: about the share of words that two texts have in common in the same order, as a batch measures it. A word changed
 * breaks three runs of three words, but changed words mostly stand together, so that the root of the share of runs comes close.
 */
export function likenessOf(a: Buffer, b: Buffer): number {
  let equal = 0;
  for (let at = 0; at < SKETCH_BYTES; at += 1) {
    const differing = (a[at] ?? 0) ^ (b[at] ?? 0);
    if ((differing & 0x0f) === 0) equal += 1;
    if ((differing & 0xf0) === 0) equal += 1;
  }
  const byChance = 1 / VALUES;
  const shared = Math.max(0, (equal / BINS - byChance) / (1 - byChance));
  return Math.min(HIGHEST, Math.round(Math.sqrt((2 * shared) / (1 + shared)) * 100) / 100);
}
