import { execFileSync } from 'node:child_process';
import { closeSync, ftruncateSync, mkdirSync, mkdtempSync, openSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import iconv from 'iconv-lite';
import { beforeAll, describe, expect, test } from 'vitest';
import { hashFile } from '../../src/io/hash-file.ts';
import { MAX_TEXT_BYTES } from '../../src/io/open-file.ts';
import { readTextFile } from '../../src/io/read-file.ts';
import { inShort, problemsOf } from '../importers/problems-of.ts';

let folder = '';
const path = (name: string): string => join(folder, name);

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'knowhire-read-'));
  mkdirSync(path('folder'));
  execFileSync('mkfifo', [path('pipe')]);
  const sparse = openSync(path('huge.yaml'), 'w');
  ftruncateSync(sparse, 1024 ** 3);
  closeSync(sparse);
  writeFileSync(path('limit.yaml'), 'x'.repeat(MAX_TEXT_BYTES));
  writeFileSync(path('over.yaml'), 'x'.repeat(MAX_TEXT_BYTES + 1));
  writeFileSync(path('image.png'), Buffer.from('89504e470d0a1a0a0000000d', 'hex'));
  writeFileSync(path('latin.yaml'), Buffer.from('id: jose\nname: Jos\u00e9\n', 'latin1'));
  writeFileSync(path('korean.yaml'), iconv.encode('name: 똠방 뷁\n', 'cp949'));
  writeFileSync(path('utf16.yaml'), Buffer.from('\uFEFFname: 김민수\n', 'utf16le'));
  writeFileSync(path('odd16.yaml'), Buffer.from('fffe6100d8', 'hex'));
  writeFileSync(path('marked.yaml'), '\uFEFFname: 김민수\n');
  writeFileSync(path('kim.yaml'), 'name: Kim\n');
});

describe('files that are refused, without waiting for anything', () => {
  test.each([
    ['none.yaml', '-:- readable-file/missing-file/check-path'],
    ['kim.yml', '-:- readable-file/missing-file/check-path-near'],
    ['folder', '-:- regular-file/folder/name-a-file'],
    ['pipe', '-:- regular-file/special-file/copy-to-file'],
    ['huge.yaml', '-:- bytes-up-to/bytes/make-smaller'],
    ['over.yaml', '-:- bytes-up-to/bytes/make-smaller'],
    ['image.png', '-:- text-file/binary/give-text-file'],
    ['latin.yaml', '2:10 utf-8/undecodable/save-as-utf-8'],
    ['odd16.yaml', '-:- text-file/binary/give-text-file'],
    ['kim.yaml/x', '-:- readable-file/missing-file/check-path'],
    ['a\0b', '-:- readable-file/missing-file/check-path'],
  ])('%s', (name, expected) => {
    const problems = problemsOf(() => readTextFile(path(name)));
    expect(inShort(problems)).toEqual([expected]);
    expect(problems[0]?.file).toBe(path(name));
  });

  test.each(['/dev/zero', '/dev/full', '/dev/null'])('the device %s', (device) => {
    expect(inShort(problemsOf(() => readTextFile(device)))).toEqual(['-:- regular-file/special-file/copy-to-file']);
  });

  test('the near name is told', () => {
    expect(problemsOf(() => readTextFile(path('kim.yml')))[0]?.cure.values).toEqual({ name: 'kim.yaml' });
  });
});

describe('files that are read', () => {
  test.each([
    ['korean.yaml', 'name: 똠방 뷁\n', 'cp949'],
    ['utf16.yaml', 'name: 김민수\n', 'utf-16le'],
    ['marked.yaml', 'name: 김민수\n', 'utf-8'],
    ['kim.yaml', 'name: Kim\n', 'utf-8'],
  ])('%s', (name, text, encoding) => {
    expect(readTextFile(path(name))).toMatchObject({ text, encoding });
  });

  test('a file of exactly the limit', () => {
    expect(readTextFile(path('limit.yaml')).text).toHaveLength(MAX_TEXT_BYTES);
  });

  test('the digest is that of the bytes', () => {
    expect(readTextFile(path('kim.yaml')).sha256).toBe(hashFile(path('kim.yaml')));
    expect(readTextFile('/proc/self/limits').text).toContain('Max open files');
  });
});

describe('hashing', () => {
  test('gives SHA-256 of files larger than one piece', () => {
    const large = path('large.bin');
    writeFileSync(large, Buffer.alloc(3_000_000, 7));
    expect(hashFile(large)).toBe(execFileSync('sha256sum', [large]).toString().slice(0, 64));
  });

  test('refuses what is no ordinary file, too large, or named by a resident registration number', () => {
    expect(inShort(problemsOf(() => hashFile(path('pipe'))))).toEqual(['-:- regular-file/special-file/copy-to-file']);
    expect(inShort(problemsOf(() => hashFile(path('huge.yaml'), 1000)))).toEqual(['-:- bytes-up-to/bytes/make-smaller']);
    expect(inShort(problemsOf(() => hashFile(path('900101-1234567.jpg'))))).toEqual(['-:- no-resident-number/resident-number/rename-file']);
  });
});
