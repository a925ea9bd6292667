import type { Grade, State } from '../model/vocabulary.ts';

/** Quarters of a check's points that an explanation of each grade removes. */
const REMOVED_QUARTERS = { claimed: 0, attested: 2, documented: 3, verified: 4 } satisfies Record<Grade, number>;

const STRENGTH_HALVES = {
  concern: 2, partial: 1, refused: 2, clear: 0, unknown: 0, 'not-applicable': 0,
} satisfies Record<State, number>;

export interface Weights {
  readonly weight: number;
  readonly refusedWeight: number;
}

/**
 * The weight that a state draws on, in points. A refusal is held to the weight of a concern even where the data
 * says more: otherwise going from refused to concern would lower the case, and a concern would not be the worst answer.
 */
export function baseWeight(weights: Weights, state: State): number {
  return state === 'refused' ? Math.min(weights.refusedWeight, weights.weight) : weights.weight;
}

/** Points of one check: floor(weight x strength x (1 - explained)), computed in eighths so that only integers meet. */
export function checkPoints(weights: Weights, state: State, explained: Grade | undefined): number {
  const quartersLeft = explained === undefined ? 4 : 4 - REMOVED_QUARTERS[explained];
  return Math.floor((baseWeight(weights, state) * STRENGTH_HALVES[state] * quartersLeft) / 8);
}

/**
 * Share that counts of a group's value by its rank (0 for the largest): decay^rank, as far as it leaves a whole point of the
 * heaviest value. Exact, because every decay is 0 or a power of two.
 */
export function sharesOf(decay: number, heaviest: number): readonly number[] {
  const shares: number[] = [];
  for (let share = 1; share * heaviest >= 1; share *= decay) shares.push(share);
  return shares;
}

/** What is left of a group's value at a rank: floor(value x share). */
export function decayed(value: number, shares: readonly number[], rank: number): number {
  return Math.floor(value * (shares[rank] ?? 0));
}
