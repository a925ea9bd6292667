import type { Assessment } from './assessment.ts';
import type { Finding } from './finding.ts';
import { maskText } from './mask.ts';

/** The assessment with identifiers in people's own words masked; evidence values are masked where they are read. */
export function maskAssessment(assessment: Assessment): Assessment {
  const { decision } = assessment;
  return {
    ...assessment,
    findings: assessment.findings.map(maskFinding),
    ...(decision !== undefined && { decision: { ...decision, reason: maskText(decision.reason) } }),
  };
}

function maskFinding(finding: Finding): Finding {
  const { note, because, explanation, files } = finding;
  return {
    ...finding,
    ...(note !== undefined && { note: maskText(note) }),
    ...(because !== undefined && { because: maskText(because) }),
    ...(explanation !== undefined && { explanation: { ...explanation, text: maskText(explanation.text) } }),
    ...(files !== undefined && { files: files.map((file) => ({ ...file, path: maskText(file.path) })) }),
  };
}
