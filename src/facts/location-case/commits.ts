import type { BaseFacts } from '../base.ts';
import { collect, gather } from '../lists.ts';
import { parseZone } from '../location/zones.ts';
import { placesFrom, readPlace, type PlaceFact } from '../place-statements.ts';
import { isYes } from '../said.ts';
import type { Life } from '../whereabouts/life.ts';
import { countryZones, offsetsInYear, zonesOf } from './clock.ts';

export interface CommitFacts {
  /** Commits whose offset says something; UTC is left out, as build machines and rented desktops run on it. */
  readonly total: number;
  readonly atClaimed: number;
  /** At an earlier home, school or employer, on a recorded trip or move, or across the border. */
  readonly atKnown: number;
  readonly elsewhere: number;
  readonly pointers: readonly string[];
}

/** Offsets of commits against the clocks of the claimed place and of the places that the candidate names of earlier years. */
export function commitFacts(base: BaseFacts, life: Life): CommitFacts | undefined {
  if (!(base.profile.profiles ?? []).some(({ commits }) => commits?.offsets !== undefined)) return undefined;
  const claimed = minutesOf(life.claims, base);
  if (claimed.size === 0) return undefined;
  let known: ReadonlySet<number> | undefined;
  const isKnown = (minutes: number): boolean => (known ??= knownMinutes(base, life)).has(minutes);
  const pointers: string[] = [];
  const counts = { total: 0, atClaimed: 0, atKnown: 0, elsewhere: 0, pointers };
  (base.profile.profiles ?? []).forEach(({ commits, belongsToOther }, at) => {
    if (commits?.offsets === undefined || isYes(belongsToOther)) return;
    pointers.push(`/profiles/${at}/commits/offsets`);
    for (const [text, count] of Object.entries(commits.offsets)) {
      const zone = parseZone(text, base.reference.location.zones);
      const minutes = zone?.kind === 'offset' ? zone.minutes : undefined;
      if (minutes === undefined || (minutes === 0 && !claimed.has(0))) continue;
      counts.total += count;
      counts[claimed.has(minutes) ? 'atClaimed' : isKnown(minutes) ? 'atKnown' : 'elsewhere'] += count;
    }
  });
  return pointers.length === 0 ? undefined : counts;
}

function minutesOf(places: readonly PlaceFact[], base: BaseFacts): Set<number> {
  return new Set(gather(places, (place) => gather(zonesOf(place, base), (zone) => offsetsInYear(zone, base.asOf))));
}

function knownMinutes(base: BaseFacts, life: Life): ReadonlySet<number> {
  const known = minutesOf(knownPlaces(base, life), base);
  for (const zone of countryZones(life.borderCountries, base)) for (const minutes of offsetsInYear(zone, base.asOf)) known.add(minutes);
  return known;
}

function knownPlaces({ profile, places, reference }: BaseFacts, { trips, moves }: Life): readonly PlaceFact[] {
  const stays = [...(profile.claims?.employment ?? []), ...(profile.claims?.education ?? [])];
  const earlier = collect(stays, ({ place }) => (place === undefined ? undefined : readPlace('employer', '', place, reference)));
  const moved = gather(moves, ({ from, to }) => (from === undefined ? [to] : [from, to]));
  return [...earlier, ...moved, ...trips.map(({ place }) => place), ...placesFrom(places, 'contact')];
}
