import { closeSync, mkdtempSync, openSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import type { BatchInput } from '../../../src/io/batch/inputs.ts';
import { transferListOf, type Job } from '../../../src/io/batch/job.ts';
import { linesOf } from '../../../src/io/batch/lines-of.ts';
import { planJobs, type StandardInput } from '../../../src/io/batch/plan-jobs.ts';
import { rowsOf } from '../../../src/io/batch/rows-of.ts';
import { redirectedFile } from '../../../src/io/batch/standard-input.ts';
import { openTables } from '../../../src/io/batch/tables.ts';
import { InputProblem } from '../../../src/model/problem.ts';

const folder = mkdtempSync(join(tmpdir(), 'knowhire-jobs-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function fileWith(name: string, content: string | Uint8Array): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

async function* pieces(...texts: readonly (string | Uint8Array)[]): AsyncGenerator<Uint8Array> {
  for (const text of texts) yield Buffer.from(text);
}

const SIZES = { files: 3, lineBytes: 20, rowBytes: 20 };

async function jobsOf(inputs: readonly BatchInput[], stdin: StandardInput = { stream: pieces() }): Promise<readonly Job[]> {
  const jobs: Job[] = [];
  for await (const job of planJobs(inputs, { tables: openTables(inputs), stdin, sizes: SIZES })) jobs.push(job);
  return jobs;
}

/** What the jobs hold, in their order. */
function contentOf(jobs: readonly Job[]): readonly unknown[] {
  return jobs.flatMap((job): readonly unknown[] => {
    if (job.kind === 'files') return job.files.map(({ path }) => path);
    if (job.kind === 'refused') return job.problems.map(({ found }) => found.code);
    if (job.kind === 'rows') return [...rowsOf(job)].map((row) => ('parsed' in row ? row.parsed.value : row.problems[0]?.found.code));
    return [...linesOf(job)].map((entry) => ('text' in entry ? entry.text() : entry.problem.found.code));
  });
}

const PROFILES: readonly BatchInput[] = ['a', 'b', 'c', 'd'].map((path) => ({ kind: 'profile', path, found: true }));
const LINES = Array.from({ length: 9 }, (_, at) => `{"id":"c${at}"}`);
const TABLE = ['name,notes', ...Array.from({ length: 60 }, (_, at) => `Kim ${at},x`)].join('\n');

describe('jobs', () => {
  test('follow the order of the inputs and are numbered', async () => {
    const lines = fileWith('l.ndjson', LINES.join('\n'));
    const jobs = await jobsOf([...PROFILES, { kind: 'ndjson', path: lines, found: true }, ...PROFILES.slice(0, 1)]);
    expect(jobs.map(({ index }) => index)).toEqual(jobs.map((_, at) => at));
    expect(jobs.map(({ kind }) => kind)).toEqual(['files', 'files', ...Array.from({ length: 6 }, () => 'lines'), 'files']);
    expect(contentOf(jobs)).toEqual(['a', 'b', 'c', 'd', ...LINES, 'a']);
  });

  test('are plain data that can be posted', async () => {
    const jobs = await jobsOf([{ kind: 'csv', path: fileWith('t.csv', TABLE), found: false }, { kind: 'stdin' }], { stream: pieces(LINES.join('\n')) });
    expect(contentOf(jobs.map((job) => structuredClone(job)))).toEqual(contentOf(jobs));
    const last = jobs.at(-1);
    expect(last === undefined ? [] : transferListOf(last)).toHaveLength(1);
  });

  test('cover what a file of rows holds', async () => {
    const jobs = await jobsOf([{ kind: 'csv', path: fileWith('t.csv', TABLE), found: false }]);
    expect(jobs.length).toBeGreaterThan(2);
    expect(contentOf(jobs)).toEqual(Array.from({ length: 60 }, (_, at) => ({ id: `t-row-${at + 2}`, name: `Kim ${at}`, notes: 'x' })));
  });

  test('name an input that has gone, that is UTF-16, or no table, and go on', async () => {
    const jobs = await jobsOf([
      { kind: 'ndjson', path: join(folder, 'gone.ndjson'), found: true },
      { kind: 'ndjson', path: fileWith('u.ndjson', Buffer.from('\uFEFF{}', 'utf16le')), found: true },
      { kind: 'csv', path: fileWith('other.csv', 'a,b\n1,2\n'), found: true },
      ...PROFILES.slice(0, 1),
    ]);
    expect(contentOf(jobs)).toEqual(['missing-file', 'utf-16', 'heading', 'heading', 'a']);
  });

  test('a line over the limit in a table costs its row', async () => {
    const long = `${'x'.repeat(1_048_577)}`;
    const table = `name,notes\nKim,x\n${long},\nLee,\n`;
    const rows = [{ id: 'long-row-2', name: 'Kim', notes: 'x' }, 'bytes', { id: 'long-row-4', name: 'Lee' }];
    const jobs = await jobsOf([{ kind: 'csv', path: fileWith('long.csv', table), found: false }]);
    expect(contentOf(jobs)).toEqual(rows);
    expect(jobs.find((job) => job.kind === 'refused')).toMatchObject({ problems: [{ line: 3 }] });
  });
});

describe('standard input', () => {
  test.each([
    ['lines', LINES.join('\n'), LINES],
    ['lines behind blank ones', `\uFEFF\n  \n${LINES.join('\n')}`, LINES],
    ['nothing', '', []],
    ['rows', 'name,notes\nKim,x\nLee,', [{ id: 'row-2', name: 'Kim', notes: 'x' }, { id: 'row-3', name: 'Lee' }]],
  ])('holds %s, as a stream and as a file', async (_, text, content) => {
    const half = Math.floor(text.length / 2);
    expect(contentOf(await jobsOf([{ kind: 'stdin' }], { stream: pieces(text.slice(0, half), text.slice(half)) }))).toEqual(content);
    const descriptor = openSync(fileWith('stdin', text), 'r');
    expect(contentOf(await jobsOf([{ kind: 'stdin' }], { file: { descriptor, start: 0, size: Buffer.byteLength(text) }, stream: pieces(text) }))).toEqual(content);
    closeSync(descriptor);
  });

  test('in cp949 or UTF-16 is a table like any other', async () => {
    const rows = [{ id: 'row-2', name: '김하늘' }];
    expect(contentOf(await jobsOf([{ kind: 'stdin' }], { stream: pieces(Buffer.from('\uFEFF이름\n김하늘\n', 'utf16le')) }))).toEqual(rows);
    expect(contentOf(await jobsOf([{ kind: 'stdin' }], { stream: pieces(Buffer.from([0xc0, 0xcc, 0xb8, 0xa7, 10, 0xb1, 0xe8, 0xc7, 0xcf, 0xb4, 0xc3, 10])) }))).toEqual(rows);
  });

  test('is refused where it is neither', async () => {
    await expect(jobsOf([{ kind: 'stdin' }], { stream: pieces('id: kim\nname: Kim\n') })).rejects.toThrow(InputProblem);
  });

  test.skipIf(process.platform !== 'linux')('from a file begins where others stopped reading', () => {
    const descriptor = openSync(fileWith('redirected', 'abc'), 'r');
    expect(redirectedFile(descriptor)).toEqual({ descriptor, start: 0, size: 3 });
    closeSync(descriptor);
    const terminal = openSync('/dev/null', 'r');
    expect(redirectedFile(terminal)).toBeUndefined();
    closeSync(terminal);
  });
});
