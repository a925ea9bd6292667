import type { BatchSummary, SummaryRow } from '../../model/batch-summary.ts';
import { grouped } from '../../i18n/grouped.ts';
import { SUMMARY_WORDS } from '../../i18n/summary-words.ts';
import { limitTexts } from '../ci/limits.ts';
import { blocks, bullets, cell, code, table } from '../markdown/text.ts';
import type { SummaryContext } from './context.ts';
import { linksBetween } from './markdown-links.ts';
import { closingSentences, firstSteps, unreadableParts, verdictCounts } from './sentences.ts';

/** The summary that a person reads first. Candidate text stands in code spans and in quoted labels of graphs only. */
export function summaryMarkdown(summary: BatchSummary, context: SummaryContext): string {
  const words = SUMMARY_WORDS[context.t.language];
  const { ui } = context.t;
  const limits = limitTexts(summary, context, code);
  const text = blocks(
    `# ${words.title(summary.total)}`,
    `> **${verdictCounts(summary, context)}**\n>\n> ${words.run(summary.asOf, ui.stages[summary.stage])}`,
    `## ${words.headings.first}`,
    firstSteps(summary, context).map((step, at) => `${at + 1}. ${step}`).join('\n'),
    `## ${words.headings.candidates}`,
    candidates(summary, context),
    summary.total > 0 && summary.mustHaves.length > 0 && blocks(`## ${words.headings.mustHaves}`, mustHaves(summary, context)),
    `## ${words.headings.links}`,
    linksBetween(summary, context),
    unreadable(summary, context),
    duplicates(summary, context),
    limits.length > 0 && blocks(`## ${ui.headings.limits}`, bullets(limits)),
    `## ${words.headings.made}`,
    bullets(closingSentences(summary, context, code)),
  );
  return `${text}\n`;
}

function candidates(summary: BatchSummary, context: SummaryContext): string {
  const words = SUMMARY_WORDS[context.t.language];
  const { columns } = words;
  const { shown, leftOut } = summary.rows;
  if (summary.total === 0) return words.nobody;
  return blocks(
    words.order,
    table(
      [columns.candidate, columns.file, columns.verdict, columns.concern, columns.assurance, columns.missing, columns.links, columns.cluster],
      shown.map((row) => cellsOf(row, context)),
      ['left', 'left', 'left', 'left', 'right', 'left', 'right', 'right'],
    ),
    leftOut > 0 && words.rowsLeftOut(leftOut),
  );
}

function cellsOf(row: SummaryRow, { t }: SummaryContext): readonly string[] {
  const { ui, check } = t;
  const words = SUMMARY_WORDS[t.language];
  return [
    code(row.id),
    code(row.line === undefined ? row.source : `${row.source}:${row.line}`),
    `**${ui.verdicts[row.verdict]}**`,
    `${ui.interval(row.atLeast, row.atMost)} (${ui.bands[row.band]})`,
    words.percent(row.assurance),
    cell(row.missing.map((id) => check(id).title).join(' · ')) || words.missingNone,
    row.links === 0 ? '' : grouped(row.links),
    row.cluster === undefined ? '' : String(row.cluster),
  ];
}

function mustHaves({ mustHaves: lacking, total }: BatchSummary, { t }: SummaryContext): string {
  const { columns, percent } = SUMMARY_WORDS[t.language];
  const rows = lacking.map(({ checkId, missing }) => [cell(t.check(checkId).title), grouped(missing), percent(Math.round((missing / total) * 100))]);
  return table([columns.check, columns.lack, columns.of], rows, ['left', 'right', 'right']);
}

function unreadable({ unreadable: entries }: BatchSummary, { t }: SummaryContext): string | undefined {
  if (entries.shown.length === 0) return undefined;
  const words = SUMMARY_WORDS[t.language];
  const lines = entries.shown.map((entry) => unreadableParts(entry).map(code).join(': '));
  return blocks(`## ${words.headings.unreadable}`, bullets(lines), entries.leftOut > 0 && words.itemsLeftOut(entries.leftOut));
}

function duplicates({ duplicates: repeated }: BatchSummary, { t }: SummaryContext): string | undefined {
  if (repeated.shown.length === 0) return undefined;
  const words = SUMMARY_WORDS[t.language];
  return blocks(`## ${words.headings.duplicates}`, words.duplicatesMean, bullets(repeated.shown.map(({ id, count }) => words.usedTimes(code(id), count))), repeated.leftOut > 0 && words.itemsLeftOut(repeated.leftOut));
}
