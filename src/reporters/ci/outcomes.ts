import type { Assessment } from '../../model/assessment.ts';
import type { Finding } from '../../model/finding.ts';
import type { Report } from '../../model/report.ts';
import type { ReportContext } from '../context.ts';
import { verdictOf } from '../gate-verdict.ts';
import { becauseText } from '../sentences.ts';
import { isVerdictRule, issuesOfCase, type Issue } from './issues.ts';
import { plainStatement } from './plain-text.ts';

/** One test of a case, for formats that know only passed, failed and skipped. */
export interface Outcome {
  /** `verdict`, or a check id. */
  readonly name: string;
  readonly title: string;
  readonly result: 'passed' | 'failed' | 'skipped';
  readonly message: string;
  readonly issue?: Issue;
}

/**
 * The verdict first, then every check. A test fails only where the case is held up, so that these formats say the same as the exit code:
 * with the verdict "proceed" a small concern is skipped with its message, and a waived finding is skipped always. What is open is skipped,
 * unless it is a must-have that keeps the case incomplete.
 */
export function outcomesOf(assessment: Assessment, report: Report, context: ReportContext): readonly Outcome[] {
  const issues = issuesOfCase(assessment, report, context).filter(({ rule }) => !isVerdictRule(rule));
  const byRule = new Map(issues.map((issue) => [issue.rule, issue]));
  const known = new Set<string>(assessment.findings.map(({ checkId }) => checkId));
  return [
    verdictOutcome(assessment, report, context),
    ...assessment.findings.map((finding) => outcomeOf(finding, byRule.get(finding.checkId), report, context)),
    ...issues.filter(({ rule }) => !known.has(rule)).map((issue) => outcomeOf(issue.finding, issue, report, context)),
  ];
}

function verdictOutcome(assessment: Assessment, report: Report, context: ReportContext): Outcome {
  const { ui } = context.t;
  const verdict = verdictOf(assessment, report);
  const message = [ui.verdictMeaning[verdict], ...(verdict === assessment.verdict ? assessment.because.map((because) => becauseText(because, context)) : [])].join(' ');
  return { name: 'verdict', title: ui.verdicts[verdict], result: verdict === 'proceed' ? 'passed' : 'failed', message };
}

function outcomeOf(finding: Finding, issue: Issue | undefined, report: Report, context: ReportContext): Outcome {
  const named = { name: finding.checkId, title: context.t.check(finding.checkId).title };
  if (issue !== undefined) {
    const heldUp = verdictOf(issue.assessment, report) !== 'proceed' && finding.waived === undefined;
    return { ...named, result: heldUp ? 'failed' : 'skipped', message: issue.message, issue };
  }
  const statement = plainStatement(finding, context);
  if (finding.state === 'clear') return { ...named, result: 'passed', message: statement };
  return { ...named, result: 'skipped', message: `${context.t.ui.states[finding.state]}: ${statement}` };
}
