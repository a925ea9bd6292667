import type { Assurance } from '../model/assessment.ts';
import type { Grade } from '../model/vocabulary.ts';
import type { Rules } from './rules.ts';
import { isAdverse } from './standing.ts';
import type { Standing, Standings } from './standing.ts';

const CREDIT_QUARTERS = { claimed: 1, attested: 3, documented: 4, verified: 4 } satisfies Record<Grade, number>;

/** How much of the due diligence that is due has been done: credit by criticality, an adverse answer in full. */
export function assuranceOf(rules: Rules, standings: Standings): Assurance {
  return weighted(rules, standings, (standing) => (isAdverse(standing.state) ? 4 : gradeQuarters(standing)));
}

/**
 * The same with adverse answers credited by their grade as well. Only the verdict reads it. An adverse answer counts in full, so
 * by `assuranceOf` alone a clear answer on the candidate's word leaves a case incomplete, while a small concern on the
 * same word completes it: a worse answer would give the milder verdict.
 */
export function assuranceByGrade(rules: Rules, standings: Standings): Assurance {
  return weighted(rules, standings, gradeQuarters);
}

/** An answer without a grade is worth no more than the candidate's word. */
function gradeQuarters(standing: Standing): number {
  return standing.state === 'unknown' ? 0 : CREDIT_QUARTERS[standing.grade ?? 'claimed'];
}

/** A case to which nothing applies has not been checked: 0 of 0 is 0 percent. */
function weighted(rules: Rules, standings: Standings, quartersOf: (standing: Standing) => number): Assurance {
  let quarters = 0;
  let possible = 0;
  for (const { check, due, index } of rules.checks) {
    const standing = standings[index];
    if (!due || standing?.state === 'not-applicable') continue;
    possible += check.criticality;
    if (standing !== undefined) quarters += check.criticality * quartersOf(standing);
  }
  return { percent: possible === 0 ? 0 : Math.floor((25 * quarters) / possible), credit: quarters / 4, possible };
}
