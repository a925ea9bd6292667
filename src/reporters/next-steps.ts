import type { Assessment } from '../model/assessment.ts';
import type { ReportContext } from './context.ts';
import { adverse, titles } from './select.ts';

const NEXT_QUESTIONS = 5;

/** What to do next, in order, by the verdict: whom to ask what, what to settle first, when to stop. */
export function nextSteps(assessment: Assessment, context: ReportContext): readonly string[] {
  const { next } = context.t.ui;
  const unexplained = adverse(assessment, context).filter((finding) => finding.explanation === undefined);
  const ask = unexplained.length === 0 ? [] : [next.askCandidate(titles(unexplained.map((finding) => finding.checkId), context))];
  const settle = assessment.open.slice(0, NEXT_QUESTIONS).map((open) => next.settleFirst(context.t.check(open.checkId).question));
  switch (assessment.verdict) {
    case 'escalate':
      return [next.escalateStop, next.escalateKeep, ...ask, next.escalateReport, next.escalateVictim, next.recordDecision];
    case 'review':
      return [...ask, next.secondPerson, ...settle.slice(0, 2), next.recordDecision];
    case 'incomplete':
      return [...settle, ...ask, next.sameForAll];
    case 'proceed':
      return [...ask, next.recordDecision, next.sameForAll];
  }
}
