import { spawnSync } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { pngWithSoftware } from './png.ts';

const BIN = join(import.meta.dirname, '../../bin/knowhire.js');

test('the built program loads what it keeps outside the bundle: the reader of pictures', () => {
  const folder = mkdtempSync(join(tmpdir(), 'knowhire-'));
  writeFileSync(join(folder, 'id.png'), pngWithSoftware('Adobe Photoshop 25.0 (Windows)'));
  writeFileSync(join(folder, 'a.yaml'), 'id: a\nname: A B\nidentity: { documents: [{ kind: passport, name: A B, file: id.png }] }\n');
  const { stdout, stderr } = spawnSync(process.execPath, [BIN, 'check', join(folder, 'a.yaml'), '--no-input'], { encoding: 'utf8' });
  expect(stderr).toBe('');
  expect(stdout).toContain('Photoshop');
});

test('and the tables of the Korean encoding', () => {
  const folder = mkdtempSync(join(tmpdir(), 'knowhire-'));
  // "name: 김" in the encoding of Korean Windows programs
  writeFileSync(join(folder, 'k.yaml'), Buffer.concat([Buffer.from('id: k\nname: '), Buffer.from([0xb1, 0xe8]), Buffer.from('\n')]));
  const { stdout, stderr } = spawnSync(process.execPath, [BIN, 'check', join(folder, 'k.yaml'), '--no-input', '--lang', 'ko'], { encoding: 'utf8' });
  expect(stderr).toContain('cp949');
  expect(stdout).toContain('김');
});
