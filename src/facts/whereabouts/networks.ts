import type { Profile } from '../../model/profile/schema.ts';
import { countryCodes } from '../location/country.ts';
import { blockEnds, isInBlock, parseAddress } from '../location/ip-address.ts';
import type { NetworkKind } from '../location/network.ts';
import { gather } from '../lists.ts';
import type { Reference } from '../reference.ts';

type Recorded = NonNullable<NonNullable<Profile['circumstances']>['networks']>[number];

/** What a log or the address table says of a connection. */
export type ConnectionKind = NetworkKind | 'residential' | 'business' | 'proxy';

export interface RecordedNetwork {
  readonly kind: Recorded['kind'];
  readonly countries: readonly string[];
  readonly addresses: readonly string[];
  readonly pointer: string;
}

export interface Connection {
  readonly ip: string | undefined;
  readonly country: string | undefined;
  /** Undefined where neither the log nor the table says. */
  readonly kind: ConnectionKind | undefined;
}

/** Networks whose far end is not where the person sits. */
export const TUNNELS: ReadonlySet<Recorded['kind']> = new Set(['employer-vpn', 'office-proxy', 'private-vpn']);

const COMPANY: readonly ConnectionKind[] = ['business', 'proxy', 'hosting', 'vpn', 'residential-or-business'];
const ON_SITE: readonly ConnectionKind[] = ['business', 'residential', 'residential-or-business', 'proxy'];
const FITTING: Readonly<Record<Recorded['kind'], readonly ConnectionKind[]>> = {
  'employer-vpn': COMPANY,
  'office-proxy': COMPANY,
  'private-vpn': ['vpn', 'hosting', 'proxy', 'relay'],
  campus: ON_SITE,
  'co-working': ON_SITE,
  mobile: ['mobile'],
};

export function recordedNetworks(profile: Profile, { location }: Pick<Reference, 'location'>): readonly RecordedNetwork[] {
  return (profile.circumstances?.networks ?? []).map(({ kind, countries, addresses }, at) => ({
    kind,
    countries: gather(countries, (country) => countryCodes(country, location.countries)),
    addresses: addresses ?? [],
    pointer: `/circumstances/networks/${at}`,
  }));
}

/**
 * The recorded network through which a connection came: by its address, or by kind and country. A record that names neither
 * addresses nor countries counts for a connection whose kind is known to fit.
 */
export function networkOf(connection: Connection, networks: readonly RecordedNetwork[]): RecordedNetwork | undefined {
  if (networks.length === 0) return undefined;
  return networks.find((network) => {
    if (connection.ip !== undefined && hasAddress(network, connection.ip)) return true;
    const fits = connection.kind === undefined || FITTING[network.kind].includes(connection.kind);
    if (!fits) return false;
    if (network.countries.length > 0) return connection.country !== undefined && network.countries.includes(connection.country);
    return network.addresses.length === 0 && connection.kind !== undefined && connection.kind !== 'residential-or-business';
  });
}

function hasAddress({ addresses }: RecordedNetwork, ip: string): boolean {
  const address = parseAddress(ip);
  return address !== undefined && addresses.some((known) => (isBlock(known) ? isInBlock(address, blockEnds(known)) : parseAddress(known)?.text === address.text));
}

function isBlock(text: string): boolean {
  const [network, length] = text.split('/');
  return length !== undefined && /^\d{1,2}$/.test(length) && Number(length) <= 32 && parseAddress(network ?? '')?.version === 4;
}
