import type { Assessment } from '../model/assessment.ts';
import type { Finding } from '../model/finding.ts';
import { isSamePerson } from '../model/same-person.ts';
import type { CheckId, State } from '../model/vocabulary.ts';
import { isAdverse, isWellShown } from './standing.ts';

/** Gravest last. */
const GRAVITY: readonly State[] = ['clear', 'not-applicable', 'unknown', 'partial', 'refused', 'concern'];

/**
 * Checks that one person alone made milder: overruled the tool, replaced a graver answer, or credited an explanation that takes points
 * off. A second person stands behind it who gave the same state before, or who recorded the decision to go on.
 */
export function downgradesByOne(findings: readonly Finding[], decision: Assessment['decision']): readonly CheckId[] {
  return findings.filter((finding) => isDowngrade(finding) && !hasSecond(finding, decision)).map(({ checkId }) => checkId);
}

function isDowngrade(finding: Finding): boolean {
  const { state, overruled, earlier = [], explanation } = finding;
  if (overruled !== undefined && isMilder(state, overruled.state)) return true;
  if (finding.origin === 'person' && earlier.some((answer) => isMilder(state, answer.state) && isAdverse(answer.state))) return true;
  return isAdverse(state) && explanation !== undefined && (explanation.grade === 'attested' || isWellShown(explanation.grade));
}

function isMilder(now: State, before: State): boolean {
  return GRAVITY.indexOf(now) < GRAVITY.indexOf(before);
}

function hasSecond(finding: Finding, decision: Assessment['decision']): boolean {
  const first = isAdverse(finding.state) ? finding.explanation?.by ?? finding.by : finding.by;
  if (first === undefined) return false;
  const others = [...sameBefore(finding), ...(isAdverse(finding.state) && finding.by !== undefined ? [finding.by] : []), ...(decision?.decision === 'proceed' ? [decision.by] : [])];
  return others.some((other) => !isSamePerson(other, first));
}

function sameBefore({ state, earlier = [] }: Finding): readonly string[] {
  return earlier.filter((answer) => answer.state === state).map(({ by }) => by);
}
