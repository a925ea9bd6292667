// Lines of a file as bytes, in pieces of a megabyte.

import { closeSync, openSync, readSync } from 'node:fs';

const PIECE = 1 << 20;

/** @param {string} path @param {(piece: Buffer) => void} take the piece is overwritten afterwards */
export function eachPiece(path, take) {
  const file = openSync(path, 'r');
  const piece = Buffer.allocUnsafe(PIECE);
  for (let length = readSync(file, piece, 0, PIECE, null); length > 0; length = readSync(file, piece, 0, PIECE, null)) take(piece.subarray(0, length));
  closeSync(file);
}

/** @param {string} path @param {(bytes: Buffer, start: number, end: number) => void} take a line without its break; the bytes are overwritten afterwards */
export function eachLine(path, take) {
  let rest = Buffer.alloc(0);
  eachPiece(path, (piece) => {
    const bytes = rest.length === 0 ? piece : Buffer.concat([rest, piece]);
    let start = 0;
    for (let end = bytes.indexOf(10); end >= 0; end = bytes.indexOf(10, start)) {
      take(bytes, start, end);
      start = end + 1;
    }
    rest = Buffer.from(bytes.subarray(start));
  });
  if (rest.length > 0) take(rest, 0, rest.length);
}
