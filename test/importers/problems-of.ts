import { InputProblem } from '../../src/model/problem.ts';
import type { Problem } from '../../src/model/problem.ts';

/** The problems that a call ends with; none where it succeeds. Anything else that is thrown fails the test. */
export function problemsOf(call: () => unknown): readonly Problem[] {
  try {
    call();
    return [];
  } catch (error) {
    if (error instanceof InputProblem) return error.problems;
    throw error;
  }
}

/** `line:column expected/found/cure` of each problem. */
export function inShort(problems: readonly Problem[]): readonly string[] {
  return problems.map(({ line, column, expected, found, cure }) => `${line ?? '-'}:${column ?? '-'} ${expected.code}/${found.code}/${cure.code}`);
}
