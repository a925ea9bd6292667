import { describe, expect, test } from 'vitest';
import { changeAgainstDate, readPdfFacts, type PdfFacts } from '../../../src/facts/documents/pdf-metadata.ts';
import { buildXmp } from './build-images.ts';
import { buildPackedPdf, buildPdf, packedStream } from './build-pdf.ts';
import { documentTables as tables } from './tables-for-tests.ts';

function facts(bytes: Uint8Array): PdfFacts {
  const result = readPdfFacts(bytes, tables);
  if ('problem' in result) throw new Error(result.problem);
  return result;
}

test('what a plain file says of itself', () => {
  const info = { Producer: 'WPS Office', Creator: 'WPS Writer', Title: 'Contract', Author: 'Kim Haneul', CreationDate: "D:20260101120000+09'00'", ModDate: 'D:20260102' };
  expect(facts(buildPdf({ info, text: 'Hello', pages: 2 }))).toEqual({
    pages: 2,
    producer: 'WPS Office',
    creator: 'WPS Writer',
    title: 'Contract',
    author: 'Kim Haneul',
    createdAt: '2026-01-01T12:00:00+09:00',
    modifiedAt: '2026-01-02T00:00:00',
    incrementalUpdates: 0,
    signed: false,
    encrypted: false,
    hasText: true,
    xmpHistory: [],
    editorTraces: [],
    generatorTraces: [],
    otherTraces: [
      { id: 'wps', name: 'WPS Office', kind: 'layout', field: 'pdf:Producer', text: 'WPS Office' },
      { id: 'wps', name: 'WPS Office', kind: 'layout', field: 'pdf:Creator', text: 'WPS Writer' },
    ],
  });
});

test('nothing stated, nothing said; a scan has no text', () => {
  expect(facts(buildPdf())).toEqual({ pages: 1, incrementalUpdates: 0, signed: false, encrypted: false, hasText: false, xmpHistory: [], editorTraces: [], generatorTraces: [], otherTraces: [] });
});

test('later savings are counted and the last word on the producer is theirs', () => {
  const found = facts(buildPdf({ info: { Producer: 'iText 7' }, text: 'Balance', updates: [{ Producer: 'Sejda 5' }, { Producer: 'Sejda 5' }] }));
  expect(found).toMatchObject({ producer: 'Sejda 5', incrementalUpdates: 2 });
  expect(found.editorTraces.map(({ id }) => id)).toEqual(['sejda']);
});

test('an image editor shows through XMP although the producer is plain', () => {
  const xmp = buildXmp('xmp:CreatorTool="Adobe Illustrator 28.0"', '<xmpMM:History><rdf:Seq><rdf:li stEvt:action="saved" stEvt:softwareAgent="Adobe Photoshop 25.0"/></rdf:Seq></xmpMM:History>');
  const found = facts(buildPdf({ info: { Producer: 'Adobe PDF library 17.00' }, xmp }));
  expect(found.editorTraces.map(({ id }) => id)).toEqual(['adobe-illustrator', 'adobe-photoshop']);
  expect(found.xmpHistory).toEqual([{ action: 'saved', softwareAgent: 'Adobe Photoshop 25.0' }]);
});

test('a resident number in the title is masked', () => {
  expect((facts(buildPdf({ info: { Title: 'ID 000101-1000001' } }))).title).toBe('ID ***');
});

describe('against the date on the document', () => {
  const later = { createdAt: '2026-01-01T12:00:00+09:00', modifiedAt: '2026-03-01T12:00:00Z' };
  test.each([
    ['changed two months on', later, '2026-01-01', 'later'],
    ['scanned later, never changed', { createdAt: '2026-03-01T12:00:00Z', modifiedAt: '2026-03-01T12:00:10Z' }, '2026-01-01', 'not-later'],
    ['changed on the day after', { createdAt: '2026-01-01T23:00:00Z', modifiedAt: '2026-01-02T09:00:00+09:00' }, '2026-01-01', 'not-later'],
    ['changed before the date', later, '2026-06-01', 'not-later'],
    ['no date', later, undefined, 'not-comparable'],
    ['a date in words', later, '1 January', 'not-comparable'],
    ['no change stated', { createdAt: '2026-01-01T12:00:00Z' }, '2026-01-01', 'not-comparable'],
  ] as const)('%s', (_name, file, bears, expected) => {
    expect(changeAgainstDate(file, bears, tables)).toBe(expected);
  });
});

test.each([
  ['no PDF', Buffer.from('hello'), 'not-a-pdf'],
  ['nothing', Buffer.alloc(0), 'not-a-pdf'],
  ['a header and no more', Buffer.from('%PDF-1.7\nnonsense'), 'unreadable'],
])('%s', (_name, bytes, problem) => {
  expect(readPdfFacts(new Uint8Array(bytes), tables)).toEqual({ problem });
});

test('a locked file gives its outside and no strings', () => {
  const plain = Buffer.from(buildPdf({ info: { Producer: 'WPS Office' }, text: 'Hello', pages: 2 })).toString('latin1');
  const bytes = Buffer.from(plain.replace('/Info 5 0 R', '/Info 5 0 R /Encrypt 9 0 R'), 'latin1');
  const found = facts(new Uint8Array(bytes));
  expect(found).toMatchObject({ encrypted: true, pages: 2, incrementalUpdates: 0 });
  expect(found).not.toHaveProperty('producer');
  expect(found).not.toHaveProperty('hasText');
});

test('a file that packs its objects', () => {
  expect(facts(buildPackedPdf({ Producer: 'Microsoft: Print To PDF', CreationDate: 'D:20260101120000Z' }, 'Hello'))).toMatchObject({
    pages: 1, producer: 'Microsoft: Print To PDF', createdAt: '2026-01-01T12:00:00Z', hasText: true, incrementalUpdates: 0,
  });
});

describe('strings', () => {
  test.each([
    ['(nested (brackets) kept)', 'nested (brackets) kept'],
    ['(escapes \\(\\) \\\\ \\101\\60 and\\\n wrapped)', 'escapes () \\ A0 and wrapped'],
    ['<FEFF D55C AE00>', '한글'],
    ['<feffd55cae0>', '한글'],
    ['<48 65 6C 6C 6F>', 'Hello'],
    ['(\\376\\377\\325\\134\\256\\000)', '한글'],
    ['(Don\\220t)', 'Don\u2019t'],
    ['(never closed', 'never closed >>'],
  ])('%s', (written, expected) => {
    expect(facts(buildPdf({ info: { Title: written } })).title).toBe(expected);
  });

  test('a value that stands in an object of its own', () => {
    const bytes = Buffer.concat([Buffer.from('%PDF-1.4\n9 0 obj\n(Sejda 5)\nendobj\n'), Buffer.from(buildPdf({ info: { Producer: '9 0 R' } }))]);
    expect(facts(new Uint8Array(bytes)).producer).toBe('Sejda 5');
  });
});

describe('files meant to exhaust', () => {
  const trailer = Buffer.from('1 0 obj\n<< /Type /Catalog /Pages 2 0 R >>\nendobj\ntrailer\n<< /Root 1 0 R >>\n');
  const whole = (...parts: readonly Uint8Array[]): Uint8Array => new Uint8Array(Buffer.concat([Buffer.from('%PDF-1.7\n'), ...parts, trailer]));

  test.each([
    ['a stream of blanks that unpacks a thousandfold', whole(...Array.from({ length: 12 }, (_, index) => packedStream(10 + index, '', ' '.repeat(20_000_000))))],
    ['objects without end', whole(Buffer.from('1 0 obj << /Length 9 >> stream\n'.repeat(200_000)))],
    ['digits without end', whole(Buffer.from(`${'1'.repeat(2_000_000)}\n`))],
    ['brackets without end', whole(Buffer.from(`5 0 obj (${'('.repeat(2_000_000)}`))],
    ['packed objects that overlap', whole(packedStream(9, '/Type /ObjStm /N 100000 /First 700000', `${'7 0 8 60000 '.repeat(50_000)}${' '.repeat(200_000)}`))],
  ])('%s', (_name, bytes) => {
    expect(readPdfFacts(bytes, tables)).toMatchObject({ encrypted: false });
  });
});
