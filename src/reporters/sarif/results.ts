import type { Result, Suppression } from 'sarif';
import { fingerprintOfFile } from '../../model/fingerprint.ts';
import type { Waived } from '../../model/finding.ts';
import type { Report } from '../../model/report.ts';
import { FORMAT_WORDS } from '../../i18n/format-words.ts';
import type { Issue } from '../ci/issues.ts';
import { safeName, safeText } from '../ci/plain-text.ts';
import type { ReportContext } from '../context.ts';
import type { Artifacts } from './artifacts.ts';
import { UNREADABLE, type RuleBook } from './rules.ts';

/** One result. SARIF wants `suppressions` on every result of a run or on none (section 3.27.23). */
export function resultOf(issue: Issue, rules: RuleBook, artifacts: Artifacts, anyWaived: boolean, context: ReportContext): Result {
  const { assessment, finding, places, points } = issue;
  const [first, ...others] = places;
  const { concern, candidate } = assessment;
  return {
    ruleId: issue.rule,
    ruleIndex: rules.indexOf(issue.rule),
    level: issue.level,
    message: { text: `${safeName(candidate.id)}: ${issue.message}` },
    locations: [artifacts.locationOf(first)],
    ...(others.length > 0 && { relatedLocations: others.map((place, at) => ({ id: at + 1, ...artifacts.locationOf(place), message: { text: context.t.ui.finding.evidence } })) }),
    partialFingerprints: fingerprints(issue.fingerprint),
    ...(anyWaived && { suppressions: suppressionsOf(finding.waived) }),
    properties: {
      candidate: safeName(candidate.id),
      state: finding.state,
      points,
      verdict: assessment.verdict,
      band: concern.band,
      concern: [concern.atLeast, concern.atMost],
      assurance: assessment.assurance.percent,
      stage: assessment.stage,
      origin: finding.origin,
      ...(finding.grade !== undefined && { grade: finding.grade }),
      ...(finding.reason !== undefined && { reason: finding.reason }),
      evidence: finding.evidence.map(({ pointer }) => safeName(pointer)),
    },
  };
}

/** The second name is the one by which GitHub follows an alert; without it GitHub hashes lines of the file, which move. */
function fingerprints(fingerprint: string): Record<string, string> {
  return { 'knowhireFinding/v1': fingerprint, primaryLocationLineHash: `${fingerprint.slice(0, 16)}:1` };
}

function suppressionsOf(waived: Waived | undefined): Suppression[] {
  if (waived === undefined) return [];
  return [
    {
      kind: 'external',
      status: 'accepted',
      justification: safeText(waived.reason),
      properties: { waiver: safeName(waived.id), owner: safeText(waived.owner), approver: safeText(waived.approver), until: safeName(waived.until) },
    },
  ];
}

/** A file that could not be read, as a result, for what reads SARIF shows results only. */
export function unreadableResult({ path, problem, line = 1, column = 1 }: Report['unreadable'][number], rules: RuleBook, artifacts: Artifacts, anyWaived: boolean, context: ReportContext): Result {
  return {
    ruleId: UNREADABLE,
    ruleIndex: rules.indexOf(UNREADABLE),
    level: 'error',
    message: { text: FORMAT_WORDS[context.t.language].unreadableText(safeText(problem)) },
    locations: [artifacts.locationOf({ path, line, column })],
    partialFingerprints: fingerprints(fingerprintOfFile(path)),
    ...(anyWaived && { suppressions: [] }),
  };
}
