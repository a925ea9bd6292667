import type { Assessment, Because } from '../../model/assessment.ts';
import type { Report } from '../../model/report.ts';
import type { ReportContext } from '../context.ts';
import { adverse, findingOf, titles } from '../select.ts';
import { blocks, bullets, cell, code, table } from './text.ts';

const NEXT_QUESTIONS = 5;

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
    bullets(assessment.because.map((because) => why(because, context))),
    `## ${ui.headings.next}`,
    steps(assessment, context).map((step, at) => `${at + 1}. ${step}`).join('\n'),
    `## ${ui.headings.mustHaves}`,
    mustHaves(assessment, context),
  );
}

function why({ code: reason, checks, values }: Because, context: ReportContext): string {
  const { ui } = context.t;
  const named = titles(checks, context);
  switch (reason) {
    case 'hard-floor':
    case 'must-have-open':
      return ui.because[reason](named);
    case 'band-high':
    case 'band-elevated':
      return ui.because[reason](named, Number(values['concern'] ?? 0));
    case 'assurance-low':
      return ui.because[reason](named, Number(values['percent'] ?? 0), Number(values['needed'] ?? 0));
    case 'worst-case':
    case 'all-rows-passed':
      return ui.because[reason]();
  }
}

function steps(assessment: Assessment, context: ReportContext): readonly string[] {
  const { next } = context.t.ui;
  const unexplained = adverse(assessment, context).filter((finding) => finding.explanation === undefined);
  const ask = unexplained.length === 0 ? [] : [next.askCandidate(titles(unexplained.map((finding) => finding.checkId), context))];
  const settle = assessment.open.slice(0, NEXT_QUESTIONS).map((open) => next.settleFirst(context.t.check(open.checkId).question));
  switch (assessment.verdict) {
    case 'escalate':
      return [next.escalateStop, next.escalateKeep, ...ask, next.escalateReport, next.escalateVictim, next.recordDecision];
    case 'review':
      return [...ask, next.secondPerson, ...settle.slice(0, 2), next.recordDecision];
    case 'incomplete':
      return [...settle, ...ask, next.sameForAll];
    case 'proceed':
      return [...ask, next.recordDecision, next.sameForAll];
  }
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
