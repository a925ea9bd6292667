import type { ExpandedTags } from 'exifreader';
import { findAscii } from './byte-reader.ts';
import type { FileKind } from './file-kind.ts';
import { readJpegMarks } from './jpeg-marks.ts';
import type { MetadataText } from './software-traces.ts';
import type { Xmp } from './xmp.ts';

export type ImageTags = ExpandedTags;

const EXIF_TEXTS = ['Software', 'ProcessingSoftware', 'HostComputer', 'Make', 'Model', 'UserComment'] as const;
const XMP_TEXTS: ReadonlySet<string> = new Set(['CreatorTool', 'softwareAgent', 'Producer', 'Software', 'Toolkit', 'DigitalSourceType', 'digitalSourceType', 'Credit']);
const MOST_TEXTS = 200;
const LONGEST_TEXT = 4_000;
/** How much of a manifest is searched for the name of its maker. */
const CLAIM_WINDOW = 65_536;

/** Every text of an image in which a program may name itself. Captions, authors and other personal data are left where they are. */
export function collectImageTexts(bytes: Uint8Array, format: FileKind, tags: ImageTags, xmp: Xmp, c2pa: boolean): readonly MetadataText[] {
  const texts = [
    ...exifTexts(tags),
    ...pngTexts(tags),
    ...xmp.properties.filter(([name]) => XMP_TEXTS.has(name)).map(([name, text]) => ({ field: `xmp:${name === 'digitalSourceType' ? 'DigitalSourceType' : name}`, text })),
    ...(format === 'jpeg' ? jpegTexts(bytes) : []),
    ...(c2pa ? claimTexts(bytes) : []),
  ];
  return texts.filter(({ field, text }) => text.trim() !== '' || field.startsWith('png:')).slice(0, MOST_TEXTS);
}

function exifTexts(tags: ImageTags): readonly MetadataText[] {
  const exif: Readonly<Record<string, unknown>> = { ...tags.exif };
  const iptc: Readonly<Record<string, unknown>> = { ...tags.iptc };
  return [
    ...EXIF_TEXTS.map((name) => ({ field: `exif:${name}`, text: describe(exif[name]) })),
    { field: 'iptc:Originating Program', text: describe(iptc['Originating Program']) },
  ];
}

function pngTexts(tags: ImageTags): readonly MetadataText[] {
  const groups: readonly object[] = [tags.png ?? {}, tags.pngText ?? {}];
  return groups
    .flatMap((group) => Object.entries(group))
    .filter(([name]) => !PNG_STRUCTURE.has(name))
    .map(([name, tag]) => ({ field: `png:${name.replace(/ \(.*\)$/, '')}`, text: describe(tag) }));
}

/** What the library files under PNG although it is the header and not text. */
const PNG_STRUCTURE: ReadonlySet<string> = new Set([
  'Image Width', 'Image Height', 'Bit Depth', 'Color Type', 'Compression', 'Filter', 'Interlace', 'Pixels Per Unit X', 'Pixels Per Unit Y', 'Pixel Units', 'Modify Date',
]);

function jpegTexts(bytes: Uint8Array): readonly MetadataText[] {
  const { comments, applicationSegments } = readJpegMarks(bytes);
  return [
    ...comments.map((text) => ({ field: 'jpeg:comment', text })),
    ...applicationSegments.filter((text) => text.startsWith('Ducky')).map((text) => ({ field: 'jpeg:segment', text })),
  ];
}

function claimTexts(bytes: Uint8Array): readonly MetadataText[] {
  const start = findAscii(bytes, 'jumdc2pa');
  const text = new TextDecoder().decode(bytes.subarray(start, start + CLAIM_WINDOW)).replace(/[\p{C}\ufffd]+/gu, ' ');
  return [{ field: 'c2pa:claim', text }];
}

function describe(tag: unknown): string {
  if (typeof tag !== 'object' || tag === null || !('description' in tag)) return '';
  return typeof tag.description === 'string' ? tag.description.slice(0, LONGEST_TEXT) : '';
}
