import { fingerprintOf } from '../../model/fingerprint.ts';
import type { Assessment } from '../../model/assessment.ts';
import type { Finding } from '../../model/finding.ts';
import type { Report } from '../../model/report.ts';
import { FORMAT_WORDS } from '../../i18n/format-words.ts';
import type { ReportContext } from '../context.ts';
import { adverse, findingOf, pointsByCheck } from '../select.ts';
import { gateCaseOf, verdictOf } from '../gate-verdict.ts';
import { becauseText } from '../sentences.ts';
import { levelOf, type Level } from './level.ts';
import { placesOf, type Places } from './place.ts';
import { plainEvidence, plainStatement, safeName, safeText } from './plain-text.ts';

/** One line of what a CI has to say: a finding of concern, an open must-have, or why a case is incomplete. */
export interface Issue {
  readonly assessment: Assessment;
  readonly finding: Finding;
  /** Check id, or `verdict/…` where no single check is behind it. */
  readonly rule: string;
  readonly level: Level;
  readonly points: number;
  readonly title: string;
  /** One sentence or more, in the reader's language; no line breaks, nothing unmasked. */
  readonly message: string;
  readonly places: Places;
  readonly fingerprint: string;
}

/** Every issue of a report: candidates in its order, then the heaviest first, then open must-haves in the order of the list. */
export function issuesOf(report: Report, context: ReportContext): readonly Issue[] {
  return report.assessments.flatMap((assessment) => issuesOfCase(assessment, report, context));
}

export function issuesOfCase(assessment: Assessment, report: Report, context: ReportContext): readonly Issue[] {
  const points = pointsByCheck(assessment);
  return [...adverse(assessment, context), ...stillOpen(assessment, report)].map((finding) => issueOf(finding, points.get(finding.checkId) ?? 0, assessment, report, context));
}

/** What keeps a case incomplete: its open must-haves and what the gate's policy requires, or where these are settled the verdict's own reason. */
function stillOpen(assessment: Assessment, report: Report): readonly Finding[] {
  if (verdictOf(assessment, report) !== 'incomplete') return [];
  const mustHaves = assessment.mustHaves.filter(({ due, state }) => due && state === 'unknown').map(({ checkId }) => checkId);
  const required = (gateCaseOf(assessment, report)?.reasons ?? []).filter(({ code }) => code === 'required-open' || code === 'grade-short').flatMap(({ checks }) => checks);
  const open = [...new Set([...mustHaves, ...required])].map((checkId) => findingOf(assessment, checkId) ?? nothingKnown(checkId)).filter(({ state }) => state === 'unknown' || state === 'clear');
  if (open.length > 0) return open;
  return [nothingKnown(`${VERDICT}${assessment.because[0]?.code ?? 'assurance-low'}`)];
}

const VERDICT = 'verdict/';

export function isVerdictRule(rule: string): boolean {
  return rule.startsWith(VERDICT);
}

function nothingKnown(checkId: Finding['checkId']): Finding {
  return { checkId, state: 'unknown', origin: 'none', evidence: [] };
}

function issueOf(finding: Finding, points: number, assessment: Assessment, report: Report, context: ReportContext): Issue {
  const rule = finding.checkId;
  const ofVerdict = isVerdictRule(rule);
  return {
    assessment,
    finding,
    rule,
    level: levelOf(finding, points, assessment, context),
    points,
    title: ofVerdict ? context.t.ui.verdicts[verdictOf(assessment, report)] : context.t.check(rule).title,
    message: ofVerdict ? verdictMessage(assessment, context) : messageOf(finding, points, report, context),
    places: placesOf(assessment, finding, context),
    fingerprint: fingerprintOf(assessment.candidate.id, finding, report.revealed),
  };
}

function verdictMessage(assessment: Assessment, context: ReportContext): string {
  return [context.t.ui.verdictMeaning[assessment.verdict], ...assessment.because.map((because) => becauseText(because, context))].join(' ');
}

function messageOf(finding: Finding, points: number, report: Report, context: ReportContext): string {
  const words = FORMAT_WORDS[context.t.language];
  const { ui } = context.t;
  const evidence = plainEvidence(finding, report.revealed);
  const { waived } = finding;
  return [
    finding.state === 'unknown' ? words.mustHaveOpen(context.t.check(finding.checkId).question) : sentence(plainStatement(finding, context)),
    finding.state === 'unknown' ? '' : words.standing(ui.states[finding.state], ui.finding.points(points), finding.grade === undefined ? '' : ui.grades[finding.grade]),
    evidence === '' ? '' : words.evidence(evidence),
    waived === undefined ? '' : words.waived(safeName(waived.id), safeText(waived.owner), safeText(waived.approver), safeName(waived.until), withoutStop(safeText(waived.reason))),
  ]
    .filter((part) => part !== '')
    .join(' ');
}

/** Labels of answers have no full stop of their own. */
export function sentence(text: string): string {
  return /[.?!。]$/.test(text) ? text : `${text}.`;
}

function withoutStop(text: string): string {
  return text.replace(/[.。]$/, '');
}
