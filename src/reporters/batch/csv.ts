import type { BatchSummary, SummaryRow } from '../../model/batch-summary.ts';
import type { LinkEdge, LinkKind } from '../../model/links.ts';
import { isOpenLink } from '../../model/open-link.ts';
import { FORMAT_WORDS } from '../../i18n/format-words.ts';
import { LINK_WORDS } from '../../i18n/link-words.ts';
import { SUMMARY_WORDS, type SummaryWords } from '../../i18n/summary-words.ts';
import { safeName, safeText } from '../ci/plain-text.ts';
import { csvText, type CsvValue } from '../csv-text.ts';
import type { SummaryContext } from './context.ts';

type Column = keyof SummaryWords['csv'];
type Row = Readonly<Partial<Record<Column, CsvValue>>>;

const COLUMNS = ['candidate', 'requisition', 'file', 'line', 'verdict', 'band', 'atLeast', 'atMost', 'assurance', 'missing', 'links', 'cluster', 'linkedWith', 'note'] as const satisfies readonly Column[];

/** Of one candidate's partners in a cell; the cluster has the rest. */
const MOST_PARTNERS = 10;

/** A row a candidate, gravest first, then a row an entry that could not be read, then how many rows are left out. */
export function summaryCsv(summary: BatchSummary, context: SummaryContext): string {
  const words = SUMMARY_WORDS[context.t.language];
  const partners = partnersOf(summary);
  const rows: readonly Row[] = [
    ...summary.rows.shown.map((row) => rowOf(row, partners.get(row.id), context)),
    ...(summary.rows.leftOut > 0 ? [{ note: words.rowsLeftOut(summary.rows.leftOut) }] : []),
    ...summary.unreadable.shown.map(({ path, problem, line }) => ({ file: safeName(path), line, note: FORMAT_WORDS[context.t.language].unreadableText(safeText(problem)) })),
    ...(summary.unreadable.leftOut > 0 ? [{ note: `${words.headings.unreadable}: ${words.itemsLeftOut(summary.unreadable.leftOut)}` }] : []),
  ];
  return csvText([COLUMNS.map((column) => words.csv[column]), ...rows.map((row) => COLUMNS.map((column) => row[column]))], context.t.language);
}

function rowOf(row: SummaryRow, partners: Partners | undefined, context: SummaryContext): Row {
  const { ui, check } = context.t;
  return {
    candidate: safeName(row.id),
    requisition: safeText(row.requisition ?? ''),
    file: safeName(row.source),
    line: row.line,
    verdict: ui.verdicts[row.verdict],
    band: ui.bands[row.band],
    atLeast: row.atLeast,
    atMost: row.atMost,
    assurance: row.assurance,
    missing: row.missing.map((id) => check(id).title).join('; '),
    links: row.links,
    cluster: row.cluster,
    linkedWith: partners === undefined ? '' : partnersText(partners, context),
  };
}

/** Kinds of open links by the other candidate's id. */
type Partners = ReadonlyMap<string, ReadonlySet<LinkKind>>;

function partnersOf({ links }: BatchSummary): ReadonlyMap<string, Partners> {
  const all = new Map<string, Map<string, Set<LinkKind>>>();
  const note = ({ kind }: LinkEdge, own: string, other: string): void => {
    const partners = all.get(own) ?? new Map<string, Set<LinkKind>>();
    all.set(own, partners.set(other, (partners.get(other) ?? new Set()).add(kind)));
  };
  for (const edge of [...(links?.clusters.shown ?? []).flatMap(({ edges }) => edges), ...(links?.apart.shown ?? []), ...(links?.earlier.shown ?? [])].filter(isOpenLink)) {
    const [first, second] = edge.candidates;
    note(edge, first, second);
    note(edge, second, first);
  }
  return all;
}

function partnersText(partners: Partners, { t }: SummaryContext): string {
  const words = LINK_WORDS[t.language];
  const named = [...partners].slice(0, MOST_PARTNERS).map(([id, kinds]) => `${safeName(id)} (${[...kinds].map((kind) => words.kinds[kind]).join(', ')})`);
  const more = partners.size - named.length;
  return [...named, ...(more > 0 ? [SUMMARY_WORDS[t.language].moreCandidates(more)] : [])].join('; ');
}
