import { findResidentNumbers } from '../../model/resident-number.ts';
import type { SoftwareEntry, SoftwareKind, SoftwareTable } from './tables.ts';

/** A text from a file's metadata and the field it stood in, such as `exif:Software` or `png:parameters`. */
export interface MetadataText {
  readonly field: string;
  readonly text: string;
}

/** A program that a file names. */
export interface SoftwareTrace {
  readonly id: string;
  readonly name: string;
  readonly kind: SoftwareKind;
  readonly field: string;
  /** The text as found, cut to 120 characters, control characters left out. */
  readonly text: string;
}

/** Fields that name the program that made or saved the file. */
const NAMING_FIELDS: ReadonlySet<string> = new Set([
  'exif:Software', 'exif:ProcessingSoftware', 'exif:HostComputer', 'iptc:Originating Program', 'jpeg:comment',
  'png:Software', 'png:software', 'png:Source', 'png:Creator', 'png:Comment', 'png:Creation Tool',
  'xmp:CreatorTool', 'xmp:softwareAgent', 'xmp:Producer', 'xmp:Software', 'xmp:Toolkit', 'c2pa:claim', 'pdf:Producer', 'pdf:Creator',
]);
const LONGEST_SHOWN = 120;
const LONGEST_READ = 1_000;

/** Every program of the table that the texts name or carry the mark of, each once a field, in the order of the texts. */
export function findSoftware(texts: readonly MetadataText[], table: SoftwareTable): readonly SoftwareTrace[] {
  const traces = texts.flatMap((text) => [...named(text, table), ...marked(text, table)].map((entry) => toTrace(entry, text)));
  const seen = new Set<string>();
  return traces.filter(({ id, field }) => {
    const key = `${id} ${field}`;
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}

/** A text from outside, fit to be shown: cut, on one line, without control characters and without resident registration numbers. */
export function shown(text: string): string {
  const line = text.slice(0, LONGEST_READ).replace(/[\p{C}\p{Zl}\p{Zp}]+/gu, ' ').replace(/ {2,}/g, ' ').trim();
  const numbers = findResidentNumbers(line);
  return numbers.reduceRight((masked, { start, end }) => `${masked.slice(0, start)}***${masked.slice(end)}`, line).slice(0, LONGEST_SHOWN);
}

function named({ field, text }: MetadataText, table: SoftwareTable): readonly SoftwareEntry[] {
  if (!NAMING_FIELDS.has(field)) return [];
  const lower = text.toLowerCase();
  // In a manifest a byte that looks like a letter stands right before each text, so words have no beginning there.
  const locate = (name: string): number => (field === 'c2pa:claim' ? text.indexOf(name) : positionOf(lower, name.toLowerCase()));
  const hits = table.software
    .flatMap((entry) => entry.appearsAs.map((name) => ({ entry, at: locate(name), length: name.length })))
    .filter(({ at }) => at >= 0)
    .sort((a, b) => b.length - a.length);
  // A longer name holds a shorter one: "Adobe Photoshop Lightroom" is not Adobe Photoshop.
  const kept: typeof hits = [];
  for (const hit of hits) {
    if (!kept.some(({ at, length }) => hit.at >= at && hit.at < at + length)) kept.push(hit);
  }
  return kept.map(({ entry }) => entry);
}

/** Where a name stands as a word of its own. */
function positionOf(text: string, name: string): number {
  for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1)) {
    const [before, after] = [text.charAt(at - 1), text.charAt(at + name.length)];
    if (!/[\p{L}\p{N}]/u.test(before) && !/\p{L}/u.test(after)) return at;
  }
  return -1;
}

function marked({ field, text }: MetadataText, table: SoftwareTable): readonly SoftwareEntry[] {
  return table.software.filter(({ marks }) => marks?.some((mark) => mark.field === field && mark.contains.every((part) => text.includes(part))) === true);
}

function toTrace({ id, name, kind }: SoftwareEntry, { field, text }: MetadataText): SoftwareTrace {
  return { id, name, kind, field, text: shown(text) };
}
