import type { Assessment, ScoreLine } from '../model/assessment.ts';
import { becauseOf } from './because.ts';
import { concernBetween, worstTally } from './concern.ts';
import type { Rules } from './rules.ts';
import type { Standings } from './standing.ts';
import { surveyOf } from './survey.ts';
import { tally } from './tally.ts';
import { vectorOf } from './vector.ts';
import { judgeTallied } from './verdict.ts';
import type { VerdictPolicy } from './verdict.ts';

type Weighed = Pick<Assessment, 'concern' | 'assurance' | 'verdict' | 'because' | 'vector'> & { readonly openCount: number };

/** Both readings of a case and the verdict that follows, each figure computed once. */
export function weigh(rules: Rules, standings: Standings, policy: VerdictPolicy = {}): Weighed {
  const survey = surveyOf(rules, standings);
  const lines: ScoreLine[] = [];
  const least = tally(rules, standings, survey.adverse, lines);
  const most = worstTally(rules, standings, survey);
  const concern = concernBetween(least, lines, most);
  const judgement = judgeTallied(rules, standings, { least, most: policy.gateWorst === true ? most : undefined, settled: survey.assuranceByGrade.percent });
  return {
    concern,
    assurance: survey.assurance,
    verdict: judgement.verdict,
    because: becauseOf(rules, judgement, concern, survey.assurance),
    vector: vectorOf(rules, standings, policy),
    openCount: survey.open.length,
  };
}
