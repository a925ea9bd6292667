import type { Profile } from '../../model/profile/schema.ts';
import type { BaseFacts } from '../base.ts';
import { collect, distinct } from '../lists.ts';
import { parseAddress } from '../location/ip-address.ts';
import { haveDifferentOwners } from './people.ts';
import { loginSightings, type Sighting } from '../whereabouts/sightings.ts';

type PlatformAccount = NonNullable<Profile['platformAccounts']>[number];

export interface SharedAddress {
  /** other-owner: two accounts of one platform in different names; unclear: it is not known whose they are; own: one person's. */
  readonly kind: 'other-owner' | 'unclear' | 'own' | 'shared-network';
  readonly accounts: number;
  readonly pointers: readonly string[];
}

/** Addresses from which more than one account was used, and whose accounts those are. */
export function sharedAddresses(base: BaseFacts): readonly SharedAddress[] {
  const sightings = loginSightings(base);
  if (distinct(collect(sightings, ({ login }) => login?.account)).length < 2) return [];
  const groups = new Map<string, { readonly sightings: Sighting[]; readonly accounts: Set<string> }>();
  for (const sighting of sightings) {
    const key = lineOf(sighting);
    const account = sighting.login?.account;
    if (key === undefined || account === undefined) continue;
    const group = groups.get(key) ?? { sightings: [], accounts: new Set() };
    group.sightings.push(sighting);
    group.accounts.add(account);
    groups.set(key, group);
  }
  return [...groups.values()].filter(({ accounts }) => accounts.size > 1).map(({ sightings, accounts }) => describe(sightings, [...accounts], base));
}

/** One line: an IPv4 address, or the upper half of an IPv6 one, within which privacy addresses change. */
function lineOf({ ip }: Sighting): string | undefined {
  const address = ip === undefined ? undefined : parseAddress(ip);
  return address && (address.version === 4 ? address.text : `${address.high} ${address.low}`);
}

function describe(sightings: readonly Sighting[], handles: readonly string[], base: BaseFacts): SharedAddress {
  const pointers = sightings.map(({ pointer }) => `${pointer}/ip`);
  const manyUse = sightings.some(({ network, kind, address }) => network !== undefined || kind === 'mobile' || address?.kind === 'private');
  if (manyUse) return { kind: 'shared-network', accounts: handles.length, pointers: [...pointers, ...sightings.flatMap(({ network }) => (network === undefined ? [] : [network.pointer])).slice(0, 1)] };
  const accounts = handles.map((handle) => (base.profile.platformAccounts ?? []).find((account) => account.handle === handle));
  return { kind: kindOf(accounts, base), accounts: handles.length, pointers };
}

function kindOf(accounts: readonly (PlatformAccount | undefined)[], base: BaseFacts): SharedAddress['kind'] {
  const known = accounts.filter((account) => account !== undefined);
  const pairs = known.flatMap((one, at) => known.slice(at + 1).map((two) => [one, two] as const)).filter(([one, two]) => one.platform === two.platform);
  if (pairs.some(([one, two]) => haveDifferentOwners(one, two, base))) return 'other-owner';
  if (known.length < accounts.length) return 'unclear';
  return pairs.every(([one, two]) => isOver(one) || isOver(two)) ? 'own' : 'unclear';
}

function isOver({ status }: PlatformAccount): boolean {
  return status !== undefined && status !== 'active';
}
