import { openAnswers } from '../../io/answers-file.ts';
import type { Answers } from '../../model/answers.ts';
import type { Knowledge } from '../../model/knowledge.ts';
import { InputProblem, problem } from '../../model/problem.ts';
import type { Report } from '../../model/report.ts';
import type { Language } from '../../model/vocabulary.ts';
import type { Reference } from '../../facts/reference.ts';
import type { Registry } from '../../registry/index.ts';
import { answersPathOf, openCase, type OpenCase } from '../case.ts';
import { unreadableEntry } from '../unreadable-entry.ts';

export interface AnsweredCase {
  readonly open: OpenCase;
  readonly answers: Answers | undefined;
}

export interface OpenedCases {
  readonly cases: readonly AnsweredCase[];
  readonly unreadable: Report['unreadable'];
  /** The problems behind `unreadable`, in full. */
  readonly problems: readonly InputProblem[];
}

/** Opens every profile with the answers beside it. One that cannot be read becomes an entry, and the others are opened all the same. */
export async function openCases(paths: readonly string[], reference: Reference, knowledge: Knowledge, asOf: string, language: Language, registry?: Registry): Promise<OpenedCases> {
  const checks = knowledge.checks.map(({ id }) => id);
  const cases: AnsweredCase[] = [];
  const problems: InputProblem[] = [];
  const pathOfId = new Map<string, string>();
  for (const path of paths) {
    try {
      const open = await openCase(path, reference, asOf, registry);
      const { id } = open.profile;
      refuseTwice(open, pathOfId.get(id));
      const { answers } = openAnswers(answersPathOf(path), { candidate: id, checks });
      pathOfId.set(id, path);
      cases.push({ open, answers });
    } catch (error) {
      if (!(error instanceof InputProblem)) throw error;
      problems.push(error);
    }
  }
  return { cases, problems, unreadable: problems.map((error) => unreadableEntry(error.problems, language)) };
}

/** Waivers and baselines go by the id, so one id may stand for one file only. */
function refuseTwice({ path, profile, locate }: OpenCase, before: string | undefined): void {
  if (before === undefined) return;
  const expected = { code: 'unique-id', values: { id: profile.id } } as const;
  throw new InputProblem([
    problem({ code: 'duplicate-id', file: path, ...locate('/id'), pointer: '/id', expected, found: { code: 'defined-twice', values: { id: `${profile.id} (${before})` } }, cure: { code: 'rename-one' } }),
  ]);
}
