import { spawnSync } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const BIN = join(import.meta.dirname, '../../bin/knowhire.js');

/** The bundle is code that cannot import: both drivers must be found from within it. */
test('the built program finds its drivers', () => {
  const cwd = mkdtempSync(join(tmpdir(), 'knowhire-built-'));
  writeFileSync(join(cwd, 'a.yaml'), 'id: a\nname: Jane Roe\ncontact: { emails: [jane.roe@example.com] }\n');
  writeFileSync(join(cwd, 'b.yaml'), 'id: b\nname: Max Mustermann\ncontact: { emails: [jane.roe@example.com] }\n');
  const run = (...words: readonly string[]) => spawnSync(process.execPath, [BIN, 'registry', ...words], { cwd, encoding: 'utf8' });
  expect(run('init').stderr).toBe('');
  expect(run('add', 'a.yaml')).toMatchObject({ status: 0, stderr: '' });
  expect(run('find', 'b.yaml')).toMatchObject({ status: 1, stderr: '', stdout: expect.stringContaining('also of a') as string });
  const unreachable = run('stats', '--registry', 'postgres://kim:hush@127.0.0.1:1/office');
  expect(unreachable.status).toBe(2);
  expect(unreachable.stderr).toContain('ECONNREFUSED');
  expect(unreachable.stderr).not.toContain('hush');
});
