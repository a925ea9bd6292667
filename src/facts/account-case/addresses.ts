import type { BaseFacts } from '../base.ts';
import { parseAddress } from '../location/ip-address.ts';
import { threshold } from '../reference.ts';
import { collect } from '../lists.ts';
import { loginSightings, type Sighting } from '../whereabouts/sightings.ts';

export interface AddressFacts {
  /** Logins that name an address or a country. */
  readonly counted: readonly Sighting[];
  /** The most countries, and the most networks, of one account within the short time. */
  readonly countries: Window;
  readonly networks: Window;
  /** Days on which one account was seen in two countries or more within the short time. */
  readonly daysInTwoCountries: number;
  /** Logins that would make a further country, had a journey, move, permit or network not explained them. */
  readonly explained: readonly Sighting[];
}

export interface Window {
  readonly values: readonly (string | number)[];
  readonly pointers: readonly string[];
}

const EMPTY: Window = { values: [], pointers: [] };
const NOTHING_SEEN = { ...EMPTY, severalDays: 0 };

/** Looks at each account's logins through a window of a few hours. VPN and rented servers make a network, and no country. */
export function addressFacts(base: BaseFacts): AddressFacts {
  const counted = loginSightings(base).filter(({ ip, country }) => ip !== undefined || country !== undefined);
  const span = threshold(base.reference, 'account', 'short-time') * 3_600_000;
  const accounts = byAccount(counted);
  const byCountry = accounts.map((logins) => widest(logins, span, countryOf));
  return {
    counted,
    countries: most(byCountry),
    networks: most(accounts.map((logins) => widest(logins, span, networkKey))),
    daysInTwoCountries: byCountry.reduce((sum, { severalDays }) => sum + severalDays, 0),
    explained: counted.filter(({ standing, country }) => standing !== undefined && standing !== 'stated' && standing !== 'elsewhere' && country !== undefined),
  };
}

function byAccount(sightings: readonly Sighting[]): readonly (readonly Sighting[])[] {
  const groups = new Map<string, Sighting[]>();
  for (const sighting of sightings) {
    const account = sighting.login?.account ?? '';
    const group = groups.get(account);
    if (group === undefined) groups.set(account, [sighting]);
    else group.push(sighting);
  }
  return [...groups.values()];
}

/** The country of a login that stands for a place and that no circumstance explains; all stated countries are one home. */
function countryOf({ country, anonymous, kind, standing }: Sighting): string | undefined {
  if (country === undefined || anonymous || kind === 'relay') return undefined;
  if (standing === 'stated') return 'home';
  return standing === undefined || standing === 'elsewhere' ? country : undefined;
}

/** One carrier, one operator, one recorded network or one block counts as one network: addresses within it change by themselves. */
export function networkKey({ ip, address, kind, country, network }: Sighting): string | number | undefined {
  if (network !== undefined) return network.pointer;
  if (kind === 'mobile') return `mobile ${country ?? ''}`;
  if (address?.asn !== undefined) return address.asn;
  const parsed = ip === undefined ? undefined : parseAddress(ip);
  if (parsed === undefined || address?.kind === 'private') return undefined;
  return parsed.version === 4 ? `v4 ${parsed.high >>> 8}` : `v6 ${parsed.high} ${parsed.low >>> 16}`;
}

/** Slides over logins in order of time; the window with the most different values, and the days on which one held several. */
function widest(logins: readonly Sighting[], span: number, valueOf: (sighting: Sighting) => string | number | undefined): Window & { readonly severalDays: number } {
  const seen = collect(logins, (login) => {
    const value = valueOf(login);
    return value === undefined ? undefined : { login, value };
  });
  const [first] = seen;
  if (first === undefined) return NOTHING_SEEN;
  if (seen.every(({ value }) => value === first.value)) return { values: [first.value], pointers: [first.login.pointer], severalDays: 0 };
  const inside = new Map<string | number, number>();
  const days = new Set<number>();
  let best = EMPTY;
  let start = 0;
  seen.forEach(({ login, value }, end) => {
    inside.set(value, (inside.get(value) ?? 0) + 1);
    for (let oldest = seen[start]; oldest !== undefined && login.at - oldest.login.at > span; oldest = seen[++start]) leave(inside, oldest.value);
    if (inside.size > 1) days.add(login.day);
    if (inside.size > best.values.length) best = { values: [...inside.keys()], pointers: seen.slice(start, end + 1).map((one) => one.login.pointer) };
  });
  return { values: best.values, pointers: best.pointers, severalDays: days.size };
}

function leave(inside: Map<string | number, number>, value: string | number): void {
  const left = (inside.get(value) ?? 0) - 1;
  if (left > 0) inside.set(value, left);
  else inside.delete(value);
}

function most(windows: readonly Window[]): Window {
  return windows.reduce((best, window) => (window.values.length > best.values.length ? window : best), EMPTY);
}
