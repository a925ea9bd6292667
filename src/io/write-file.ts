import { closeSync, constants, openSync, statSync } from 'node:fs';
import type { BigIntStats } from 'node:fs';
import { nameProblems } from '../importers/refuse-resident-numbers.ts';
import { InputProblem } from '../model/problem.ts';
import { asFileProblem, fileProblem, systemCode } from './file-problem.ts';
import { replaceFile, writeAll } from './replace-file.ts';
import type { ReplaceOptions } from './replace-file.ts';

export interface WriteOptions extends Pick<ReplaceOptions, 'onlyNew'> {
  /** Files that this run reads; none of them is ever written over, by whatever name it goes. */
  readonly inputs?: readonly string[];
}

/**
 * Writes a document whole or not at all (see `replaceFile`). Devices and pipes such as /dev/stdout or /dev/null cannot be replaced and are
 * written to as they are. Throws `InputProblem`.
 */
export function writeAtomically(path: string, text: string, { inputs = [], ...options }: WriteOptions = {}): void {
  const named = nameProblems(path);
  if (named.length > 0) throw new InputProblem(named);
  const target = statOf(path);
  if (target !== undefined && inputs.some((input) => isSameFile(target, statOf(input)))) {
    throw fileProblem('unwritable-file', path, 'other-than-input', 'input-file', 'name-other-file');
  }
  if (target !== undefined && (target.isCharacterDevice() || target.isFIFO())) writeStraight(path, text);
  else replaceFile(path, text, options);
}

function statOf(path: string): BigIntStats | undefined {
  try {
    return statSync(path, { bigint: true, throwIfNoEntry: false });
  } catch (error) {
    if (systemCode(error) === undefined) throw error;
    return undefined;
  }
}

function isSameFile(a: BigIntStats, b: BigIntStats | undefined): boolean {
  return b !== undefined && a.dev === b.dev && a.ino === b.ino;
}

/** Without O_NONBLOCK the opening of a pipe that nobody reads would wait for ever. */
function writeStraight(path: string, text: string): void {
  try {
    const descriptor = openSync(path, constants.O_WRONLY | constants.O_NONBLOCK);
    try {
      writePatiently(descriptor, Buffer.from(text, 'utf8'));
    } finally {
      closeSync(descriptor);
    }
  } catch (error) {
    throw asFileProblem('writing', path, error);
  }
}

const PIPE_PIECE = 4096;
const WAIT_MS = 5;

/** A full pipe says EAGAIN until its reader has caught up. */
function writePatiently(descriptor: number, bytes: Buffer): void {
  const pause = new Int32Array(new SharedArrayBuffer(4));
  for (let from = 0; from < bytes.length; ) {
    const piece = bytes.subarray(from, from + PIPE_PIECE);
    try {
      writeAll(descriptor, piece);
      from += piece.length;
    } catch (error) {
      if (systemCode(error) !== 'EAGAIN') throw error;
      Atomics.wait(pause, 0, 0, WAIT_MS);
    }
  }
}
