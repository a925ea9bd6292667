import type { AccountFacts } from '../../facts/account.ts';
import { limit, whole, type Say } from './say.ts';
import { gather } from '../../facts/lists.ts';

/** Korean advisory of 2022-12-08, first dash: several addresses in a fairly short time, above all of different countries. */
export function manyAddresses(facts: AccountFacts): Say<'many-addresses'> {
  const { counted, countries, networks, daysInTwoCountries: days, explained } = facts.addresses;
  const hours = limit(facts, 'short-time');
  const seen = [...new Set(countries.pointers)];
  const observed = countriesOf(facts, seen);
  if (countries.values.length >= limit(facts, 'countries-many') || (countries.values.length > 1 && days >= limit(facts, 'days-repeated'))) {
    return { reason: 'several-countries', values: { observed, hours, count: days }, evidence: seen };
  }
  if (countries.values.length > 1) return { reason: 'two-countries', values: { observed, hours }, evidence: seen };
  if (networks.values.length >= limit(facts, 'networks-many')) return { reason: 'several-networks', values: { hours, count: networks.values.length }, evidence: networks.pointers };
  if (explained.length > 0) {
    const pointers = gather(explained, ({ pointer, ground }) => (ground === undefined ? [pointer] : [pointer, ground]));
    return { reason: 'explained', values: { observed: [...new Set(explained.map(({ country }) => country ?? ''))].sort().join(', ') }, evidence: [...new Set(pointers)] };
  }
  return counted.length > 1 ? { reason: 'few', values: { count: counted.length }, evidence: counted.map(({ pointer }) => pointer) } : undefined;
}

function countriesOf({ addresses }: AccountFacts, pointers: readonly string[]): string {
  const found = gather(addresses.counted, ({ pointer, country }) => (country !== undefined && pointers.includes(pointer) ? [country] : []));
  return [...new Set(found)].sort().join(', ');
}

/** Korean advisory of 2022-12-08, second dash: connected all day long; US guidance of 2022-05-16: one or more days at a time. */
export function alwaysOn(facts: AccountFacts): Say<'always-on'> {
  const [longest] = facts.sessions;
  if (longest === undefined) return undefined;
  const long = facts.sessions.filter(({ hours }) => hours >= limit(facts, 'whole-day'));
  const hours = whole(longest.hours);
  const evidence = gather(long.length > 0 ? long : [longest], ({ pointers }) => pointers);
  if (long.length >= limit(facts, 'sessions-repeated')) return { reason: 'repeated', values: { count: long.length, hours }, evidence };
  return { reason: long.length > 0 ? 'one-day' : 'ordinary', values: { hours }, evidence };
}

/** Korean advisory of 2022-12-08, third dash: one address, several accounts of a platform. Shared networks are looked at first. */
export function oneAddressManyAccounts(facts: AccountFacts): Say<'one-address-many-accounts'> {
  const { shared, sharedCases, manyPeopleNetwork, base } = facts;
  const of = (kind: (typeof shared)[number]['kind']): (typeof shared)[number] | undefined => shared.find((one) => one.kind === kind);
  const other = of('other-owner');
  if (other !== undefined) return { reason: 'other-owner', values: { count: other.accounts }, evidence: other.pointers };
  const open = sharedCases.filter(({ explained, otherName }) => !explained && otherName !== 'no');
  const atCases = open.map(({ pointer }) => `${pointer}/kind`);
  if (open.length > 0 && manyPeopleNetwork !== undefined) return { reason: 'shared-network', values: { count: open.length }, evidence: [...atCases, manyPeopleNetwork] };
  if (open.filter(({ otherName }) => otherName === 'yes').length > 1) return { reason: 'several-cases', values: { count: open.length }, evidence: atCases };
  const unclear = of('unclear');
  if (unclear !== undefined) return { reason: 'unclear', values: { count: unclear.accounts }, evidence: unclear.pointers };
  if (open.length > 0) return { reason: 'one-other-case', values: {}, evidence: atCases };
  const network = of('shared-network');
  if (network !== undefined) return { reason: 'shared-network', values: { count: network.accounts }, evidence: network.pointers };
  const own = of('own');
  if (own !== undefined) return { reason: 'own-accounts', values: { count: own.accounts }, evidence: own.pointers };
  if (sharedCases.length > 0) return { reason: 'explained', values: { count: sharedCases.length }, evidence: sharedCases.map(({ pointer }) => pointer) };
  const logins = gather(base.profile.logins, ({ ip, account }, at) => (ip === undefined || account === undefined ? [] : [`/logins/${at}/ip`]));
  return logins.length > 0 ? { reason: 'one-account-each', values: { count: logins.length }, evidence: logins } : undefined;
}
