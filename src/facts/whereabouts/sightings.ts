import type { Profile } from '../../model/profile/schema.ts';
import type { BaseFacts } from '../base.ts';
import { instantOf } from '../instants.ts';
import { collect, distinct } from '../lists.ts';
import { countryCodes } from '../location/country.ts';
import { lookupAddress, type AddressFacts, type DataLimit } from '../location/network.ts';
import { parsePhone } from '../location/phone.ts';
import { oncePerCase } from '../once-per-case.ts';
import { oncePer } from '../once-per.ts';
import type { Reference } from '../reference.ts';
import { phoneStatements } from './phone-statements.ts';
import { groundFor, lifeOf, type Ground, type Life } from './life.ts';
import { isNearBorder } from './near-border.ts';
import { networkOf, recordedNetworks, type ConnectionKind, type RecordedNetwork } from './networks.ts';

type Login = NonNullable<Profile['logins']>[number];

/** How a place that was seen stands to the places that were stated. */
export type Standing = 'stated' | Ground['kind'] | 'network' | 'roaming' | 'near-border' | 'elsewhere';

/** Where and through what somebody was seen to connect. */
export interface Sighting {
  /** Milliseconds since 1970 UTC. */
  readonly at: number;
  /** Days since 1970 UTC. */
  readonly day: number;
  readonly pointer: string;
  /** Absent for the place of a device. */
  readonly login: Login | undefined;
  /** The field that named the country. */
  readonly decidedBy: string;
  readonly ip: string | undefined;
  readonly address: AddressFacts | undefined;
  /** Absent where neither the log nor the address table names one. */
  readonly country: string | undefined;
  readonly kind: ConnectionKind | undefined;
  /** The connection hides where it comes from: VPN, proxy, rented server or Tor. */
  readonly anonymous: boolean;
  readonly network: RecordedNetwork | undefined;
  /** Through the carrier of the candidate's own line, which carries a telephone's traffic home from anywhere. */
  readonly ownCarrier: boolean;
  /** Undefined where the connection says nothing about a place. */
  readonly standing: Standing | undefined;
  readonly ground: string | undefined;
  /** Set where the address table is too old to be used: its date. */
  readonly staleSince: string | undefined;
}

/** A connection before it is held against the stated places. */
export interface Seen {
  readonly at: number;
  readonly pointer: string;
  readonly login?: Login | undefined;
  readonly ip?: string | undefined;
  readonly country?: { readonly codes: readonly string[]; readonly pointer: string } | undefined;
  readonly network?: Login['network'];
}

const ANONYMOUS: ReadonlySet<ConnectionKind | undefined> = new Set(['vpn', 'tor', 'hosting', 'proxy']);
/** Relays hide the street, not the country; private and reserved addresses are no place in the world. */
const NO_PLACE: ReadonlySet<ConnectionKind | undefined> = new Set(['vpn', 'tor', 'hosting', 'proxy', 'relay']);

const STATED: Placing = { standing: 'stated', ground: undefined };
const UNPLACED: Placing = { standing: undefined, ground: undefined };
type Placing = Pick<Sighting, 'standing' | 'ground'>;

const DAY = 86_400_000;

/** Holds one connection after another against the stated places; the country in a log wins over that of the address. */
export function sightingReader(base: BaseFacts): { readonly life: Life; readonly read: (seen: Seen) => Sighting } {
  const { profile, reference, asOf } = base;
  const life = lifeOf(base);
  const networks = recordedNetworks(profile, reference);
  let lines: ReadonlyMap<string, string> | undefined;
  const limit = limitOn(asOf, reference.location);
  const neighbours = new Map<string, boolean>();

  function ownLine(country: string, kind: ConnectionKind | undefined): string | undefined {
    return kind === 'mobile' ? (lines ??= phoneCountries(base)).get(country) : undefined;
  }

  function nearBorder(country: string): boolean {
    const known = neighbours.get(country) ?? isNearBorder(life.claims, country, reference);
    neighbours.set(country, known);
    return known;
  }

  function standingOf(country: string, day: number, kind: ConnectionKind | undefined, network: RecordedNetwork | undefined): Placing {
    if (life.claimed.includes(country)) return STATED;
    const ground = groundFor(life, [country], day);
    if (ground !== undefined) return { standing: ground.kind, ground: ground.pointer };
    if (network !== undefined) return { standing: 'network', ground: network.pointer };
    const line = ownLine(country, kind);
    if (line !== undefined) return { standing: 'roaming', ground: line };
    return nearBorder(country) ? { standing: 'near-border', ground: undefined } : { standing: 'elsewhere', ground: undefined };
  }

  function read({ at, pointer, login, ip, country: stated, network: logged }: Seen): Sighting {
    const found = ip === undefined ? undefined : lookupAddress(ip, reference.location.network, limit);
    const address = found !== undefined && 'kind' in found ? found : undefined;
    const staleSince = found !== undefined && 'status' in found ? found.dataDate : undefined;
    const code = stated?.codes.length === 1 ? stated.codes[0] : undefined;
    const country = code ?? address?.country;
    const kind = logged ?? knownKind(address);
    const network = networkOf({ ip, country, kind }, networks);
    const day = Math.floor(at / DAY);
    const placed = country !== undefined && !NO_PLACE.has(kind) && life.claimed.length > 0;
    const { standing, ground } = placed ? standingOf(country, day, kind, network) : UNPLACED;
    const decidedBy = code === undefined ? `${pointer}/ip` : (stated?.pointer ?? pointer);
    const ownCarrier = country !== undefined && ownLine(country, kind) !== undefined;
    return { at, day, pointer, login, decidedBy, ip, address, country, kind, anonymous: ANONYMOUS.has(kind), network, ownCarrier, standing, ground, staleSince };
  }
  return { life, read };
}

/** One object for all cases of a day, so that the age of each table is worked out once. */
function limitOn(asOf: string, location: Reference['location']): DataLimit {
  const known = limits(location);
  let limit = known.get(asOf);
  if (limit === undefined) known.set(asOf, (limit = { asOf, staleAfterDays: location.thresholds.networkData.staleAfterDays }));
  return limit;
}

const limits = oncePer((_location: Reference['location']) => new Map<string, DataLimit>());

/** The kind by the address table, where it can be relied on: a word in an operator's name is no proof of a rented server. */
function knownKind(address: AddressFacts | undefined): ConnectionKind | undefined {
  if (address === undefined || address.kind === 'unknown' || address.kind === 'private' || address.kind === 'reserved') return undefined;
  return address.kind === 'hosting' && address.certainty === 'weak' ? undefined : address.kind;
}

/** Every login of the profile in order of time; worked out once a case, as three themes ask for it. */
export const loginSightings = oncePerCase((base: BaseFacts): readonly Sighting[] => {
  const { logins } = base.profile;
  if (logins === undefined || logins.length === 0) return [];
  const { read } = sightingReader(base);
  return logins.map((login, at) => read(seenLogin(login, `/logins/${at}`, base))).sort((a, b) => a.at - b.at);
});

function seenLogin(login: Login, pointer: string, { reference }: BaseFacts): Seen {
  return {
    at: instantOf(login.at),
    pointer,
    login,
    ip: login.ip,
    country: login.country === undefined ? undefined : { codes: countryCodes(login.country, reference.location.countries), pointer: `${pointer}/country` },
    network: login.network,
  };
}

/** Countries of the candidate's own telephone numbers, with the pointer of one number each. */
function phoneCountries(base: BaseFacts): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const { number, pointer } of phoneStatements(base.profile)) {
    const phone = parsePhone(number, base.reference.location.phones);
    if ('countries' in phone) for (const country of phone.countries) if (!found.has(country)) found.set(country, pointer);
  }
  return found;
}

/** Days, each counted once for every country in which it was seen. */
export function daysSeen(sightings: readonly Sighting[]): number {
  const days = new Map<string, Set<number>>();
  for (const { day, country = '' } of sightings) {
    const known = days.get(country);
    if (known === undefined) days.set(country, new Set([day]));
    else known.add(day);
  }
  let count = 0;
  for (const known of days.values()) count += known.size;
  return count;
}

export function countriesSeen(sightings: readonly Sighting[]): string {
  return distinct(collect(sightings, ({ country }) => country)).toSorted().join(', ');
}

export interface Elsewhere {
  readonly sightings: readonly Sighting[];
  /** Days elsewhere, and days at which a place could be held against the statements without another reason. */
  readonly days: number;
  readonly total: number;
  /** On at least `needed` days, and on more than `share` of all. */
  readonly mostly: boolean;
}

/** What was seen elsewhere against what was seen where it was stated; explained days count for neither. */
export function elsewhereOf(sightings: readonly Sighting[], { needed, share }: { readonly needed: number; readonly share: number }): Elsewhere {
  const away = sightings.filter(({ standing }) => standing === 'elsewhere');
  const days = daysSeen(away);
  const total = days + daysSeen(sightings.filter(({ standing }) => standing === 'stated'));
  return { sightings: away, days, total, mostly: days >= needed && days > share * total };
}
