import { nearest } from '../importers/nearest.ts';
import { InputProblem, problem } from '../model/problem.ts';

/** More would bury the message. */
const MOST_SHOWN = 24;

/** A value on the command line that is none of the allowed ones; the option stands where a file's name would. */
export function notOneOf(option: string, found: string, allowed: readonly string[]): InputProblem {
  const near = nearest(found, allowed) ?? allowed.find((one) => one.endsWith(`/${found}`));
  const values = allowed.length <= MOST_SHOWN ? allowed.join(', ') : `${allowed.slice(0, MOST_SHOWN / 4).join(', ')}, … (${allowed.length}; knowhire list)`;
  return new InputProblem([
    problem({
      code: 'unknown-reference',
      file: option,
      expected: { code: 'one-of', values: { values } },
      found: { code: 'value', values: { value: found } },
      cure: near === undefined ? { code: 'choose-one', values: { values } } : { code: 'did-you-mean-value', values: { value: near } },
    }),
  ]);
}
