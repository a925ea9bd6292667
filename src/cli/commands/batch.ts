import { needed } from '../gate/needs.ts';
import { BATCH_WORDS } from '../../i18n/batch-words.ts';
import { intoFolder } from '../batch/into-folder.ts';
import type { BatchOptions } from '../batch/options.ts';
import { throughPipe } from '../batch/through-pipe.ts';
import { watchInterrupts } from '../batch/interrupts.ts';
import type { World } from '../world.ts';

export { runBatchWorker } from '../batch/worker.ts';

/** `knowhire batch`: many candidates, from ten files to millions of lines. */
export async function batch(named: readonly string[], options: BatchOptions, world: World): Promise<number> {
  const words = BATCH_WORDS[options.lang];
  if (named.filter((name) => name === '-').length > 1) throw needed('-', words.standardInputOnce, named.join(' '));
  const interrupts = watchInterrupts(world);
  try {
    if (options.out !== undefined) return await intoFolder(named, { ...options, out: options.out }, world, interrupts.stopped);
    if (options.format.length !== 1 || options.format[0] !== 'ndjson' || options.resume === true) throw needed('--out', words.outNeeded, options.format.join(' '));
    return await throughPipe(named, options, world, interrupts.stopped);
  } finally {
    interrupts.close();
  }
}
