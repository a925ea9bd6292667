/** More jobs than any batch has: four million megabytes of lines. */
const MOST_JOBS = 1 << 20;
const PATIENCE_MS = 1000;

/** Room for the number of lines of every job; zero until it is known. */
export function newLineCounts(): SharedArrayBuffer {
  return new SharedArrayBuffer(MOST_JOBS * Int32Array.BYTES_PER_ELEMENT);
}

/** Says how many lines a job has. One is added, so that a job without lines is known, too. */
export function tellLines(counts: SharedArrayBuffer, job: number, lines: number): void {
  const slots = new Int32Array(counts);
  Atomics.store(slots, job, lines + 1);
  Atomics.notify(slots, job);
}

/** Lines of jobs `from` to `job`, the latter excluded. Waits for those that other threads are just counting; jobs begin in order, so none waits for a later one. */
export function linesBefore(counts: SharedArrayBuffer, from: number, job: number): number {
  const slots = new Int32Array(counts);
  let lines = 0;
  for (let at = from; at < job; at += 1) {
    while (Atomics.load(slots, at) === 0) Atomics.wait(slots, at, 0, PATIENCE_MS);
    lines += Atomics.load(slots, at) - 1;
  }
  return lines;
}
