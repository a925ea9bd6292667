import { tidyText } from '../tidy-value.ts';
import { cellFault, damageOf, digitDamage, unwrapped, type CellFault } from './cell-faults.ts';
import type { CellForm } from './cell-form.ts';
import type { TableColumn } from './columns.ts';
import { readDay, readInstant, readMonth } from './dates.ts';
import type { CsvKnowledge } from './knowledge.ts';
import { readNumber, readYears } from './numbers.ts';

/** What a cell says: a value, nothing, or what is wrong with it. What is no value of the field is left to the schema as text. */
export type CellReading = { readonly value: string | number | undefined } | { readonly fault: CellFault };

export type CellReader = (cell: string, column: TableColumn) => CellReading;

/** Reads cells by the forms of their columns. Numbers and dates are changed only where there is one way to read them. */
export function cellReader(knowledge: CsvKnowledge, commaIsDecimal: boolean): CellReader {
  const blanks = new Set(knowledge.blanks);
  const errors = new Set(knowledge.errors);
  const words = new Map(Object.entries(knowledge.words).map(([field, answers]) => [field, answersByWord(answers)]));

  return (cell, column) => {
    const { text, kept } = unwrapped(isAscii(cell) ? cell : tidyText(cell));
    if (text === '' || blanks.has(text.toLowerCase())) return { value: undefined };
    const fault = kept ? undefined : damageOf(text, errors);
    if (fault !== undefined) return { fault };
    const answer = words.get(column.form === 'said' && !words.has(column.field) ? 'said' : column.field)?.get(foldedAnswer(text));
    if (answer !== undefined) return { value: answer };
    return readAs(column, text, commaIsDecimal, words);
  };
}

function isAscii(text: string): boolean {
  return /^[\x20-\x7e]*$/.test(text);
}

type Words = ReadonlyMap<string, ReadonlyMap<string, string>>;

/** No number, date or answer is longer; such a text is left to the schema. */
const LONGEST_SHORT_FORM = 200;

function readAs({ form, field, choices }: TableColumn, text: string, commaIsDecimal: boolean, words: Words): CellReading {
  if (text.length > LONGEST_SHORT_FORM) return { value: text };
  switch (form) {
    case 'digits':
      return orFault(text, digitDamage(text, field.startsWith('contact.phones')));
    case 'number':
    case 'fee':
      return readAmount(text, commaIsDecimal);
    case 'years':
      return { value: readYears(text) ?? text };
    case 'date':
    case 'date-or-instant':
    case 'month':
    case 'instant':
      return readDated(form, text);
    case 'choice':
      return { value: choices?.find((choice) => foldedAnswer(choice) === foldedAnswer(text)) ?? text };
    case 'said':
      return { value: words.get('said')?.get(foldedAnswer(text)) ?? text.toLowerCase() };
    case 'currency':
      return { value: text.toUpperCase() };
    case 'link':
    case 'text':
      return { value: text };
  }
}

function orFault(value: string, fault: CellFault | undefined): CellReading {
  return fault === undefined ? { value } : { fault };
}

function readAmount(text: string, commaIsDecimal: boolean): CellReading {
  const reading = readNumber(text, commaIsDecimal);
  if (reading === undefined) return { value: text };
  return reading.kind === 'number' ? { value: reading.number } : { fault: cellFault('clear-number', 'either-number', 'write-plain-number', text) };
}

function readDated(form: Extract<CellForm, 'date' | 'date-or-instant' | 'month' | 'instant'>, text: string): CellReading {
  const exact = form === 'month' ? readMonth(text) : form === 'date' ? undefined : readInstant(text);
  if (exact !== undefined || form === 'instant') return { value: exact ?? text };
  const reading = readDay(text);
  if (reading === undefined) return { value: text };
  if (reading.kind === 'day') return { value: reading.day };
  if (reading.kind === 'either') {
    const [first, second] = reading.days;
    return { fault: { expected: { code: 'clear-date' }, found: { code: 'either-date', values: { value: text, first, second } }, cure: { code: 'write-year-first' } } };
  }
  return { fault: { expected: { code: 'date' }, found: { code: 'day-number', values: { value: text } }, cure: { code: 'format-as-date', values: { value: reading.day } } } };
}

function answersByWord(answers: Readonly<Record<string, readonly string[]>>): ReadonlyMap<string, string> {
  return new Map(Object.entries(answers).flatMap(([answer, words]) => [answer, ...words].map((word) => [foldedAnswer(word), answer] as const)));
}

function foldedAnswer(text: string): string {
  return text.normalize('NFKC').toLowerCase().replace(/[\s_-]/g, '');
}
