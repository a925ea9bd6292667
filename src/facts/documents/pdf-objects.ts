import { findAscii } from './byte-reader.ts';
import { newBudget, readStream } from './pdf-streams.ts';

/** An object of a PDF: its text as Latin-1, and its stream, unpacked when asked for. */
export interface PdfObject {
  readonly text: string;
  readonly stream: () => Uint8Array | undefined;
}

export interface PdfObjects {
  /** By object number; of several savings the last stands. */
  readonly byNumber: ReadonlyMap<number, PdfObject>;
  /** Dictionaries that say where the document begins, in file order. */
  readonly trailers: readonly string[];
}

const LONGEST_DICTIONARY = 65_536;
const MOST_OBJECTS = 300_000;

/**
 * Finds the objects of a PDF by looking through the whole file, not by its cross-reference tables, so that damaged files give what they
 * still hold. It replaces a full reader on purpose: those leave rejected promises behind on damaged files, which end the program, and
 * unpack whatever a file holds.
 */
export function readPdfObjects(bytes: Uint8Array): PdfObjects {
  const byNumber = new Map<number, PdfObject>();
  const trailers = trailersOf(bytes);
  const budget = newBudget();
  const heads = headsOf(bytes);
  heads.forEach(({ number, start }, index) => {
    const body = bytes.subarray(start, heads[index + 1]?.at ?? bytes.length);
    const text = dictionaryOf(body);
    const object = { text, stream: () => readStream(streamData(body, text.length), text, budget) };
    byNumber.set(number, object);
    if (/\/Type\s*\/XRef\b/.test(text)) trailers.push(text);
    if (/\/Type\s*\/ObjStm\b/.test(text)) unpackObjects(object, byNumber);
  });
  return { byNumber, trailers };
}

/** The object that a key of a dictionary refers to. */
export function referenced(objects: PdfObjects, dictionary: string, key: string): PdfObject | undefined {
  const number = new RegExp(`/${key}\\s+(\\d{1,10})\\s+\\d{1,5}\\s+R\\b`).exec(dictionary)?.[1];
  return number === undefined ? undefined : objects.byNumber.get(Number(number));
}

interface Head {
  readonly number: number;
  /** Where " obj" stands, and what follows it. */
  readonly at: number;
  readonly start: number;
}

function headsOf(bytes: Uint8Array): readonly Head[] {
  const heads: Head[] = [];
  for (let at = findAscii(bytes, ' obj'); at >= 0 && heads.length < MOST_OBJECTS; at = findAscii(bytes, ' obj', at + 4)) {
    const before = latin1(bytes.subarray(Math.max(0, at - 20), at));
    const number = /(?:^|[^\d.])(\d{1,10})\s{1,3}\d{1,5}$/.exec(before)?.[1];
    if (number !== undefined) heads.push({ number: Number(number), at, start: at + 4 });
  }
  return heads;
}

/** The text up to the end of the object or the start of its stream. */
function dictionaryOf(body: Uint8Array): string {
  const window = latin1(body.subarray(0, LONGEST_DICTIONARY));
  const end = window.search(/endobj|stream[\r\n]/);
  return end < 0 ? window : window.slice(0, end);
}

function streamData(body: Uint8Array, afterDictionary: number): Uint8Array {
  const lineEnd = body[afterDictionary + 6] === 0x0d && body[afterDictionary + 7] === 0x0a ? 2 : 1;
  const start = afterDictionary + 6 + lineEnd;
  const end = findAscii(body, 'endstream', start);
  return body.subarray(start, end < 0 ? body.length : end);
}

function trailersOf(bytes: Uint8Array): string[] {
  const found: string[] = [];
  for (let at = findAscii(bytes, 'trailer'); at >= 0 && found.length < 1_000; at = findAscii(bytes, 'trailer', at + 7)) {
    found.push(latin1(bytes.subarray(at, at + 2_048)).split('startxref')[0] ?? '');
  }
  return found;
}

/** Object streams (ISO 32000-1, 7.5.7): N pairs of number and offset, then the objects from First on. */
function unpackObjects(container: PdfObject, byNumber: Map<number, PdfObject>): void {
  const first = Number(/\/First\s+(\d{1,8})/.exec(container.text)?.[1] ?? Number.NaN);
  const content = container.stream();
  if (content === undefined || !(first >= 0 && first <= content.length)) return;
  const pairs = (latin1(content.subarray(0, first)).match(/\d{1,10}/g) ?? []).map(Number);
  let position = 0;
  for (let index = 0; index + 1 < pairs.length; index += 2) {
    const [number = 0, offset = 0] = [pairs[index], pairs[index + 1]];
    const next = pairs[index + 3] ?? content.length - first;
    // The offsets rise in a sound file; where they do not, the same bytes would be read again and again.
    if (offset < position || next < offset) return;
    position = offset;
    byNumber.set(number, { text: latin1(content.subarray(first + offset, first + Math.min(next, offset + LONGEST_DICTIONARY))), stream: () => undefined });
  }
}

function latin1(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
}
