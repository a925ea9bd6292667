import type { Finding } from '../model/finding.ts';
import type { Adverse, CheckId, Grade, State } from '../model/vocabulary.ts';
import type { RuleCheck, Rules } from './rules.ts';

/** What the tool compared stood in the file that the assessor keeps; an answer without a grade is the assessor's statement. */
export const USUAL_GRADE: Grade = 'attested';

/** All that scoring knows of a check on a case. */
export interface Standing {
  readonly state: State;
  readonly grade?: Grade | undefined;
  /** Grade of the explanation that an adverse state carries. */
  readonly explained?: Grade | undefined;
  /** A person stands behind the state, or the evidence is documented or better: only then a floor can fire. */
  readonly confirmed: boolean;
}

/** One standing a check, in the order of `Rules.checks`. */
export type Standings = readonly Standing[];

export const UNTOUCHED: Standing = { state: 'unknown', grade: undefined, explained: undefined, confirmed: false };

/** Of a check that does not apply to the case. */
export const AWAY: Standing = { state: 'not-applicable', grade: undefined, explained: undefined, confirmed: false };

/** What the tool found in order and nobody answered. */
export const FOUND_CLEAR: Standing = { state: 'clear', grade: USUAL_GRADE, explained: undefined, confirmed: false };

/** The gravest answer a person can give: an unexplained concern, which outweighs a refusal (see `baseWeight`). */
export const WORST_ANSWER: Standing = { state: 'concern', grade: 'attested', explained: undefined, confirmed: true };

/** The answer that closes a question for good. */
export const SETTLED: Standing = { state: 'clear', grade: 'documented', explained: undefined, confirmed: true };

export function isAdverse(state: State): state is Adverse {
  return state === 'concern' || state === 'partial' || state === 'refused';
}

export function isWellShown(grade: Grade | undefined): boolean {
  return grade === 'documented' || grade === 'verified';
}

/** True where the question is due at the stage and nobody has answered it. */
export function isOpen(rule: RuleCheck, standing: Standing | undefined): boolean {
  return rule.due && (standing === undefined || standing.state === 'unknown');
}

/** Whether the case has nothing that the check is about. A must-have always applies. */
export function isAway({ id, mustHave }: Pick<RuleCheck, 'id' | 'mustHave'>, withoutSubject: ReadonlySet<CheckId> | undefined): boolean {
  return withoutSubject !== undefined && !mustHave && withoutSubject.has(id);
}

export function standingOf({ state, grade, origin, explanation }: Finding): Standing {
  return {
    state,
    grade,
    explained: isAdverse(state) ? explanation?.grade : undefined,
    confirmed: origin === 'person' || isWellShown(grade),
  };
}

/** Standings of a case; a check without a finding is untouched, findings of other rule sets are passed over. */
export function standingsOf(rules: Rules, findings: readonly Finding[]): Standings {
  const byId = new Map<CheckId, Finding>(findings.map((finding) => [finding.checkId, finding]));
  return rules.checks.map((rule) => {
    const finding = byId.get(rule.id);
    return finding === undefined ? UNTOUCHED : standingOf(finding);
  });
}
