import { fingerprintOf } from '../model/fingerprint.ts';
import { maskedAt } from '../model/masked-evidence.ts';
import type { Assessment } from '../model/assessment.ts';
import type { Evidence, Finding } from '../model/finding.ts';
import type { Report } from '../model/report.ts';
import { levelOf } from './ci/level.ts';
import { placesOf, sourceOf } from './ci/place.ts';
import { plainStatement, safeText } from './ci/plain-text.ts';
import type { ReportContext } from './context.ts';
import { adverse, pointsByCheck } from './select.ts';
import { visibleText } from './visible-text.ts';

/** One JSON object a line: every candidate in the report's order, then every file that could not be read. Identifiers are masked always. */
export function ndjson(report: Report, context: ReportContext): string {
  const lines = [...report.assessments.map((assessment) => candidate(assessment, report, context)), ...report.unreadable.map((unreadable) => ({ unreadable: { ...unreadable, problem: safeText(unreadable.problem) } }))];
  return lines.length === 0 ? '\n' : lines.map((line) => `${JSON.stringify(line, visibly)}\n`).join('');
}

/** No text of a candidate may hide or reorder what a terminal shows. */
function visibly(_key: string, value: unknown): unknown {
  return typeof value === 'string' ? visibleText(value) : value;
}

function candidate(assessment: Assessment, report: Report, context: ReportContext): unknown {
  const { concern, assurance, stage, verdict } = assessment;
  const heavy = new Set(adverse(assessment, context));
  const points = pointsByCheck(assessment);
  return {
    id: assessment.candidate.id,
    requisition: assessment.candidate.requisition,
    file: sourceOf(assessment, context),
    profileDigest: assessment.profileDigest,
    ruleset: report.ruleset.digest,
    asOf: report.asOf,
    stage,
    verdict,
    because: assessment.because.map(({ code, checks }) => ({ code, checks })),
    concern: { atLeast: concern.atLeast, atMost: concern.atMost, band: concern.band, worstBand: concern.worstBand },
    band: concern.band,
    assurance: assurance.percent,
    mustHaves: assessment.mustHaves.map(({ checkId, due, state }) => ({ check: checkId, due, state })),
    findings: assessment.findings.map((finding) => (heavy.has(finding) ? full(finding, points.get(finding.checkId) ?? 0, assessment, report, context) : brief(finding))),
  };
}

function brief({ checkId, state, origin, grade, reason }: Finding): Readonly<Record<string, unknown>> {
  return { check: checkId, state, origin, grade, reason };
}

function full(finding: Finding, points: number, assessment: Assessment, report: Report, context: ReportContext): unknown {
  const [{ line, column }] = placesOf(assessment, finding, context);
  return {
    ...brief(finding),
    points,
    level: levelOf(finding, points, assessment, context),
    statement: plainStatement(finding, context),
    evidence: finding.evidence.map((evidence) => masked(evidence, report.revealed)),
    line,
    column,
    fingerprint: fingerprintOf(assessment.candidate.id, finding, report.revealed),
    waived: finding.waived === undefined ? undefined : { ...finding.waived, reason: safeText(finding.waived.reason) },
  };
}

function masked({ pointer, shown }: Evidence, revealed: boolean): unknown {
  return { pointer, shown: shown !== undefined && revealed ? maskedAt(pointer, shown) : shown };
}
