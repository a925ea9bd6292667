import type { Assessment } from '../../model/assessment.ts';
import type { Report } from '../../model/report.ts';
import type { ReportContext } from '../context.ts';
import { nextSteps } from '../next-steps.ts';
import { findingOf } from '../select.ts';
import { becauseText } from '../sentences.ts';
import { blocks, bullets, cell, code, table } from './text.ts';

/** Name, verdict, why, what to do next, the must-haves: all that a reader in a hurry needs. */
export function head(assessment: Assessment, report: Report, context: ReportContext): string {
  const { ui } = context.t;
  const { concern } = assessment;
  const requisition = assessment.candidate.requisition === undefined ? '' : ` · ${code(assessment.candidate.requisition)}`;
  return blocks(
    `# ${ui.title(code(assessment.candidate.name))}`,
    `${code(assessment.candidate.id)}${requisition}`,
    [
      `> **${ui.verdicts[assessment.verdict]}.** ${ui.verdictMeaning[assessment.verdict]}`,
      '>',
      `> ${ui.summary(ui.interval(concern.atLeast, concern.atMost), ui.bands[concern.band], assessment.assurance.percent, ui.stages[assessment.stage], report.asOf)}`,
    ].join('\n'),
    bullets(assessment.because.map((because) => becauseText(because, context))),
    `## ${ui.headings.next}`,
    nextSteps(assessment, context).map((step, at) => `${at + 1}. ${step}`).join('\n'),
    `## ${ui.headings.mustHaves}`,
    mustHaves(assessment, context),
  );
}

function mustHaves(assessment: Assessment, context: ReportContext): string {
  const { ui } = context.t;
  const rows = assessment.mustHaves.map(({ checkId, due, state }) => {
    const finding = findingOf(assessment, checkId);
    const said = finding === undefined ? undefined : context.t.reason(finding, code);
    const basis = said ?? (finding?.origin === 'person' ? ui.origin.person : due ? ui.origin.none : ui.stages[dueStage(checkId, context)]);
    return [cell(context.t.check(checkId).title), `**${ui.states[state]}**`, cell(basis)];
  });
  return table([ui.columns.check, ui.columns.state, ui.columns.basis], rows);
}

function dueStage(checkId: string, context: ReportContext): 'paper' | 'interview' | 'offer' | 'after-hire' {
  return context.knowledge.checks.find((check) => check.id === checkId)?.stage ?? 'offer';
}
