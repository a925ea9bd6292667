import type { Concern, ScoreLine } from '../model/assessment.ts';
import type { RuleCheck, Rules } from './rules.ts';
import { WORST_ANSWER } from './standing.ts';
import type { Standings } from './standing.ts';
import { surveyOf } from './survey.ts';
import type { Survey } from './survey.ts';
import { tally } from './tally.ts';
import type { Tally } from './tally.ts';

/** What speaks against a case, in points; every completion of the open questions lies between the two ends. */
export function concernOf(rules: Rules, standings: Standings): Concern {
  const survey = surveyOf(rules, standings);
  const lines: ScoreLine[] = [];
  return concernBetween(tally(rules, standings, survey.adverse, lines), lines, worstTally(rules, standings, survey));
}

/** `least` takes every unknown as clear, and its steps are `lines`; `most` takes every question that is due and open at its worst. */
export function concernBetween(least: Tally, lines: readonly ScoreLine[], most: Tally): Concern {
  return { atLeast: least.points, atMost: most.points, band: least.band, worstBand: most.band, lines };
}

/** The case with every open question answered in the gravest way, floors included. */
export function worstTally(rules: Rules, standings: Standings, { open, adverseOrOpen }: Survey): Tally {
  return tally(rules, worstCompletion(standings, open), adverseOrOpen);
}

function worstCompletion(standings: Standings, open: readonly RuleCheck[]): Standings {
  const completed = standings.slice();
  for (const { index } of open) completed[index] = WORST_ANSWER;
  return completed;
}
