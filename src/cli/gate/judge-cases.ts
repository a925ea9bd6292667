import { judgeGate } from '../../assess/gate.ts';
import { applyWaivers } from '../../assess/waivers.ts';
import { ageInDays } from '../../facts/location/data-age.ts';
import type { Reference } from '../../facts/reference.ts';
import { nearest } from '../../importers/nearest.ts';
import type { Assessment } from '../../model/assessment.ts';
import type { GateCase } from '../../model/gate.ts';
import { placedAssessment } from '../../model/placed-assessment.ts';
import type { WaiverFault } from '../../model/waiver.ts';
import { assessOpenCase } from '../case.ts';
import type { Moment } from './instant.ts';
import type { AnsweredCase } from './open-cases.ts';
import type { PolicyFile, WaiversFile } from './policy-file.ts';

export interface JudgedCases {
  /** With waived findings marked and every piece of evidence placed in its file. */
  readonly assessments: readonly Assessment[];
  readonly gated: readonly Omit<GateCase, 'counted'>[];
  readonly faults: readonly WaiverFault[];
}

/** Assesses every case by the policy's rule set, applies the waivers, and lets the gate judge. */
export function judgeCases(cases: readonly AnsweredCase[], file: PolicyFile, waivers: WaiversFile | undefined, moment: Moment, reference: Reference): JudgedCases {
  const { policy, rules } = file;
  const assessed = cases.map(({ open, answers }) => placedAssessment(assessOpenCase(rules, open, answers, { asOf: moment.date, reveal: false }), open.path, open.locate));
  const question = { knowledge: rules.knowledge, at: moment.ms, maxDays: policy.waiverMaxDays };
  const { assessments, faults } = applyWaivers(question, waivers?.waivers ?? [], assessed);
  const referenceAges = policy.maxAge.reference === undefined ? {} : agesOf(reference, moment.date);
  return {
    assessments,
    gated: assessments.map((assessment) => judgeGate({ rules, policy, at: moment.ms, referenceAges }, assessment)),
    faults: faults.map((fault) => withNearest(fault, assessments, file)),
  };
}

/** Reference data that goes out of date and carries its date. */
function agesOf(reference: Reference, date: string): Readonly<Record<string, number | undefined>> {
  return { networks: ageInDays(reference.location.network.countries.dataDate, date) };
}

function withNearest(fault: WaiverFault, assessments: readonly Assessment[], { rules }: PolicyFile): WaiverFault {
  const near = nearestName(fault, assessments, rules.knowledge.checks.map(({ id }) => id));
  return near === undefined ? fault : { ...fault, values: { ...fault.values, near } };
}

function nearestName({ code, values }: WaiverFault, assessments: readonly Assessment[], checks: readonly string[]): string | undefined {
  if (code === 'unknown-check') return nearest(String(values['check']), checks);
  return code === 'unknown-candidate' ? nearest(String(values['candidate']), assessments.map(({ candidate }) => candidate.id)) : undefined;
}
