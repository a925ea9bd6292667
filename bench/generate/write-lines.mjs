// Lines to a file in large pieces, so that a million records need no more memory than one.

import { closeSync, openSync, writeSync } from 'node:fs';

const PIECE = 1 << 20;

/** @param {number} file @param {Uint8Array} bytes */
export function writeAll(file, bytes) {
  for (let at = 0; at < bytes.length; ) at += writeSync(file, bytes, at);
}

/** @param {string} path `-` is standard output @param {Iterable<string>} lines @returns {{ bytes: number, lines: number }} */
export function writeLines(path, lines) {
  const file = path === '-' ? 1 : openSync(path, 'w');
  let pending = '';
  let bytes = 0;
  let count = 0;
  const flush = () => {
    const piece = Buffer.from(pending);
    writeAll(file, piece);
    bytes += piece.length;
    pending = '';
  };
  for (const line of lines) {
    pending += `${line}\n`;
    count += 1;
    if (pending.length > PIECE) flush();
  }
  flush();
  if (file !== 1) closeSync(file);
  return { bytes, lines: count };
}
