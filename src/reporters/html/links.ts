import type { Assessment } from '../../model/assessment.ts';
import { isOpenLink } from '../../model/open-link.ts';
import type { Report } from '../../model/report.ts';
import { LINK_WORDS } from '../../i18n/link-words.ts';
import type { ReportContext } from '../context.ts';
import { likenessText, reasonText } from '../link-sentences.ts';
import { linkNotes, linksOf, sharedByManyOf, type MemberLink } from '../member-links.ts';
import { grid, h, list, marked, said, spoken, type Markup } from './markup.ts';

/** What the candidate shares with others, pair by pair; nothing where nothing is shared. */
export function links(assessment: Assessment, report: Report, context: ReportContext): Markup | false {
  const words = LINK_WORDS[context.t.language];
  const own = linksOf(assessment, report);
  const byMany = sharedByManyOf(report);
  if (own.length + byMany.length === 0) return false;
  return h`
<h2>${context.t.ui.headings.links}</h2>
${own.length > 0 && h`<p>${linkNotes(own, context).join(' ')}</p>
${pairs(own, context)}`}
${own.some(({ edge }) => isOpenLink(edge)) && h`<h3>${words.next}</h3>
${steps(words.steps)}`}
${byMany.length > 0 && h`<h3>${words.byMany}</h3>
<p>${words.byManyMeans}</p>
${list(byMany.map(({ kind, shown, count }) => spoken(words.inCases(words.kinds[kind], marked(shown), count))))}`}`;
}

export function steps(sentences: readonly string[]): Markup {
  return list(sentences.map((sentence) => h`${sentence.replaceAll('`', '')}`), 'ol');
}

function pairs(own: readonly MemberLink[], context: ReportContext): Markup {
  const words = LINK_WORDS[context.t.language];
  const { columns } = words;
  const dated = own.some(({ edge }) => edge.seen !== undefined);
  const rows = own.map(({ edge, other, pointer }) => [
    h`${words.kinds[edge.kind]}${edge.shown !== '' && h` <span class="v">${said(edge.shown)}</span>`}${likenessText(edge, context)}`,
    h`<span class="id">${said(other)}</span>`,
    isOpenLink(edge) ? h`<strong>${words.names[edge.names]}</strong>` : h`${words.names[edge.names]}`,
    h`${reasonText(edge, context)}`,
    pointer === undefined ? h`` : h`<code>${said(pointer)}</code>`,
    ...(dated ? [h`${edge.seen !== undefined && said(edge.seen)}`] : []),
  ]);
  return grid(context.t.ui.headings.links, [columns.shared, columns.other, columns.names, columns.reason, columns.where, ...(dated ? [columns.since] : [])], rows);
}
