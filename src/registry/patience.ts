import { setTimeout as pause } from 'node:timers/promises';

/** What a failed attempt was: worth repeating or not. */
export type Failure = 'passing' | 'lasting';

const FIRST_PAUSE_MS = 10;
const LONGEST_PAUSE_MS = 500;

/**
 * Repeats an attempt while it fails for a passing cause, with growing pauses, until `patienceMs` are over; then the last error comes
 * through. The pauses vary by chance, so that writers do not meet again and again.
 */
export async function patiently<T>(attempt: () => Promise<T>, judge: (error: unknown) => Failure, patienceMs: number): Promise<T> {
  const end = performance.now() + patienceMs;
  for (let pauseMs = FIRST_PAUSE_MS; ; pauseMs = Math.min(pauseMs * 2, LONGEST_PAUSE_MS)) {
    try {
      return await attempt();
    } catch (error) {
      if (judge(error) === 'lasting' || performance.now() + pauseMs > end) throw error;
    }
    await pause(pauseMs * (0.5 + Math.random()));
  }
}
