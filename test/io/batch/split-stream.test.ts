import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { linesOf } from '../../../src/io/batch/lines-of.ts';
import { splitStream } from '../../../src/io/batch/split-stream.ts';

async function* inPieces(bytes: Buffer, sizes: readonly number[]): AsyncGenerator<Uint8Array> {
  for (let at = 0, turn = 0; at < bytes.length; turn += 1) {
    const size = sizes.length === 0 ? bytes.length : (sizes[turn % sizes.length] ?? 1);
    yield bytes.subarray(at, at + size);
    at += size;
  }
}

/** Jobs in short: where they begin, and their text or the length of a line that was dropped. */
async function jobsOf(text: string, sizes: readonly number[], size = 20, limit = 30): Promise<readonly unknown[]> {
  const jobs: unknown[] = [];
  for await (const job of splitStream(inPieces(Buffer.from(text), sizes), { size, limit })) {
    jobs.push([job.from, job.kind === 'text' ? Buffer.from(job.bytes).toString('utf8') : job.length]);
  }
  return jobs;
}

describe('a stream', () => {
  test('is cut where a line reaches the size', async () => {
    expect(await jobsOf('12345678\n12345678\n12345678\n1234', [])).toEqual([[0, '12345678\n12345678\n12345678\n'], [27, '1234']]);
  });

  test('gives up a line over the limit and goes on', async () => {
    const long = 'x'.repeat(100);
    expect(await jobsOf(`a\n${long}\nb\n${long}`, [7])).toEqual([[0, 'a\n'], [2, 100], [103, 'b\n'], [105, 100]]);
    expect(await jobsOf(`${'x'.repeat(30)}\n${'y'.repeat(31)}\n`, [3])).toEqual([[0, `${'x'.repeat(30)}\n`], [31, 31]]);
  });

  test('is read no further than asked for', async () => {
    let read = 0;
    async function* endless(): AsyncGenerator<Uint8Array> {
      for (;;) {
        read += 1;
        yield Buffer.from('0123456789\n');
      }
    }
    const jobs = splitStream(endless(), { size: 100, limit: 100 });
    for (let count = 0; count < 3; count += 1) await jobs.next();
    expect(read).toBe(30);
    await jobs.return(undefined);
  });

  test('is cut the same in whatever pieces it comes, and nothing is lost', async () => {
    const line = fc.oneof(fc.string({ maxLength: 12 }).map((text) => text.replaceAll('\n', '')), fc.constant('y'.repeat(31)), fc.constant('김민수'.repeat(8)));
    await fc.assert(
      fc.asyncProperty(fc.array(line, { maxLength: 20 }), fc.boolean(), fc.array(fc.integer({ min: 1, max: 40 }), { minLength: 1, maxLength: 5 }), async (lines, ended, sizes) => {
        const text = lines.join('\n') + (ended ? '\n' : '');
        const whole = await jobsOf(text, []);
        expect(await jobsOf(text, sizes)).toEqual(whole);
        const entries: unknown[] = [];
        let before = 0;
        for await (const job of splitStream(inPieces(Buffer.from(text), sizes), { size: 20, limit: 30 })) {
          const reading = linesOf(job, 30);
          for (const entry of reading) entries.push([entry.line + before, entry.byteOffset, 'text' in entry ? entry.text() : entry.byteLength]);
          before += reading.lineCount();
        }
        const bytes = Buffer.from(text);
        const expected = linesOf({ kind: 'text', path: '-', bytes: new Uint8Array(bytes), from: 0 }, 30);
        expect(entries).toEqual([...expected].map((entry) => [entry.line, entry.byteOffset, 'text' in entry ? entry.text() : entry.byteLength]));
      }),
    );
  });
});
