import type { Assessment } from '../../model/assessment.ts';
import type { Report } from '../../model/report.ts';
import type { ReportContext } from '../context.ts';
import { nextSteps } from '../next-steps.ts';
import { findingOf } from '../select.ts';
import { becauseText } from '../sentences.ts';
import { bar } from './bar.ts';
import { h, grid, list, marked, said, spoken, type Markup } from './markup.ts';

/** Name, verdict, interval, why, what to do next, the must-haves. */
export function head(assessment: Assessment, report: Report, context: ReportContext): Markup {
  const { ui } = context.t;
  const { candidate, concern, verdict } = assessment;
  return h`<h1>${spoken(ui.title(marked(candidate.name)))}</h1>
<p class="soft id">${said(candidate.id)}${candidate.requisition !== undefined && h` · ${said(candidate.requisition)}`}</p>
<div class="verdict ${verdict}"><p><strong>${ui.verdicts[verdict]}.</strong> ${ui.verdictMeaning[verdict]}</p>
<p>${ui.summary(ui.interval(concern.atLeast, concern.atMost), ui.bands[concern.band], assessment.assurance.percent, ui.stages[assessment.stage], report.asOf)}</p></div>
${bar(assessment, context)}
${list(assessment.because.map((because) => h`${becauseText(because, context)}`))}
<h2>${ui.headings.next}</h2>
${list(nextSteps(assessment, context).map((step) => h`${step}`), 'ol')}
<h2>${ui.headings.mustHaves}</h2>
${mustHaves(assessment, context)}`;
}

function mustHaves(assessment: Assessment, context: ReportContext): Markup {
  const { ui } = context.t;
  const rows = assessment.mustHaves.map(({ checkId, due, state }) => {
    const finding = findingOf(assessment, checkId);
    const sentence = finding === undefined ? undefined : context.t.reason(finding, marked);
    const stage = context.knowledge.checks.find(({ id }) => id === checkId)?.stage ?? 'offer';
    const basis = sentence ?? (finding?.origin === 'person' ? ui.origin.person : due ? ui.origin.none : ui.stages[stage]);
    return [h`${context.t.check(checkId).title}`, h`<strong>${ui.states[state]}</strong>`, spoken(basis)];
  });
  return grid(ui.headings.mustHaves, [ui.columns.check, ui.columns.state, ui.columns.basis], rows);
}
