import type { CsvForm } from './table.ts';

/** The cells of one record that is written as `recordAt` wants it; without blanks around them, line ends in them as `\n`. */
export function cellsOf(record: string, { delimiter, lineEnd }: Pick<CsvForm, 'delimiter' | 'lineEnd'>): readonly string[] {
  const between = String.fromCharCode(delimiter);
  const text = withoutLineEnd(record, String.fromCharCode(lineEnd));
  const cells: string[] = [];
  for (let at = 0; at <= text.length; ) {
    const start = behindBlanks(text, at, between);
    if (text.charAt(start) === '"') {
      const close = closingQuote(text, start + 1);
      cells.push(unified(text.slice(start + 1, close).replaceAll('""', '"')));
      at = behind(text, between, close);
    } else {
      const end = behind(text, between, at);
      cells.push(text.slice(at, end - 1).trim());
      at = end;
    }
  }
  return cells;
}

/** Position behind the next delimiter; behind the whole text where there is none. */
function behind(text: string, between: string, from: number): number {
  const found = text.indexOf(between, from);
  return found < 0 ? text.length + 1 : found + 1;
}

function closingQuote(text: string, from: number): number {
  for (let at = text.indexOf('"', from); at >= 0; at = text.indexOf('"', at + 2)) if (text.charAt(at + 1) !== '"') return at;
  return text.length;
}

function behindBlanks(text: string, from: number, between: string): number {
  let at = from;
  while (text.charAt(at) === ' ' || (text.charAt(at) === '\t' && between !== '\t')) at += 1;
  return at;
}

function withoutLineEnd(record: string, lineEnd: string): string {
  const line = record.endsWith(lineEnd) ? record.slice(0, -1) : record;
  return line.endsWith('\r') ? line.slice(0, -1) : line;
}

function unified(cell: string): string {
  const lines = cell.includes('\r') ? cell.replace(/\r\n?/g, '\n') : cell;
  return lines.trim();
}
