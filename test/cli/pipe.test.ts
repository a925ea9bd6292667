import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const ROOT = join(import.meta.dirname, '../..');
const SAMPLE = join(ROOT, 'test/fixtures/sample/lee.yaml');
const CHECK = `"${process.execPath}" "${join(ROOT, 'bin/knowhire.js')}" check "${SAMPLE}" --no-input --as-of 2026-11-21 --format json`;

test('a reader that goes away early is no error', () => {
  const { stderr, stdout } = spawnSync('sh', ['-c', `${CHECK} | head -c 10`], { encoding: 'utf8' });
  expect(stderr).toBe('');
  expect(stdout).toHaveLength(10);
});

test('a pipe gets the whole document, with the exit code of the verdict', () => {
  const { stdout, status } = spawnSync('sh', ['-c', `${CHECK} > /dev/null; echo $?; ${CHECK} | cat`], { encoding: 'utf8', maxBuffer: 2 ** 26 });
  const [code, ...rest] = stdout.split('\n');
  expect(code).toBe('0');
  expect(JSON.parse(rest.join('\n'))).toMatchObject({ schema: 'knowhire/report/1' });
  expect(status).toBe(0);
});
