import { createHash } from 'node:crypto';
import { readSync } from 'node:fs';
import { nameProblems } from '../importers/refuse-resident-numbers.ts';
import { InputProblem } from '../model/problem.ts';
import { fileProblem } from './file-problem.ts';
import { withRegularFile } from './open-file.ts';

/** Largest evidence file, in bytes (the tool's own limit: an hour of recorded video). */
export const MAX_EVIDENCE_BYTES = 4 * 1024 ** 3;

const CHUNK = 1024 * 1024;

/** SHA-256 of an evidence file, in hexadecimal; read in pieces, so that memory does not grow with the file. */
export function hashFile(path: string, most = MAX_EVIDENCE_BYTES): string {
  const named = nameProblems(path);
  if (named.length > 0) throw new InputProblem(named);
  return withRegularFile(path, (descriptor, { size }) => {
    if (size > most) throw fileProblem('unreadable-file', path, { code: 'bytes-up-to', values: { most } }, { code: 'bytes', values: { bytes: size } }, 'make-smaller');
    const hash = createHash('sha256');
    const chunk = Buffer.allocUnsafe(CHUNK);
    for (let count = readSync(descriptor, chunk, 0, CHUNK, null); count > 0; count = readSync(descriptor, chunk, 0, CHUNK, null)) hash.update(chunk.subarray(0, count));
    return hash.digest('hex');
  });
}
