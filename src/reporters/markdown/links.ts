import type { Assessment } from '../../model/assessment.ts';
import { isOpenLink } from '../../model/open-link.ts';
import type { Report } from '../../model/report.ts';
import { LINK_WORDS } from '../../i18n/link-words.ts';
import type { ReportContext } from '../context.ts';
import { likenessText, reasonText } from '../link-sentences.ts';
import { linkNotes, linksOf, sharedByManyOf, type MemberLink } from '../member-links.ts';
import { blocks, bullets, cell, code, table } from './text.ts';

/** What the candidate shares with others, pair by pair; nothing where nothing is shared. */
export function links(assessment: Assessment, report: Report, context: ReportContext): string | undefined {
  const words = LINK_WORDS[context.t.language];
  const own = linksOf(assessment, report);
  const byMany = sharedByManyOf(report);
  if (own.length + byMany.length === 0) return undefined;
  return blocks(
    `## ${context.t.ui.headings.links}`,
    own.length > 0 && blocks(linkNotes(own, context).join(' '), pairs(own, context)),
    own.some(({ edge }) => isOpenLink(edge)) && blocks(`### ${words.next}`, words.steps.map((step, at) => `${at + 1}. ${step}`).join('\n')),
    byMany.length > 0 && blocks(`### ${words.byMany}`, words.byManyMeans, bullets(byMany.map(({ kind, shown, count }) => words.inCases(words.kinds[kind], code(shown), count)))),
  );
}

function pairs(own: readonly MemberLink[], context: ReportContext): string {
  const words = LINK_WORDS[context.t.language];
  const { columns } = words;
  const dated = own.some(({ edge }) => edge.seen !== undefined);
  const rows = own.map(({ edge, other, pointer }) => [
    `${[cell(words.kinds[edge.kind]), ...(edge.shown === '' ? [] : [code(edge.shown)])].join(' ')}${likenessText(edge, context)}`,
    code(other),
    isOpenLink(edge) ? `**${words.names[edge.names]}**` : words.names[edge.names],
    cell(reasonText(edge, context)),
    pointer === undefined ? '' : code(pointer),
    ...(dated ? [edge.seen === undefined ? '' : code(edge.seen)] : []),
  ]);
  return table([columns.shared, columns.other, columns.names, columns.reason, columns.where, ...(dated ? [columns.since] : [])], rows);
}
