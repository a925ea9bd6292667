import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { answersText, headerOf } from '../importers/answers-text.ts';
import { parseAnswers } from '../importers/answers.ts';
import { residentNumberProblems } from '../importers/refuse-resident-numbers.ts';
import type { Answers } from '../model/answers.ts';
import { InputProblem, problem } from '../model/problem.ts';
import { fileProblem } from './file-problem.ts';
import { MAX_TEXT_BYTES, readBytes } from './open-file.ts';
import { readTextFile } from './read-file.ts';
import { replaceFile } from './replace-file.ts';

/** An answers file as it stood when it was read or last written by us. */
export interface AnswersFile {
  readonly path: string;
  /** Undefined where the file does not exist yet. */
  readonly answers: Answers | undefined;
  /** Comment lines at its head; kept on writing. */
  readonly header: string;
  /** SHA-256 of its bytes; undefined where it does not exist yet. */
  readonly sha256: string | undefined;
}

export interface AnswersExpectation {
  /** Id of the profile that the answers must belong to. */
  readonly candidate: string;
  /** Ids of all checks. */
  readonly checks: readonly string[];
  /** True where a missing file is a problem. */
  readonly required?: boolean;
}

/** Opens the answers of a candidate; a missing file gives an empty start unless it is required. Throws `InputProblem`. */
export function openAnswers(path: string, { candidate, checks, required = false }: AnswersExpectation): AnswersFile {
  if (!required && !existsSync(path)) return { path, answers: undefined, header: '', sha256: undefined };
  const { text, sha256 } = readTextFile(path);
  const answers = parseAnswers({ path, text }, checks);
  if (answers.candidate !== candidate) throw ofAnother(path, candidate, answers.candidate);
  return { path, answers, header: headerOf(text), sha256 };
}

/** The answers alone, for those who only read. */
export function readAnswers(path: string, expectation: AnswersExpectation): Answers | undefined {
  return openAnswers(path, expectation).answers;
}

/**
 * Saves the answers, synchronously and whole or not at all, and hands back the file as it stands now. Where somebody else has changed,
 * created or removed the file since it was opened, nothing is written.
 */
export function writeAnswers(file: AnswersFile, answers: Answers): AnswersFile {
  const { path, header, sha256 } = file;
  const text = answersText(answers, header);
  const personal = residentNumberProblems({ path, text }, { path, value: answers, locate: () => undefined, written: () => undefined });
  if (personal.length > 0) throw new InputProblem(personal);
  const refuseChanged = (): void => {
    if (digestNow(path) !== sha256) throw fileProblem('changed-meanwhile', path, 'unchanged-file', 'changed-file', 'read-again');
  };
  refuseChanged();
  replaceFile(path, text, { onlyNew: sha256 === undefined, beforeTakingOver: refuseChanged });
  return { path, answers, header, sha256: sha256Of(Buffer.from(text, 'utf8')) };
}

function digestNow(path: string): string | undefined {
  return existsSync(path) ? sha256Of(readBytes(path, MAX_TEXT_BYTES)) : undefined;
}

function sha256Of(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

function ofAnother(path: string, expected: string, found: string): InputProblem {
  return new InputProblem([
    problem({
      code: 'inconsistent',
      file: path,
      pointer: '/candidate',
      expected: { code: 'exactly', values: { value: expected } },
      found: { code: 'value', values: { value: found.slice(0, 80) } },
      cure: { code: 'use-own-answers' },
    }),
  ]);
}
