import type { Path } from '../parsed-text.ts';
import type { CellForm } from './cell-form.ts';

/** One column of a table: where its cells go in a profile, and how they are read. Plain data. */
export interface TableColumn {
  /** As the table writes it. */
  readonly heading: string;
  readonly path: Path;
  readonly form: CellForm;
  /** The field's dotted name without places in lists; other words for its answers are kept under it. */
  readonly field: string;
  /** Signs that part several values in a cell; each value is a place in the list of its own. */
  readonly splits?: string;
  /** Columns of one path are joined in this order. */
  readonly part?: number;
  /** What a filled cell says besides. */
  readonly also?: readonly (readonly [path: Path, value: string])[];
  /** Unit of the amounts, as the heading gives it. */
  readonly unit?: AmountUnit;
  /** What may stand there, where the field is a choice. */
  readonly choices?: readonly string[];
}

export interface AmountUnit {
  readonly currency: string;
  readonly times: number;
}

/** A column that is passed over: on request, or because nothing stands above it, and then its cells must be empty. */
export type TableSlot = TableColumn | 'ignored' | 'without-heading';
