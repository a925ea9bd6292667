import type { TravelThresholds } from './tables.ts';

export interface Point {
  /** Degrees. */
  readonly lat: number;
  readonly lon: number;
}

export interface Login extends Point {
  /** Milliseconds since 1970 UTC. */
  readonly at: number;
  /** Radius around the point within which the person may have been, in kilometres. */
  readonly uncertaintyKm: number;
}

export interface ImpossibleJourney {
  /** Positions in the list that was handed in. */
  readonly from: number;
  readonly to: number;
  readonly distanceKm: number;
  /** The distance less both uncertainties: at least this far was travelled. */
  readonly minimumKm: number;
  readonly hours: number;
  /** Speed that the shortest possible journey would need; absent for simultaneous logins. */
  readonly kmh?: number;
}

const radian = Math.PI / 180;
const earthRadiusKm = 6371;
const halfEarthKm = 20_015;

/** Great-circle distance in kilometres. */
export function distanceKm(a: Point, b: Point): number {
  const dLat = (b.lat - a.lat) * radian;
  const dLon = (b.lon - a.lon) * radian;
  const h = Math.sin(dLat / 2) ** 2 + Math.cos(a.lat * radian) * Math.cos(b.lat * radian) * Math.sin(dLon / 2) ** 2;
  return 2 * earthRadiusKm * Math.asin(Math.min(1, Math.sqrt(h)));
}

/**
 * Pairs of logins that no journey at `maxKmh` joins, even between the nearest edges of both circles. Each login is compared
 * with the last one at every other place, so that a vague login in between hides nothing. One pair a login is given, the
 * fastest. Logins from hosts, VPNs, Tor and relays must be left out by the caller (`loginAt` does so).
 */
export function impossibleTravel(logins: readonly Login[], thresholds: TravelThresholds): readonly ImpossibleJourney[] {
  if (isOnePlace(logins)) return [];
  const order = logins.map((login, index) => ({ login, index })).filter(({ login }) => Number.isFinite(login.at)).sort((a, b) => a.login.at - b.login.at);
  const windowMs = (halfEarthKm / thresholds.maxKmh) * 3_600_000;
  let lastSeen: Numbered[] = [];
  const found: ImpossibleJourney[] = [];
  for (const current of order) {
    let worst: ImpossibleJourney | undefined;
    lastSeen = lastSeen.filter((earlier) => current.login.at - earlier.login.at <= windowMs);
    for (const earlier of lastSeen) {
      if (isSamePlace(earlier.login, current.login)) continue;
      const journey = journeyBetween(earlier, current);
      if (isImpossible(journey, thresholds) && speed(journey) > speed(worst)) worst = journey;
    }
    if (worst !== undefined) found.push(worst);
    const here = lastSeen.findIndex((earlier) => isSamePlace(earlier.login, current.login));
    if (here < 0) lastSeen.push(current);
    else lastSeen[here] = current;
  }
  return found;
}

type Numbered = { readonly login: Login; readonly index: number };

function isOnePlace([first, ...others]: readonly Login[]): boolean {
  return first === undefined || others.every((other) => isSamePlace(first, other));
}

function isSamePlace(a: Login, b: Login): boolean {
  return a.lat === b.lat && a.lon === b.lon && a.uncertaintyKm === b.uncertaintyKm;
}

function journeyBetween(from: Numbered, to: Numbered): ImpossibleJourney {
  const distance = distanceKm(from.login, to.login);
  const minimumKm = Math.max(0, distance - from.login.uncertaintyKm - to.login.uncertaintyKm);
  const hours = (to.login.at - from.login.at) / 3_600_000;
  const kmh = hours > 0 ? { kmh: Math.round(minimumKm / hours) } : {};
  return { from: from.index, to: to.index, distanceKm: Math.round(distance), minimumKm: Math.round(minimumKm), hours, ...kmh };
}

function isImpossible({ minimumKm, hours }: ImpossibleJourney, { maxKmh, minDistanceKm }: TravelThresholds): boolean {
  return minimumKm >= minDistanceKm && minimumKm > hours * maxKmh;
}

function speed(journey: ImpossibleJourney | undefined): number {
  if (journey === undefined) return -1;
  return journey.kmh ?? Number.POSITIVE_INFINITY;
}
