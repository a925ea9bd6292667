import type { BatchSummary, SummaryRow } from '../../model/batch-summary.ts';
import { grouped } from '../../i18n/grouped.ts';
import { SUMMARY_WORDS } from '../../i18n/summary-words.ts';
import { limitTexts } from '../ci/limits.ts';
import { grid, h, list, marked, said, spoken, type Markup } from '../html/markup.ts';
import { page } from '../html/page.ts';
import { STYLE } from '../html/style.ts';
import type { SummaryContext } from './context.ts';
import { linksBetween } from './html-links.ts';
import { SUMMARY_STYLE } from './picture.ts';
import { closingSentences, firstSteps, GRAVEST_FIRST, unreadableParts, verdictCounts } from './sentences.ts';

/** The summary as one page that loads nothing and runs nothing, with a drawing of every cluster. */
export function summaryHtml(summary: BatchSummary, context: SummaryContext): string {
  const words = SUMMARY_WORDS[context.t.language];
  const { ui } = context.t;
  const limits = limitTexts(summary, context, marked).map(spoken);
  const gravest = GRAVEST_FIRST.find((verdict) => summary.verdicts[verdict] > 0) ?? 'incomplete';
  const body = h`<h1>${words.title(summary.total)}</h1>
<div class="verdict ${gravest}"><p><strong>${verdictCounts(summary, context)}</strong></p>
<p>${words.run(summary.asOf, ui.stages[summary.stage])}</p></div>
<h2>${words.headings.first}</h2>
${list(firstSteps(summary, context).map((step) => h`${step}`), 'ol')}
<h2>${words.headings.candidates}</h2>
${candidates(summary, context)}
${summary.total > 0 && summary.mustHaves.length > 0 && h`<h2>${words.headings.mustHaves}</h2>
${mustHaves(summary, context)}`}
<h2>${words.headings.links}</h2>
${linksBetween(summary, context)}
${unreadable(summary, context)}
${duplicates(summary, context)}
${limits.length > 0 && h`<h2>${ui.headings.limits}</h2>${list(limits)}`}
<h2>${words.headings.made}</h2>
${list(closingSentences(summary, context, marked).map((sentence) => spoken(sentence.replaceAll('`', ''))))}`;
  return page(body, { language: context.t.language, version: summary.tool.version, title: `knowhire · ${summary.asOf}`, style: STYLE + SUMMARY_STYLE });
}

function candidates({ rows, total, links }: BatchSummary, context: SummaryContext): Markup {
  const words = SUMMARY_WORDS[context.t.language];
  const { columns } = words;
  if (total === 0) return h`<p>${words.nobody}</p>`;
  return h`<p>${words.order}</p>
${grid(words.headings.candidates, [columns.candidate, columns.file, columns.verdict, columns.concern, columns.assurance, columns.missing, columns.links, columns.cluster], rows.shown.map((row) => cellsOf(row, links?.clusters.shown.length ?? 0, context)), [4, 6, 7])}
${rows.leftOut > 0 && h`<p>${words.rowsLeftOut(rows.leftOut)}</p>`}`;
}

function cellsOf(row: SummaryRow, clusters: number, { t }: SummaryContext): readonly Markup[] {
  const { ui, check } = t;
  const words = SUMMARY_WORDS[t.language];
  return [
    h`<span class="id">${said(row.id)}</span>`,
    h`<span class="id">${said(row.line === undefined ? row.source : `${row.source}:${row.line}`)}</span>`,
    h`<strong>${ui.verdicts[row.verdict]}</strong>`,
    h`${ui.interval(row.atLeast, row.atMost)} (${ui.bands[row.band]})`,
    h`${words.percent(row.assurance)}`,
    h`${row.missing.map((id) => check(id).title).join(' · ') || words.missingNone}`,
    h`${row.links > 0 && grouped(row.links)}`,
    row.cluster !== undefined && row.cluster <= clusters ? h`<a href="#cluster-${row.cluster}">${row.cluster}</a>` : h`${row.cluster}`,
  ];
}

function mustHaves({ mustHaves: lacking, total }: BatchSummary, { t }: SummaryContext): Markup {
  const { columns, headings, percent } = SUMMARY_WORDS[t.language];
  const rows = lacking.map(({ checkId, missing }) => [h`${t.check(checkId).title}`, h`${grouped(missing)}`, h`${percent(Math.round((missing / total) * 100))}`]);
  return grid(headings.mustHaves, [columns.check, columns.lack, columns.of], rows, [1, 2]);
}

function unreadable({ unreadable: entries }: BatchSummary, { t }: SummaryContext): Markup | false {
  const words = SUMMARY_WORDS[t.language];
  const lines = entries.shown.map((entry) => h`${unreadableParts(entry).map((part, at) => h`${at > 0 && ': '}${said(part)}`)}`);
  return lines.length > 0 && h`<h2>${words.headings.unreadable}</h2>
${list(lines)}${entries.leftOut > 0 && h`<p>${words.itemsLeftOut(entries.leftOut)}</p>`}`;
}

function duplicates({ duplicates: repeated }: BatchSummary, { t }: SummaryContext): Markup | false {
  const words = SUMMARY_WORDS[t.language];
  return repeated.shown.length > 0 && h`<h2>${words.headings.duplicates}</h2>
<p>${words.duplicatesMean}</p>
${list(repeated.shown.map(({ id, count }) => spoken(words.usedTimes(marked(id), count))))}${repeated.leftOut > 0 && h`<p>${words.itemsLeftOut(repeated.leftOut)}</p>`}`;
}
