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

/** Most findings hold nobody's words and stay as they are. */
function maskFinding(finding: Finding): Finding {
  const { earlier } = finding;
  if (earlier === undefined) return hasWords(finding) ? maskWords(finding) : finding;
  return { ...maskWords(finding), earlier: earlier.map(maskWords) };
}

type Words = Partial<Pick<Finding, 'note' | 'because' | 'explanation' | 'files'>>;

function hasWords({ note, because, explanation, files }: Words): boolean {
  return note !== undefined || because !== undefined || explanation !== undefined || files !== undefined;
}

/** What a person wrote with an answer, the present one or one that it replaced. */
function maskWords<T extends { readonly [Key in keyof Words]?: Words[Key] | undefined }>(answer: T): T {
  const { note, because, explanation, files } = answer;
  return {
    ...answer,
    ...(note !== undefined && { note: maskText(note) }),
    ...(because !== undefined && { because: maskText(because) }),
    ...(explanation !== undefined && { explanation: { ...explanation, text: maskText(explanation.text) } }),
    ...(files !== undefined && { files: files.map((file) => ({ ...file, path: maskText(file.path) })) }),
  };
}
