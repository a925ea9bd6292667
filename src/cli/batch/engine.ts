import { setFlagsFromString } from 'node:v8';
import type { ResourceLimits } from 'node:worker_threads';

/**
 * How V8 works in the threads of a batch. Compiling large inlined functions took as long as assessing the first ten thousand candidates, and heaps
 * that double before they are swept took most of the memory.
 */
const FLAGS = ['--max-inlined-bytecode-size-cumulative=60', '--heap-growing-percent=40'] as const;

/** Megabytes of young objects a thread: what a candidate leaves behind is dead before the next few are done. */
export const THREAD_LIMITS: ResourceLimits = { maxYoungGenerationSizeMb: 48 };

/** Before the first thread of a batch starts; threads take the settings of the process. */
export function tuneEngine(): void {
  for (const flag of FLAGS) setFlagsFromString(flag);
}

/** Once the threads have grown: what follows on this one lets go of nearly all it makes, and room for young objects would only be taken from the machine. */
export function keepYoungSpace(): void {
  setFlagsFromString('--semi-space-growth-factor=1');
}
