import { existsSync } from 'node:fs';
import { answersBeside } from '../../io/batch/answers-beside.ts';
import type { Job } from '../../io/batch/job.ts';
import { readAnswers } from '../../io/answers-file.ts';
import type { Answers } from '../../model/answers.ts';
import { answersPathOf } from '../case.ts';
import type { ProfileEntry } from './candidate.ts';

/** Answers for the candidates of a job: beside a profile of its own, or in a folder beside a file of many. Throws `InputProblem`. */
export function answersOfJob(job: Job, checks: readonly string[]): (entry: ProfileEntry) => Answers | undefined {
  if (job.kind === 'files') return ({ path, profile, line }) => (line === undefined ? fileOf(answersPathOf(path), profile.id, checks) : undefined);
  if (job.kind !== 'lines' && job.kind !== 'rows') return () => undefined;
  const beside = answersBeside(job.path);
  if (beside === undefined) return () => undefined;
  return ({ profile }) => {
    const path = beside.pathOf(profile.id);
    return path === undefined ? undefined : readAnswers(path, { candidate: profile.id, checks });
  };
}

function fileOf(path: string, candidate: string, checks: readonly string[]): Answers | undefined {
  return existsSync(path) ? readAnswers(path, { candidate, checks }) : undefined;
}
