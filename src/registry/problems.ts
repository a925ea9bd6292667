import { InputProblem, problem, type CureCode, type ExpectedCode, type FoundCode, type Phrase } from '../model/problem.ts';

/** Something wrong with the place, the key or the server. `shown` never holds a password. */
export function registryProblem(shown: string, expected: ExpectedCode | Phrase<ExpectedCode>, found: FoundCode | Phrase<FoundCode>, cure: CureCode | Phrase<CureCode>): InputProblem {
  return new InputProblem([problem({ code: 'registry', file: shown, expected: phrase(expected), found: phrase(found), cure: phrase(cure) })]);
}

function phrase<Code extends string>(given: Code | Phrase<Code>): Phrase<Code> {
  return typeof given === 'string' ? { code: given } : given;
}

/** The text code of a thrown error, undefined where it has none. */
export function errorCode(error: unknown): string | undefined {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : undefined;
}
