import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { FORMAT_NAMES } from '../src/model/format-names.ts';
import { LANGUAGES } from '../src/model/vocabulary.ts';
import { runCli } from './cli/run-cli.ts';

const HOSTILE = join(import.meta.dirname, 'fixtures/hostile.yaml');
const cases = FORMAT_NAMES.flatMap((format) => LANGUAGES.map((lang) => [format, lang] as const));

describe.each(cases)('%s in %s on a hostile profile', (format, lang) => {
  let text = '';
  beforeAll(async () => {
    const { stdout } = await runCli(['check', HOSTILE, '--no-input', '--format', format, '--lang', lang, '--as-of', '2026-11-21']);
    text = stdout;
  });

  test('ends with a line break and has no control or reordering character', () => {
    expect(text.endsWith('\n')).toBe(true);
    expect(text.replaceAll('\r\n', '\n')).not.toMatch(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u200b-\u200f\u202a-\u202e\u2066-\u2069]/);
    expect(text.isWellFormed()).toBe(true);
  });

  test('masks identifiers', () => {
    for (const secret of ['M12345678', 'DE89370400440532013000', '440532013000', '0000-9999', 'evil+']) expect(text).not.toContain(secret);
  });
});

describe('Markdown', () => {
  test('keeps candidate text inside code spans', async () => {
    const { stdout } = await runCli(['check', HOSTILE, '--no-input', '--as-of', '2026-11-21']);
    const outside = stdout.replace(/(`+)(?!`)[\s\S]*?[^`]\1(?!`)/g, '');
    for (const live of ['<script', '<img', 'javascript:', '](http://evil', 'www.evil', 'mail@evil', '# Verdict', '**HR**', '::error']) expect(outside).not.toContain(live);
  });
});

describe('render', () => {
  test.each(cases)('reproduces %s in %s byte for byte from the saved JSON', async (format, lang) => {
    const { mkdtempSync, writeFileSync } = await import('node:fs');
    const { tmpdir } = await import('node:os');
    const folder = mkdtempSync(join(tmpdir(), 'knowhire-'));
    const profile = join(import.meta.dirname, 'fixtures/open/kim.yaml');
    const check = (wanted: string): Promise<{ readonly stdout: string }> => runCli(['check', profile, '--no-input', '--as-of', '2026-11-21', '--format', wanted, '--lang', lang]);
    const saved = join(folder, 'report.json');
    writeFileSync(saved, (await check('json')).stdout);
    const { stdout, stderr, code } = await runCli(['render', saved, '--format', format, '--lang', lang]);
    expect(stderr).toBe('');
    expect(code).toBe(0);
    expect(stdout).toBe((await check(format)).stdout);
  });
});
