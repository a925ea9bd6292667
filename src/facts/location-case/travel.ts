import type { BaseFacts } from '../base.ts';
import { resolvePlace } from '../location/places.ts';
import { collect } from '../lists.ts';
import { impossibleTravel, type ImpossibleJourney, type Login as Point } from '../location/travel.ts';
import { isYes } from '../said.ts';
import { TUNNELS } from '../whereabouts/networks.ts';
import type { Sighting } from '../whereabouts/sightings.ts';

export interface Journey {
  readonly from: Sighting;
  readonly to: Sighting;
  readonly hours: number;
  /** Both ends on one device that the company manages. */
  readonly sameManagedDevice: boolean;
}

export interface TravelFacts {
  /** Connections that stand for a place. */
  readonly placed: readonly Sighting[];
  /** Journeys that nobody can make, between connections that stand for a place. */
  readonly impossible: readonly Journey[];
  /** A journey that is only impossible because one end is a recorded VPN or proxy, or a telephone's home carrier. */
  readonly throughNetwork: Journey | undefined;
}

/** Journeys between logins; a connection through a recorded VPN or proxy, or a roaming telephone, shows where that ends, not where the person is. */
export function travelFacts(base: BaseFacts, sightings: readonly Sighting[]): TravelFacts {
  const points = collect(sightings, (sighting) => pointOf(sighting, base));
  const direct = points.filter(({ sighting }) => !isTunnel(sighting));
  const impossible = journeys(direct, base);
  const throughNetwork = impossible.length > 0 || direct.length === points.length ? undefined : journeys(points, base)[0];
  return { placed: direct.map(({ sighting }) => sighting), impossible, throughNetwork };
}

type Placed = { readonly sighting: Sighting; readonly point: Point };

/** The far end of a recorded VPN or proxy, or the home carrier of a telephone that may roam. */
function isTunnel({ network, ownCarrier }: Sighting): boolean {
  return ownCarrier || (network !== undefined && TUNNELS.has(network.kind));
}

function journeys(points: readonly Placed[], base: BaseFacts): readonly Journey[] {
  const found = impossibleTravel(points.map(({ point }) => point), base.reference.location.thresholds.travel);
  return collect(found, (journey) => journeyOf(journey, points));
}

function journeyOf({ from, to, hours }: ImpossibleJourney, points: readonly Placed[]): Journey | undefined {
  const [one, two] = [points[from]?.sighting, points[to]?.sighting];
  if (one === undefined || two === undefined) return undefined;
  const [first, second] = [one.login, two.login];
  const sameDevice = first?.device !== undefined && first.device === second?.device && isYes(first.managedDevice) && isYes(second.managedDevice);
  return { from: one, to: two, hours, sameManagedDevice: sameDevice };
}

/** The most exact point that a login gives: coordinates, its town, the address, or the whole country. */
function pointOf(sighting: Sighting, { reference }: BaseFacts): Placed | undefined {
  const { country, kind, anonymous, network, at, address, login } = sighting;
  const tunnelled = network !== undefined && TUNNELS.has(network.kind);
  if (country === undefined || kind === 'relay' || (anonymous && !tunnelled)) return undefined;
  const table = reference.location.countries.countries[country];
  if (table === undefined) return undefined;
  const least = reference.location.thresholds.travel.networkUncertaintyKm;
  const whole = { at, lat: table.lat, lon: table.lon, uncertaintyKm: Math.max(table.radiusKm, least) };
  if (kind === 'mobile') return { sighting, point: whole };
  if (login?.latitude !== undefined && login.longitude !== undefined) return { sighting, point: { at, lat: login.latitude, lon: login.longitude, uncertaintyKm: least } };
  const town = login?.city === undefined ? undefined : resolvePlace({ country, city: login.city }, reference.location);
  if (town?.kind === 'resolved' && town.lat !== undefined && town.lon !== undefined) return { sighting, point: { at, lat: town.lat, lon: town.lon, uncertaintyKm: least } };
  if (address?.lat !== undefined && address.lon !== undefined) return { sighting, point: { at, lat: address.lat, lon: address.lon, uncertaintyKm: Math.max(address.accuracyKm ?? 0, least) } };
  return { sighting, point: whole };
}
