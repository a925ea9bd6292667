import type { Assessment } from '../model/assessment.ts';
import type { GateCase } from '../model/gate.ts';
import type { Report } from '../model/report.ts';
import type { Verdict } from '../model/vocabulary.ts';

export function gateCaseOf(assessment: Assessment, report: Report): GateCase | undefined {
  return report.gate?.cases.find(({ candidate }) => candidate === assessment.candidate.id);
}

/** What holds the case up: the gate's word where there is a gate, else the assessment's own. */
export function verdictOf(assessment: Assessment, report: Report): Verdict {
  return gateCaseOf(assessment, report)?.verdict ?? assessment.verdict;
}
