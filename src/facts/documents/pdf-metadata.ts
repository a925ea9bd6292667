import { countAscii, findAscii } from './byte-reader.ts';
import { readFileKind } from './file-kind.ts';
import { isoTime, readIsoTime, readPdfTime, type MetadataTime } from './metadata-time.ts';
import { readPdfObjects, referenced, type PdfObject, type PdfObjects } from './pdf-objects.ts';
import { readPdfString } from './pdf-strings.ts';
import { findSoftware, shown, type MetadataText, type SoftwareTrace } from './software-traces.ts';
import type { DocumentTables } from './tables.ts';
import { readXmp, xmpPacketOf, xmpValue, type Xmp, type XmpHistoryStep } from './xmp.ts';

export interface PdfFacts {
  readonly pages: number;
  readonly producer?: string;
  readonly creator?: string;
  readonly title?: string;
  readonly author?: string;
  /** ISO local time, with the offset where the file states it. */
  readonly createdAt?: string;
  readonly modifiedAt?: string;
  /** How often something was appended after the first saving. Signing and filling in a form count too. */
  readonly incrementalUpdates: number;
  readonly signed: boolean;
  /** Whether any page shows text, visible or not; a scan has none. Undefined where that could not be told. */
  readonly hasText?: boolean;
  /** Only the outside of the file could be read: the strings inside are locked. */
  readonly encrypted: boolean;
  readonly xmpHistory: readonly XmpHistoryStep[];
  readonly editorTraces: readonly SoftwareTrace[];
  readonly generatorTraces: readonly SoftwareTrace[];
  readonly otherTraces: readonly SoftwareTrace[];
}

export interface PdfProblem {
  readonly problem: 'not-a-pdf' | 'unreadable';
}

/** How the last change of a file relates to the date that the document itself bears. */
export type ChangeAgainstDate = 'later' | 'not-later' | 'not-comparable';

interface RawPdf {
  readonly encrypted: boolean;
  readonly pages: number;
  readonly info: PdfObject | undefined;
  readonly objects: PdfObjects;
  readonly xmp: Xmp;
  readonly hasText?: boolean;
}

const CONTENT_SEARCHED = 1_000_000;
/** Pictures, fonts, colour profiles and the file's own bookkeeping. */
const NOT_CONTENT = /\/Subtype\s*\/(?:Image|XML|Type1C|CIDFontType0C|OpenType)\b|\/Type\s*\/(?:XRef|ObjStm|Metadata|EmbeddedFile)\b|\/Length1\b|\/N\s+[134]\b/;
const SHOWS_TEXT = /[)\]>]\s{0,4}(?:Tj|TJ|')(?![A-Za-z])/;
const MOST_STEPS = 50;
const DAY = 86_400_000;
const XMP_TEXTS: ReadonlySet<string> = new Set(['CreatorTool', 'softwareAgent', 'Producer', 'DigitalSourceType']);

/** Reads what a PDF says about its own making. Never throws, whatever the bytes. */
export function readPdfFacts(bytes: Uint8Array, tables: DocumentTables): PdfFacts | PdfProblem {
  if (readFileKind(bytes).kind !== 'pdf') return { problem: 'not-a-pdf' };
  const raw = openPdf(bytes);
  return 'problem' in raw ? raw : toFacts(bytes, raw, tables);
}

/**
 * Whether a file was changed after the date that the document bears. Only a change made after the file's own creation counts: a paper
 * downloaded or scanned weeks after its date is ordinary.
 */
export function changeAgainstDate(facts: Pick<PdfFacts, 'createdAt' | 'modifiedAt'>, bears: string | undefined, tables: Pick<DocumentTables, 'thresholds'>): ChangeAgainstDate {
  const date = readIsoTime(bears);
  const [created, modified] = [readIsoTime(facts.createdAt), readIsoTime(facts.modifiedAt)];
  if (date === undefined || modified === undefined || created === undefined) return 'not-comparable';
  const grace = tables.thresholds.pdf.graceDays;
  return daysBetween(date, modified) > grace && daysBetween(created, modified) > grace ? 'later' : 'not-later';
}

function openPdf(bytes: Uint8Array): RawPdf | PdfProblem {
  const objects = readPdfObjects(bytes);
  const trailer = objects.trailers.filter((text) => /\/Root\b/.test(text)).at(-1);
  const root = trailer === undefined ? undefined : referenced(objects, trailer, 'Root');
  if (trailer === undefined || root === undefined) return { problem: 'unreadable' };
  const encrypted = objects.trailers.some((text) => /\/Encrypt\b/.test(text));
  const infoTrailer = objects.trailers.filter((text) => /\/Info\b/.test(text)).at(-1) ?? '';
  const text = encrypted ? undefined : findText(objects);
  return {
    encrypted,
    pages: pagesOf(objects, root),
    info: encrypted ? undefined : referenced(objects, infoTrailer, 'Info'),
    objects,
    xmp: readXmp(packetOf(bytes, objects, root)),
    ...(text === undefined ? {} : { hasText: text }),
  };
}

function pagesOf(objects: PdfObjects, root: PdfObject): number {
  const count = /\/Count\s+(\d{1,6})\b/.exec(referenced(objects, root.text, 'Pages')?.text ?? '')?.[1];
  if (count !== undefined) return Number(count);
  return [...objects.byNumber.values()].filter(({ text }) => /\/Type\s*\/Page\b/.test(text)).length;
}

function packetOf(bytes: Uint8Array, objects: PdfObjects, root: PdfObject): string {
  const packet = referenced(objects, root.text, 'Metadata')?.stream();
  return packet === undefined || findAscii(packet, '<x:xmpmeta') < 0 ? xmpPacketOf(bytes) : xmpPacketOf(packet);
}

/** Whether any stream shows text; undefined where none does and some could not be looked into. */
function findText({ byNumber }: PdfObjects): boolean | undefined {
  let unseen = false;
  for (const { text, stream } of byNumber.values()) {
    if (NOT_CONTENT.test(text) || !text.includes('/Length')) continue;
    const content = stream();
    if (content === undefined) unseen = true;
    else if (SHOWS_TEXT.test(Buffer.from(content.subarray(0, CONTENT_SEARCHED)).toString('latin1'))) return true;
  }
  return unseen ? undefined : false;
}

function toFacts(bytes: Uint8Array, raw: RawPdf, tables: DocumentTables): PdfFacts {
  const { pages, encrypted, xmp, hasText } = raw;
  const [producer, creator, title, author] = ['Producer', 'Creator', 'Title', 'Author'].map((key) => infoText(raw, key));
  const created = readPdfTime(infoText(raw, 'CreationDate')) ?? readIsoTime(xmpValue(xmp, 'CreateDate'));
  const modified = readPdfTime(infoText(raw, 'ModDate')) ?? readIsoTime(xmpValue(xmp, 'ModifyDate'));
  const traces = findSoftware(textsOf(producer, creator, xmp), tables.software);
  return {
    pages,
    ...(producer === undefined ? {} : { producer }),
    ...(creator === undefined ? {} : { creator }),
    ...(title === undefined ? {} : { title }),
    ...(author === undefined ? {} : { author }),
    ...(created === undefined ? {} : { createdAt: isoTime(created) }),
    ...(modified === undefined ? {} : { modifiedAt: isoTime(modified) }),
    incrementalUpdates: countUpdates(bytes),
    signed: findAscii(bytes, '/ByteRange') >= 0,
    encrypted,
    ...(hasText === undefined ? {} : { hasText }),
    xmpHistory: xmp.history.slice(0, MOST_STEPS),
    editorTraces: traces.filter(({ kind }) => kind === 'editor'),
    generatorTraces: traces.filter(({ kind }) => kind === 'generator'),
    otherTraces: traces.filter(({ kind }) => kind === 'layout' || kind === 'ordinary'),
  };
}

function textsOf(producer: string | undefined, creator: string | undefined, xmp: Xmp): readonly MetadataText[] {
  return [
    { field: 'pdf:Producer', text: producer ?? '' },
    { field: 'pdf:Creator', text: creator ?? '' },
    ...xmp.properties.filter(([name]) => XMP_TEXTS.has(name)).map(([name, text]) => ({ field: `xmp:${name}`, text })),
  ].filter(({ text }) => text !== '');
}

/** The value may be written in place or stand in an object of its own. */
function infoText({ info, objects }: RawPdf, key: string): string | undefined {
  if (info === undefined) return undefined;
  const elsewhere = referenced(objects, info.text, key)?.text;
  const place = elsewhere === undefined ? new RegExp(`/${key}\\s{0,8}(?=[(<])`).exec(info.text) : /^\s{0,8}/.exec(elsewhere);
  const text = place === null ? undefined : readPdfString(elsewhere ?? info.text, place.index + place[0].length);
  return text === undefined || shown(text) === '' ? undefined : shown(text);
}

/** Each saving ends in a startxref of its own; a file made for the web has one more from the start. */
function countUpdates(bytes: Uint8Array): number {
  const linearized = findAscii(bytes.subarray(0, 1024), '/Linearized') >= 0;
  const savings = Math.min(countAscii(bytes, 'startxref'), countAscii(bytes, '%%EOF'));
  return Math.max(0, savings - 1 - (linearized ? 1 : 0));
}

function daysBetween(from: MetadataTime, to: MetadataTime): number {
  return Math.floor((Date.parse(to.local.slice(0, 10)) - Date.parse(from.local.slice(0, 10))) / DAY);
}
