import { closeSync, constants, fstatSync, openSync, readdirSync, readSync, statSync } from 'node:fs';
import type { Stats } from 'node:fs';
import { basename, dirname, extname } from 'node:path';
import { nearest } from '../importers/nearest.ts';
import { asFileProblem, fileProblem, systemCode } from './file-problem.ts';

/** Most bytes of a profile, answers or policy file (the tool's own limit; a long resume is about 20 KB). */
export const MAX_TEXT_BYTES = 1_048_576;

/**
 * Opens a regular file for reading, hands it on, and closes it. Folders, devices, sockets and FIFOs are refused, and never waited for:
 * the kind is asked before opening, opening does not block, and what was opened is asked again.
 */
export function withRegularFile<T>(path: string, use: (descriptor: number, stats: Stats) => T): T {
  refuseSpecial(path, attempt(path, () => statSync(path)));
  const descriptor = attempt(path, () => openSync(path, constants.O_RDONLY | constants.O_NONBLOCK));
  try {
    const stats = fstatSync(descriptor);
    refuseSpecial(path, stats);
    return attempt(path, () => use(descriptor, stats));
  } finally {
    closeSync(descriptor);
  }
}

/** The bytes of a regular file of at most `most` bytes; a larger one is refused before it is read. */
export function readBytes(path: string, most: number): Buffer {
  return withRegularFile(path, (descriptor, { size }) => {
    if (size > most) throw tooLarge(path, size, most);
    // The size may be understated (a growing file, /proc), so one byte more is asked for, and read on until there is nothing.
    const buffer = Buffer.allocUnsafe((size > 0 ? size : BLOCK) + 1);
    return readFully(path, descriptor, buffer, most);
  });
}

const BLOCK = 65_536;

function readFully(path: string, descriptor: number, first: Buffer, most: number): Buffer {
  const full: Buffer[] = [];
  let total = 0;
  let buffer = first;
  for (let filled = 0; ; ) {
    const count = readSync(descriptor, buffer, filled, buffer.length - filled, null);
    total += count;
    filled += count;
    if (total > most) throw tooLarge(path, total, most);
    if (count === 0) return full.length === 0 ? buffer.subarray(0, filled) : Buffer.concat([...full, buffer.subarray(0, filled)], total);
    if (filled < buffer.length) continue;
    full.push(buffer);
    buffer = Buffer.allocUnsafe(BLOCK);
    filled = 0;
  }
}

function tooLarge(path: string, bytes: number, most: number): Error {
  return fileProblem('unreadable-file', path, { code: 'bytes-up-to', values: { most } }, { code: 'bytes', values: { bytes } }, 'make-smaller');
}

function refuseSpecial(path: string, stats: Stats): void {
  if (stats.isFile()) return;
  if (stats.isDirectory()) throw fileProblem('unreadable-file', path, 'regular-file', 'folder', 'name-a-file');
  throw fileProblem('unreadable-file', path, 'regular-file', 'special-file', 'copy-to-file');
}

function attempt<T>(path: string, call: () => T): T {
  try {
    return call();
  } catch (error) {
    const code = systemCode(error);
    if (code === undefined) throw error;
    const neighbour = code === 'ENOENT' ? nearestNeighbour(path) : undefined;
    if (neighbour === undefined) throw asFileProblem('reading', path, error);
    throw fileProblem('unreadable-file', path, 'readable-file', 'missing-file', { code: 'check-path-near', values: { name: neighbour } });
  }
}

/** Endings alone make no two names alike. */
function stemOf(path: string): string {
  return basename(path, extname(path));
}

function nearestNeighbour(path: string): string | undefined {
  try {
    const names = readdirSync(dirname(path));
    const stem = nearest(stemOf(path), names.map(stemOf));
    return names.find((name) => stemOf(name) === stem);
  } catch {
    return undefined;
  }
}
