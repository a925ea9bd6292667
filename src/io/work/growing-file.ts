import { closeSync, fsyncSync, lstatSync, openSync, renameSync, rmSync } from 'node:fs';
import { asFileProblem, fileProblem, systemCode } from '../file-problem.ts';
import { writeAll } from '../replace-file.ts';

/** A file that is too large to be held as one text: it takes its name only when it is whole. */
export interface GrowingFile {
  readonly write: (bytes: Uint8Array | string) => void;
  /** Flushes, and puts the file in its place. */
  readonly finish: () => void;
  /** Removes what was written. */
  readonly abandon: () => void;
}

const OWNER_ONLY = 0o600;
const PIECE = 1 << 18;

/** Begins a file beside `path`. Throws `InputProblem`, also later where the disk is full. */
export function growingFile(path: string): GrowingFile {
  const temporary = `${path}.tmp`;
  refuseLink(path);
  const descriptor = attempt(path, () => openSync(temporary, 'w', OWNER_ONLY));
  let open = true;
  let waiting: Buffer[] = [];
  let length = 0;
  const abandon = (): void => {
    if (open) closeSync(descriptor);
    open = false;
    rmSync(temporary, { force: true });
  };
  const guarded = (call: () => void): void => {
    try {
      call();
    } catch (error) {
      abandon();
      throw systemCode(error) === undefined ? error : asFileProblem('writing', path, error);
    }
  };
  const flush = (): void => {
    if (length > 0) writeAll(descriptor, waiting.length === 1 && waiting[0] !== undefined ? waiting[0] : Buffer.concat(waiting, length));
    waiting = [];
    length = 0;
  };
  return {
    abandon,
    write: (bytes) => {
      const chunk = typeof bytes === 'string' ? Buffer.from(bytes, 'utf8') : Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
      waiting.push(chunk);
      length += chunk.length;
      if (length >= PIECE) guarded(flush);
    },
    finish: () =>
      guarded(() => {
        flush();
        fsyncSync(descriptor);
        closeSync(descriptor);
        open = false;
        renameSync(temporary, path);
      }),
  };
}

function refuseLink(path: string): void {
  const stats = attempt(path, () => lstatSync(path, { throwIfNoEntry: false }));
  if (stats !== undefined && !stats.isFile()) throw fileProblem('unwritable-file', path, 'writable-file', stats.isDirectory() ? 'folder' : 'symbolic-link', 'name-other-file');
}

function attempt<T>(path: string, call: () => T): T {
  try {
    return call();
  } catch (error) {
    throw systemCode(error) === undefined ? error : asFileProblem('writing', path, error);
  }
}
