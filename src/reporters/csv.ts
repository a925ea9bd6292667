import type { Assessment } from '../model/assessment.ts';
import type { Finding } from '../model/finding.ts';
import type { Report } from '../model/report.ts';
import { FORMAT_WORDS, type FormatWords } from '../i18n/format-words.ts';
import { issuesOfCase, type Issue } from './ci/issues.ts';
import { placesOf, sourceOf } from './ci/place.ts';
import { plainEvidence, plainStatement, safeName, safeText } from './ci/plain-text.ts';
import type { ReportContext } from './context.ts';
import { csvText } from './csv-text.ts';
import { pointsByCheck } from './select.ts';

type Column = keyof FormatWords['csv'];
type Row = Readonly<Partial<Record<Column, string | number>>>;

const COLUMNS = [
  'candidate', 'name', 'requisition', 'stage', 'verdict', 'atLeast', 'atMost', 'band', 'assurance', 'check', 'title', 'state', 'points', 'level', 'grade', 'origin',
  'statement', 'evidence', 'file', 'line', 'column', 'fingerprint', 'waiver', 'waivedUntil',
] as const satisfies readonly Column[];

/** CSV by RFC 4180 with a heading: a row a check of every candidate, then a row a file that could not be read. */
export function csv(report: Report, context: ReportContext): string {
  const headings = FORMAT_WORDS[context.t.language].csv;
  const rows = [...report.assessments.flatMap((assessment) => rowsOf(assessment, report, context)), ...report.unreadable.map((file) => unreadable(file, context))];
  return csvText([COLUMNS.map((column) => headings[column]), ...rows.map((row) => COLUMNS.map((column) => row[column]))], context.t.language);
}

function rowsOf(assessment: Assessment, report: Report, context: ReportContext): readonly Row[] {
  const { ui } = context.t;
  const { candidate, concern } = assessment;
  const issues = new Map(issuesOfCase(assessment, report, context).map((issue) => [issue.rule, issue]));
  const points = pointsByCheck(assessment);
  const shared: Row = {
    candidate: safeName(candidate.id),
    name: safeText(candidate.name),
    requisition: safeText(candidate.requisition ?? ''),
    stage: ui.stages[assessment.stage],
    verdict: ui.verdicts[assessment.verdict],
    atLeast: concern.atLeast,
    atMost: concern.atMost,
    band: ui.bands[concern.band],
    assurance: assessment.assurance.percent,
    file: safeName(sourceOf(assessment, context)),
  };
  if (assessment.findings.length === 0) return [shared];
  return assessment.findings.map((finding) => ({ ...shared, ...findingRow(finding, points.get(finding.checkId) ?? 0, issues.get(finding.checkId), assessment, report, context) }));
}

function findingRow(finding: Finding, points: number, issue: Issue | undefined, assessment: Assessment, report: Report, context: ReportContext): Row {
  const { ui, check } = context.t;
  const [{ line, column }] = placesOf(assessment, finding, context);
  const { waived } = finding;
  return {
    check: finding.checkId,
    title: check(finding.checkId).title,
    state: ui.states[finding.state],
    points,
    origin: ui.origin[finding.origin],
    statement: plainStatement(finding, context),
    evidence: plainEvidence(finding, report.revealed),
    line,
    column,
    ...(finding.grade !== undefined && { grade: ui.grades[finding.grade] }),
    ...(issue !== undefined && { level: issue.level, fingerprint: issue.fingerprint }),
    ...(waived !== undefined && { waiver: safeName(waived.id), waivedUntil: safeName(waived.until) }),
  };
}

function unreadable({ path, problem, line = 1, column = 1 }: Report['unreadable'][number], context: ReportContext): Row {
  const words = FORMAT_WORDS[context.t.language];
  return { check: 'input/unreadable', title: words.unreadable, level: 'error', statement: words.unreadableText(safeText(problem)), file: safeName(path), line, column };
}
