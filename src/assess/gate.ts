import type { Assessment } from '../model/assessment.ts';
import type { Finding } from '../model/finding.ts';
import type { GateCase, GateCode, GateReason } from '../model/gate.ts';
import { GATE_CODES } from '../model/gate.ts';
import type { Policy } from '../model/policy.ts';
import { VERDICTS } from '../model/vocabulary.ts';
import type { CheckId, Verdict } from '../model/vocabulary.ts';
import { policyReasons } from './gate-reasons.ts';
import type { Rules } from './rules.ts';
import { standingOf, standingsOf } from './standing.ts';
import type { Standing, Standings } from './standing.ts';
import { judge } from './verdict.ts';
import type { Judgement, Row } from './verdict.ts';

/** What the gate knows beside the case. */
export interface GateQuestion {
  readonly rules: Rules;
  readonly policy: Policy;
  /** Instant of the judgement, in milliseconds since 1970. */
  readonly at: number;
  /** Dated reference data by name, with the age in whole days; undefined where the data has no date. */
  readonly referenceAges: Readonly<Record<string, number | undefined>>;
}

/** A case as the gate reads it: waived findings stand as clear, here and nowhere else. */
export interface GateReading extends GateQuestion {
  readonly findings: readonly Finding[];
  readonly standings: Standings;
  readonly judgement: Judgement;
  readonly decision: Assessment['decision'];
}

/**
 * The gate's verdict on a case: the rule set's own, with waived findings read as clear, and what the policy asks for on top. Adverse reasons
 * come before incomplete ones; with neither the case proceeds. The assessment itself stays as it is.
 */
export function judgeGate(question: GateQuestion, assessment: Assessment): Omit<GateCase, 'counted'> {
  const { rules, policy } = question;
  const { findings } = assessment;
  const standings = gateStandings(rules, findings);
  const judgement = judge(rules, standings, { gateWorst: policy.gate === 'worst' });
  const reasons = [...ownReasons(judgement, rules, standings), ...policyReasons({ ...question, findings, standings, judgement, decision: assessment.decision })].sort(byGravity);
  return {
    candidate: assessment.candidate.id,
    verdict: reasons[0]?.verdict ?? 'proceed',
    own: assessment.verdict,
    reasons,
    waived: findings.filter(({ waived }) => waived !== undefined).map(({ checkId }) => checkId),
  };
}

/** The worst by the order of `VERDICTS`: proceed, incomplete, review, escalate. */
export function worstOf(verdicts: readonly Verdict[]): Verdict {
  return verdicts.reduce<Verdict>((worst, verdict) => (VERDICTS.indexOf(verdict) > VERDICTS.indexOf(worst) ? verdict : worst), 'proceed');
}

function gateStandings(rules: Rules, findings: readonly Finding[]): Standings {
  const waived = new Map(findings.filter((finding) => finding.waived !== undefined).map((finding) => [finding.checkId, finding]));
  return standingsOf(rules, findings).map((standing, index) => {
    const finding = waived.get(rules.checks[index]?.id ?? 'none/none');
    return finding === undefined ? standing : accepted(finding);
  });
}

function accepted(finding: Finding): Standing {
  return { ...standingOf(finding), state: 'clear', explained: undefined, confirmed: true };
}

const OWN_VERDICT = {
  'hard-floor': 'escalate', 'band-high': 'escalate', 'band-elevated': 'review', 'must-have-open': 'incomplete', 'assurance-low': 'incomplete', 'worst-case': 'incomplete',
} satisfies Record<Exclude<Row, 'all-rows-passed'>, Verdict>;

function ownReasons(judgement: Judgement, rules: Rules, standings: Standings): readonly GateReason[] {
  const details: Record<Exclude<Row, 'all-rows-passed'>, Pick<GateReason, 'checks' | 'values' | 'policy'>> = {
    'hard-floor': { checks: judgement.hardFloors, values: {} },
    'band-high': { checks: adverseChecks(rules, standings), values: { points: judgement.points } },
    'band-elevated': { checks: adverseChecks(rules, standings), values: { points: judgement.points } },
    'must-have-open': { checks: judgement.openMustHaves, values: {} },
    'assurance-low': { checks: [], values: { percent: judgement.settled, needed: rules.assuranceNeeded } },
    'worst-case': { checks: [], values: {}, policy: '/gate' },
  };
  return judgement.rows.flatMap((code) => (code === 'all-rows-passed' ? [] : [{ code, verdict: OWN_VERDICT[code], ...details[code] }]));
}

function adverseChecks(rules: Rules, standings: Standings): readonly CheckId[] {
  return rules.checks.filter(({ index, check }) => check.weight > 0 && ['concern', 'partial', 'refused'].includes(standings[index]?.state ?? 'unknown')).map(({ id }) => id);
}

function byGravity(a: GateReason, b: GateReason): number {
  return VERDICTS.indexOf(b.verdict) - VERDICTS.indexOf(a.verdict) || order(a.code) - order(b.code);
}

function order(code: GateCode): number {
  return GATE_CODES.indexOf(code);
}
