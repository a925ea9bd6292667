import { createReadStream } from 'node:fs';
import { SaxesParser } from 'saxes';
import type { SanctionsIndex } from '../facts/payment/sanctions.ts';
import { advancedCollector } from './sdn-list-advanced.ts';
import type { SdnCollector, SdnContent } from './sdn-list-collector.ts';
import { enhancedCollector } from './sdn-list-enhanced.ts';
import { SdnListError, type SdnProblem } from './sdn-list-error.ts';
import { plainCollector } from './sdn-list-plain.ts';

interface Format { readonly source: SanctionsIndex['source']; readonly collector: () => SdnCollector }

/** By the name of the outermost element. */
const FORMATS: Readonly<Record<string, Format>> = {
  sdnList: { source: 'sdn-xml', collector: plainCollector },
  Sanctions: { source: 'sdn-advanced-xml', collector: advancedCollector },
  sanctionsData: { source: 'sdn-enhanced-xml', collector: enhancedCollector },
};

/** The published files nest about a dozen deep and hold no text beyond a few thousand characters. */
const DEEPEST = 64;
const LONGEST_RUN = 1_000_000;
const LARGEST_FILE = 1_000_000_000;

interface Document {
  readonly file: string;
  readonly parser: SaxesParser;
  readonly path: { readonly name: string; text: string }[];
  format: Format | undefined;
  collector: SdnCollector | undefined;
  /** Characters read up to the last complete element or text. */
  seen: number;
  read: number;
}

/** Streams one of the three XML forms of the list. No document type is accepted: the real files have none, bombs do. */
export async function readSdnXml(file: string): Promise<SdnContent> {
  const document = openDocument(file);
  try {
    const stream = createReadStream(file, { encoding: 'utf8', highWaterMark: 1 << 16 });
    for await (const chunk of stream) feed(document, String(chunk));
  } catch (error) {
    if (error instanceof SdnListError) throw error;
    throw new SdnListError('unreadable', error instanceof Error ? error.message : String(error), { file });
  }
  return closeDocument(document);
}

function openDocument(file: string): Document {
  const parser = new SaxesParser({ xmlns: false, position: true });
  const document: Document = { file, parser, path: [], format: undefined, collector: undefined, seen: 0, read: 0 };
  parser.on('error', (error) => fail(document, 'malformed', `not well-formed XML (${error.message}); download the file again`));
  parser.on('doctype', () => fail(document, 'document-type', 'the file declares a document type; OFAC files have none'));
  parser.on('opentag', ({ name, attributes }) => openElement(document, localName(name), attributes));
  parser.on('text', (text) => addText(document, text));
  parser.on('cdata', (text) => addText(document, text));
  parser.on('closetag', () => closeElement(document));
  return document;
}

function fail(document: Document, problem: SdnProblem, detail: string): never {
  const { file, parser } = document;
  throw new SdnListError(problem, detail, { file, line: parser.line, column: parser.column });
}

function feed(document: Document, chunk: string): void {
  document.parser.write(chunk);
  document.read += chunk.length;
  if (document.read - document.seen > LONGEST_RUN) fail(document, 'too-long', `more than ${LONGEST_RUN} characters without an element`);
  if (document.read > LARGEST_FILE) fail(document, 'too-large', `more than ${LARGEST_FILE} characters`);
}

function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}

function openElement(document: Document, name: string, attributes: Readonly<Record<string, string>>): void {
  document.seen = document.parser.position;
  const parent = document.path.at(-1)?.name ?? '';
  if (document.path.length === 0) chooseFormat(document, name);
  if (document.path.length >= DEEPEST) fail(document, 'too-deep', `elements nest deeper than ${DEEPEST}`);
  document.path.push({ name, text: '' });
  document.collector?.open(name, attributes, parent);
}

function chooseFormat(document: Document, root: string): void {
  const format = Object.hasOwn(FORMATS, root) ? FORMATS[root] : undefined;
  if (format === undefined) fail(document, 'unknown-format', `the outermost element is <${root.slice(0, 60)}>, expected ${Object.keys(FORMATS).join(', ')}`);
  document.format = format;
  document.collector = format.collector();
}

function addText(document: Document, text: string): void {
  document.seen = document.parser.position;
  const element = document.path.at(-1);
  if (element !== undefined) element.text += text;
}

function closeElement(document: Document): void {
  document.seen = document.parser.position;
  const element = document.path.pop();
  if (element !== undefined) document.collector?.close(element.name, element.text.trim(), document.path.at(-1)?.name ?? '');
}

function closeDocument(document: Document): SdnContent {
  document.parser.close();
  if (document.format === undefined || document.collector === undefined) fail(document, 'unknown-format', 'the file holds no element');
  return { source: document.format.source, complete: true, ...document.collector.finish() };
}
