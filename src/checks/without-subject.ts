import type { Check } from '../model/check.ts';
import { standsAt } from '../model/pointer.ts';
import type { Profile } from '../model/profile/schema.ts';
import type { CheckId } from '../model/vocabulary.ts';

/**
 * Checks about something that the profile does not have: no wallet to look up, no login to place. They do not apply, which
 * is neither clear nor a concern, and they apply as soon as the file has it.
 */
export function withoutSubject(profile: Profile, checks: readonly Check[]): ReadonlySet<CheckId> {
  return new Set(checks.filter(({ subject }) => subject !== undefined && !subject.some((pattern) => standsAt(profile, pattern))).map(({ id }) => id));
}
