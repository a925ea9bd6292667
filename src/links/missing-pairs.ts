import { createSets } from './disjoint-sets.ts';

type Pair = readonly [number, number];

/** Larger groups stay tied together by the pairs that were found. */
const LARGEST_GROUP = 50;

/**
 * The pairs within the groups that the given pairs make which are not among them, sorted. Of three copies of one text two may have so
 * little left in common that only the third shows them.
 */
export function missingPairs(pairs: readonly Pair[]): readonly Pair[] {
  const sets = createSets();
  for (const [a, b] of pairs) sets.join(a, b, LARGEST_GROUP);
  const groups = new Map<number, Set<number>>();
  for (const [a, b] of pairs) {
    const [root, other] = [sets.rootOf(a), sets.rootOf(b)];
    if (root === undefined || root !== other) continue;
    groups.set(root, (groups.get(root) ?? new Set<number>()).add(a).add(b));
  }
  const known = new Set(pairs.map(([a, b]) => `${a} ${b}`));
  return [...groups.values()].flatMap((group) => {
    const members = [...group].sort((a, b) => a - b);
    return members.flatMap((a, at) => members.slice(at + 1).flatMap((b): readonly Pair[] => (known.has(`${a} ${b}`) ? [] : [[a, b]])));
  });
}
