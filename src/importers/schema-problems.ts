import * as z from 'zod';
import type { Problem } from '../model/problem.ts';
import { problem } from '../model/problem.ts';
import { cureOf, sharpened } from './cures.ts';
import { expectationOf, joinedExpectation } from './expectations.ts';
import { pointerOf, valueAt } from './parsed-text.ts';
import type { ParsedText, Path } from './parsed-text.ts';
import { schemasAt } from './schema-walk.ts';
import { foundPhrase } from './shown-value.ts';
import { unknownKeyProblem } from './unknown-key.ts';

type Issue = z.core.$ZodIssue;

/** The issues of a schema as problems with places, one by one, so that a caller can stop early. */
export function* schemaProblems(parsed: ParsedText, schema: z.core.$ZodType, issues: readonly Issue[], base: Path = []): Generator<Problem> {
  for (const issue of issues) {
    const path = [...base, ...plainPath(issue.path)];
    if (issue.code === 'unrecognized_keys') for (const key of issue.keys) yield unknownKeyProblem(parsed, schema, path, key);
    else if (issue.code === 'invalid_union') yield* unionProblems(parsed, schema, issue, path);
    else if (issue.code === 'invalid_key') yield valueProblem(parsed, path, expectedKey(issue), 'key');
    else yield valueProblem(parsed, path, withWord(expectationOf(issue), schemasAt(schema, path)), 'value');
  }
}

/** Of a union of a form and a word, the schema reports only the form. */
function withWord(expected: Problem['expected'], schemas: readonly z.core.$ZodType[]): Problem['expected'] {
  return expected.code === 'month' && schemas.some((one) => one instanceof z.ZodLiteral && one.value === 'present') ? { code: 'month-or-present' } : expected;
}

function plainPath(path: readonly PropertyKey[]): Path {
  return path.map((step) => (typeof step === 'number' ? step : String(step)));
}

function expectedKey(issue: z.core.$ZodIssueInvalidKey): Problem['expected'] {
  const first = issue.issues[0];
  return first === undefined ? { code: 'text-key' } : expectationOf(first);
}

/** A union speaks for the branch that the value was meant for: one that accepts its kind and objects only to what is inside. */
function* unionProblems(parsed: ParsedText, schema: z.core.$ZodType, issue: z.core.$ZodIssueInvalidUnion, path: Path): Generator<Problem> {
  const value = valueAt(parsed.value, path);
  const meant = issue.errors.filter((branch) => branch.length > 0 && !branch.some((one) => isOfWrongKind(one, value)));
  const branch = typeof value === 'object' || meant.length === 1 ? meant.toSorted((a, b) => distance(a) - distance(b))[0] : undefined;
  if (branch !== undefined) return yield* schemaProblems(parsed, schema, branch, path);
  const branches = meant.length > 1 ? meant : issue.errors;
  const expectations = branches.flatMap((errors) => errors.slice(0, 1)).map(expectationOf);
  yield valueProblem(parsed, path, joinedExpectation(expectations), 'value');
}

/** How far a value is from fitting a branch: the number of its problems, every unknown key being one. */
function distance(branch: readonly Issue[]): number {
  return branch.reduce((sum, issue) => sum + (issue.code === 'unrecognized_keys' ? issue.keys.length : 1), 0);
}

function isOfWrongKind(issue: Issue, value: unknown): boolean {
  if (issue.path.length > 0) return false;
  return issue.code === 'invalid_type' || (issue.code === 'invalid_value' && typeof value !== 'string');
}

function valueProblem(parsed: ParsedText, path: Path, expected: Problem['expected'], part: 'key' | 'value'): Problem {
  const value = part === 'key' ? path.at(-1) : valueAt(parsed.value, path);
  const at = { code: 'schema' as const, file: parsed.path, pointer: pointerOf(path) };
  if (value === undefined) return problem({ ...at, ...missingPlace(parsed, path), expected: requiredKey(path, expected), found: { code: 'nothing' }, cure: { code: 'add-key', values: { key: String(path.at(-1) ?? '') } } });
  return problem({ ...at, ...parsed.locate(path, part), expected, found: sharpened(expected, foundPhrase(value), value), cure: cureOf(expected, value) });
}

/** The key itself where it stands with nothing behind it, else the mapping that lacks it. */
function missingPlace(parsed: ParsedText, path: Path): Partial<{ line: number; column: number }> {
  return parsed.locate(path, 'key') ?? parsed.locate(path.slice(0, -1)) ?? {};
}

function requiredKey(path: Path, expected: Problem['expected']): Problem['expected'] {
  const key = path.at(-1);
  return key === undefined ? expected : { code: 'required-key', values: { key: String(key) } };
}
