import type { CsvTable } from '../../importers/csv/table.ts';
import { bytesSource } from './byte-source.ts';
import { cutRows } from './cut-rows.ts';
import { STANDARD_INPUT, type RefusedJob, type RowsJob } from './job.ts';
import { READ_BLOCK } from './row-jobs.ts';
import { tableFrom, type TableOptions } from './tables.ts';

/**
 * The rows of a table that comes as a stream, as jobs that carry their bytes. Nothing is read ahead of what is asked for but one block. Throws
 * `InputProblem` where the headings are not understood. Heading and encoding are those of the first block.
 */
export async function* streamRowJobs(stream: AsyncIterable<Uint8Array>, size: number, options: TableOptions): AsyncGenerator<RowsJob | RefusedJob> {
  const blocks = inBlocks(stream, READ_BLOCK);
  const first = await blocks.next();
  const start = first.done === true ? Buffer.alloc(0) : first.value;
  const table = tableFrom(bytesSource(start, 0), STANDARD_INPUT, options);
  const cutter = cutRows(table, size);
  yield* carrying(table, cutter.push(start.subarray(table.start), false));
  for await (const block of blocks) yield* carrying(table, cutter.push(block, false));
  yield* carrying(table, cutter.push(Buffer.alloc(0), true));
}

/** The bytes of a stream in pieces of at least so many, the last one excepted. */
async function* inBlocks(stream: AsyncIterable<Uint8Array>, size: number): AsyncGenerator<Buffer> {
  let chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of stream) {
    chunks.push(chunk);
    length += chunk.length;
    if (length < size) continue;
    yield Buffer.concat(chunks, length);
    chunks = [];
    length = 0;
  }
  if (length > 0) yield Buffer.concat(chunks, length);
}

function* carrying(table: CsvTable, cuts: ReturnType<ReturnType<typeof cutRows>['push']>): Generator<RowsJob | RefusedJob> {
  for (const cut of cuts) {
    if (cut.kind === 'refused') {
      yield cut;
      continue;
    }
    const bytes = new Uint8Array(cut.bytes.length);
    bytes.set(cut.bytes);
    yield { kind: 'rows', path: STANDARD_INPUT, table, from: cut.from, to: cut.from + bytes.length, firstLine: cut.firstLine, firstRow: cut.firstRow, bytes };
  }
}
