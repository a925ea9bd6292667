import type { LinkEdge, Share } from '../model/links.ts';

/** A candidate's links as their own assessment knows them. */
export function sharesOf(candidate: string, edges: readonly LinkEdge[]): readonly Share[] {
  return edges.flatMap((edge) => {
    const side = edge.candidates[0] === candidate ? 0 : edge.candidates[1] === candidate ? 1 : undefined;
    const pointer = side === undefined ? undefined : edge.pointers[side];
    const other = side === undefined ? undefined : edge.candidates[1 - side];
    return pointer === undefined || other === undefined ? [] : [shareOf(edge, other, pointer)];
  });
}

function shareOf({ kind, names, explained, likeness }: LinkEdge, candidate: string, pointer: string): Share {
  return { kind, candidate, pointer, names, ...(explained !== undefined && { explained }), ...(likeness !== undefined && { likeness }) };
}
