import { fstatSync, readFileSync } from 'node:fs';
import { systemCode } from '../file-problem.ts';
import { UTF8_MARK } from './utf8.ts';

/** A file to which standard input was redirected: it can be read by position, by several workers at once. */
export interface InputFile {
  readonly descriptor: number;
  /** Where reading begins: whoever had the file before may have read some of it. */
  readonly start: number;
  readonly size: number;
}

/** Undefined where the descriptor is a pipe or a terminal, or where nobody tells how far it has been read. */
export function redirectedFile(descriptor = 0): InputFile | undefined {
  try {
    const stats = fstatSync(descriptor);
    const start = stats.isFile() ? positionOf(descriptor) : undefined;
    return start === undefined ? undefined : { descriptor, start, size: stats.size };
  } catch (error) {
    if (systemCode(error) === undefined) throw error;
    return undefined;
  }
}

/** Linux tells; elsewhere the input is read as a stream. */
function positionOf(descriptor: number): number | undefined {
  const told = /^pos:\s*(\d+)$/m.exec(readFileSync(`/proc/self/fdinfo/${descriptor}`, 'utf8'))?.[1];
  return told === undefined ? undefined : Number(told);
}

/** What standard input holds: lines that are JSON objects, or a table. Nothing at all is no lines. */
export type InputContent = 'lines' | 'lines-in-utf-16' | 'table';

const OPENING_BRACE = 0x7b;

/** Told by the first character: `{` begins an object, and no heading. Undefined where only blanks can be seen. */
export function contentOf(start: Buffer): InputContent | undefined {
  if (isUtf16(start)) return start.subarray(2, 4).includes(OPENING_BRACE) ? 'lines-in-utf-16' : 'table';
  const text = start.subarray(0, UTF8_MARK.length).equals(UTF8_MARK) ? start.subarray(UTF8_MARK.length) : start;
  const first = text.find((byte) => byte > 32);
  if (first === undefined) return undefined;
  return first === OPENING_BRACE ? 'lines' : 'table';
}

/** Whether the bytes begin with the mark of UTF-16. */
export function isUtf16(start: Buffer): boolean {
  return (start[0] === 0xff && start[1] === 0xfe) || (start[0] === 0xfe && start[1] === 0xff);
}

/** As many bytes as show the content of any marked text. */
const FEWEST = 4;

/** The stream again with what was read from it in front, and its first bytes: as many as show what it holds. */
export async function startOfStream(stream: AsyncIterable<Uint8Array>): Promise<{ readonly start: Buffer; readonly whole: AsyncIterable<Uint8Array> }> {
  const iterator = stream[Symbol.asyncIterator]();
  const read: Uint8Array[] = [];
  for (;;) {
    const { done, value } = await iterator.next();
    if (done === true) break;
    read.push(value);
    const start = Buffer.concat(read);
    if (start.length >= FEWEST && contentOf(start) !== undefined) break;
  }
  return { start: Buffer.concat(read), whole: putBack(read, iterator) };
}

async function* putBack(read: readonly Uint8Array[], iterator: AsyncIterator<Uint8Array>): AsyncGenerator<Uint8Array> {
  try {
    yield* read;
    for (let next = await iterator.next(); next.done !== true; next = await iterator.next()) yield next.value;
  } finally {
    await iterator.return?.();
  }
}
