import { InputProblem, problem } from '../../model/problem.ts';

/** Something that the command line must give, or gives twice; the option stands where a file's name would. */
export function needed(option: string, description: string, found?: string): InputProblem {
  return new InputProblem([
    problem({
      code: 'schema',
      file: option,
      expected: { code: 'as-described', values: { description } },
      found: found === undefined ? { code: 'nothing' } : { code: 'value', values: { value: found } },
      cure: { code: 'write-as-described' },
    }),
  ]);
}
