import { recordAt, type RecordSpan } from '../../importers/csv/records.ts';
import type { CsvTable } from '../../importers/csv/table.ts';
import { problem } from '../../model/problem.ts';
import { MAX_TEXT_BYTES } from '../open-file.ts';
import type { RefusedJob } from './job.ts';
import { unitsOf, unitWidth } from './table-encoding.ts';

/** Whole records that make up one job. */
export interface RowsCut {
  readonly kind: 'rows';
  /** Position of the first byte in the file or stream. */
  readonly from: number;
  /** A view of what was pushed. */
  readonly bytes: Buffer;
  readonly firstLine: number;
  readonly firstRow: number;
}

export interface RowCutter {
  /** Takes the bytes that follow, and whether they are the last; hands out what is complete. */
  readonly push: (bytes: Buffer, complete: boolean) => Generator<RowsCut | RefusedJob>;
}

/** Spreadsheets that leave out empty cells at the end of rows do so for so many rows at once; such a block is never cut. */
export const ROWS_TOGETHER = 16;

/**
 * Cuts the bytes behind the heading into jobs of at least `size` bytes. The cuts depend on the bytes alone, not on the pieces in which they
 * come. A line that is longer than a profile may be is dropped as it comes, with a problem.
 */
export function cutRows(table: CsvTable, size: number, limit = MAX_TEXT_BYTES): RowCutter {
  const width = unitWidth(table.encoding);
  let pending: Buffer = Buffer.alloc(0);
  let units: Uint8Array = pending;
  let from = table.start;
  let [line, row] = [table.firstLine, table.firstRow];
  let [firstLine, firstRow] = [line, row];
  /** Units of the pending bytes that make whole records. */
  let whole = 0;
  /** Units so far of a line that is being dropped. */
  let dropped: number | undefined;

  function leaveBehind(count: number): void {
    pending = pending.subarray(count * width);
    units = units.subarray(count);
    from += count * width;
    whole = 0;
    [firstLine, firstRow] = [line, row];
  }

  function take(): RowsCut | undefined {
    if (whole === 0) return undefined;
    const cut: RowsCut = { kind: 'rows', from, bytes: pending.subarray(0, whole * width), firstLine, firstRow };
    leaveBehind(whole);
    return cut;
  }

  function drop(before: number, complete: boolean): RefusedJob | undefined {
    const end = units.indexOf(table.lineEnd);
    const length = before + (end < 0 ? units.length : end);
    const ended = end >= 0 || complete;
    const refused = ended ? overlong(table.path, line, length * width, limit) : undefined;
    dropped = ended ? undefined : length;
    if (ended) {
      line += 1;
      row += 1;
    }
    leaveBehind(end < 0 ? units.length : end + 1);
    return refused;
  }

  function next(complete: boolean): RowsCut | RefusedJob | undefined {
    if (dropped !== undefined) return drop(dropped, complete);
    while (whole < units.length) {
      const record = recordAt({ units, complete }, whole, table, limit);
      if (record === undefined) return undefined;
      if (isOverlong(record, whole, limit)) return take() ?? drop(0, complete);
      whole = record.end;
      line += record.lines;
      row += 1;
      if (whole * width >= size && (row - 1) % ROWS_TOGETHER === 0) return take();
    }
    return complete ? take() : undefined;
  }

  return {
    *push(bytes, complete) {
      pending = pending.length === 0 ? bytes : Buffer.concat([pending, bytes]);
      units = unitsOf(pending, table.encoding);
      for (let cut = next(complete); cut !== undefined; cut = next(complete)) yield cut;
    },
  };
}

/** A line so long that it is not kept; a record of many lines only ends with its first one. */
function isOverlong({ end, fault }: RecordSpan, from: number, limit: number): boolean {
  return fault === 'too-long' && end - from > limit;
}

function overlong(path: string, line: number, bytes: number, most: number): RefusedJob {
  const wrong = problem({ code: 'unreadable-file', file: path, line, column: 1, expected: { code: 'bytes-up-to', values: { most } }, found: { code: 'bytes', values: { bytes } }, cure: { code: 'make-smaller' } });
  return { kind: 'refused', path, problems: [wrong] };
}
