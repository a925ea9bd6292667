import type { Assessment } from './assessment.ts';
import type { Finding } from './finding.ts';
import { withoutResidentNumbers, type Place } from './problem.ts';

/**
 * The assessment with the file it was read from and the place of every piece of evidence, so that a saved report renders to the same
 * locations as the run that made it. `path` relative to where the tool ran, with forward slashes.
 */
export function placedAssessment(assessment: Assessment, path: string, locate: (pointer: string) => Place | undefined): Assessment {
  const { candidate, source: _before, ...rest } = assessment;
  return { candidate, source: withoutResidentNumbers(path), ...rest, findings: assessment.findings.map((finding) => placedFinding(finding, locate)) };
}

function placedFinding(finding: Finding, locate: (pointer: string) => Place | undefined): Finding {
  return {
    ...finding,
    evidence: finding.evidence.map((evidence) => {
      const place = locate(evidence.pointer);
      return place === undefined ? evidence : { ...evidence, place: { line: place.line, column: place.column } };
    }),
  };
}
