import { fileProblem } from '../file-problem.ts';
import { fileSource } from './byte-source.ts';

/** The bytes of one line or row again, as its entry gave their place. Throws `InputProblem` where the file cannot be read or is shorter now. */
export function readRecord(path: string, byteOffset: number, byteLength: number, descriptor?: number): Buffer {
  const source = fileSource(path, descriptor);
  try {
    const bytes = source.read(byteOffset, byteLength);
    if (bytes.length < byteLength) throw fileProblem('changed-meanwhile', path, 'unchanged-file', 'changed-file', 'read-again');
    return bytes;
  } finally {
    source.close();
  }
}
