import type { Profile } from '../model/profile/schema.ts';

/** Pointer of a recorded trip during which a day (YYYY-MM-DD, or a date and time) falls; both ends count. */
export function tripOn(profile: Profile, when: string | undefined): string | undefined {
  const trips = profile.circumstances?.trips;
  if (when === undefined || trips === undefined) return undefined;
  const day = when.slice(0, 10);
  const at = trips.findIndex(({ from, to }) => from.slice(0, 10) <= day && day <= to.slice(0, 10));
  return at < 0 ? undefined : `/circumstances/trips/${at}`;
}
