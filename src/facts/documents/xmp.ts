import { SaxesParser } from 'saxes';
import { findAscii } from './byte-reader.ts';

/** One step of a picture's editing history as its software wrote it down. */
export interface XmpHistoryStep {
  readonly action?: string;
  readonly softwareAgent?: string;
  readonly when?: string;
}

export interface Xmp {
  /** Local property names with their values, in order; a property may come up more than once. */
  readonly properties: readonly (readonly [name: string, value: string])[];
  readonly history: readonly XmpHistoryStep[];
}

const LONGEST_PACKET = 1_000_000;
const MOST_PROPERTIES = 2_000;
const LONGEST_VALUE = 500;
const EMPTY: Xmp = { properties: [], history: [] };

/**
 * Reads an XMP packet without a DOM. Entities of a document type are never resolved. A broken packet gives what stands before the break.
 */
export function readXmp(packet: string): Xmp {
  if (packet.length > LONGEST_PACKET) return EMPTY;
  const open: string[] = [];
  const properties: [string, string][] = [];
  const history: Record<string, string>[] = [];
  let text = '';

  const keep = (name: string, value: string): void => {
    const trimmed = value.trim().slice(0, LONGEST_VALUE);
    if (trimmed === '' || properties.length >= MOST_PROPERTIES) return;
    properties.push([name, trimmed]);
    const step = open.includes('History') ? history.at(-1) : undefined;
    if (step !== undefined) step[name] = trimmed;
  };

  const parser = new SaxesParser({ position: false });
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ name, attributes }) => {
    text = '';
    const local = localName(name);
    open.push(local);
    if (local === 'li' && open.at(-3) === 'History') history.push({});
    for (const [attribute, value] of Object.entries(attributes)) {
      if (!/^(?:xmlns|rdf|xml)\b/.test(attribute)) keep(localName(attribute), value);
    }
  });
  parser.on('text', (piece) => {
    text += piece;
  });
  parser.on('closetag', () => {
    const local = open.at(-1) ?? '';
    const inList = local === 'li';
    keep(inList ? (open.at(-3) ?? local) : local, text);
    open.pop();
    text = '';
  });
  try {
    parser.write(fromFirstTag(packet)).close();
  } catch {
    // What was read so far stands.
  }
  return { properties, history: history.map(toStep).filter((step) => Object.keys(step).length > 0) };
}

/** The packet of a file, which stands as plain text in JPEG, PNG, WebP, TIFF, GIF, HEIC and most PDF files; empty where there is none. */
export function xmpPacketOf(bytes: Uint8Array): string {
  const start = findAscii(bytes, '<x:xmpmeta');
  const end = start < 0 ? -1 : findAscii(bytes, '</x:xmpmeta>', start);
  return end < 0 ? '' : new TextDecoder().decode(bytes.subarray(start, end + 12));
}

/** The first value of a property. */
export function xmpValue({ properties }: Xmp, name: string): string | undefined {
  return properties.find(([property]) => property === name)?.[1];
}

function toStep(step: Readonly<Record<string, string>>): XmpHistoryStep {
  const { action, softwareAgent, when } = step;
  return {
    ...(action === undefined ? {} : { action }),
    ...(softwareAgent === undefined ? {} : { softwareAgent }),
    ...(when === undefined ? {} : { when }),
  };
}

function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}

function fromFirstTag(packet: string): string {
  const start = packet.search(/<(?:\w+:)?(?:xmpmeta|RDF)\b/);
  return start < 0 ? '' : packet.slice(start).replace(/<\?xpacket end[\s\S]*$/, '');
}
