import { execFileSync } from 'node:child_process';
import { linkSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildSync } from 'esbuild';
import { beforeEach, describe, expect, test } from 'vitest';
import { replaceFile } from '../../src/io/replace-file.ts';
import { writeAtomically } from '../../src/io/write-file.ts';
import { inShort, problemsOf } from '../importers/problems-of.ts';

let folder = '';
const path = (name: string): string => join(folder, name);

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'knowhire-write-'));
});

function refused(call: () => void): readonly string[] {
  return inShort(problemsOf(call));
}

describe('a file', () => {
  test('is written whole, readable by its owner only, and leaves nothing beside it', () => {
    writeAtomically(path('report.html'), 'one');
    writeAtomically(path('report.html'), '둘');
    expect(readFileSync(path('report.html'), 'utf8')).toBe('둘');
    expect(statSync(path('report.html')).mode & 0o777).toBe(0o600);
    expect(readdirSync(folder)).toEqual(['report.html']);
  });

  test('that must be new is not written over', () => {
    writeAtomically(path('new.yaml'), 'mine', { onlyNew: true });
    expect(refused(() => writeAtomically(path('new.yaml'), 'other', { onlyNew: true }))).toEqual(['-:- new-file/existing-file/name-other-file']);
    expect(readFileSync(path('new.yaml'), 'utf8')).toBe('mine');
    expect(readdirSync(folder)).toEqual(['new.yaml']);
  });

  test('that is an input is not written over, by whatever name it goes', () => {
    writeFileSync(path('kim.yaml'), 'input');
    symlinkSync(path('kim.yaml'), path('link.yaml'));
    linkSync(path('kim.yaml'), path('hard.yaml'));
    for (const name of ['kim.yaml', 'link.yaml', 'hard.yaml', './x/../kim.yaml']) {
      expect(refused(() => writeAtomically(`${folder}/${name.replace('x/../', '')}`, 'report', { inputs: ['/nowhere', path('kim.yaml')] }))).toEqual(['-:- other-than-input/input-file/name-other-file']);
    }
    expect(readFileSync(path('kim.yaml'), 'utf8')).toBe('input');
  });
});

describe('what cannot be written is told', () => {
  test('a folder in the place of the file', () => {
    mkdirSync(path('out'));
    expect(refused(() => writeAtomically(path('out'), 'x'))).toEqual(['-:- writable-file/folder/name-a-file']);
  });

  test('a folder that is not there', () => {
    expect(refused(() => writeAtomically(path('none/report.md'), 'x'))).toEqual(['-:- existing-folder/no-folder/create-folder']);
  });

  test('a file in the place of the folder', () => {
    writeFileSync(path('file'), '');
    expect(refused(() => writeAtomically(path('file/report.md'), 'x'))).toEqual(['-:- writable-file/missing-file/check-path']);
  });

  test('a symbolic link, dangling or not, is never written through', () => {
    writeFileSync(path('precious'), 'old');
    symlinkSync(path('precious'), path('link'));
    symlinkSync(path('nowhere'), path('dangling'));
    expect(refused(() => writeAtomically(path('link'), 'x'))).toEqual(['-:- writable-file/symbolic-link/name-target']);
    expect(refused(() => writeAtomically(path('dangling'), 'x'))).toEqual(['-:- writable-file/symbolic-link/name-target']);
    expect(readFileSync(path('precious'), 'utf8')).toBe('old');
    expect(readdirSync(folder)).not.toContain('nowhere');
  });

  test('a pipe that nobody reads, without waiting', () => {
    execFileSync('mkfifo', [path('pipe')]);
    expect(refused(() => writeAtomically(path('pipe'), 'x'))).toEqual(['-:- writable-file/special-file/copy-to-file']);
  });

  test('a full disk', () => {
    expect(refused(() => writeAtomically('/dev/full', 'x'))).toEqual(['-:- room-on-disk/disk-full/free-space']);
  });

  test('a resident registration number in the name', () => {
    expect(refused(() => writeAtomically(path('900101-1234567.md'), 'x'))).toEqual(['-:- no-resident-number/resident-number/rename-file']);
  });
});

test('a disk that fills up half-way leaves the old file and nothing else', () => {
  const bundle = path('replace.mjs');
  const source = fileURLToPath(new URL('../../src/io/replace-file.ts', import.meta.url));
  buildSync({ stdin: { contents: `import { replaceFile } from ${JSON.stringify(source)}; try { replaceFile(process.argv[2], 'x'.repeat(1_000_000)); } catch (error) { console.log(error.problems[0].found.code); }`, resolveDir: folder }, bundle: true, platform: 'node', format: 'esm', outfile: bundle });
  mkdirSync(path('out'));
  writeFileSync(path('out/report.md'), 'old');
  const said = execFileSync('bash', ['-c', `ulimit -f 64; exec "${process.execPath}" "${bundle}" "${path('out/report.md')}"`]).toString();
  expect(said.trim()).toBe('disk-full');
  expect(readFileSync(path('out/report.md'), 'utf8')).toBe('old');
  expect(readdirSync(path('out'))).toEqual(['report.md']);
});

test('a check that fails at the last moment leaves the old file and nothing else', () => {
  writeFileSync(path('a'), 'old');
  const refuse = (): never => {
    throw new Error('changed');
  };
  expect(() => replaceFile(path('a'), 'new', { beforeTakingOver: refuse })).toThrow('changed');
  expect(readFileSync(path('a'), 'utf8')).toBe('old');
  expect(readdirSync(folder)).toEqual(['a']);
});

test('devices such as /dev/null and pipes with a reader take the text as it comes', () => {
  writeAtomically('/dev/null', 'x');
  const bundle = path('write.mjs');
  const source = fileURLToPath(new URL('../../src/io/write-file.ts', import.meta.url));
  buildSync({ stdin: { contents: `import { writeAtomically } from ${JSON.stringify(source)}; writeAtomically('/dev/stdout', 'y'.repeat(300_000));`, resolveDir: folder }, bundle: true, platform: 'node', format: 'esm', outfile: bundle });
  const counted = execFileSync('bash', ['-c', `"${process.execPath}" "${bundle}" | (sleep 0.3; wc -c)`]).toString();
  expect(counted.trim()).toBe('300000');
});
