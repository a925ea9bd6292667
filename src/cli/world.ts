import type { Readable, Writable } from 'node:stream';
import type * as Commands from './commands/index.ts';

/** What the program meets of the outside; tests hand in their own. */
export interface World {
  readonly stdin: Readable & { readonly isTTY?: boolean };
  readonly stdout: Writable & { readonly isTTY?: boolean; readonly columns?: number };
  readonly stderr: Writable & { readonly isTTY?: boolean; readonly columns?: number };
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly now: () => Date;
  /** Loads the commands; asked only when one runs. */
  readonly commands: () => Promise<typeof Commands>;
  /** Script of a worker thread of `batch`; without one everything is done in the main thread. */
  readonly batchWorker?: string;
  /** Aborted when the terminal goes away or the process is told to end. */
  readonly signal?: AbortSignal;
}

const watched = new WeakSet<Writable>();

/**
 * Writes and waits until the stream has taken it, so that a pipe gets the whole document before the process ends.
 * A reader that has closed its end (`| head`) is no error of ours.
 */
export function write(stream: Writable, text: string | Uint8Array): Promise<void> {
  if (!watched.has(stream)) {
    watched.add(stream);
    stream.on('error', leaveToTheWriter);
  }
  return new Promise((resolve, reject) => {
    stream.write(text, (error: NodeJS.ErrnoException | null | undefined) => {
      if (error && error.code !== 'EPIPE') reject(error);
      else resolve();
    });
  });
}

/** The callback of `write` has the same error; without a listener the event would end the process. */
function leaveToTheWriter(): void {}
