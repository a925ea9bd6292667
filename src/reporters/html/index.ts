import type { Assessment } from '../../model/assessment.ts';
import type { Report } from '../../model/report.ts';
import { FORMAT_WORDS } from '../../i18n/format-words.ts';
import { limitTexts } from '../ci/limits.ts';
import type { ReportContext } from '../context.ts';
import { closing } from './closing.ts';
import { findings } from './findings.ts';
import { head } from './head.ts';
import { links } from './links.ts';
import { h, grid, list, marked, said, spoken, type Markup } from './markup.ts';
import { page } from './page.ts';
import { score } from './score.ts';
import { STYLE } from './style.ts';

/** One page that loads nothing and runs nothing, to be read, printed or sent. */
export function html(report: Report, context: ReportContext): string {
  const words = FORMAT_WORDS[context.t.language];
  const several = report.assessments.length !== 1;
  const body = h`${several && h`<nav aria-label="${words.contents}"><h2>${words.contents}</h2>${overview(report, context)}</nav>`}
${problems(report, context)}
${report.assessments.map((assessment, at) => article(assessment, at, report, context))}`;
  return page(body, { language: context.t.language, version: report.tool.version, title: `knowhire · ${report.asOf}`, style: STYLE });
}

function article(assessment: Assessment, at: number, report: Report, context: ReportContext): Markup {
  return h`<article id="candidate-${at + 1}">
${head(assessment, report, context)}
${findings(assessment, context)}${links(assessment, report, context)}
${score(assessment, context)}
${closing(assessment, report, context)}
</article>
`;
}

function overview(report: Report, context: ReportContext): Markup {
  const words = FORMAT_WORDS[context.t.language];
  const { ui } = context.t;
  if (report.assessments.length === 0) return h`<p>${words.nobody}</p>`;
  const rows = report.assessments.map(({ candidate, concern, assurance, verdict }, at) => [
    h`<a href="#candidate-${at + 1}">${said(candidate.name)}</a> <span class="id">${said(candidate.id)}</span>`,
    h`${ui.verdicts[verdict]}`,
    h`${ui.interval(concern.atLeast, concern.atMost)} (${ui.bands[concern.band]})`,
    h`${assurance.percent}`,
  ]);
  return grid(words.candidates, [words.candidate, words.verdict, ui.lines.total, words.csv.assurance], rows, [3]);
}

/** Files that could not be read, and what was not assessed for lack of reference data. */
function problems(report: Report, context: ReportContext): Markup {
  const words = FORMAT_WORDS[context.t.language];
  const files = report.unreadable.map(({ path, problem, line = 1, column = 1 }) => h`<span class="id">${said(`${path}:${line}:${column}`)}</span>: ${said(problem)}`);
  const limits = limitTexts(report, context, marked).map(spoken);
  return h`${files.length > 0 && h`<section><h2>${words.unreadable}</h2>${list(files)}</section>`}${limits.length > 0 && h`<section><h2>${context.t.ui.headings.limits}</h2>${list(limits)}</section>`}`;
}
