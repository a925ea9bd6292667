import { mkdtempSync, openSync, rmSync, statSync, writeFileSync, writeSync, closeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, describe, expect, test } from 'vitest';
import type { LinesJob } from '../../../src/io/batch/job.ts';
import { linesOf, shiftedProblem, type LineEntry } from '../../../src/io/batch/lines-of.ts';
import { readRecord } from '../../../src/io/batch/read-record.ts';

const folder = mkdtempSync(join(tmpdir(), 'knowhire-lines-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function fileWith(content: string | Uint8Array, name = 'lines.ndjson'): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

function jobOf(path: string, from = 0, to = statSync(path).size): LinesJob {
  return { kind: 'lines', path, start: 0, from, to };
}

function shown(entry: LineEntry): string {
  return 'text' in entry ? `${entry.line}:${entry.text()}` : `${entry.line}!${entry.problem.found.code}`;
}

function read(path: string, limit?: number): readonly string[] {
  return [...linesOf(jobOf(path), limit)].map(shown);
}

describe('one job over a whole file', () => {
  test('hands out filled lines with their numbers, whatever ends them', () => {
    expect(read(fileWith('{"a":1}\r\n\n  \t\n{"b":2}\n{"c":3}'))).toEqual(['0:{"a":1}', '3:{"b":2}', '4:{"c":3}']);
  });

  test('an empty file and a file of blank lines have no entries', () => {
    expect(read(fileWith(''))).toEqual([]);
    const reading = linesOf(jobOf(fileWith('\n\n\n')));
    expect([[...reading], reading.lineCount()]).toEqual([[], 3]);
  });

  test('drops a byte order mark, and only at the start', () => {
    expect(read(fileWith('\uFEFF{"a":1}\n\uFEFF{"b":2}\n'))).toEqual(['0:{"a":1}', '1:\uFEFF{"b":2}']);
  });

  test('a line that is no UTF-8 is an entry with a problem, and the rest goes on', () => {
    const path = fileWith(Buffer.concat([Buffer.from('{"a":1}\n{"b":"'), Buffer.from([0xb1, 0xe8]), Buffer.from('"}\n{"c":"김민수"}\n')]));
    const entries = [...linesOf(jobOf(path))];
    expect(entries.map(shown)).toEqual(['0:{"a":1}', '1!not-utf-8', '2:{"c":"김민수"}']);
    expect(entries[1]).toMatchObject({ problem: { file: path, line: 2, expected: { code: 'utf-8' } } });
  });

  test('a line over the limit is counted, not kept', () => {
    const path = fileWith(`{"a":1}\n"${'x'.repeat(200_000)}"\n{"b":2}\n`);
    const entries = [...linesOf(jobOf(path), 1000)];
    expect(entries.map(shown)).toEqual(['0:{"a":1}', '1!bytes', '2:{"b":2}']);
    expect(entries[1]).toMatchObject({ byteOffset: 8, byteLength: 200_002, problem: { found: { values: { bytes: 200_002 } }, expected: { values: { most: 1000 } } } });
  });

  test('each entry can be read again by its place', () => {
    const path = fileWith('\uFEFF{"a":"가"}\r\n{"b":2}\n');
    for (const entry of linesOf(jobOf(path))) {
      expect('text' in entry && readRecord(path, entry.byteOffset, entry.byteLength).toString('utf8') === entry.text()).toBe(true);
    }
    expect(() => readRecord(path, 1000, 5)).toThrow();
  });
});

test('a line of 200 MB takes no memory to speak of, in whichever job it falls', () => {
  const path = join(folder, 'huge.ndjson');
  const descriptor = openSync(path, 'w');
  const block = Buffer.alloc(1_048_576, 'x');
  writeSync(descriptor, '{"a":1}\n"');
  for (let count = 0; count < 200; count += 1) writeSync(descriptor, block);
  writeSync(descriptor, '"\n{"b":2}\n');
  closeSync(descriptor);
  const size = statSync(path).size;
  const before = process.memoryUsage().rss;
  const found: string[] = [];
  let lines = 0;
  for (let from = 0; from < size; from += 4_194_304) {
    const reading = linesOf(jobOf(path, from, Math.min(size, from + 4_194_304)));
    for (const entry of reading) found.push('problem' in entry ? `${lines + entry.line} ${entry.byteLength}` : `${lines + entry.line} ${entry.text()}`);
    lines += reading.lineCount();
  }
  expect(found).toEqual(['0 {"a":1}', `1 ${200 * 1_048_576 + 2}`, '2 {"b":2}']);
  expect(process.memoryUsage().rss - before).toBeLessThan(100 * 1_048_576);
});

const line = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 12 }).map((text) => text.replace(/[\r\n]/g, '')),
  fc.constant(''),
  fc.constant('x'.repeat(70)),
  fc.constant('{"name":"김민수"}\r'),
);

test('jobs of any size give the same lines in the same order', () => {
  fc.assert(
    fc.property(fc.array(line, { maxLength: 30 }), fc.boolean(), fc.integer({ min: 1, max: 200 }), (lines, ended, size) => {
      const path = fileWith(lines.join('\n') + (ended ? '\n' : ''), 'law.ndjson');
      const whole = [...linesOf(jobOf(path), 64)].map((entry) => ({ ...entry, shown: shown(entry) }));
      const total = statSync(path).size;
      const parts: unknown[] = [];
      let before = 0;
      for (let from = 0; from < total; from += size) {
        const reading = linesOf(jobOf(path, from, Math.min(total, from + size)), 64);
        for (const entry of reading) parts.push([entry.line + before, entry.byteOffset, entry.byteLength, 'text' in entry ? entry.text() : shiftedProblem(entry.problem, before)]);
        before += reading.lineCount();
      }
      expect(parts).toEqual(whole.map((entry) => [entry.line, entry.byteOffset, entry.byteLength, 'text' in entry ? entry.text() : entry.problem]));
    }),
    { numRuns: 100 },
  );
});

test('a line that nobody wants is counted and not decoded', () => {
  const path = fileWith('{"a":1}\n\n \u00a0\n{"b":"가"}\n{"c":3}\n', 'wanted.ndjson');
  const reading = linesOf(jobOf(path), undefined, (at) => at === 2);
  expect([...reading].map(shown)).toEqual(['0:', '3:', '4:{"c":3}']);
  expect(reading.lineCount()).toBe(5);
});
