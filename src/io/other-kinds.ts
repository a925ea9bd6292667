import { closeSync, openSync, readSync } from 'node:fs';
import { systemCode } from './file-problem.ts';

const OUR_OTHER_KINDS = /^[\s{]*"?schema"?\s*:\s*["']?knowhire\/[a-z-]+\//m;

/** A list in JSON (GitLab's code quality) or a SARIF log, as an earlier run may have left among the profiles. */
const MADE_BY_A_RUN = /^\s*\[|^\s*\{\s*"\$schema"\s*:\s*"[^"]*sarif/;

/** How much of a file's beginning tells its kind, in characters. */
export const TELLING_START = 4000;

/** Whether a file that a folder or pattern brought along is one of ours of another kind; its first lines say so. */
export function isOtherKind(path: string, start: string): boolean {
  const head = start.slice(0, TELLING_START);
  return OUR_OTHER_KINDS.test(head) || (path.endsWith('.json') && MADE_BY_A_RUN.test(head));
}

/** The first `most` bytes of a file, fewer where it is shorter; nothing where it cannot be read. */
export function startOfFile(path: string, most = TELLING_START): Buffer {
  try {
    const descriptor = openSync(path, 'r');
    try {
      const start = Buffer.allocUnsafe(most);
      return start.subarray(0, readSync(descriptor, start, 0, most, 0));
    } finally {
      closeSync(descriptor);
    }
  } catch (error) {
    if (systemCode(error) === undefined) throw error;
    return Buffer.alloc(0);
  }
}
