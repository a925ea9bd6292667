import { SUMMARY_BOUNDS, type BatchSummary, type Bounded, type SummaryRow } from '../../model/batch-summary.ts';
import type { LinkCluster, LinkEdge } from '../../model/links.ts';
import { isOpenLink } from '../../model/open-link.ts';
import type { Report } from '../../model/report.ts';
import { VERSION } from '../../model/version.ts';
import type { CheckId, Verdict } from '../../model/vocabulary.ts';
import type { ShownShare } from '../../reporters/batch-line/index.ts';
import type { Rules } from '../../assess/index.ts';
import type { Linked } from './linking.ts';
import { lineAt, severitiesOf, type ChangedRows, type GivenTwice, type Segment } from './results.ts';
import type { Settings } from './settings.ts';
import { UNREAD, verdictOfSeverity } from './severity.ts';

export interface SummaryMaterial {
  readonly settings: Settings;
  readonly rules: Rules;
  readonly segments: readonly Segment[];
  readonly changed: ReadonlyMap<number, ChangedRows>;
  readonly linked: Linked | undefined;
  readonly twice: readonly GivenTwice[];
}

/** The one document about the whole run, bounded in size however many candidates there were. */
export function summaryOf(material: SummaryMaterial): BatchSummary {
  const { settings, rules, segments, twice } = material;
  const { verdicts, worst } = ranked(material);
  const total = Object.values(verdicts).reduce((sum, count) => sum + count, 0);
  const missing = (id: CheckId): number => segments.reduce((sum, { head }) => sum + (head.mustHaves[id] ?? 0), 0);
  const retainUntil = segments.flatMap(({ head }) => (head.retainUntil === undefined ? [] : [head.retainUntil])).sort()[0];
  const lines = worst.map(({ job, at }) => JSON.parse(lineAt(segments[job] as Segment, at, material.changed.get(job))) as Line);
  const links = linksOf(material, lines);
  return {
    schema: 'knowhire/summary/1',
    tool: { name: 'knowhire', version: VERSION },
    ruleset: { digest: rules.knowledge.digest, scoring: rules.knowledge.scoring.version },
    asOf: settings.asOf,
    revealed: false,
    stage: settings.stage,
    audience: settings.audience,
    advisories: rules.advisories,
    total,
    verdicts,
    rows: { shown: worst.map((place, at) => rowAt(place, lines[at] as Line, material)), leftOut: total - worst.length },
    mustHaves: rules.mustHaves.filter(({ due }) => due).map(({ id }) => ({ checkId: id, missing: missing(id) })),
    ...(links !== undefined && { links }),
    unreadable: unreadableOf(material),
    duplicates: bounded(twice.map(({ id, again }) => ({ id, count: again.length + 1 })), SUMMARY_BOUNDS.duplicates),
    limits: limitsOf(segments),
    ...(retainUntil !== undefined && { retainUntil }),
  };
}

interface RowAt {
  readonly job: number;
  readonly at: number;
  readonly ordinal: number;
  readonly severity: number;
}

/** Counts every record and keeps the worst; a record later in the input never displaces one of the same gravity. */
function ranked({ segments, changed }: SummaryMaterial): { readonly verdicts: Record<Verdict, number>; readonly worst: readonly RowAt[] } {
  const verdicts: Record<Verdict, number> = { proceed: 0, incomplete: 0, review: 0, escalate: 0 };
  let kept: RowAt[] = [];
  let floor = -1;
  let ordinal = 0;
  segments.forEach((segment, job) => {
    severitiesOf(segment, changed.get(job)).forEach((severity, at) => {
      ordinal += 1;
      const verdict = verdictOfSeverity(severity);
      if (severity === UNREAD || verdict === undefined) return;
      verdicts[verdict] += 1;
      if (severity > floor || kept.length < SUMMARY_BOUNDS.rows) kept.push({ job, at, ordinal, severity });
      if (kept.length >= 4 * SUMMARY_BOUNDS.rows) {
        kept = worstOf(kept);
        floor = kept.at(-1)?.severity ?? -1;
      }
    });
  });
  return { verdicts, worst: worstOf(kept) };
}

function worstOf(rows: readonly RowAt[]): RowAt[] {
  return [...rows].sort((a, b) => b.severity - a.severity || a.ordinal - b.ordinal).slice(0, SUMMARY_BOUNDS.rows);
}

interface Line {
  readonly candidate: string;
  readonly requisition?: string;
  readonly source: { readonly file: string; readonly line?: number };
  readonly verdict: Verdict;
  readonly concern: Pick<SummaryRow, 'band' | 'atLeast' | 'atMost'>;
  readonly assurance: number;
  readonly mustHaves: readonly { readonly check: CheckId; readonly due: boolean; readonly state: string }[];
  readonly links: readonly ShownShare[];
}

function rowAt({ ordinal }: RowAt, line: Line, { linked }: SummaryMaterial): SummaryRow {
  const cluster = (linked?.clusters ?? []).findIndex(({ candidates }) => candidates.includes(line.candidate));
  return {
    at: ordinal,
    id: line.candidate,
    ...(line.requisition !== undefined && { requisition: line.requisition }),
    source: line.source.file,
    ...(line.source.line !== undefined && { line: line.source.line }),
    verdict: line.verdict,
    band: line.concern.band,
    atLeast: line.concern.atLeast,
    atMost: line.concern.atMost,
    assurance: line.assurance,
    missing: line.mustHaves.filter(({ due, state }) => due && state === 'unknown').map(({ check }) => check),
    links: line.links.filter(isOpenLink).length,
    ...(cluster >= 0 && { cluster: cluster + 1 }),
  };
}

function linksOf({ linked, settings }: SummaryMaterial, lines: readonly Line[]): BatchSummary['links'] {
  const registry = settings.registry !== undefined;
  if (linked === undefined && !registry) return undefined;
  const { edges, clusters, byMany } = linked ?? { edges: [], clusters: [], byMany: [] };
  const earlier = lines.flatMap(earlierOf).filter(isOpenLink);
  const namesakes = edges.filter(({ kind }) => kind === 'name-and-birth-date').length;
  const open = edges.filter(isOpenLink).length;
  const plain = clusters.map(({ candidates, edges: own }) => ({ candidates, edges: own.map(withoutOrdinals) }));
  return { registry, open, explained: edges.length - open - namesakes, namesakes, clusters: bounded(plain, SUMMARY_BOUNDS.clusters), apart: bounded(apartOf(edges, plain), SUMMARY_BOUNDS.apart), earlier: bounded(earlier, SUMMARY_BOUNDS.earlier), byMany: bounded(byMany, SUMMARY_BOUNDS.byMany) };
}

/** Open links that join no cluster: what two share only weakly joins nobody to a third. */
function apartOf(edges: readonly LinkEdge[], clusters: readonly LinkCluster[]): readonly LinkEdge[] {
  const key = ({ kind, candidates }: LinkEdge): string => `${kind} ${candidates.join('\u0000')}`;
  const joined = new Set(clusters.flatMap((cluster) => cluster.edges.map(key)));
  return edges.filter((edge) => isOpenLink(edge) && !joined.has(key(edge))).map(withoutOrdinals);
}

/** Links of a line that lead to earlier candidates of the registry. */
function earlierOf({ candidate, links }: Line): readonly LinkEdge[] {
  return links.flatMap((share) => (share.seen === undefined ? [] : [{ ...withoutOrdinals({ ...share, candidates: [candidate, share.candidate], pointers: [share.pointer], shown: share.shown ?? '…' }), seen: share.seen }]));
}

/** An edge as documents show it. */
export function withoutOrdinals({ kind, candidates, pointers, shown, names, explained, likeness }: LinkEdge): LinkEdge {
  return { kind, candidates, pointers, shown, names, ...(explained !== undefined && { explained }), ...(likeness !== undefined && { likeness }) };
}

function unreadableOf({ segments, twice }: SummaryMaterial): BatchSummary['unreadable'] {
  const all: Report['unreadable'][number][] = segments.flatMap(({ head }) => head.unreadable.first);
  const count = segments.reduce((sum, { head }) => sum + head.unreadable.count, 0) + twice.reduce((sum, { again }) => sum + again.length, 0);
  const shown = all.slice(0, SUMMARY_BOUNDS.unreadable);
  return { shown, leftOut: count - shown.length };
}

/** Each limit once, in the order in which it was met. */
function limitsOf(segments: readonly Segment[]): Report['limits'] {
  const seen = new Map<string, Report['limits'][number]>();
  for (const { head } of segments) for (const limit of head.limits) seen.set(JSON.stringify(limit), limit);
  return [...seen.values()].slice(0, SUMMARY_BOUNDS.unreadable);
}

function bounded<Item>(items: readonly Item[], most: number): Bounded<Item> {
  return { shown: items.slice(0, most), leftOut: Math.max(0, items.length - most) };
}
