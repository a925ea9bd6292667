import { closeSync, fstatSync, openSync, readSync, renameSync, rmSync, writevSync } from 'node:fs';
import { asFileProblem, systemCode } from '../file-problem.ts';

/** What one job of a batch left behind: counts, and parts of bytes that later passes read piece by piece. */
export interface SegmentHeader<Head> {
  readonly head: Head;
  /** Where each part lies in the file, in bytes. */
  readonly parts: Readonly<Record<string, readonly [offset: number, length: number]>>;
}

export interface OpenSegment<Head> extends SegmentHeader<Head> {
  /** Bytes [from, to) of a part; the whole part where both are left out. */
  readonly read: (part: string, from?: number, to?: number) => Buffer;
  readonly close: () => void;
}

const MARK = Buffer.from('knowhire/segment/1\n', 'latin1');
const OWNER_ONLY = 0o600;
const ALIGN = 8;

/** Writes a segment whole or not at all: under another name first, then renamed. Throws `InputProblem` where the disk is full. */
export function writeSegment<Head>(path: string, head: Head, parts: Readonly<Record<string, Uint8Array>>): void {
  const temporary = `${path}.tmp`;
  try {
    const descriptor = openSync(temporary, 'w', OWNER_ONLY);
    try {
      writeAll(descriptor, layout(head, parts));
    } finally {
      closeSync(descriptor);
    }
    renameSync(temporary, path);
  } catch (error) {
    rmSync(temporary, { force: true });
    throw systemCode(error) === undefined ? error : asFileProblem('writing', path, error);
  }
}

/** Mark, length of the index, index, then the parts, each on a multiple of eight bytes so that it can be read as numbers. */
function layout<Head>(head: Head, parts: Readonly<Record<string, Uint8Array>>): readonly Uint8Array[] {
  const places: Record<string, readonly [number, number]> = {};
  const chunks: Uint8Array[] = [];
  let offset = 0;
  for (const [name, bytes] of Object.entries(parts)) {
    places[name] = [offset, bytes.length];
    chunks.push(bytes, Buffer.alloc(padding(bytes.length)));
    offset += bytes.length + padding(bytes.length);
  }
  const index = Buffer.from(JSON.stringify({ head, parts: places }), 'utf8');
  const length = Buffer.from(`${String(index.length).padStart(12, '0')}\n`, 'latin1');
  const start = MARK.length + length.length + index.length;
  return [MARK, length, index, Buffer.alloc(padding(start)), ...chunks];
}

function padding(length: number): number {
  return (ALIGN - (length % ALIGN)) % ALIGN;
}

function writeAll(descriptor: number, chunks: readonly Uint8Array[]): void {
  let rest = chunks.filter(({ length }) => length > 0);
  while (rest.length > 0) {
    let written = writevSync(descriptor, rest);
    while (rest[0] !== undefined && written >= rest[0].length) {
      written -= rest[0].length;
      rest = rest.slice(1);
    }
    if (rest[0] !== undefined) rest = [rest[0].subarray(written), ...rest.slice(1)];
  }
}

/** Opens a segment; undefined where there is none or it was cut short, so that its job has to be done (again). */
export function openSegment<Head>(path: string): OpenSegment<Head> | undefined {
  let descriptor: number;
  try {
    descriptor = openSync(path, 'r');
  } catch (error) {
    if (systemCode(error) === 'ENOENT') return undefined;
    throw asFileProblem('reading', path, error);
  }
  const index = readIndex<Head>(descriptor);
  if (index === undefined) {
    closeSync(descriptor);
    return undefined;
  }
  const { start, header } = index;
  const read = (part: string, from = 0, to = header.parts[part]?.[1] ?? 0): Buffer => {
    const place = header.parts[part];
    return place === undefined ? Buffer.alloc(0) : readBytes(descriptor, start + place[0] + from, Math.max(0, to - from));
  };
  return { ...header, read, close: () => closeSync(descriptor) };
}

function readIndex<Head>(descriptor: number): { readonly start: number; readonly header: SegmentHeader<Head> } | undefined {
  const lead = readBytes(descriptor, 0, MARK.length + 13);
  if (lead.length < MARK.length + 13 || !lead.subarray(0, MARK.length).equals(MARK)) return undefined;
  const length = Number(lead.toString('latin1', MARK.length, MARK.length + 12));
  const text = readBytes(descriptor, lead.length, length);
  if (text.length < length) return undefined;
  const header = JSON.parse(text.toString('utf8')) as SegmentHeader<Head>;
  const start = lead.length + length + padding(lead.length + length);
  const end = Math.max(0, ...Object.values(header.parts).map(([offset, size]) => offset + size));
  return fstatSync(descriptor).size < start + end ? undefined : { start, header };
}

function readBytes(descriptor: number, position: number, length: number): Buffer {
  // A buffer of its own, since one cut from the pool may begin at an odd place.
  const bytes = Buffer.from(new ArrayBuffer(length));
  let done = 0;
  while (done < length) {
    const got = readSync(descriptor, bytes, done, length - done, position + done);
    if (got === 0) break;
    done += got;
  }
  return done === length ? bytes : bytes.subarray(0, done);
}
