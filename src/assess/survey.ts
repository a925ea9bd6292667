import type { Assurance } from '../model/assessment.ts';
import type { Grade } from '../model/vocabulary.ts';
import type { RuleCheck, Rules } from './rules.ts';
import { isAdverse, isOpen, UNTOUCHED } from './standing.ts';
import type { Standing, Standings } from './standing.ts';

/** What one look over the standings of a case finds; the lists are in the order of `Rules.byGroup`. */
export interface Survey {
  readonly adverse: readonly RuleCheck[];
  /** Due and not answered. */
  readonly open: readonly RuleCheck[];
  /** Both: what would be raised were every open question answered at its worst. */
  readonly adverseOrOpen: readonly RuleCheck[];
  /** How much of the due diligence that is due has been done: credit by criticality, an adverse answer in full, since it was looked at. */
  readonly assurance: Assurance;
  /**
   * The same with adverse answers credited by their grade as well. Only the verdict reads it. Were they credited in full, a clear answer on
   * the candidate's word would leave a case incomplete that a small concern on the same word completes: a worse answer would give the
   * milder verdict.
   */
  readonly assuranceByGrade: Assurance;
}

const CREDIT_QUARTERS = { claimed: 1, attested: 3, documented: 4, verified: 4 } satisfies Record<Grade, number>;

export function surveyOf(rules: Rules, standings: Standings): Survey {
  const adverse: RuleCheck[] = [];
  const open: RuleCheck[] = [];
  const adverseOrOpen: RuleCheck[] = [];
  let possible = 0;
  let full = 0;
  let byGrade = 0;
  for (const rule of rules.byGroup) {
    const standing = standings[rule.index] ?? UNTOUCHED;
    const speaksAgainst = isAdverse(standing.state);
    if (speaksAgainst || isOpen(rule, standing)) {
      (speaksAgainst ? adverse : open).push(rule);
      adverseOrOpen.push(rule);
    }
    if (!rule.due || standing.state === 'not-applicable') continue;
    const { criticality } = rule.check;
    const quarters = gradeQuarters(standing);
    possible += criticality;
    byGrade += criticality * quarters;
    full += criticality * (speaksAgainst ? 4 : quarters);
  }
  return { adverse, open, adverseOrOpen, assurance: assurance(full, possible), assuranceByGrade: assurance(byGrade, possible) };
}

export function assuranceOf(rules: Rules, standings: Standings): Assurance {
  return surveyOf(rules, standings).assurance;
}

export function assuranceByGrade(rules: Rules, standings: Standings): Assurance {
  return surveyOf(rules, standings).assuranceByGrade;
}

/** An answer without a grade is worth no more than the candidate's word. */
function gradeQuarters({ state, grade = 'claimed' }: Standing): number {
  return state === 'unknown' ? 0 : CREDIT_QUARTERS[grade];
}

/** A case to which nothing applies has not been checked: 0 of 0 is 0 percent. */
function assurance(quarters: number, possible: number): Assurance {
  return { percent: possible === 0 ? 0 : Math.floor((25 * quarters) / possible), credit: quarters / 4, possible };
}
