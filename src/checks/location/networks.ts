import type { LocationFacts } from '../../facts/location.ts';
import { loginsElsewhere } from './connections.ts';
import type { Say } from './say.ts';

/** US guidance of 2022-05-16: VPN and rented servers hide the place. Normal alone; in full only beside a contradiction of the place. */
export function anonymiser(facts: LocationFacts): Say<'anonymiser'> {
  const { sightings, vpnAllowed } = facts;
  const read = sightings.filter(({ kind }) => kind !== undefined);
  const total = read.length;
  if (total === 0) return staleAnswer(facts);
  const hidden = read.filter(({ anonymous }) => anonymous);
  const evidence = hidden.map(({ pointer }) => pointer);
  if (hidden.length === 0) return { reason: 'none-seen', values: { count: total }, evidence: read.map(({ pointer }) => pointer) };
  if (vpnAllowed) return { reason: 'allowed', values: { count: hidden.length }, evidence: [...evidence, '/policy/vpnAllowed'] };
  const open = hidden.filter(({ network }) => network === undefined);
  if (open.length === 0) return { reason: 'recorded', values: { count: hidden.length }, evidence: [...evidence, ...new Set(hidden.flatMap(({ network }) => (network === undefined ? [] : [network.pointer])))] };
  return { reason: placeContradicted(facts) ? 'with-conflict' : 'alone', values: { count: open.length, total }, evidence: open.map(({ pointer }) => pointer) };
}

/** Mostly logged in from elsewhere, or telephone and papers both of another country. */
function placeContradicted(facts: LocationFacts): boolean {
  const { phones, addresses } = facts;
  const phoneAbroad = phones.lines.length > 0 && phones.local.length === 0 && phones.ground === undefined && phones.earlierTie === undefined;
  const paperAbroad = addresses.some(({ nearness, ground }) => nearness === 'other-country' && ground === undefined);
  return loginsElsewhere(facts).mostly || (phoneAbroad && paperAbroad);
}

/**
 * US guidance of 2022-05-16 on connections through other countries, against blocks of which a registry or a public report says
 * that networks of the DPRK use them. The block counts, never the country of a person.
 */
export function dprkNetwork(facts: LocationFacts): Say<'dprk-network'> {
  const { listed, sightings } = facts;
  const assigned = listed.filter(({ status }) => status === 'current');
  if (assigned.length > 0) return { reason: 'assigned-block', values: { count: assigned.length }, evidence: assigned.map(({ pointer }) => pointer) };
  if (listed.length > 0) return { reason: 'lent-block', values: { count: listed.length }, evidence: listed.map(({ pointer }) => pointer) };
  const read = sightings.filter(({ address }) => address !== undefined && address.kind !== 'private' && address.kind !== 'reserved');
  return read.length > 0 ? { reason: 'not-listed', values: { count: read.length }, evidence: read.map(({ pointer }) => `${pointer}/ip`) } : staleAnswer(facts);
}

function staleAnswer({ sightings }: LocationFacts): { readonly reason: 'not-assessed'; readonly values: { readonly date: string }; readonly evidence: readonly string[] } | undefined {
  const stale = sightings.find(({ staleSince }) => staleSince !== undefined);
  return stale?.staleSince === undefined ? undefined : { reason: 'not-assessed', values: { date: stale.staleSince }, evidence: [`${stale.pointer}/ip`] };
}
