import { deflateSync } from 'node:zlib';

export interface JpegParts {
  readonly width?: number;
  readonly height?: number;
  readonly exif?: ExifParts;
  readonly xmp?: string;
  readonly comment?: string;
  readonly segments?: readonly (readonly [marker: number, content: Uint8Array])[];
}

export interface ExifParts {
  readonly software?: string;
  readonly make?: string;
  readonly modified?: string;
  readonly captured?: string;
  readonly capturedOffset?: string;
  readonly userComment?: string;
  /** Degrees north and east. */
  readonly gps?: readonly [number, number];
}

type Entry = readonly [tag: number, type: 2 | 4 | 5 | 7, value: string | number | readonly (readonly [number, number])[]];

const ascii = (text: string): Buffer => Buffer.from(text, 'latin1');
const u16 = (value: number): Buffer => Buffer.from([value >> 8, value & 255]);
const u32 = (value: number): Buffer => {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32BE(value);
  return bytes;
};

export function buildJpeg({ width = 1200, height = 800, exif, xmp, comment, segments = [] }: JpegParts = {}): Uint8Array {
  const parts = [
    Buffer.from([0xff, 0xd8]),
    ...(exif === undefined ? [] : [segment(0xe1, Buffer.concat([ascii('Exif\0\0'), buildTiff(exif)]))]),
    ...(xmp === undefined ? [] : [segment(0xe1, Buffer.concat([ascii('http://ns.adobe.com/xap/1.0/\0'), Buffer.from(xmp)]))]),
    ...(comment === undefined ? [] : [segment(0xfe, Buffer.from(comment))]),
    ...segments.map(([marker, content]) => segment(marker, Buffer.from(content))),
    segment(0xc0, Buffer.concat([Buffer.from([8]), u16(height), u16(width), Buffer.from([1, 1, 0x11, 0])])),
    segment(0xda, Buffer.from([1, 1, 0, 0, 63, 0])),
    Buffer.from([0x00, 0xff, 0xd9]),
  ];
  return new Uint8Array(Buffer.concat(parts));
}

export function buildPng(texts: Readonly<Record<string, string>> = {}, { width = 1200, height = 800, international = {} as Readonly<Record<string, string>>, compressed = {} as Readonly<Record<string, string>> } = {}): Uint8Array {
  const header = Buffer.concat([u32(width), u32(height), Buffer.from([8, 0, 0, 0, 0])]);
  return new Uint8Array(
    Buffer.concat([
      Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
      chunk('IHDR', header),
      ...Object.entries(texts).map(([key, text]) => chunk('tEXt', ascii(`${key}\0${text}`))),
      ...Object.entries(international).map(([key, text]) => chunk('iTXt', Buffer.concat([ascii(`${key}\0\0\0\0\0`), Buffer.from(text)]))),
      ...Object.entries(compressed).map(([key, text]) => chunk('zTXt', Buffer.concat([ascii(`${key}\0\0`), deflateSync(ascii(text))]))),
      chunk('IDAT', deflateSync(Buffer.alloc(16))),
      chunk('IEND', Buffer.alloc(0)),
    ]),
  );
}

/** A simple WebP (VP8X) with an XMP chunk. */
export function buildWebp(xmp: string, width = 1200, height = 800): Uint8Array {
  const size = (value: number): Buffer => Buffer.from([(value - 1) & 255, ((value - 1) >> 8) & 255, (value - 1) >> 16]);
  const body = Buffer.concat([ascii('WEBP'), riff('VP8X', Buffer.concat([Buffer.from([4, 0, 0, 0]), size(width), size(height)])), riff('XMP ', Buffer.from(xmp))]);
  return new Uint8Array(riff('RIFF', body));
}

export function buildXmp(attributes: string, inner = ''): string {
  return `<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?><x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:xmpMM="http://ns.adobe.com/xap/1.0/mm/" xmlns:stEvt="http://ns.adobe.com/xap/1.0/sType/ResourceEvent#" ${attributes}>${inner}</rdf:Description></rdf:RDF></x:xmpmeta><?xpacket end="w"?>`;
}

function segment(marker: number, content: Buffer): Buffer {
  return Buffer.concat([Buffer.from([0xff, marker]), u16(content.length + 2), content]);
}

function chunk(type: string, content: Buffer): Buffer {
  return Buffer.concat([u32(content.length), ascii(type), content, u32(0)]);
}

function riff(type: string, content: Buffer): Buffer {
  const length = Buffer.alloc(4);
  length.writeUInt32LE(content.length);
  return Buffer.concat([ascii(type), length, content, Buffer.alloc(content.length % 2)]);
}

/** A big-endian TIFF block with IFD0, the EXIF directory and the GPS directory. */
export function buildTiff({ software, make, modified, captured, capturedOffset, userComment, gps }: ExifParts): Buffer {
  const main: Entry[] = [
    ...text(0x010f, make), ...text(0x0131, software), ...text(0x0132, modified),
  ];
  const detail: Entry[] = [
    ...text(0x9003, captured), ...text(0x9011, capturedOffset), ...(userComment === undefined ? [] : [[0x9286, 7, `ASCII\0\0\0${userComment}`] as const]),
  ];
  const place: Entry[] = gps === undefined ? [] : [
    [0x0001, 2, gps[0] < 0 ? 'S\0' : 'N\0'], [0x0002, 5, degrees(gps[0])], [0x0003, 2, gps[1] < 0 ? 'W\0' : 'E\0'], [0x0004, 5, degrees(gps[1])],
  ];
  const pointers: Entry[] = [...(detail.length > 0 ? [[0x8769, 4, 0] as const] : []), ...(place.length > 0 ? [[0x8825, 4, 0] as const] : [])];
  const sizeOfMain = directory([...main, ...pointers], 8).length;
  const detailAt = 8 + sizeOfMain;
  const placeAt = detailAt + (detail.length > 0 ? directory(detail, detailAt).length : 0);
  const linked = pointers.map(([tag, type]): Entry => [tag, type, tag === 0x8769 ? detailAt : placeAt]);
  return Buffer.concat([
    ascii('MM'), u16(42), u32(8),
    directory([...main, ...linked], 8),
    ...(detail.length > 0 ? [directory(detail, detailAt)] : []),
    ...(place.length > 0 ? [directory(place, placeAt)] : []),
  ]);
}

function text(tag: number, value: string | undefined): Entry[] {
  return value === undefined ? [] : [[tag, 2, `${value}\0`]];
}

function degrees(value: number): readonly (readonly [number, number])[] {
  const minutes = (Math.abs(value) % 1) * 60;
  return [[Math.floor(Math.abs(value)), 1], [Math.floor(minutes), 1], [Math.round((minutes % 1) * 6000), 100]];
}

function directory(entries: readonly Entry[], at: number): Buffer {
  const values: Buffer[] = [];
  let free = at + 2 + entries.length * 12 + 4;
  const rows = entries.map(([tag, type, value]) => {
    const bytes = typeof value === 'string' ? ascii(value) : typeof value === 'number' ? u32(value) : Buffer.concat(value.flatMap(([a, b]) => [u32(a), u32(b)]));
    const count = type === 4 ? 1 : type === 5 ? bytes.length / 8 : bytes.length;
    if (bytes.length <= 4) return Buffer.concat([u16(tag), u16(type), u32(count), bytes, Buffer.alloc(4 - bytes.length)]);
    const row = Buffer.concat([u16(tag), u16(type), u32(count), u32(free)]);
    values.push(bytes);
    free += bytes.length;
    return row;
  });
  return Buffer.concat([u16(entries.length), ...rows, u32(0), ...values]);
}
