import { byteReader, findAscii, type ByteReader } from './byte-reader.ts';
import type { FileKind } from './file-kind.ts';

/** In pixels, as stored: a turn noted in the metadata is not applied. */
export interface ImageSize {
  readonly width: number;
  readonly height: number;
}

/** The size of an image from its header; undefined where the header does not state it or the kind is none of those read here. */
export function readImageSize(bytes: Uint8Array, kind: FileKind): ImageSize | undefined {
  const size = sizeOf(bytes, byteReader(bytes), kind);
  return size !== undefined && size.width > 0 && size.height > 0 ? size : undefined;
}

function sizeOf(bytes: Uint8Array, read: ByteReader, kind: FileKind): ImageSize | undefined {
  switch (kind) {
    case 'png':
      return { width: read.u32(16), height: read.u32(20) };
    case 'gif':
      return { width: read.u16le(6), height: read.u16le(8) };
    case 'bmp':
      return { width: read.u32le(18), height: heightOfBmp(read.u32le(22)) };
    case 'jpeg':
      return sizeOfJpeg(read);
    case 'webp':
      return sizeOfWebp(read);
    case 'heic':
    case 'avif':
      return sizeOfIsoMedia(bytes, read);
    default:
      return undefined;
  }
}

/** A negative height means that the rows run from the top. */
function heightOfBmp(height: number): number {
  return height > 0x7fffffff ? 0x1_0000_0000 - height : height;
}

function sizeOfJpeg(read: ByteReader): ImageSize | undefined {
  let at = 2;
  while (at + 9 < read.length) {
    if (read.u8(at) !== 0xff) return undefined;
    const marker = read.u8(at + 1);
    if (marker === 0xff) at += 1;
    else if (isFrame(marker)) return { height: read.u16(at + 5), width: read.u16(at + 7) };
    else if (marker === 0xda || read.u16(at + 2) < 2) return undefined;
    else at += 2 + read.u16(at + 2);
  }
  return undefined;
}

/** Start-of-frame markers; C4, C8 and CC in their row are others. */
function isFrame(marker: number): boolean {
  return marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc;
}

function sizeOfWebp(read: ByteReader): ImageSize | undefined {
  const chunk = read.text(12, 4);
  if (chunk === 'VP8X') return { width: read.u24le(24) + 1, height: read.u24le(27) + 1 };
  if (chunk === 'VP8 ') return { width: read.u16le(26) % 16384, height: read.u16le(28) % 16384 };
  if (chunk !== 'VP8L') return undefined;
  const bits = read.u32le(21);
  return { width: (bits % 16384) + 1, height: (Math.floor(bits / 16384) % 16384) + 1 };
}

/** The largest picture among the sizes that the container lists: thumbnails and tiles have their own. */
function sizeOfIsoMedia(bytes: Uint8Array, read: ByteReader): ImageSize | undefined {
  let largest: ImageSize | undefined;
  for (let at = findAscii(bytes, 'ispe'); at >= 0; at = findAscii(bytes, 'ispe', at + 4)) {
    const size = { width: read.u32(at + 8), height: read.u32(at + 12) };
    if (largest === undefined || size.width * size.height > largest.width * largest.height) largest = size;
  }
  return largest;
}
