import { findAscii } from './byte-reader.ts';
import { isImage, readFileKind, type FileKind } from './file-kind.ts';
import { readImageSize, type ImageSize } from './image-size.ts';
import { collectImageTexts, type ImageTags } from './image-texts.ts';
import { certainlyLaterBy, isoTime, readExifTime, readIsoTime, type MetadataTime } from './metadata-time.ts';
import { findSoftware, shown, type MetadataText, type SoftwareTrace } from './software-traces.ts';
import type { DocumentTables, SoftwareKind } from './tables.ts';
import { readXmp, xmpPacketOf, xmpValue, type Xmp, type XmpHistoryStep } from './xmp.ts';

export interface ImageFacts {
  readonly format: FileKind;
  /** Pixels, as stored. */
  readonly width?: number;
  readonly height?: number;
  /** Fewer pixels than a person needs to judge a document; undefined where the size is not known. */
  readonly tooSmallToJudge?: boolean;
  readonly software?: string;
  readonly creatorTools: readonly string[];
  readonly xmpHistory: readonly XmpHistoryStep[];
  /** ISO local time, with the offset where the file states it. */
  readonly capturedAt?: string;
  readonly modifiedAt?: string;
  /** The file says that it was taken after it was last changed, beyond what time zones explain. */
  readonly capturedAfterChange?: boolean;
  /** Whole degrees only, about a hundred kilometres: enough for a country, not for a home. */
  readonly gps?: { readonly latitude: number; readonly longitude: number };
  /** Nothing about the making of the file is left. Ordinary: messengers and web sites do that. */
  readonly stripped: boolean;
  readonly editorTraces: readonly SoftwareTrace[];
  readonly generatorTraces: readonly SoftwareTrace[];
  readonly otherTraces: readonly SoftwareTrace[];
  /** A Content Credentials (C2PA) manifest is embedded. It is not verified. */
  readonly c2pa: boolean;
}

export interface ImageProblem {
  readonly problem: 'not-an-image' | 'unreadable';
}

const MOST_STEPS = 50;
const LARGEST_INFLATED = 1_000_000;

/**
 * Reads what an image says about its own making: size, times, programs, editing history, and whether it is marked as synthetic. Places
 * are kept to whole degrees. Never throws, whatever the bytes.
 */
export async function readImageFacts(bytes: Uint8Array, tables: DocumentTables): Promise<ImageFacts | ImageProblem> {
  const { kind } = readFileKind(bytes);
  if (!isImage(kind)) return { problem: 'not-an-image' };
  const facts = toFacts(bytes, kind, (await loadTags(bytes)) ?? {}, tables);
  return facts.width === undefined && facts.stripped ? { problem: 'unreadable' } : facts;
}

/** XMP is left to our own reader: the library's needs a DOM, and joins unbounded text with backtracking expressions. */
async function loadTags(bytes: Uint8Array): Promise<ImageTags | undefined> {
  const { default: exifReader } = await import('exifreader');
  try {
    const copy = new Uint8Array(bytes).buffer;
    return await exifReader.load(copy, {
      expanded: true,
      async: true,
      excludeTags: { xmp: true, icc: true, makerNotes: true, mpf: true, thumbnail: true, photoshop: true },
      decompress: { maxDecompressedSize: LARGEST_INFLATED },
    });
  } catch {
    return undefined;
  }
}

function toFacts(bytes: Uint8Array, format: FileKind, tags: ImageTags, tables: DocumentTables): ImageFacts {
  const size = readImageSize(bytes, format) ?? sizeByTags(tags);
  const xmp = readXmp(xmpPacketOf(bytes));
  const c2pa = findAscii(bytes, 'jumdc2pa') >= 0;
  const texts = collectImageTexts(bytes, format, tags, xmp, c2pa);
  const traces = findSoftware(texts, tables.software);
  const times = timesOf(tags, xmp, tables.thresholds.images);
  const software = texts.find(({ field }) => field === 'exif:Software' || field === 'png:Software')?.text;
  return {
    format,
    ...size,
    ...(size === undefined ? {} : { tooSmallToJudge: isTooSmall(size.width, size.height, tables.thresholds.images) }),
    ...(software === undefined ? {} : { software: shown(software) }),
    creatorTools: valuesOf(texts, 'xmp:CreatorTool'),
    xmpHistory: xmp.history.slice(0, MOST_STEPS).map(showStep),
    ...times,
    ...gpsOf(tags),
    stripped: texts.length === 0 && times.capturedAt === undefined && times.modifiedAt === undefined,
    editorTraces: ofKind(traces, ['editor']),
    generatorTraces: ofKind(traces, ['generator']),
    otherTraces: ofKind(traces, ['layout', 'ordinary']),
    c2pa,
  };
}

function timesOf(tags: ImageTags, xmp: Xmp, limits: DocumentTables['thresholds']['images']): Pick<ImageFacts, 'capturedAt' | 'modifiedAt' | 'capturedAfterChange'> {
  const exif = tags.exif;
  const captured = readExifTime(exif?.DateTimeOriginal?.description, exif?.OffsetTimeOriginal?.description) ?? readIsoTime(xmpValue(xmp, 'DateTimeOriginal'));
  const modified = readIsoTime(xmpValue(xmp, 'ModifyDate')) ?? readExifTime(exif?.DateTime?.description, exif?.OffsetTime?.description);
  return {
    ...(captured === undefined ? {} : { capturedAt: isoTime(captured) }),
    ...(modified === undefined ? {} : { modifiedAt: isoTime(modified) }),
    ...(captured === undefined || modified === undefined ? {} : { capturedAfterChange: isLater(captured, modified, limits) }),
  };
}

/** TIFF states its size among the tags. */
function sizeByTags({ exif }: ImageTags): ImageSize | undefined {
  const [width, height] = [exif?.ImageWidth?.value, exif?.ImageLength?.value];
  return typeof width === 'number' && typeof height === 'number' && width > 0 && height > 0 ? { width, height } : undefined;
}

function isLater(captured: MetadataTime, modified: MetadataTime, limits: DocumentTables['thresholds']['images']): boolean {
  return certainlyLaterBy(captured, modified, limits.zoneUnknownHours) > limits.zoneKnownMinutes * 60_000;
}

function isTooSmall(width: number, height: number, { shortestSide, fewestPixels }: DocumentTables['thresholds']['images']): boolean {
  return Math.min(width, height) < shortestSide || width * height < fewestPixels;
}

function gpsOf({ gps }: ImageTags): Pick<ImageFacts, 'gps'> {
  const [latitude, longitude] = [gps?.Latitude, gps?.Longitude];
  if (latitude === undefined || longitude === undefined) return {};
  const plausible = Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180 && !(latitude === 0 && longitude === 0);
  return plausible ? { gps: { latitude: Math.round(latitude) + 0, longitude: Math.round(longitude) + 0 } } : {};
}

function valuesOf(texts: readonly MetadataText[], field: string): readonly string[] {
  return [...new Set(texts.filter((text) => text.field === field).map(({ text }) => shown(text)))];
}

function ofKind(traces: readonly SoftwareTrace[], kinds: readonly SoftwareKind[]): readonly SoftwareTrace[] {
  return traces.filter(({ kind }) => kinds.includes(kind));
}

function showStep(step: XmpHistoryStep): XmpHistoryStep {
  return {
    ...(step.action === undefined ? {} : { action: shown(step.action) }),
    ...(step.softwareAgent === undefined ? {} : { softwareAgent: shown(step.softwareAgent) }),
    ...(step.when === undefined ? {} : { when: shown(step.when) }),
  };
}
