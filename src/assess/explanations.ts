import type { Answer } from '../model/answers.ts';
import type { Explanation } from '../model/finding.ts';
import type { Profile } from '../model/profile/schema.ts';
import { GRADES } from '../model/vocabulary.ts';
import type { Grade } from '../model/vocabulary.ts';
import type { Check } from '../model/check.ts';

type ProfileExplanation = NonNullable<Profile['explanations']>[number];

/** Stands for the candidate where the profile does not say who explained. */
const CANDIDATE = 'candidate';

/**
 * The explanation that counts for an adverse finding. What the assessor recorded with the answer replaces what the
 * profile says, also where it is graded lower: it is a later judgement of the same words. Among those of the profile
 * about the check or its theme the best shown counts, so that adding one never raises the concern.
 */
export function explanationFor(check: Check, answer: Answer | undefined, explanations: readonly ProfileExplanation[], asOf: string): Explanation | undefined {
  if (answer?.explanation !== undefined) return answer.explanation;
  let best: ProfileExplanation | undefined;
  for (const candidate of explanations) {
    if (candidate.about !== check.id && candidate.about !== check.theme) continue;
    if (best === undefined || comesBefore(candidate, best)) best = candidate;
  }
  return best && { text: best.text, grade: believed(best, check), by: best.by ?? CANDIDATE, at: best.on ?? asOf };
}

/**
 * The profile may have been written by the person it is about, so it cannot vouch for itself without bound: words about a
 * whole theme count as attested at most, words about one check as documented at most, and none lifts a floor.
 * Anything better needs an assessor's answer.
 */
function believed({ about, grade }: ProfileExplanation, check: Check): Grade {
  const most: Grade = check.floor !== undefined ? 'claimed' : about === check.id ? 'documented' : 'attested';
  return GRADES.indexOf(grade) > GRADES.indexOf(most) ? most : grade;
}

/** Better shown first; then the one about the check itself; then by text, so that order in the file is no matter. */
function comesBefore(a: ProfileExplanation, b: ProfileExplanation): boolean {
  const byGrade = GRADES.indexOf(a.grade) - GRADES.indexOf(b.grade);
  if (byGrade !== 0) return byGrade > 0;
  if (a.about !== b.about) return a.about.includes('/');
  return sortKey(a) < sortKey(b);
}

function sortKey({ text, by, on }: ProfileExplanation): string {
  return JSON.stringify([text, by, on]);
}
