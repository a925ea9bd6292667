import type { BaseFacts } from '../base.ts';
import { instantOf } from '../instants.ts';
import { collect, distinct, gather } from '../lists.ts';
import { likelyOffsets, overlapWithClaimedHours } from '../location/activity.ts';
import { parseZone, statementOffsets, type ZoneStatement } from '../location/zones.ts';
import { dayNumber } from '../payment/days.ts';
import { placesFrom } from '../place-statements.ts';
import { threshold } from '../reference.ts';
import { isYes } from '../said.ts';
import type { Life } from '../whereabouts/life.ts';
import { countryZones, fitsAny, gapHours, zonesOf } from './clock.ts';

export interface ZoneFacts {
  /** The zone that the candidate states, against the zones of the claimed places. */
  readonly stated: { readonly pointer: string; readonly fits: boolean; readonly gapHours: number; readonly explainedBy: 'required-hours' | 'trip' | 'move' | 'border' | undefined; readonly ground: string | undefined } | undefined;
  /** What the hours of activity say, where there are enough of them. */
  readonly activity: { readonly events: number; readonly fits: boolean; readonly agreedHours: string | undefined; readonly pointers: readonly string[] } | undefined;
}

export function zoneFacts(base: BaseFacts, life: Life): ZoneFacts {
  const zones = gather(placesFrom(life.claims, 'residence', 'workplace'), (place) => zonesOf(place, base));
  if (zones.length === 0) return { stated: undefined, activity: undefined };
  return { stated: statedZone(base, life, zones), activity: activityZone(base, life, zones) };
}

function statedZone(base: BaseFacts, life: Life, zones: readonly ZoneStatement[]): ZoneFacts['stated'] {
  const { profile, reference, asOf } = base;
  const residence = profile.claims?.residence;
  const texts = [
    { text: profile.claims?.timeZone, pointer: '/claims/timeZone' },
    { text: typeof residence === 'string' ? undefined : residence?.zone, pointer: '/claims/residence/zone' },
  ];
  const read = collect(texts, ({ text, pointer }) => {
    const zone = text === undefined ? undefined : parseZone(text, reference.location.zones);
    return zone === undefined ? undefined : { zone, pointer, fits: fitsAny(zone, zones, asOf) };
  });
  const found = read.find((one) => !one.fits) ?? read[0];
  if (found === undefined) return undefined;
  const { zone, pointer, fits } = found;
  const gap = fits ? 0 : gapHours(zone, zones, asOf);
  const because = fits ? undefined : (requiredZone(base, zone) ?? groundOf(base, life, zone));
  return { pointer, fits, gapHours: gap, explainedBy: because?.kind, ground: because?.pointer };
}

type Because = { readonly kind: 'required-hours' | 'trip' | 'move' | 'border'; readonly pointer: string };

function requiredZone({ profile, reference, asOf }: BaseFacts, stated: ZoneStatement): Because | undefined {
  const required = profile.role?.requiredHours;
  const zone = required === undefined ? undefined : parseZone(required.zone, reference.location.zones);
  return zone !== undefined && fitsAny(stated, [zone], asOf) ? { kind: 'required-hours', pointer: '/role/requiredHours/zone' } : undefined;
}

function groundOf(base: BaseFacts, life: Life, stated: ZoneStatement): Because | undefined {
  const { asOf } = base;
  const trip = life.trips.find(({ place }) => fitsAny(stated, zonesOf(place, base), asOf));
  if (trip !== undefined) return { kind: 'trip', pointer: trip.pointer };
  const move = life.moves.find(({ from, to }) => [from, to].some((place) => place !== undefined && fitsAny(stated, zonesOf(place, base), asOf)));
  if (move !== undefined) return { kind: 'move', pointer: move.pointer };
  return fitsAny(stated, countryZones(life.borderCountries, base), asOf) ? { kind: 'border', pointer: '/circumstances/worksAcrossBorder' } : undefined;
}

function activityZone(base: BaseFacts, life: Life, zones: readonly ZoneStatement[]): ZoneFacts['activity'] {
  const events = eventsOf(base, life);
  const instants = events.map(({ at }) => at);
  const estimate = likelyOffsets(instants, base.reference.location.thresholds.activity);
  if ('problem' in estimate) return undefined;
  const ends = [...instants.slice(0, 1), ...instants.slice(-1)];
  const claimed = gather(zones, (zone) => gather(ends, (instant) => statementOffsets(zone, instant)));
  const fits = claimed.some((offset) => estimate.offsets.some((likely) => Math.abs(likely - offset) <= 60));
  const pointers = distinct(events.map(({ pointer }) => pointer));
  return { events: events.length, fits, agreedHours: fits ? undefined : agreedHours(base, instants), pointers };
}

/** Logins and answers that do not fall into a recorded trip. */
function eventsOf({ profile }: BaseFacts, { trips }: Life): readonly { readonly at: number; readonly pointer: string }[] {
  const logins = (profile.logins ?? []).map(({ at }) => ({ at, pointer: '/logins' }));
  const replies = collect(profile.communications?.replies, ({ answeredAt }) => (answeredAt === undefined ? undefined : { at: answeredAt, pointer: '/communications/replies' }));
  const all = replies.length === 0 ? logins : [...logins, ...replies];
  const atHome = trips.length === 0 ? all : all.filter(({ at }) => !trips.some(({ from, to }) => isWithin(dayNumber(at), from, to)));
  return atHome.map(({ at, pointer }) => ({ at: instantOf(at), pointer }));
}

function isWithin(day: number | undefined, from: number, to: number): boolean {
  return day !== undefined && from <= day && day <= to;
}

/** Hours that the employer asks for, or that the candidate openly offered, and into which the activity falls. */
function agreedHours(base: BaseFacts, instants: readonly number[]): string | undefined {
  const { profile, reference } = base;
  const share = threshold(reference, 'whereabouts', 'hours-inside');
  const offered = [
    { hours: profile.role?.requiredHours, pointer: '/role/requiredHours' },
    { hours: profile.claims?.workingHours, pointer: '/claims/workingHours' },
  ];
  const fitting = offered.find(({ hours }) => {
    const zone = hours?.zone === undefined ? undefined : parseZone(hours.zone, reference.location.zones);
    if (hours === undefined || zone === undefined) return false;
    const [clock] = zone.kind === 'zone' ? [zone.zone] : statementOffsets(zone, instants[0] ?? 0);
    const overlap = clock === undefined ? undefined : overlapWithClaimedHours(instants, { clock, fromMinute: minuteOf(hours.from), toMinute: minuteOf(hours.to) });
    return overlap !== undefined && overlap.share >= share;
  });
  return fitting?.pointer ?? (isYes(profile.communications?.hoursAgreed) ? '/communications/hoursAgreed' : undefined);
}

function minuteOf(time: string): number {
  return Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5));
}
