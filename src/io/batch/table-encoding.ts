import { isAscii } from 'node:buffer';
import type { TableEncoding } from '../../importers/csv/table.ts';
import { textOfCp949 } from '../decode-text.ts';
import type { ByteSource } from './byte-source.ts';
import { textOfUtf8, UTF8_MARK } from './utf8.ts';

export interface MarkedEncoding {
  readonly encoding: TableEncoding;
  /** Bytes of the byte order mark in front. */
  readonly mark: number;
}

const BLOCK = 1_048_576;

/** How far the first letter beyond ASCII is looked for, in bytes; a table that long without one is written in English. */
const FARTHEST = 16 * BLOCK;

/**
 * UTF-16 and UTF-8 by their byte order mark; else by the first block that holds more than ASCII: UTF-8 or cp949, whichever reads more of its
 * lines. Korean Excel's "CSV (쉼표로 분리)" is cp949.
 */
export function encodingOf(source: ByteSource): MarkedEncoding {
  const start = source.read(0, 3);
  if (start[0] === 0xff && start[1] === 0xfe) return { encoding: 'utf-16le', mark: 2 };
  if (start[0] === 0xfe && start[1] === 0xff) return { encoding: 'utf-16be', mark: 2 };
  if (start.equals(UTF8_MARK)) return { encoding: 'utf-8', mark: UTF8_MARK.length };
  for (let at = 0; ; at += BLOCK) {
    const block = source.read(at, BLOCK);
    if (!isAscii(block)) return { encoding: likelier(block), mark: 0 };
    if (block.length < BLOCK || at >= FARTHEST) return { encoding: 'utf-8', mark: 0 };
  }
}

const LINE_FEED = 10;

function likelier(block: Buffer): 'utf-8' | 'cp949' {
  let unicode = 0;
  let korean = 0;
  for (let at = 0; at < block.length; ) {
    const found = block.indexOf(LINE_FEED, at);
    const end = found < 0 ? block.length : found;
    const line = block.subarray(at, end);
    at = end + 1;
    if (isAscii(line)) continue;
    const isUnicode = textOfUtf8(line) !== undefined;
    unicode += Number(isUnicode);
    // A line that is UTF-8 may be cp949 by chance; the other way round it hardly happens.
    korean += Number(!isUnicode && textOfCp949(line) !== undefined);
  }
  return korean > unicode ? 'cp949' : 'utf-8';
}

/** Bytes of one unit of the encoding. */
export function unitWidth(encoding: TableEncoding): 1 | 2 {
  return encoding === 'utf-16le' || encoding === 'utf-16be' ? 2 : 1;
}

/** The units as `recordAt` reads them. */
export function unitsOf(bytes: Buffer, encoding: TableEncoding): Uint8Array {
  if (unitWidth(encoding) === 1) return bytes;
  const units = new Uint8Array(bytes.length >> 1);
  const [low, high] = encoding === 'utf-16le' ? [0, 1] : [1, 0];
  for (let at = 0; at < units.length; at += 1) units[at] = bytes[2 * at + high] === 0 ? Math.min(bytes[2 * at + low] ?? 0, BEYOND_ASCII) : BEYOND_ASCII;
  return units;
}

const BEYOND_ASCII = 0xff;

const DECODERS = { 'utf-16le': new TextDecoder('utf-16le', { fatal: true, ignoreBOM: true }), 'utf-16be': new TextDecoder('utf-16be', { fatal: true, ignoreBOM: true }) } as const;

/** Text of some records; undefined where the bytes do not fit the encoding. */
export function tableText(bytes: Buffer, encoding: TableEncoding): string | undefined {
  if (encoding === 'utf-8') return textOfUtf8(bytes);
  if (encoding === 'cp949') return isAscii(bytes) ? bytes.toString('latin1') : textOfCp949(bytes);
  try {
    return DECODERS[encoding].decode(bytes);
  } catch (error) {
    if (error instanceof TypeError) return undefined;
    throw error;
  }
}
