import { memoryOf, OF_ONE_CASE, pairKey } from './remember.ts';
import type { Reference } from './reference.ts';

type Comparer = Reference['compareNames'];

/** A comparer that keeps its last results. One case compares the same names many times; the comparison must be symmetric, as ours is. */
export function rememberedNames(compare: Comparer): Comparer {
  const memory = memoryOf<ReturnType<Comparer>>(OF_ONE_CASE);
  return (a, b) => memory(a <= b ? pairKey(a, b) : pairKey(b, a), () => compare(a, b));
}
