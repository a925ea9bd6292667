import type { InterviewFacts } from '../../facts/interview.ts';
import type { Evaluators } from '../evaluator.ts';
import type { InterviewReasons } from '../generated/interview.ts';

/** What the evaluator of one interview check may return. */
export type Say<Slug extends keyof InterviewReasons> = ReturnType<Evaluators<InterviewReasons, InterviewFacts>[Slug]>;
