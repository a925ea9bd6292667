import { expect } from 'vitest';
import { InputProblem } from '../../src/model/problem.ts';

/** What a call is refused for: the codes of the first problem, and the place it names. */
export interface Refusal {
  readonly file: string;
  readonly expected: string;
  readonly found: string;
  readonly cure: string;
}

export async function refusalOf(call: Promise<unknown>): Promise<Refusal> {
  const error: unknown = await call.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  if (!(error instanceof InputProblem)) throw new Error(`no problem was told, but ${String(error)}`, { cause: error });
  const [first] = error.problems;
  expect(first).toBeDefined();
  return { file: first?.file ?? '', expected: first?.expected.code ?? '', found: first?.found.code ?? '', cure: first?.cure.code ?? '' };
}
