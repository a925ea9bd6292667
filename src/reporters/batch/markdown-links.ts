import type { BatchSummary } from '../../model/batch-summary.ts';
import type { LinkCluster, LinkEdge } from '../../model/links.ts';
import { isOpenLink } from '../../model/open-link.ts';
import { LINK_WORDS } from '../../i18n/link-words.ts';
import { SUMMARY_WORDS } from '../../i18n/summary-words.ts';
import { blocks, bullets, cell, code, table } from '../markdown/text.ts';
import { likenessText, rankOf, reasonText } from '../link-sentences.ts';
import type { SummaryContext } from './context.ts';
import { drawingOf } from './drawing.ts';
import { mermaidOf } from './mermaid.ts';
import { drawingNotes, linkSentences, MOST_DRAWN, MOST_LISTED } from './sentences.ts';

/** Clusters as graph and table, links to earlier candidates, and what too many share to be a link. */
export function linksBetween({ links }: BatchSummary, context: SummaryContext): string {
  const { language } = context.t;
  const words = SUMMARY_WORDS[language];
  const { byMany, byManyMeans, inCases, kinds, next, steps } = LINK_WORDS[language];
  const sentences = blocks(...linkSentences(links, context));
  if (links === undefined) return sentences;
  const { clusters, apart, earlier } = links;
  return blocks(
    sentences,
    links.open > 0 && blocks(`### ${next}`, steps.map((step, at) => `${at + 1}. ${step}`).join('\n')),
    ...clusters.shown.map((one, at) => cluster(one, at + 1, context)),
    clusters.leftOut > 0 && words.itemsLeftOut(clusters.leftOut),
    apart.shown.length > 0 && blocks(`### ${words.headings.apart}`, edges(apart.shown, context), apart.leftOut > 0 && words.itemsLeftOut(apart.leftOut)),
    earlier.shown.length > 0 && blocks(`### ${words.headings.earlier}`, edges(earlier.shown, context), earlier.leftOut > 0 && words.itemsLeftOut(earlier.leftOut)),
    links.byMany.shown.length > 0 &&
      blocks(
        `### ${byMany}`,
        byManyMeans,
        bullets(links.byMany.shown.map(({ kind, shown, count }) => inCases(kinds[kind], code(shown), count))),
        links.byMany.leftOut > 0 && words.itemsLeftOut(links.byMany.leftOut),
      ),
  );
}

function cluster(one: LinkCluster, number: number, context: SummaryContext): string {
  const words = SUMMARY_WORDS[context.t.language];
  const heading = `### ${words.cluster(number, one.candidates.length)}`;
  if (number > MOST_DRAWN) return blocks(heading, words.notDrawn, edges(one.edges, context));
  const drawing = drawingOf(one);
  return blocks(heading, mermaidOf(drawing, context), drawingNotes(drawing, one.candidates.length, context, 'earlierBox'), edges(one.edges, context));
}

function edges(all: readonly LinkEdge[], context: SummaryContext): string {
  const words = LINK_WORDS[context.t.language];
  const { columns } = words;
  const dated = all.some(({ seen }) => seen !== undefined);
  const rows = [...all]
    .sort((a, b) => rankOf(a) - rankOf(b))
    .slice(0, MOST_LISTED)
    .map((edge) => [
      `${[cell(words.kinds[edge.kind]), ...(edge.shown === '' ? [] : [code(edge.shown)])].join(' ')}${likenessText(edge, context)}`,
      edge.candidates.map(code).join(' ↔ '),
      isOpenLink(edge) ? `**${words.names[edge.names]}**` : words.names[edge.names],
      cell(reasonText(edge, context)),
      ...(dated ? [edge.seen === undefined ? '' : code(edge.seen)] : []),
    ]);
  return blocks(table([columns.shared, columns.both, columns.names, columns.reason, ...(dated ? [columns.since] : [])], rows), all.length > MOST_LISTED && words.oneMore(all.length - MOST_LISTED));
}
