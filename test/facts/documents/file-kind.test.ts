import { expect, test } from 'vitest';
import { readFileKind } from '../../../src/facts/documents/file-kind.ts';
import { buildJpeg, buildPng, buildWebp } from './build-images.ts';
import { buildPdf } from './build-pdf.ts';

const bytes = (text: string): Uint8Array => new Uint8Array(Buffer.from(text, 'latin1'));

test.each<[string, Uint8Array, string, string]>([
  ['id.jpg', buildJpeg(), 'jpeg', 'agrees'],
  ['ID.JPEG', buildJpeg(), 'jpeg', 'agrees'],
  ['id.png', buildJpeg(), 'jpeg', 'same-family'],
  ['id.jpg', buildWebp(''), 'webp', 'same-family'],
  ['id.pdf', buildPng(), 'png', 'disagrees'],
  ['id.jpg', buildPdf(), 'pdf', 'disagrees'],
  ['resume.pdf', bytes('\r\n\r\n%PDF-1.4'), 'pdf', 'agrees'],
  ['resume.hwp', bytes('\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1'), 'ole', 'agrees'],
  ['resume.docx', bytes('PK\x03\x04'), 'zip', 'agrees'],
  ['photo.heic', bytes('\0\0\0\x18ftypheic'), 'heic', 'agrees'],
  ['photo.avif', bytes('\0\0\0\x18ftypavif'), 'avif', 'agrees'],
  ['id.jpg', bytes('<!DOCTYPE html><script>'), 'html', 'disagrees'],
  ['id.png', bytes('<?xml version="1.0"?><svg onload="x">'), 'svg', 'disagrees'],
  ['id.jpg', bytes('please see the link'), 'text', 'disagrees'],
  ['id.jpg', bytes(''), 'empty', 'not-comparable'],
  ['id.jpg', bytes('\x00\x01\x02\x03'), 'unknown', 'not-comparable'],
  ['id', buildPng(), 'png', 'not-comparable'],
  ['id.constructor', buildPng(), 'png', 'not-comparable'],
])('%s', (name, content, kind, agreement) => {
  expect(readFileKind(content, name)).toMatchObject({ kind, agreement });
});
