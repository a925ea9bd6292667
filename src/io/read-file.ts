import { createHash } from 'node:crypto';
import { decodeText } from './decode-text.ts';
import type { Encoding } from './decode-text.ts';
import { MAX_TEXT_BYTES, readBytes } from './open-file.ts';

export interface TextFile {
  readonly path: string;
  /** Without byte order mark. Values are brought to NFC where they are parsed. */
  readonly text: string;
  /** Anything but `utf-8` deserves a note to the user. */
  readonly encoding: Encoding;
  /** SHA-256 of the file's bytes, in hexadecimal. */
  readonly sha256: string;
}

/** Reads a text file of at most `most` bytes (1 MiB unless told otherwise); throws `InputProblem` for whatever is wrong with it. */
export function readTextFile(path: string, most = MAX_TEXT_BYTES): TextFile {
  const bytes = readBytes(path, most);
  return { path, ...decodeText(path, bytes), sha256: createHash('sha256').update(bytes).digest('hex') };
}
