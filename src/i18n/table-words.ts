import type { TableCureCode, TableExpectedCode, TableFoundCode } from '../model/table-problem.ts';

/** What is said of tables of candidates; a part of the words of all problems. */
export interface TableWords {
  readonly expected: Readonly<Record<TableExpectedCode, string>>;
  readonly found: Readonly<Record<TableFoundCode, string>>;
  readonly cure: Readonly<Record<TableCureCode, string>>;
}
