import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import * as z from 'zod';
import { reportSchema } from '../../src/model/report-schema.ts';
import { EXIT } from '../../src/cli/exit-codes.ts';
import { runCli } from './run-cli.ts';

const CASES = join(import.meta.dirname, '../fixtures/cases');
const GOLDEN = join(import.meta.dirname, '../golden');

const expectedSchema = z.array(z.strictObject({ file: z.string(), stage: z.string(), asOf: z.string(), verdict: z.array(z.enum(['proceed', 'incomplete', 'review', 'escalate'])) }));
const expected = expectedSchema.parse(parse(readFileSync(join(CASES, 'expected.yaml'), 'utf8')));
const CODES = { proceed: EXIT.proceed, incomplete: EXIT.incomplete, review: EXIT.concern, escalate: EXIT.concern } as const;

describe.each(expected)('$file', ({ file, stage, asOf, verdict }) => {
  const argv = (...more: readonly string[]): readonly string[] => ['check', join(CASES, file), '--no-input', '--stage', stage, '--as-of', asOf, ...more];

  test('has the verdict that the public record calls for', async () => {
    const { code, stdout, stderr } = await runCli(argv('--format', 'json'));
    expect(stderr).toBe('');
    const report = reportSchema.parse(JSON.parse(stdout));
    const [assessment] = report.assessments;
    expect(verdict).toContain(assessment?.verdict);
    expect(code).toBe(CODES[assessment?.verdict ?? 'proceed']);
    const sum = assessment?.concern.lines.reduce((points, line) => points + line.points, 0);
    expect(sum).toBe(assessment?.concern.atLeast);
  });

  test.each(['en', 'ko'])('reads well in %s', async (lang) => {
    const { stdout } = await runCli(argv('--lang', lang));
    await expect(stdout).toMatchFileSnapshot(join(GOLDEN, `${file.replace(/\.yaml$/, '')}.${lang}.md`));
  });

  test('has the same score in both languages', async () => {
    const [en, ko] = await Promise.all([runCli(argv('--format', 'json', '--lang', 'en')), runCli(argv('--format', 'json', '--lang', 'ko'))]);
    expect(ko.stdout).toBe(en.stdout);
  });
});
