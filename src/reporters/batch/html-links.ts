import type { BatchSummary } from '../../model/batch-summary.ts';
import type { LinkCluster, LinkEdge } from '../../model/links.ts';
import { isOpenLink } from '../../model/open-link.ts';
import type { Verdict } from '../../model/vocabulary.ts';
import { LINK_WORDS } from '../../i18n/link-words.ts';
import { SUMMARY_WORDS } from '../../i18n/summary-words.ts';
import { steps } from '../html/links.ts';
import { grid, h, list, marked, said, spoken, type Markup } from '../html/markup.ts';
import { likenessText, rankOf, reasonText } from '../link-sentences.ts';
import type { SummaryContext } from './context.ts';
import { drawingOf } from './drawing.ts';
import { picture } from './picture.ts';
import { drawingNotes, linkSentences, MOST_DRAWN, MOST_LISTED } from './sentences.ts';

/** Clusters as drawing and table, links to earlier candidates, and what too many share to be a link. */
export function linksBetween({ links, rows }: BatchSummary, context: SummaryContext): Markup {
  const words = SUMMARY_WORDS[context.t.language];
  const linkWords = LINK_WORDS[context.t.language];
  const sentences = linkSentences(links, context).map((sentence) => h`<p>${sentence}</p>
`);
  if (links === undefined) return h`${sentences}`;
  const { clusters, apart, earlier, byMany } = links;
  const verdicts = new Map(rows.shown.map(({ id, verdict }) => [id, verdict]));
  return h`${sentences}${links.open > 0 && h`<h3>${linkWords.next}</h3>
${steps(linkWords.steps)}
`}${clusters.shown.map((one, at) => cluster(one, at + 1, verdicts, context))}${leftOut(clusters.leftOut, context)}${
    apart.shown.length > 0 && h`<h3>${words.headings.apart}</h3>
${edges(words.headings.apart, apart.shown, context)}${leftOut(apart.leftOut, context)}`
  }${
    earlier.shown.length > 0 && h`<h3>${words.headings.earlier}</h3>
${edges(words.headings.earlier, earlier.shown, context)}${leftOut(earlier.leftOut, context)}`
  }${
    byMany.shown.length > 0 && h`<h3>${linkWords.byMany}</h3>
<p>${linkWords.byManyMeans}</p>
${list(byMany.shown.map(({ kind, shown, count }) => spoken(linkWords.inCases(linkWords.kinds[kind], marked(shown), count))))}${leftOut(byMany.leftOut, context)}`
  }`;
}

function leftOut(count: number, { t }: SummaryContext): Markup | false {
  return count > 0 && h`<p>${SUMMARY_WORDS[t.language].itemsLeftOut(count)}</p>
`;
}

function cluster(one: LinkCluster, number: number, verdicts: ReadonlyMap<string, Verdict>, context: SummaryContext): Markup {
  const words = SUMMARY_WORDS[context.t.language];
  const title = words.cluster(number, one.candidates.length);
  return h`<section id="cluster-${number}"><h3>${title}</h3>
${number > MOST_DRAWN ? h`<p>${words.notDrawn}</p>` : drawn(one, number, verdicts, context)}
${edges(title, one.edges, context)}
</section>
`;
}

function drawn(one: LinkCluster, number: number, verdicts: ReadonlyMap<string, Verdict>, context: SummaryContext): Markup {
  const drawing = drawingOf(one);
  return h`${picture(drawing, number, verdicts, context)}
<p class="soft">${drawingNotes(drawing, one.candidates.length, context, 'earlierCircle')}</p>`;
}

function edges(caption: string, all: readonly LinkEdge[], context: SummaryContext): Markup {
  const words = LINK_WORDS[context.t.language];
  const { columns } = words;
  const dated = all.some(({ seen }) => seen !== undefined);
  const rows = [...all]
    .sort((a, b) => rankOf(a) - rankOf(b))
    .slice(0, MOST_LISTED)
    .map((edge) => [
      h`${words.kinds[edge.kind]}${edge.shown !== '' && h` <span class="v">${said(edge.shown)}</span>`}${likenessText(edge, context)}`,
      h`<span class="id">${said(edge.candidates[0])}</span> ↔ <span class="id">${said(edge.candidates[1])}</span>`,
      isOpenLink(edge) ? h`<strong>${words.names[edge.names]}</strong>` : h`${words.names[edge.names]}`,
      h`${reasonText(edge, context)}`,
      ...(dated ? [h`${edge.seen !== undefined && said(edge.seen)}`] : []),
    ]);
  return h`${grid(caption, [columns.shared, columns.both, columns.names, columns.reason, ...(dated ? [columns.since] : [])], rows)}${all.length > MOST_LISTED && h`<p>${words.oneMore(all.length - MOST_LISTED)}</p>`}`;
}
