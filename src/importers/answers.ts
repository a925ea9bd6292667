import { answersSchema } from '../model/answers.ts';
import type { Answers } from '../model/answers.ts';
import { InputProblem, problem } from '../model/problem.ts';
import type { Problem } from '../model/problem.ts';
import { nearest } from './nearest.ts';
import { pointerOf } from './parsed-text.ts';
import type { ParsedText, SourceText } from './parsed-text.ts';
import { readDocument } from './read-document.ts';
import { shortened } from './shown-value.ts';

/** An answers file; answers to checks that are not among `checkIds` are problems, with the id that was probably meant. */
export function parseAnswers(source: SourceText, checkIds: readonly string[]): Answers {
  const { value, parsed } = readDocument(answersSchema, source);
  const known = new Set(checkIds);
  const unknown = Object.keys(value.answers).filter((id) => !known.has(id));
  if (unknown.length > 0) throw new InputProblem(unknown.map((id) => unknownCheckProblem(parsed, id, checkIds)));
  return value;
}

function unknownCheckProblem(parsed: ParsedText, id: string, checkIds: readonly string[]): Problem {
  const meant = nearest(id, checkIds);
  return problem({
    code: 'unknown-reference',
    file: parsed.path,
    ...parsed.locate(['answers', id], 'key'),
    pointer: pointerOf(['answers', shortened(id)]),
    expected: { code: 'known-check' },
    found: { code: 'not-defined', values: { id: shortened(id) } },
    cure: meant === undefined ? { code: 'define-or-correct' } : { code: 'did-you-mean-value', values: { value: meant } },
  });
}
