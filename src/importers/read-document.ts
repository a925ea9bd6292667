import type * as z from 'zod';
import { InputProblem } from '../model/problem.ts';
import type { Problem } from '../model/problem.ts';
import { checkSchema } from './check-schema.ts';
import { parseText } from './parse-text.ts';
import type { ParsedText, SourceText } from './parsed-text.ts';
import { residentNumberProblems } from './refuse-resident-numbers.ts';

export interface ReadDocument<T> {
  readonly value: T;
  readonly parsed: ParsedText;
}

/** Text to a value of the schema, without a resident registration number anywhere; throws one `InputProblem` with all problems. */
export function readDocument<T>(schema: z.ZodType<T>, source: SourceText): ReadDocument<T> {
  const parsed = parseOrRefuse(source);
  const personal = residentNumberProblems(source, parsed);
  const checked = checkSchema(schema, parsed);
  if (!checked.ok) throw new InputProblem([...personal, ...checked.problems], checked.hasMore);
  if (personal.length > 0) throw new InputProblem(personal);
  return { value: checked.value, parsed };
}

function parseOrRefuse(source: SourceText): ParsedText {
  try {
    return parseText(source);
  } catch (error) {
    if (!(error instanceof InputProblem)) throw error;
    const problems: readonly Problem[] = [...residentNumberProblems(source, undefined), ...error.problems];
    throw new InputProblem(problems, error.hasMore);
  }
}
