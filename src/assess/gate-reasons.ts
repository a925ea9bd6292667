import type { Finding } from '../model/finding.ts';
import type { GateReason } from '../model/gate.ts';
import { pointerOf } from '../model/pointer.ts';
import { GRADES } from '../model/vocabulary.ts';
import type { CheckId, State } from '../model/vocabulary.ts';
import { downgradesByOne } from './gate-four-eyes.ts';
import type { GateReading } from './gate.ts';
import { isAdverse } from './standing.ts';

const DAY_MS = 86_400_000;

/** What the policy asks for beyond the rule set, one reason a line of the policy that is not met. */
export function policyReasons(reading: GateReading): readonly GateReason[] {
  return [
    ...forbidden(reading), ...bandAbove(reading), ...requiredOpen(reading), ...gradeShort(reading), ...answersOld(reading),
    ...fourEyes(reading), ...referenceOld(reading), ...assuranceShort(reading),
  ];
}

function forbidden(reading: GateReading): readonly GateReason[] {
  const { forbid, forbidDoubt } = reading.policy;
  return forbid.flatMap((id, at): readonly GateReason[] => {
    const state = stateOf(reading, id);
    if (!isAdverse(state) || (state === 'partial' && !forbidDoubt)) return [];
    return [{ code: 'forbidden', verdict: 'review', checks: [id], values: { state }, policy: pointerOf(['forbid', at]) }];
  });
}

function bandAbove({ policy, judgement }: GateReading): readonly GateReason[] {
  // Above low the rule set's own rows speak already.
  if (policy.band === 'low' || judgement.band !== 'low') return [];
  return [{ code: 'band-above', verdict: 'review', checks: [], values: { points: judgement.points, band: judgement.band, allowed: policy.band }, policy: '/band' }];
}

function requiredOpen(reading: GateReading): readonly GateReason[] {
  return reading.policy.require.flatMap((id, at): readonly GateReason[] =>
    stateOf(reading, id) === 'unknown' ? [{ code: 'required-open', verdict: 'incomplete', checks: [id], values: {}, policy: pointerOf(['require', at]) }] : [],
  );
}

/** An adverse finding is judged by its points or was accepted, and an inapplicable check has nothing to show; all else must be shown as well as asked. */
function gradeShort(reading: GateReading): readonly GateReason[] {
  return Object.entries(reading.policy.grades).flatMap(([id, least]): readonly GateReason[] => {
    const checkId = id as CheckId;
    const standing = standingFor(reading, checkId);
    const state = standing?.state ?? 'unknown';
    const accepted = reading.findings.some((finding) => finding.checkId === checkId && finding.waived !== undefined);
    if (accepted || isAdverse(state) || state === 'not-applicable') return [];
    const has = state === 'unknown' ? undefined : standing?.grade ?? 'claimed';
    if (has !== undefined && GRADES.indexOf(has) >= GRADES.indexOf(least)) return [];
    return [{ code: 'grade-short', verdict: 'incomplete', checks: [checkId], values: { least, ...(has !== undefined && { has }) }, policy: pointerOf(['grades', id]) }];
  });
}

/** Only answers that speak for the case can be too old: an old concern is still one. */
function answersOld({ policy, findings, at }: GateReading): readonly GateReason[] {
  const limit = policy.maxAge.answers;
  if (limit === undefined) return [];
  const old = findings.filter((finding) => finding.origin === 'person' && !isAdverse(finding.state) && finding.at !== undefined && ageInDays(finding, at) > limit);
  if (old.length === 0) return [];
  const oldest = Math.floor(Math.max(...old.map((finding) => ageInDays(finding, at))));
  return [{ code: 'answers-old', verdict: 'incomplete', checks: old.map(({ checkId }) => checkId), values: { limit, oldest }, policy: '/maxAge/answers' }];
}

function ageInDays({ at }: Finding, now: number): number {
  return at === undefined ? 0 : (now - Date.parse(at)) / DAY_MS;
}

function fourEyes({ policy, findings, decision }: GateReading): readonly GateReason[] {
  const alone = policy.fourEyes ? downgradesByOne(findings, decision) : [];
  return alone.length === 0 ? [] : [{ code: 'four-eyes', verdict: 'incomplete', checks: alone, values: {}, policy: '/fourEyes' }];
}

function referenceOld({ policy, referenceAges }: GateReading): readonly GateReason[] {
  const limit = policy.maxAge.reference;
  if (limit === undefined) return [];
  return Object.entries(referenceAges).flatMap(([name, age]): readonly GateReason[] =>
    age !== undefined && age <= limit ? [] : [{ code: 'reference-old', verdict: 'incomplete', checks: [], values: { name, limit, ...(age !== undefined && { age }) }, policy: '/maxAge/reference' }],
  );
}

function assuranceShort({ policy, rules, judgement }: GateReading): readonly GateReason[] {
  const needed = policy.assurance;
  if (needed === undefined || needed <= rules.assuranceNeeded || judgement.settled >= needed) return [];
  return [{ code: 'assurance-short', verdict: 'incomplete', checks: [], values: { percent: judgement.settled, needed }, policy: '/assurance' }];
}

function stateOf(reading: GateReading, id: CheckId): State {
  return standingFor(reading, id)?.state ?? 'unknown';
}

function standingFor({ rules, standings }: GateReading, id: CheckId): GateReading['standings'][number] | undefined {
  const rule = rules.checks.find((one) => one.id === id);
  return rule === undefined ? undefined : standings[rule.index];
}
