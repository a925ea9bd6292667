import type { World } from '../world.ts';

/** Whether somebody asked the run to stop: Ctrl-C once (twice ends at once), or a signal to the process. */
export function watchInterrupts(world: World): { readonly stopped: () => boolean; readonly close: () => void } {
  let asked = false;
  const ask = (): void => {
    asked = true;
    // A second Ctrl-C meets the system's own answer; nothing is half-written even then.
    process.removeListener('SIGINT', ask);
  };
  process.on('SIGINT', ask);
  return {
    stopped: () => asked || world.signal?.aborted === true,
    close: () => void process.removeListener('SIGINT', ask),
  };
}
