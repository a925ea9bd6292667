import type { Language } from '../model/vocabulary.ts';

export type CsvValue = string | number | undefined;

/** Korean Excel takes a CSV without this mark for CP949 and shows Hangul as gibberish. Elsewhere the mark would stick to the first heading. */
const BYTE_ORDER_MARK = '\ufeff';

/** Rows, the first of which is the heading, as CSV by RFC 4180; no cell runs as a formula. */
export function csvText(rows: readonly (readonly CsvValue[])[], language: Language): string {
  const mark = language === 'ko' ? BYTE_ORDER_MARK : '';
  return mark + rows.map((row) => `${row.map(field).join(',')}\r\n`).join('');
}

function field(value: CsvValue): string {
  if (value === undefined) return '';
  if (typeof value === 'number') return String(value);
  const text = harmless(value);
  return /[",\r\n]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** Spreadsheets run a cell that begins so, full-width forms included; the apostrophe makes it text. */
function harmless(text: string): string {
  return /^\s*[=+\-@\t\r\n＝＋－＠]/.test(text) ? `'${text}` : text;
}
