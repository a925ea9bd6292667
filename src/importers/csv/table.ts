import type { TableSlot } from './columns.ts';

export type TableEncoding = 'utf-8' | 'cp949' | 'utf-16le' | 'utf-16be';

/** How a table of candidates is written. Plain data. */
export interface CsvForm {
  readonly encoding: TableEncoding;
  /** Between cells: the code of `,`, `;` or a tab. */
  readonly delimiter: number;
  /** Ends a record: 10, or 13 where an old Macintosh program wrote the file. */
  readonly lineEnd: number;
}

/** A table whose heading has been understood. Plain data, small enough to go with every job. */
export interface CsvTable extends CsvForm {
  readonly path: string;
  /** One a cell of the heading. */
  readonly columns: readonly TableSlot[];
  /** Headings whose columns are passed over on request. */
  readonly passedOver: readonly string[];
  /** Position of the first byte behind the heading. */
  readonly start: number;
  /** Line of that byte, from 1. */
  readonly firstLine: number;
  /** Row of that byte, as a spreadsheet numbers it. */
  readonly firstRow: number;
  /** In front of the ids of rows that have none. */
  readonly stem: string;
}
