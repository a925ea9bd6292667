import type { CsvTable } from '../../importers/csv/table.ts';
import type { Problem } from '../../model/problem.ts';

/** How messages name standard input. */
export const STANDARD_INPUT = '-';

export interface JobFile {
  readonly path: string;
  /** False where it was named outright: then it is read as a profile, whatever its first lines say. */
  readonly found: boolean;
}

/** Some small files, a candidate each. */
export interface FilesJob {
  readonly kind: 'files';
  readonly files: readonly JobFile[];
}

/** The lines of a file of JSON lines that begin in the bytes [from, to). */
export interface LinesJob {
  readonly kind: 'lines';
  readonly path: string;
  /** The open file, where it has no name (standard input from a file). Workers share it. */
  readonly descriptor?: number;
  /** Where the input begins within that file, in bytes; no line begins before it. */
  readonly start: number;
  readonly from: number;
  readonly to: number;
}

/** Whole lines of a stream. The bytes have an `ArrayBuffer` of their own. */
export interface TextJob {
  readonly kind: 'text';
  readonly path: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** Position of the first byte in the stream. */
  readonly from: number;
}

/** One line of a stream that was longer than a profile may be, and was not kept. */
export interface OverlongJob {
  readonly kind: 'overlong';
  readonly path: string;
  readonly from: number;
  /** Bytes, without the end of the line. */
  readonly length: number;
}

/** Whole records of a table, in the bytes [from, to) of the file or in `bytes` where it came by a stream. */
export interface RowsJob {
  readonly kind: 'rows';
  readonly path: string;
  readonly table: CsvTable;
  readonly from: number;
  readonly to: number;
  /** Line of the first byte, from 1. */
  readonly firstLine: number;
  /** Number of the first record as a spreadsheet shows it; the heading is row 1. */
  readonly firstRow: number;
  /** The open file, where it has no name. */
  readonly descriptor?: number;
  readonly bytes?: Uint8Array<ArrayBuffer>;
}

/** An input that cannot be opened; the others go on. */
export interface RefusedJob {
  readonly kind: 'refused';
  readonly path: string;
  readonly problems: readonly Problem[];
}

/** A part of the input that one worker reads by itself: plain data. Its bounds depend on the input alone, never on the number of workers. */
export type JobPart = FilesJob | LinesJob | TextJob | OverlongJob | RowsJob | RefusedJob;
export type Job = JobPart & {
  /** From 0, in the order of input. */
  readonly index: number;
};

/** Buffers that can move to a worker instead of being copied. */
export function transferListOf(job: Job): readonly ArrayBuffer[] {
  return 'bytes' in job && job.bytes !== undefined ? [job.bytes.buffer] : [];
}
