import type { CureCode, ExpectedCode, FoundCode, Phrase } from '../model/problem.ts';
import { nearest } from './nearest.ts';

type Cure = Phrase<CureCode>;
type Expectation = Phrase<ExpectedCode>;

/** How to mend a value that is not what was expected. */
export function cureOf(expected: Expectation, value: unknown): Cure {
  if (expected.code === 'one-of' || expected.code === 'exactly') return choiceCure(expected, value);
  if (typeof value === 'string' && value.trim() === '') return { code: 'fill-or-remove' };
  if (DATED.has(expected.code)) return dateCure(expected.code, value);
  if (NUMBERS.has(expected.code)) return numberCure(expected.code, value);
  const better = typeof value === 'string' ? REWRITES[expected.code]?.(value.trim()) : undefined;
  if (better !== undefined) return { code: 'did-you-mean-value', values: { value: better } };
  if (expected.code === 'true-or-false') return { code: 'unquote-it' };
  if (expected.code === 'text' && (typeof value === 'boolean' || typeof value === 'number')) return { code: 'quote-it' };
  return { code: PLAIN_CURES[expected.code] ?? 'write-as-described' };
}

const PLAIN_CURES: Readonly<Partial<Record<ExpectedCode, CureCode>>> = {
  text: 'write-text', 'text-not-empty': 'fill-or-remove', 'text-up-to': 'shorten', 'text-or-keys': 'write-text', 'text-or-list': 'write-text',
  list: 'write-list', 'list-at-least': 'write-list', 'list-up-to': 'split', keys: 'write-keys', 'required-key': 'add-key',
};
/** What a near miss of a pattern was meant to be. */
const REWRITES: Readonly<Partial<Record<ExpectedCode, (text: string) => string | undefined>>> = {
  currency: (text) => (/^[a-z]{3,5}$/i.test(text) ? text.toUpperCase() : undefined),
  'clock-time': (text) => (/^\d:\d{2}$/.test(text) ? `0${text}` : undefined),
};
const DATED: ReadonlySet<ExpectedCode> = new Set(['date', 'instant', 'date-or-instant', 'month', 'month-or-present']);
const NUMBERS: ReadonlySet<ExpectedCode> = new Set(['number', 'whole-number', 'number-from', 'number-above', 'number-up-to', 'number-below']);

function choiceCure(expected: Expectation, value: unknown): Cure {
  const values = String(expected.values?.['values'] ?? expected.values?.['value'] ?? '');
  const meant = typeof value === 'string' ? nearest(value, values.split(', ')) : undefined;
  return meant === undefined ? { code: 'choose-one', values: { values } } : { code: 'did-you-mean-value', values: { value: meant } };
}

function dateCure(code: ExpectedCode, value: unknown): Cure {
  if (code === 'month' || code === 'month-or-present') return { code: 'write-month' };
  const text = typeof value === 'string' || typeof value === 'number' ? String(value) : '';
  const day = isoDay(text);
  if (code !== 'instant' && day !== undefined && day !== text) return { code: 'write-date-as', values: { value: day } };
  if (code === 'date') return { code: 'write-date' };
  return { code: lacksOffset(text) ? 'add-offset' : 'write-instant' };
}

/** Year-first ways of writing a day, as 2021-03-05; day-first and month-first ones are ambiguous and left alone. */
function isoDay(text: string): string | undefined {
  const [, year, month, day] = /^\s*(\d{4})\s*[-./년]?\s*(\d{1,2})\s*[-./월]?\s*(\d{1,2})\s*[일.]?\s*$/.exec(text) ?? [];
  if (year === undefined || month === undefined || day === undefined) return undefined;
  const iso = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return isDay(iso) ? iso : undefined;
}

function isDay(iso: string): boolean {
  const time = Date.parse(`${iso}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(iso);
}

function lacksOffset(text: string): boolean {
  return /^\d{4}-\d{2}-\d{2}[T ]\d{2}:\d{2}(:\d{2}(\.\d+)?)?$/.test(text);
}

function numberCure(code: ExpectedCode, value: unknown): Cure {
  if (code !== 'number' && code !== 'whole-number') return { code: 'change-number' };
  const plain = typeof value === 'string' ? plainNumber(value) : undefined;
  return plain === undefined ? { code: 'digits-only' } : { code: 'did-you-mean-value', values: { value: plain } };
}

function plainNumber(text: string): string | undefined {
  const bare = text.trim().replace(/^0+(?=\d)/, '');
  if (/^\d+(\.\d+)?$/.test(bare)) return bare;
  return /^\d{1,3}(,\d{3})+(\.\d+)?$/.test(bare) ? bare.replaceAll(',', '') : undefined;
}

/** What was found, told more exactly where the expectation allows it. */
export function sharpened(expected: Expectation, found: Phrase<FoundCode>, value: unknown): Phrase<FoundCode> {
  if (typeof value === 'string' && expected.code === 'text-up-to') return { code: 'text-of-length', values: { length: value.length } };
  if (Array.isArray(value) && /^list-/.test(expected.code)) return { code: 'items', values: { count: value.length } };
  if (typeof value !== 'string' || !DATED.has(expected.code)) return found;
  if (/^\d{4}-\d{2}-\d{2}$/.test(value) && !isDay(value)) return { code: 'no-such-day', values: { value } };
  return lacksOffset(value) ? { code: 'no-offset', values: { value } } : found;
}
