import type { Hashed } from './hashed-entries.ts';
import type { RegistryEntry, RegistryQuestion } from './types.ts';

/** Whether a candidate is another than the one who asks, and is to be told to that one. */
export type IsOther = (candidate: string) => boolean;

/** For each of those who ask: everybody but the asking candidate. */
export function everybodyElse(asked: readonly Hashed<RegistryQuestion>[]): readonly IsOther[] {
  return asked.map(({ question }) => (candidate) => candidate !== question.candidate);
}

/**
 * The same within `addAndFind`, where the batch is written first, so that a repetition reads the same: others outside the batch, and those
 * that come earlier in it. Of a candidate twice in the batch the last counts.
 */
export function thoseBefore(asked: readonly Hashed<RegistryEntry>[]): readonly IsOther[] {
  const last = new Map(asked.map(({ question }, at) => [question.candidate, at]));
  return asked.map(({ question }, at) => (candidate) => candidate !== question.candidate && (last.get(candidate) ?? -1) < at);
}
