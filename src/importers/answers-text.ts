import { stringify } from 'yaml';
import { answerSchema, answersSchema, decisionSchema } from '../model/answers.ts';
import type { Answer, Answers } from '../model/answers.ts';

/**
 * Answers as YAML for people: keys always in the same order, answers by the id of their check, a text on one line unless it has several,
 * so that a change in one answer is a change in a few lines. `header` is the comment that stands above, with its line ends.
 */
export function answersText(answers: Answers, header = ''): string {
  const ordered = inOrder(answersSchema.shape, {
    ...answers,
    answers: Object.fromEntries(Object.entries(answers.answers).sort(([a], [b]) => (a < b ? -1 : 1)).map(([id, answer]) => [id, answerInOrder(answer)])),
    ...(answers.decision === undefined ? {} : { decision: inOrder(decisionSchema.shape, answers.decision) }),
  });
  return header + stringify(ordered, { lineWidth: 0, blockQuote: 'literal', aliasDuplicateObjects: false });
}

function answerInOrder(answer: Answer): object {
  const { earlier, ...now } = answer;
  return inOrder(answerSchema.shape, { ...now, ...(earlier === undefined ? {} : { earlier: earlier.map((one) => inOrder(answerSchema.shape, one)) }) });
}

function inOrder(shape: Readonly<Record<string, unknown>>, value: Readonly<Record<string, unknown>>): object {
  return Object.fromEntries(Object.keys(shape).filter((key) => value[key] !== undefined).map((key) => [key, value[key]]));
}

/** The comment lines at the head of a text, blank lines among them included. */
export function headerOf(text: string): string {
  return /^(?:[ \t]*(?:#[^\n]*)?\r?\n)*/.exec(text)?.[0] ?? '';
}
