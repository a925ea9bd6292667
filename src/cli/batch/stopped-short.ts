import { BATCH_WORDS } from '../../i18n/batch-words.ts';
import { describeProblems } from '../../i18n/problems.ts';
import { InputProblem } from '../../model/problem.ts';
import type { Language } from '../../model/vocabulary.ts';
import { WorkerLost } from './pool.ts';

/** What to say where a full disk, a registry that went away or a dead worker ended a run; undefined where the fault is the tool's own. */
export function whyStopped(error: unknown, language: Language): readonly string[] | undefined {
  if (error instanceof InputProblem) return [describeProblems(error, language)];
  return error instanceof WorkerLost ? [BATCH_WORDS[language].workerLost] : undefined;
}
