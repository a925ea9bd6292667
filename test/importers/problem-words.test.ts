import { describe, expect, test } from 'vitest';
import * as z from 'zod';
import { PROBLEM_WORDS_EN } from '../../src/i18n/problem-words-en.ts';
import { PROBLEM_WORDS_KO } from '../../src/i18n/problem-words-ko.ts';
import { describeProblem, describeProblems } from '../../src/i18n/problems.ts';
import { expectationOf } from '../../src/importers/expectations.ts';
import { placeholdersOf } from '../../src/importers/knowledge/overlay-rules.ts';
import { schemasAt } from '../../src/importers/schema-walk.ts';
import { answersSchema } from '../../src/model/answers.ts';
import { checkFileSchema } from '../../src/model/check.ts';
import { InputProblem, MAX_PROBLEMS, problem } from '../../src/model/problem.ts';
import type { Problem } from '../../src/model/problem.ts';
import { profileSchema } from '../../src/model/profile/schema.ts';

const KINDS = ['expected', 'found', 'cure'] as const;

describe.each(KINDS)('the words of %s', (kind) => {
  test.each(Object.keys(PROBLEM_WORDS_EN[kind]))('%s name the same values in both languages', (code) => {
    const en = (PROBLEM_WORDS_EN[kind] as Readonly<Record<string, string>>)[code] ?? '';
    const ko = (PROBLEM_WORDS_KO[kind] as Readonly<Record<string, string>>)[code] ?? '';
    expect(placeholdersOf(ko)).toEqual(placeholdersOf(en));
  });
});

const SAMPLE: Problem = {
  code: 'schema', file: 'kim.yaml', line: 3, column: 7, pointer: '/fee/amount',
  expected: { code: 'number' }, found: { code: 'text', values: { value: '5,000' } }, cure: { code: 'did-you-mean-value', values: { value: '5000' } },
};

test('a problem reads as one sentence in each language', () => {
  expect(describeProblem(SAMPLE, 'en')).toBe('kim.yaml:3:7: /fee/amount: expected a number; found the text “5,000”. Did you mean “5000”?');
  expect(describeProblem(SAMPLE, 'ko')).toBe('kim.yaml:3:7: /fee/amount: 필요한 내용: 숫자 / 현재 내용: 문자열 ‘5,000’. ‘5000’ 값을 쓰려던 것이 아닌지 확인하십시오.');
});

test('what comes from the file cannot steer the terminal, nor fill in our own words', () => {
  const hostile = '\u001b[2J\u202Eevil\u0007\n{cure}\u200b';
  const said = describeProblem({ ...SAMPLE, file: hostile, pointer: hostile, found: { code: 'text', values: { value: hostile } } }, 'en');
  expect(said).not.toMatch(/[\p{Cc}\p{Cf}]/u);
  expect(said).toContain('found the text “\\u{1b}[2J\\u{202e}evil\\u{7}\\u{a}{cure}\\u{200b}”. Did you mean “5000”?');
});

test('resident registration numbers are blotted out of every text of a problem', () => {
  const number = '900101-1234567';
  const made = problem({ ...SAMPLE, file: `${number}.yaml`, pointer: `/${number}`, found: { code: 'text', values: { value: number } }, cure: { code: 'did-you-mean', values: { key: number } } });
  expect(JSON.stringify(made)).not.toContain('1234567');
});

test('an error lists a bounded number of problems and says that there are more', () => {
  const error = new InputProblem(Array.from({ length: MAX_PROBLEMS + 9 }, () => SAMPLE));
  expect(error.problems).toHaveLength(MAX_PROBLEMS);
  expect(describeProblems(error, 'en').split('\n').at(-1)).toBe('There are further problems; only the first 50 are shown.');
  expect(describeProblems(new InputProblem([SAMPLE]), 'en').split('\n')).toHaveLength(1);
});

/** Every text schema below a schema. */
function textSchemas(schema: z.core.$ZodType, depth = 12): readonly z.core.$ZodType[] {
  if (depth === 0) return [];
  return schemasAt(schema, []).flatMap((one) => {
    if (one instanceof z.ZodObject) return Object.values(one.def.shape).flatMap((child) => textSchemas(child, depth - 1));
    if (one instanceof z.ZodArray) return textSchemas(one.def.element, depth - 1);
    if (one instanceof z.ZodRecord) return [...textSchemas(one.def.keyType, depth - 1), ...textSchemas(one.def.valueType, depth - 1)];
    return [one];
  });
}

test.each([
  ['profile', profileSchema],
  ['answers', answersSchema],
  ['checks', checkFileSchema],
] as const)('every form that the %s schema asks for has words in both languages', (_, schema) => {
  const issues = textSchemas(schema).flatMap((one) => z.safeParse(one, '\u0000?').error?.issues ?? []);
  const undescribed = issues.filter((issue) => issue.code === 'invalid_format' && expectationOf(issue).code === 'as-described');
  expect(undescribed.map(({ message }) => message)).toEqual([]);
  expect(issues.length).toBeGreaterThan(3);
});
