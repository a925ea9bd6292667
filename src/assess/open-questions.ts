import type { OpenQuestion } from '../model/assessment.ts';
import { VERDICTS } from '../model/vocabulary.ts';
import type { Verdict } from '../model/vocabulary.ts';
import type { RuleCheck, Rules } from './rules.ts';
import { isOpen, SETTLED, WORST_ANSWER } from './standing.ts';
import type { Standings } from './standing.ts';
import { judge } from './verdict.ts';
import type { VerdictPolicy } from './verdict.ts';

interface Prospect extends OpenQuestion {
  /** Steps in the order of verdicts between now and the best or worst answer, whichever is further. */
  readonly reach: number;
  readonly criticality: number;
  readonly mustHave: boolean;
}

/**
 * The open questions that are due: must-haves first, since no case can proceed without them; then those whose answer could
 * move the verdict furthest, for better or worse; then by criticality, by the points they could add, by id. The other open questions stay open in each trial.
 */
export function openQuestions(rules: Rules, standings: Standings, policy: VerdictPolicy = {}): readonly OpenQuestion[] {
  const now = judge(rules, standings, policy);
  // A clear answer takes no points away, so it moves only a case that waits to be completed.
  const canBeSettled = now.verdict === 'incomplete';
  const prospect = (rule: RuleCheck): Prospect => {
    const worst = judge(rules, standings.with(rule.index, WORST_ANSWER), policy);
    const best = canBeSettled ? judge(rules, standings.with(rule.index, SETTLED), policy) : now;
    return {
      checkId: rule.id,
      couldAdd: worst.points - now.points,
      worstVerdict: worst.verdict,
      reach: Math.max(steps(now.verdict, worst.verdict), steps(now.verdict, best.verdict)),
      criticality: rule.check.criticality,
      mustHave: rule.mustHave,
    };
  };
  return rules.checks
    .filter((rule) => isOpen(rule, standings[rule.index]))
    .map(prospect)
    .sort(byUse)
    .map(({ checkId, couldAdd, worstVerdict }) => ({ checkId, couldAdd, worstVerdict }));
}

function byUse(a: Prospect, b: Prospect): number {
  return Number(b.mustHave) - Number(a.mustHave) || b.reach - a.reach || b.criticality - a.criticality || b.couldAdd - a.couldAdd || (a.checkId < b.checkId ? -1 : 1);
}

function steps(from: Verdict, to: Verdict): number {
  return Math.abs(VERDICTS.indexOf(from) - VERDICTS.indexOf(to));
}
