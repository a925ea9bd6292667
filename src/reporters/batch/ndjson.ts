import type { BatchSummary } from '../../model/batch-summary.ts';
import type { LinkEdge } from '../../model/links.ts';
import { maskedAt } from '../../model/masked-evidence.ts';
import { safeText } from '../ci/plain-text.ts';
import { visibleText } from '../visible-text.ts';

/**
 * One JSON object a line, each with its `kind`: candidates gravest first, clusters, further links, what many share, what could not be
 * read, repeated ids, and at last the counts. Identifiers are masked always.
 */
export function summaryNdjson(summary: BatchSummary): string {
  const { rows, links, unreadable, duplicates, ...head } = summary;
  const edges = (all: readonly LinkEdge[]): readonly LinkEdge[] => (summary.revealed ? all.map(masked) : all);
  const lines: readonly object[] = [
    ...rows.shown.map((row) => ({ kind: 'candidate', ...row })),
    ...(links?.clusters.shown ?? []).map((cluster, at) => ({ kind: 'cluster', number: at + 1, candidates: cluster.candidates, edges: edges(cluster.edges) })),
    ...edges(links?.apart.shown ?? []).map((edge) => ({ kind: 'link', edge })),
    ...edges(links?.earlier.shown ?? []).map((edge) => ({ kind: 'link', edge })),
    ...(links?.byMany.shown ?? []).map(({ kind, shown, count }) => ({ kind: 'shared-by-many', of: kind, shown: summary.revealed ? safeText(shown) : shown, count })),
    ...unreadable.shown.map((entry) => ({ kind: 'unreadable', ...entry, problem: safeText(entry.problem) })),
    ...duplicates.shown.map((duplicate) => ({ kind: 'duplicate', ...duplicate })),
    { kind: 'summary', ...head, leftOut: leftOut(summary), links: links === undefined ? undefined : { registry: links.registry, open: links.open, explained: links.explained, namesakes: links.namesakes } },
  ];
  return lines.map((line) => `${JSON.stringify(line, visibly)}\n`).join('');
}

function leftOut({ rows, links, unreadable, duplicates }: BatchSummary): Readonly<Record<string, number>> {
  return {
    rows: rows.leftOut,
    ...(links !== undefined && { clusters: links.clusters.leftOut, apart: links.apart.leftOut, earlier: links.earlier.leftOut, byMany: links.byMany.leftOut }),
    unreadable: unreadable.leftOut,
    duplicates: duplicates.leftOut,
  };
}

function masked(edge: LinkEdge): LinkEdge {
  return { ...edge, shown: maskedAt(edge.pointers[0], edge.shown) };
}

/** No text of a candidate may hide or reorder what a terminal shows. */
function visibly(_key: string, value: unknown): unknown {
  return typeof value === 'string' ? visibleText(value) : value;
}
