import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readFileKind } from '../../../src/facts/documents/file-kind.ts';
import { readImageFacts } from '../../../src/facts/documents/image-metadata.ts';
import { readPdfFacts } from '../../../src/facts/documents/pdf-metadata.ts';
import { readXmp } from '../../../src/facts/documents/xmp.ts';
import { buildJpeg, buildPng, buildTiff, buildWebp, buildXmp } from './build-images.ts';
import { buildPackedPdf, buildPdf } from './build-pdf.ts';
import { documentTables as tables } from './tables-for-tests.ts';

const xmp = buildXmp('xmp:CreatorTool="Adobe Photoshop"', '<xmpMM:History><rdf:Seq><rdf:li stEvt:action="saved"/></rdf:Seq></xmpMM:History>');
const exif = { software: 'GIMP', make: 'Example', modified: '2026:03:02 10:00:00', captured: '2026:03:01 12:00:00', userComment: 'x', gps: [37, 127] as const };
const images = [
  buildJpeg({ exif, xmp, comment: 'c', segments: [[0xeb, Buffer.from('jumdc2pa')]] }),
  buildPng({ Software: 'GIMP' }, { compressed: { parameters: 'x' }, international: { 'XML:com.adobe.xmp': xmp } }),
  buildWebp(xmp),
  new Uint8Array(buildTiff(exif)),
  new Uint8Array(Buffer.from('\0\0\0\x18ftypheic\0\0\0\0mif1heic\0\0\0\x14ispe\0\0\0\0\0\0\x04\xb0\0\0\x03\x20', 'latin1')),
  new Uint8Array(Buffer.from('GIF89a\xb0\x04\x20\x03\0\0\0', 'latin1')),
  new Uint8Array(Buffer.from('BM' + '\0'.repeat(60), 'latin1')),
];
const pdfs = [buildPdf({ info: { Producer: 'WPS', CreationDate: 'D:20260101' }, text: 'Hello', xmp, pages: 2, updates: [{ Title: 'x' }] }), buildPdf(), buildPackedPdf({ Producer: 'WPS' }, 'Hello')];

/** Bytes changed, cut off, doubled or filled with noise. */
function damaged(originals: readonly Uint8Array[]): fc.Arbitrary<Uint8Array> {
  const changes = fc.array(fc.tuple(fc.nat(100_000), fc.oneof(fc.constantFrom(0, 1, 0x7f, 0x80, 0xff), fc.nat(255))), { maxLength: 40 });
  return fc.tuple(fc.constantFrom(...originals), changes, fc.nat(100_000), fc.integer({ min: 0, max: 3 })).map(([original, list, cut, mode]) => {
    const bytes = mode === 3 ? new Uint8Array([...original, ...original]) : new Uint8Array(original);
    for (const [at, value] of list) bytes[at % bytes.length] = value;
    return mode === 2 ? bytes.slice(0, cut % bytes.length) : bytes;
  });
}

test('damaged images give facts or a problem', async () => {
  const seen = { facts: 0, problems: 0 };
  await fc.assert(
    fc.asyncProperty(damaged(images), async (bytes) => {
      const before = Buffer.from(bytes).toString('hex');
      const result = await readImageFacts(bytes, tables);
      seen['problem' in result ? 'problems' : 'facts'] += 1;
      expect(JSON.parse(JSON.stringify(result))).toBeTypeOf('object');
      expect(Buffer.from(bytes).toString('hex')).toBe(before);
    }),
    { numRuns: 600 },
  );
  expect(Math.min(seen.facts, seen.problems)).toBeGreaterThan(0);
});

test('damaged PDF files give facts or a problem', () => {
  fc.assert(
    fc.property(damaged(pdfs), (bytes) => {
      const length = bytes.length;
      expect(readPdfFacts(bytes, tables)).toBeTypeOf('object');
      expect(bytes.length).toBe(length);
    }),
    { numRuns: 500 },
  );
});

test('any bytes at all', async () => {
  const magic = fc.constantFrom('', '%PDF-1.4\n', '\xff\xd8\xff\xe1', '\x89PNG\r\n\x1a\n', 'RIFF\0\0\0\0WEBP', 'II*\0', 'MM\0*', 'GIF89a', 'BM', '\0\0\0\x18ftypheic', '\0\0\0\x18ftypavif');
  await fc.assert(
    fc.asyncProperty(magic, fc.uint8Array({ maxLength: 300 }), async (head, tail) => {
      const bytes = new Uint8Array([...Buffer.from(head, 'latin1'), ...tail]);
      expect(readFileKind(bytes).kind).toBeTypeOf('string');
      expect(await readImageFacts(bytes, tables)).toBeTypeOf('object');
      expect(readPdfFacts(bytes, tables)).toBeTypeOf('object');
    }),
    { numRuns: 300 },
  );
}, 60_000);

test('any XMP packet, and a document type does not expand', () => {
  const pieces = fc.constantFrom('<x:xmpmeta>', '</x:xmpmeta>', '<rdf:li>', '<a b="c">', '</a>', '&lol;', '<!DOCTYPE x [<!ENTITY lol "ha">]>', '<![CDATA[', ']]>', 'text', '<xmpMM:History>', '<?pi ?>', '"', '<');
  fc.assert(fc.property(fc.array(pieces, { maxLength: 60 }), (list) => {
    expect(readXmp(`<x:xmpmeta>${list.join('')}`).history).toBeInstanceOf(Array);
  }));
  const bomb = `<!DOCTYPE x [<!ENTITY a "${'A'.repeat(1000)}"><!ENTITY b "${'&a;'.repeat(1000)}">]><x:xmpmeta><rdf:RDF><d xmp:CreatorTool="before"/><d xmp:CreatorTool="&b;"/></rdf:RDF></x:xmpmeta>`;
  expect(readXmp(bomb).properties).toEqual([['CreatorTool', 'before']]);
});

test('sizes that lie cost nothing', async () => {
  const deep = `<x:xmpmeta>${'<a b="1">'.repeat(100_000)}</x:xmpmeta>`;
  const segments = Array.from({ length: 3000 }, (): readonly [number, Uint8Array] => [0xfe, Buffer.from('GIMP')]);
  for (const bytes of [buildPng({}, { width: 0xffffffff, height: 0xffffffff, international: { 'XML:com.adobe.xmp': deep } }), buildJpeg({ segments })]) {
    expect(await readImageFacts(bytes, tables)).toMatchObject({ c2pa: false });
  }
});
