import type * as z from 'zod';
import type { ExpectedCode, Phrase } from '../model/problem.ts';

type Issue = z.core.$ZodIssue;
type Expectation = Phrase<ExpectedCode>;

/** The schemas describe their patterns in English; here is the code by which every language has its own words. */
export const PATTERN_CODES: Readonly<Record<string, ExpectedCode>> = {
  'letters, digits, dot, hyphen and underscore, at most 80, beginning with a letter or digit': 'candidate-id',
  'a year, a month or a day: 2021, 2021-03 or 2021-03-15': 'month',
  'a currency code in capitals, such as KRW, USD or USDT': 'currency',
  'HH:MM': 'clock-time',
  'an offset such as +09:00': 'utc-offset',
  'a check id such as interview/video-held': 'check-id',
  'lower case words joined by hyphens': 'slug',
  'a part of the profile such as /logins/*/ip': 'profile-part',
};

/** Patterns without a description of their own, by their source. */
const BARE_PATTERN_CODES: Readonly<Record<string, ExpectedCode>> = {
  '/^[0-9a-f]{64}$/': 'sha256',
  '/^[a-z-]+(\\.[a-z-]+)+$/': 'fact-name',
};

const TYPE_CODES: Readonly<Record<string, ExpectedCode>> = {
  string: 'text', number: 'number', int: 'whole-number', boolean: 'true-or-false', array: 'list', object: 'keys', record: 'keys',
};

/** What an issue of the schema says should stand there. Unions and unknown keys are not for here. */
export function expectationOf(issue: Issue): Expectation {
  switch (issue.code) {
    case 'invalid_type':
      return { code: TYPE_CODES[issue.expected] ?? 'fitting-value' };
    case 'invalid_value':
      return issue.values.length === 1
        ? { code: 'exactly', values: { value: String(issue.values[0]) } }
        : { code: 'one-of', values: { values: issue.values.map(String).join(', ') } };
    case 'invalid_format':
      return formatExpectation(issue.format, issue.message, issue.pattern);
    case 'too_small':
      return lowerBound(issue.origin, Number(issue.minimum), issue.inclusive ?? true);
    case 'too_big':
      return upperBound(issue.origin, Number(issue.maximum), issue.inclusive ?? true);
    case 'custom':
      return { code: 'as-described', values: { description: issue.message } };
    default:
      return { code: 'fitting-value' };
  }
}

function formatExpectation(format: string, message: string, pattern: string | undefined): Expectation {
  if (format === 'date') return { code: 'date' };
  if (format === 'datetime') return { code: 'instant' };
  const code = PATTERN_CODES[message] ?? BARE_PATTERN_CODES[pattern ?? ''];
  return code === undefined ? { code: 'as-described', values: { description: message } } : { code };
}

function lowerBound(origin: string, least: number, inclusive: boolean): Expectation {
  if (origin === 'string') return { code: 'text-not-empty' };
  if (origin === 'array') return { code: 'list-at-least', values: { least } };
  return { code: inclusive ? 'number-from' : 'number-above', values: { least } };
}

function upperBound(origin: string, most: number, inclusive: boolean): Expectation {
  if (origin === 'string') return { code: 'text-up-to', values: { most } };
  if (origin === 'array') return { code: 'list-up-to', values: { most } };
  return { code: inclusive ? 'number-up-to' : 'number-below', values: { most } };
}

/** What a union that nothing fits expects, from what each of its branches expects. */
export function joinedExpectation(branches: readonly Expectation[]): Expectation {
  const codes = new Set(branches.map(({ code }) => code));
  const values = branches.flatMap(offeredValues);
  if (codes.has('month') && values.includes('present')) return { code: 'month-or-present' };
  if (values.length > 0) return { code: 'one-of', values: { values: [...values, ...(codes.has('true-or-false') ? ['true', 'false'] : [])].join(', ') } };
  if (codes.has('date') && codes.has('instant')) return { code: 'date-or-instant' };
  if (codes.has('text') && codes.has('keys')) return { code: 'text-or-keys' };
  if (codes.has('text') && codes.has('list')) return { code: 'text-or-list' };
  return branches[0] ?? { code: 'fitting-value' };
}

function offeredValues({ code, values }: Expectation): readonly string[] {
  if (code === 'exactly') return [String(values?.['value'])];
  return code === 'one-of' ? String(values?.['values']).split(', ') : [];
}
