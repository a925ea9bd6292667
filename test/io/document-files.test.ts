import { createHash } from 'node:crypto';
import { execFileSync } from 'node:child_process';
import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { isDocumentProblem, readDocumentFile, readDocumentFiles, type DocumentFileFacts } from '../../src/io/document-files.ts';
import { hashPictureBytes } from '../../src/io/document-pictures.ts';
import { buildJpeg, buildPng } from '../facts/documents/build-images.ts';
import { buildPdf } from '../facts/documents/build-pdf.ts';
import { documentTables as tables } from '../facts/documents/tables-for-tests.ts';

let root = '';
let outside = '';
const withoutDecoder = (): Promise<unknown> => Promise.reject(new Error('not installed'));

beforeAll(async () => {
  const base = await mkdtemp(join(tmpdir(), 'knowhire-documents-'));
  root = join(base, 'case');
  outside = join(base, 'secret.png');
  await mkdir(join(root, 'papers'), { recursive: true });
  await writeFile(outside, buildPng());
  await writeFile(join(root, 'papers', 'id.jpg'), buildJpeg({ exif: { software: 'GIMP 2.10' } }));
  await writeFile(join(root, 'papers', 'resume.pdf'), buildPdf({ info: { Producer: 'Hancom PDF 1.3' }, text: 'Hello' }));
  await writeFile(join(root, 'papers', '000101-1000001.txt'), 'note');
  await symlink(outside, join(root, 'papers', 'link.png'));
  await symlink('id.jpg', join(root, 'papers', 'inside-link.jpg'));
  execFileSync('mkfifo', [join(root, 'papers', 'pipe.png')]);
});

afterAll(() => rm(join(root, '..'), { recursive: true }));

async function read(path: string, more: object = {}): Promise<DocumentFileFacts> {
  const file = await readDocumentFile(path, { root, tables, loadDecoder: withoutDecoder, ...more });
  if (isDocumentProblem(file)) throw new Error(file.problem);
  return file;
}

test('an image', async () => {
  const bytes = buildJpeg({ exif: { software: 'GIMP 2.10' } });
  expect(await read('papers/id.jpg')).toMatchObject({
    path: 'papers/id.jpg',
    bytes: bytes.length,
    sha256: createHash('sha256').update(bytes).digest('hex'),
    kind: 'jpeg',
    extension: 'jpg',
    agreement: 'agrees',
    residentNumberInName: false,
    image: { software: 'GIMP 2.10' },
    picture: 'not-available',
  });
});

test('a PDF, and a file that is neither', async () => {
  expect(await read('papers/resume.pdf')).toMatchObject({ kind: 'pdf', pdf: { producer: 'Hancom PDF 1.3', hasText: true } });
  const note = await read('papers/000101-1000001.txt');
  expect(note).toMatchObject({ kind: 'text', residentNumberInName: true });
  expect(note).not.toHaveProperty('image');
});

describe('what is refused', () => {
  test.each([
    ['../secret.png', 'outside'],
    ['papers/../../secret.png', 'outside'],
    ['papers/link.png', 'outside'],
    ['/etc/passwd', 'outside'],
    ['papers/id.jpg\0.png', 'outside'],
    ['papers/none.png', 'missing'],
    ['papers/id.jpg/x', 'missing'],
    ['papers', 'not-a-file'],
    ['papers/pipe.png', 'not-a-file'],
    [`papers/${'x'.repeat(5000)}`, 'unreadable'],
  ])('%s', async (path, problem) => {
    expect(await readDocumentFile(path, { root, tables, loadDecoder: withoutDecoder })).toEqual({ path, problem });
  });

  test('a file over the limit, with the limit', async () => {
    const path = 'papers/id.jpg';
    expect(await readDocumentFile(path, { root, tables, largestBytes: 10 })).toEqual({ path, problem: 'too-large', largestBytes: 10 });
  });
});

test('a link within the folder is followed; each path is read once, in order', async () => {
  const files = await readDocumentFiles(['papers/inside-link.jpg', 'papers/none.png', 'papers/inside-link.jpg'], { root, tables, loadDecoder: withoutDecoder });
  expect(files.map((file) => ('problem' in file ? file.problem : file.kind))).toEqual(['jpeg', 'missing']);
});

describe('the picture decoder', () => {
  /** Stands in for sharp: answers with given pixels whatever is asked. */
  function decoder(data: Uint8Array, width: number, height: number, channels: number): () => Promise<unknown> {
    const chain = new Proxy({}, {
      get: (_target, name) => (name === 'toBuffer' ? () => Promise.resolve({ data, info: { width, height, channels } }) : () => chain),
    });
    return () => Promise.resolve({ default: () => chain });
  }
  const ramp = Uint8Array.from({ length: 64 * 64 }, (_, index) => (index % 64) * 4);

  test('what it decodes is hashed; extra channels are left out', async () => {
    const grey = await hashPictureBytes(buildPng(), decoder(ramp, 64, 64, 1));
    expect(grey).toMatchObject({ dHash: 'ffffffffffffffff', mirroredDHash: '0000000000000000', blank: false });
    const coloured = Uint8Array.from({ length: ramp.length * 3 }, (_, index) => ramp[Math.floor(index / 3)] ?? 0);
    expect(await hashPictureBytes(buildPng(), decoder(coloured, 64, 64, 3))).toEqual(grey);
  });

  test('none installed, something else under its name, or a failure', async () => {
    expect(await hashPictureBytes(buildPng(), withoutDecoder)).toBe('not-available');
    expect(await hashPictureBytes(buildPng(), () => Promise.resolve({}))).toBe('not-available');
    expect(await hashPictureBytes(buildPng(), () => Promise.resolve({ default: () => { throw new Error('broken'); } }))).toBe('unreadable');
    expect(await hashPictureBytes(buildPng(), decoder(new Uint8Array(3), 64, 64, 1))).toBe('unreadable');
  });
});
