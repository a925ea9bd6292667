import type { LinkCluster, LinkEdge, LinkKind } from '../../model/links.ts';
import { isOpenLink } from '../../model/open-link.ts';

/** What can still be told apart in a picture (the tool's own limits); the table beside it has more. */
const MOST_NODES = 24;
const MOST_LINES = 48;

export interface DrawnNode {
  readonly id: string;
  /** Known from the registry, and none of this run. */
  readonly earlier: boolean;
}

/** All links of two candidates that are open, or all that are not, as one line. */
export interface DrawnLine {
  /** Places in the list of nodes. */
  readonly from: number;
  readonly to: number;
  readonly kinds: readonly LinkKind[];
  readonly open: boolean;
}

/** What is drawn of a cluster, in Markdown and in HTML alike. */
export interface Drawing {
  readonly nodes: readonly DrawnNode[];
  readonly lines: readonly DrawnLine[];
  readonly linesLeftOut: number;
}

/** Picks the candidates with the most links and joins what two of them share; what is open comes first. */
export function drawingOf({ candidates, edges }: LinkCluster): Drawing {
  const nodes = mostLinked(candidates, edges);
  const places = new Map(nodes.map((id, at) => [id, at]));
  const lines = new Map<string, { from: number; to: number; kinds: LinkKind[]; open: boolean }>();
  for (const edge of edges) {
    const [from, to] = edge.candidates.map((id) => places.get(id));
    if (from === undefined || to === undefined) continue;
    const open = isOpenLink(edge);
    const key = `${from} ${to} ${String(open)}`;
    const line = lines.get(key) ?? { from, to, kinds: [], open };
    if (!line.kinds.includes(edge.kind)) line.kinds.push(edge.kind);
    lines.set(key, line);
  }
  const drawn = [...lines.values()].sort((a, b) => Number(b.open) - Number(a.open));
  const earlier = new Set(edges.filter(({ pointers }) => pointers[1] === undefined).map((edge) => edge.candidates[1]));
  return { nodes: nodes.map((id) => ({ id, earlier: earlier.has(id) })), lines: drawn.slice(0, MOST_LINES), linesLeftOut: Math.max(0, drawn.length - MOST_LINES) };
}

function mostLinked(candidates: readonly string[], edges: readonly LinkEdge[]): readonly string[] {
  if (candidates.length <= MOST_NODES) return candidates;
  const degrees = new Map<string, number>();
  for (const id of edges.flatMap((edge) => edge.candidates)) degrees.set(id, (degrees.get(id) ?? 0) + 1);
  const chosen = new Set([...candidates].sort((a, b) => (degrees.get(b) ?? 0) - (degrees.get(a) ?? 0)).slice(0, MOST_NODES));
  return candidates.filter((id) => chosen.has(id));
}
