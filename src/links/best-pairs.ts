import { threshold, type Reference } from '../facts/reference.ts';
import type { NearPair } from './find-near.ts';

/** Gathers pairs and keeps those worth comparing word by word. */
export interface PairStore {
  readonly add: (pair: NearPair) => void;
  readonly finish: () => readonly NearPair[];
}

const HIGHEST = 255;
/** In a small batch time is no matter. */
const FEWEST = 400;

/**
 * Comparing means reading both candidates again, so there is a limit in proportion to the batch. Every pair of a good weight is kept, and
 * of the others the heaviest as long as there is room.
 */
export function bestPairs(candidates: number, reference: Pick<Reference, 'themes'>): PairStore {
  const good = threshold(reference, 'links', 'near-weight');
  const room = Math.max(FEWEST, candidates * threshold(reference, 'links', 'near-share'));
  const pairs: NearPair[] = [];
  const counts = new Float64Array(HIGHEST + 1);
  return {
    add(pair) {
      pairs.push(pair);
      const weight = Math.min(pair.weight, HIGHEST);
      counts[weight] = (counts[weight] ?? 0) + 1;
    },
    finish() {
      let least = HIGHEST + 1;
      for (let kept = 0; least > 0; kept += counts[least] ?? 0) {
        if (least <= good && kept + (counts[least - 1] ?? 0) > room) break;
        least -= 1;
      }
      const best = pairs.filter(({ weight }) => weight >= least);
      return best.sort((x, y) => x.a - y.a || x.b - y.b);
    },
  };
}
