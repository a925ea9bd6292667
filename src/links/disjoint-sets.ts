/** Sets of numbers that grow together. The smallest member stands for each, so that the order of joining shows nowhere. */
export interface DisjointSets {
  /** Joins the sets of two, unless they would have more than `most` members. */
  readonly join: (a: number, b: number, most: number) => void;
  /** Undefined for one who was joined to nobody. */
  readonly rootOf: (member: number) => number | undefined;
}

export function createSets(): DisjointSets {
  const parents = new Map<number, number>();
  const sizes = new Map<number, number>();
  const find = (start: number): number => {
    let root = start;
    for (let next = parents.get(root); next !== undefined && next !== root; next = parents.get(root)) root = next;
    for (let at = start; at !== root; ) {
      const next = parents.get(at) ?? root;
      parents.set(at, root);
      at = next;
    }
    return root;
  };
  return {
    join(a, b, most) {
      const [low, high] = [Math.min(find(a), find(b)), Math.max(find(a), find(b))];
      const size = (sizes.get(low) ?? 1) + (sizes.get(high) ?? 1);
      if (low === high || size > most) return;
      parents.set(low, low);
      parents.set(high, low);
      sizes.set(low, size);
    },
    rootOf: (member) => (parents.has(member) ? find(member) : undefined),
  };
}
