import { LINK_KINDS, type LinkKind } from '../model/links.ts';
import type { Edge } from './edges.ts';

/**
 * All edges of a batch in the order of input: each thing that two share once, of their texts and photos the likest; photos of
 * one file are more than alike. An address of the network with a crowd behind it explains itself, except for two who share something else
 * as well.
 */
export function finishEdges(edges: readonly Edge[]): readonly Edge[] {
  const once = new Map<string, Edge>();
  for (const edge of edges) {
    const key = keyOf(edge);
    const known = once.get(key);
    if (known === undefined || (edge.likeness ?? 0) > (known.likeness ?? 0)) once.set(key, edge);
  }
  const equal = new Set([...once.values()].filter(({ kind }) => kind === 'photo').map(pairOf));
  const told = [...once.values()].filter((edge) => edge.kind !== 'similar-photo' || !equal.has(pairOf(edge)));
  const tied = new Set(told.filter(ties).map(pairOf));
  return told.map((edge) => settled(edge, tied)).sort(byInput);
}

function keyOf(edge: Edge): string {
  return `${pairOf(edge)} ${edge.kind} ${NEAR.has(edge.kind) ? '' : edge.pointers.join(' ')}`;
}

const NEAR: ReadonlySet<LinkKind> = new Set(['resume-text', 'bid-text', 'similar-photo']);

function pairOf({ ordinals }: Edge): string {
  return ordinals.join(' ');
}

function ties({ kind, explained }: Edge): boolean {
  return kind !== 'ip' && kind !== 'name-and-birth-date' && explained === undefined;
}

function settled({ crowd, ...edge }: Edge, tied: ReadonlySet<string>): Edge {
  return crowd === true && edge.explained === undefined && !tied.has(pairOf(edge)) ? { ...edge, explained: 'shared-network' } : edge;
}

const ORDER: ReadonlyMap<LinkKind, number> = new Map(LINK_KINDS.map((kind, at) => [kind, at]));

function byInput(a: Edge, b: Edge): number {
  return (
    a.ordinals[0] - b.ordinals[0] ||
    a.ordinals[1] - b.ordinals[1] ||
    (ORDER.get(a.kind) ?? 0) - (ORDER.get(b.kind) ?? 0) ||
    compare(a.pointers[0], b.pointers[0]) ||
    compare(a.pointers[1] ?? '', b.pointers[1] ?? '')
  );
}

function compare(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}
