import type { CsvTable } from '../../importers/csv/table.ts';
import { fileSource } from './byte-source.ts';
import { cutRows } from './cut-rows.ts';
import type { RefusedJob, RowsJob } from './job.ts';

/** How much is read at a time; the cuts do not depend on it. */
export const READ_BLOCK = 1_048_576;

/** The rows of a CSV file as jobs: where they begin and end in it. The file is read once, block by block, as jobs are asked for. */
export function* rowJobs(table: CsvTable, size: number, descriptor?: number): Generator<RowsJob | RefusedJob> {
  const source = fileSource(table.path, descriptor);
  const shared = { kind: 'rows', path: table.path, table, ...(descriptor !== undefined && { descriptor }) } as const;
  try {
    const cutter = cutRows(table, size);
    for (let at = table.start, complete = false; !complete; ) {
      const block = source.read(at, READ_BLOCK);
      at += block.length;
      complete = block.length < READ_BLOCK;
      for (const cut of cutter.push(block, complete)) {
        if (cut.kind === 'refused') yield cut;
        else yield { ...shared, from: cut.from, to: cut.from + cut.bytes.length, firstLine: cut.firstLine, firstRow: cut.firstRow };
      }
    }
  } finally {
    source.close();
  }
}
