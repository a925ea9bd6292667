import { createRequire } from 'node:module';
import type Iconv from 'iconv-lite';
import { InputProblem, problem } from '../model/problem.ts';
import type { FoundCode, Place } from '../model/problem.ts';

export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'cp949';

export interface DecodedText {
  readonly text: string;
  readonly encoding: Encoding;
}

/**
 * Bytes to text: UTF-16 by its byte order mark, else strict UTF-8, else cp949 as Korean Windows programs write it. Bytes that hold NUL or
 * fit none of these are refused. A byte order mark is dropped.
 */
export function decodeText(path: string, bytes: Uint8Array): DecodedText {
  const marked = markedEncoding(bytes);
  if (marked !== undefined) return { text: decodeUtf16(path, bytes, marked), encoding: marked };
  const nul = bytes.indexOf(0);
  if (nul >= 0) throw undecodable(path, bytes, nul, 'binary');
  const strict = attemptUtf8(bytes);
  if (strict !== undefined) return { text: strict, encoding: 'utf-8' };
  const korean = textOfCp949(bytes);
  if (korean === undefined) throw undecodable(path, bytes, firstBadByte(bytes), 'undecodable');
  return { text: korean, encoding: 'cp949' };
}

/** Korean Windows' code page 949 to text; undefined where the bytes are none. */
export function textOfCp949(bytes: Uint8Array): string | undefined {
  const korean = fromCp949(bytes);
  return korean.includes('\uFFFD') ? undefined : korean;
}

/** TextDecoder('euc-kr') loses syllables such as 똠 and 뷁 on Node 20. The tables are half a megabyte, so they load only for such a file. */
function fromCp949(bytes: Uint8Array): string {
  const iconv = createRequire(import.meta.url)('iconv-lite') as typeof Iconv;
  return iconv.decode(Buffer.from(bytes), 'cp949');
}

function markedEncoding(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  return bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : undefined;
}

function decodeUtf16(path: string, bytes: Uint8Array, encoding: 'utf-16le' | 'utf-16be'): string {
  try {
    const text = new TextDecoder(encoding, { fatal: true }).decode(bytes);
    if (!text.includes('\0')) return text;
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
  }
  throw undecodable(path, bytes, 0, 'binary');
}

function attemptUtf8(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch (error) {
    if (error instanceof TypeError) return undefined;
    throw error;
  }
}

/** Length of the longest prefix that is valid UTF-8. */
function firstBadByte(bytes: Uint8Array): number {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let end = 0;
  try {
    for (; end < bytes.length; end += 1) decoder.decode(bytes.subarray(end, end + 1), { stream: true });
  } catch {
    // The complaint comes with the byte that does not continue a sequence; the sequence begins at most three before.
  }
  while (attemptUtf8(bytes.subarray(0, end)) === undefined) end -= 1;
  return end;
}

function undecodable(path: string, bytes: Uint8Array, offset: number, found: FoundCode): InputProblem {
  const expected = found === 'binary' ? 'text-file' : 'utf-8';
  const cure = found === 'binary' ? 'give-text-file' : 'save-as-utf-8';
  const place = found === 'binary' ? {} : placeOfByte(bytes, offset);
  return new InputProblem([problem({ code: 'unreadable-file', file: path, ...place, expected: { code: expected }, found: { code: found }, cure: { code: cure } })]);
}

/** Column in bytes: characters cannot be counted in a text that does not decode. */
function placeOfByte(bytes: Uint8Array, offset: number): Place {
  let line = 1;
  let start = 0;
  for (let index = bytes.indexOf(10); index >= 0 && index < offset; index = bytes.indexOf(10, index + 1)) {
    line += 1;
    start = index + 1;
  }
  return { line, column: offset - start + 1 };
}
