import { byteReader } from './byte-reader.ts';

/** What a JPEG says about its making outside of EXIF and XMP. */
export interface JpegMarks {
  readonly comments: readonly string[];
  /** Signatures of application segments, such as "Ducky" (12). */
  readonly applicationSegments: readonly string[];
}

const MOST_SEGMENTS = 500;
const LONGEST_COMMENT = 500;

/** Walks the segments up to the picture data. */
export function readJpegMarks(bytes: Uint8Array): JpegMarks {
  const read = byteReader(bytes);
  const comments: string[] = [];
  const applicationSegments: string[] = [];
  let at = 2;
  for (let count = 0; count < MOST_SEGMENTS && at + 4 <= bytes.length && read.u8(at) === 0xff; count += 1) {
    const marker = read.u8(at + 1);
    const length = read.u16(at + 2);
    if (marker === 0xda || length < 2) break;
    if (marker === 0xfe) comments.push(read.text(at + 4, Math.min(length - 2, LONGEST_COMMENT)));
    if (marker >= 0xe0 && marker <= 0xef) applicationSegments.push(read.text(at + 4, Math.min(length - 2, 32)).split('\0')[0] ?? '');
    at += 2 + length;
  }
  return { comments, applicationSegments };
}
