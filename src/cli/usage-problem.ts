import { nearest } from '../importers/nearest.ts';
import { InputProblem, problem } from '../model/problem.ts';

/** A value on the command line that is none of the allowed ones; the option stands where a file's name would. */
export function notOneOf(option: string, found: string, allowed: readonly string[]): InputProblem {
  const near = nearest(found, allowed);
  return new InputProblem([
    problem({
      code: 'unknown-reference',
      file: option,
      expected: { code: 'one-of', values: { values: allowed.join(', ') } },
      found: { code: 'value', values: { value: found } },
      cure: near === undefined ? { code: 'choose-one', values: { values: allowed.join(', ') } } : { code: 'did-you-mean-value', values: { value: near } },
    }),
  ]);
}
