import { threshold, type Reference } from '../facts/reference.ts';
import type { LinkCluster, LinkEdge, LinkKind } from '../model/links.ts';
import { createSets } from './disjoint-sets.ts';
import type { Edge } from './edges.ts';

/**
 * Strongest first, so that where a cluster is full it is full of what is tied best. A home or an office shares its line to the network, and
 * names with birth dates are namesakes' as well: neither joins anybody.
 */
const JOINING: readonly LinkKind[] = ['document', 'wallet', 'bank-account', 'device', 'photo', 'phone', 'email', 'handle', 'resume-text', 'bid-text', 'similar-photo', 'address'];

/**
 * Candidates joined by links that count: without a reason on file, and not between two files of one person. Every link among the members
 * is given with the cluster. A cluster stops growing at its limit; links beyond it stay links.
 */
export function clustersOf(edges: readonly Edge[], reference: Pick<Reference, 'themes'>): readonly LinkCluster[] {
  const most = threshold(reference, 'links', 'cluster-members');
  const sets = createSets();
  for (const kind of JOINING) for (const edge of edges) if (edge.kind === kind && counts(edge)) sets.join(...edge.ordinals, most);
  const ids = new Map<number, Map<number, string>>();
  const inside = new Map<number, LinkEdge[]>();
  for (const edge of edges) {
    const [root, other] = edge.ordinals.map(sets.rootOf);
    if (root === undefined || root !== other) continue;
    const members = ids.get(root) ?? new Map<number, string>();
    const list = inside.get(root) ?? [];
    edge.ordinals.forEach((ordinal, at) => members.set(ordinal, edge.candidates[at] ?? ''));
    list.push(plain(edge));
    ids.set(root, members);
    inside.set(root, list);
  }
  return [...ids].map(([root, members]) => ({ ...clusterOf(members), edges: inside.get(root) ?? [] })).sort((a, b) => a.first - b.first).map(({ candidates, edges: own }) => ({ candidates, edges: own }));
}

function counts({ explained, names }: LinkEdge): boolean {
  return explained === undefined && names !== 'same';
}

function plain({ ordinals: _ordinals, crowd: _crowd, ...edge }: Edge): LinkEdge {
  return edge;
}

function clusterOf(members: ReadonlyMap<number, string>): { readonly first: number; readonly candidates: readonly string[] } {
  const sorted = [...members].sort(([a], [b]) => a - b);
  return { first: sorted[0]?.[0] ?? 0, candidates: sorted.map(([, id]) => id) };
}
