import type { CureCode, ExpectedCode, FoundCode, Phrase } from '../../model/problem.ts';
import { shortened } from '../shown-value.ts';

/** What is wrong with a cell, without its place. */
export interface CellFault {
  readonly expected: Phrase<ExpectedCode>;
  readonly found: Phrase<FoundCode>;
  readonly cure: Phrase<CureCode>;
}

export function cellFault(expected: ExpectedCode, found: FoundCode, cure: CureCode, value: string): CellFault {
  return { expected: { code: expected }, found: { code: found, values: { value: shortened(value) } }, cure: { code: cure } };
}

/** A number as a spreadsheet shows it when it is long: most of its digits are gone from the file. */
const ROUNDED = /^[+-]?\d(?:[.,]\d+)?E\+\d{1,3}$/i;

/**
 * Damage that spreadsheets do to any text: identifiers rounded to 8.21E+11, formulas and the marks of failed ones, letters lost in saving.
 * `errors` are the marks, in lower case. Undefined where nothing is the matter.
 */
export function damageOf(text: string, errors: ReadonlySet<string>): CellFault | undefined {
  if (!/^[\d+\-#=?]/.test(text)) return undefined;
  if (ROUNDED.test(text)) return cellFault('all-digits', 'rounded-number', 'format-as-text', text);
  if (errors.has(text.toLowerCase())) return cellFault('value-not-formula', 'failed-formula', 'paste-value', text);
  if (text.startsWith('=')) return cellFault('value-not-formula', 'formula', 'paste-value', text);
  return /^\?{2,}$/.test(text.replace(/\s/g, '')) ? cellFault('all-letters', 'question-marks', 'save-as-utf-8-csv', text) : undefined;
}

/** An identifier that went through a number: with decimals it never had, or a Korean mobile number without its first zero. */
export function digitDamage(text: string, isPhone: boolean): CellFault | undefined {
  if (/^\d+\.0+$/.test(text)) return cellFault('all-digits', 'rounded-number', 'format-as-text', text);
  return isPhone && /^1[016789]\d{7,8}$/.test(text) ? cellFault('all-digits', 'lost-zero', 'format-as-text', text) : undefined;
}

const WRAPPED = /^=\s*"((?:[^"]|"")*)"$/s;

/** The text that was meant: without the `="…"` or the apostrophe by which exports keep spreadsheets from changing it. */
export function unwrapped(cell: string): { readonly text: string; readonly kept: boolean } {
  const [, inner] = WRAPPED.exec(cell) ?? [];
  if (inner !== undefined) return { text: inner.replaceAll('""', '"').trim(), kept: true };
  return /^'[=+\-@\d]/.test(cell) ? { text: cell.slice(1).trim(), kept: true } : { text: cell, kept: false };
}
