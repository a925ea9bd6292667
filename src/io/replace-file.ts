import { randomBytes } from 'node:crypto';
import { closeSync, fsyncSync, linkSync, lstatSync, openSync, renameSync, rmSync, writeSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { asFileProblem, fileProblem, systemCode } from './file-problem.ts';

/** Names of files that are being written. */
export const TEMPORARY = /^\.knowhire-[0-9a-f]{16}\.tmp$/;

/** Private by default: reports and answers are about a person. */
const OWNER_ONLY = 0o600;

export interface ReplaceOptions {
  /** Refuse where a file is there already. */
  readonly onlyNew?: boolean;
  /** Asked when the new text is safely on the disk, just before it takes the old one's place; may throw. */
  readonly beforeTakingOver?: () => void;
}

/**
 * Puts a text in the place of a file, whole or not at all: a temporary file in the same folder, flushed, then renamed. A full disk, a killed
 * process or a failing check leaves the old file as it was. Never writes through a symbolic link. Mode 0600.
 */
export function replaceFile(path: string, text: string, options: ReplaceOptions = {}): void {
  refuseUnfit(path);
  const temporary = join(dirname(path), `.knowhire-${randomBytes(8).toString('hex')}.tmp`);
  try {
    writeFlushed(temporary, text);
    options.beforeTakingOver?.();
    if (options.onlyNew === true) takeNewPlace(temporary, path);
    else renameSync(temporary, path);
    flushFolder(dirname(path));
  } catch (error) {
    rmSync(temporary, { force: true });
    throw systemCode(error) === undefined ? error : writingProblem(path, error);
  }
}

function refuseUnfit(path: string): void {
  const stats = attempt(path, () => lstatSync(path, { throwIfNoEntry: false }));
  if (stats === undefined || stats.isFile()) return;
  if (stats.isDirectory()) throw fileProblem('unwritable-file', path, 'writable-file', 'folder', 'name-a-file');
  if (stats.isSymbolicLink()) throw fileProblem('unwritable-file', path, 'writable-file', 'symbolic-link', 'name-target');
  throw fileProblem('unwritable-file', path, 'writable-file', 'special-file', 'other-output');
}

function attempt<T>(path: string, call: () => T): T {
  try {
    return call();
  } catch (error) {
    throw writingProblem(path, error);
  }
}

function writingProblem(path: string, error: unknown): Error {
  const code = systemCode(error);
  if (code === 'EEXIST') return fileProblem('unwritable-file', path, 'new-file', 'existing-file', 'name-other-file');
  if (code === 'ENOENT') return fileProblem('unwritable-file', path, 'existing-folder', 'no-folder', 'create-folder');
  return asFileProblem('writing', path, error);
}

function writeFlushed(path: string, text: string): void {
  const descriptor = openSync(path, 'wx', OWNER_ONLY);
  try {
    writeAll(descriptor, Buffer.from(text, 'utf8'));
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
}

/** A write may take less than it was given. */
export function writeAll(descriptor: number, bytes: Buffer): void {
  let written = 0;
  while (written < bytes.length) written += writeSync(descriptor, bytes, written);
}

const NO_HARD_LINKS = new Set(['EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS', 'EMLINK']);

/** A hard link fails where the name is taken, a rename would not; file systems without hard links get a look and a rename. */
function takeNewPlace(temporary: string, path: string): void {
  try {
    linkSync(temporary, path);
    rmSync(temporary);
  } catch (error) {
    if (!NO_HARD_LINKS.has(systemCode(error) ?? '')) throw error;
    if (lstatSync(path, { throwIfNoEntry: false }) !== undefined) throw fileProblem('unwritable-file', path, 'new-file', 'existing-file', 'name-other-file');
    renameSync(temporary, path);
  }
}

/** So that the new name outlives a power cut; not every system lets a folder be opened for that. */
function flushFolder(folder: string): void {
  try {
    const descriptor = openSync(folder, 'r');
    try {
      fsyncSync(descriptor);
    } finally {
      closeSync(descriptor);
    }
  } catch {
    // The content is safe; only the moment at which the name becomes durable is left to the system.
  }
}
