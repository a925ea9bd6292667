import type { Concern, ScoreLine } from '../model/assessment.ts';
import type { Rules } from './rules.ts';
import { worstCompletion } from './standing.ts';
import type { Standings } from './standing.ts';
import { tally } from './tally.ts';

/**
 * What speaks against a case, in points. `atLeast` takes every unknown as clear, `atMost` takes every question that is
 * due and open at its worst, floors included; every completion of the open questions lies between the two.
 */
export function concernOf(rules: Rules, standings: Standings): Concern {
  const lines: ScoreLine[] = [];
  const least = tally(rules, standings, lines);
  const most = tally(rules, worstCompletion(rules, standings));
  return { atLeast: least.points, atMost: most.points, band: least.band, worstBand: most.band, lines };
}
