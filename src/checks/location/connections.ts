import type { LocationFacts } from '../../facts/location.ts';
import type { Journey } from '../../facts/location-case/travel.ts';
import { threshold } from '../../facts/reference.ts';
import { countriesSeen, daysSeen, elsewhereOf, type Elsewhere, type Sighting, type Standing } from '../../facts/whereabouts/sightings.ts';
import { codes, type Say } from './say.ts';
import { gather } from '../../facts/lists.ts';

export function loginsElsewhere({ sightings, base: { reference } }: LocationFacts): Elsewhere {
  return elsewhereOf(sightings, { needed: threshold(reference, 'whereabouts', 'login-days-elsewhere'), share: threshold(reference, 'whereabouts', 'elsewhere-share') });
}

/** Circumstances in the order in which they are named, where several explain logins from elsewhere. */
const EXPLAINED = [
  ['border', 'across-border'], ['move', 'moved'], ['trip', 'on-trip'], ['network', 'own-network'], ['roaming', 'roaming'], ['near-border', 'near-border'],
] as const satisfies readonly (readonly [Standing, string])[];

/** Joint notice of 2026-09-18: compare connections with the claimed residence. Days count, not logins; VPN and rented servers are no place. */
export function connectionPlace(facts: LocationFacts): Say<'connection-place'> {
  const { sightings, life } = facts;
  if (sightings.length === 0 || life.claimed.length === 0) return undefined;
  const claimed = codes(life.claimed);
  const elsewhere = loginsElsewhere(facts);
  const { days: count, total } = elsewhere;
  const observed = countriesSeen(elsewhere.sightings);
  const evidence = elsewhere.sightings.map(({ decidedBy }) => decidedBy);
  if (elsewhere.mostly) return { reason: 'mostly-elsewhere', values: { count, total, observed, claimed }, evidence };
  if (count > 0) return { reason: 'some-elsewhere', values: { count, total, observed }, evidence };
  for (const [standing, reason] of EXPLAINED) {
    const found = sightings.filter((one) => one.standing === standing);
    if (found.length > 0) return { reason, values: { observed: countriesSeen(found) }, evidence: evidenceOf(found) };
  }
  const stated = sightings.filter(({ standing }) => standing === 'stated');
  if (stated.length > 0) return { reason: 'at-stated-place', values: { count: daysSeen(stated), claimed: countriesSeen(stated) }, evidence: stated.map(({ decidedBy }) => decidedBy) };
  return unplaced(sightings);
}

function evidenceOf(found: readonly Sighting[]): readonly string[] {
  return [...new Set(gather(found, ({ decidedBy, ground }) => (ground === undefined ? [decidedBy] : [decidedBy, ground])))];
}

function unplaced(sightings: readonly Sighting[]): Say<'connection-place'> {
  const stale = sightings.find(({ staleSince }) => staleSince !== undefined);
  if (stale?.staleSince !== undefined) return { reason: 'stale-data', values: { date: stale.staleSince }, evidence: [`${stale.pointer}/ip`] };
  const hidden = sightings.filter(({ kind, anonymous }) => anonymous || kind === 'relay');
  return hidden.length === sightings.length ? { reason: 'hidden-only', values: { count: hidden.length }, evidence: hidden.map(({ pointer }) => pointer) } : undefined;
}

/** Korean advisory of 2022-12-08: one account from several addresses in a short time. A recorded network is no place; one jump is half. */
export function impossibleTravel({ travel, base: { reference } }: LocationFacts): Say<'impossible-travel'> {
  const { impossible, throughNetwork, placed } = travel;
  const observed = codes(gather(impossible, ({ from, to }) => [from.country ?? '', to.country ?? '']));
  const evidence = [...new Set(gather(impossible, ({ from, to }) => [from.pointer, to.pointer]))];
  if (impossible.length > 0) {
    if (impossible.every(({ sameManagedDevice }) => sameManagedDevice)) return { reason: 'same-device', values: { observed }, evidence };
    const often = isRepeated(impossible, threshold(reference, 'whereabouts', 'journeys-repeated'), threshold(reference, 'whereabouts', 'places-at-once'));
    return often ? { reason: 'repeated', values: { observed, count: impossible.length }, evidence } : { reason: 'once', values: { observed }, evidence };
  }
  if (throughNetwork !== undefined) {
    const { from, to } = throughNetwork;
    const network = (from.network ?? to.network)?.pointer;
    return { reason: 'through-network', values: {}, evidence: [from.pointer, to.pointer, ...(network === undefined ? [] : [network])] };
  }
  return placed.length > 1 ? { reason: 'possible', values: { count: placed.length }, evidence: placed.map(({ pointer }) => pointer) } : undefined;
}

/** On several days, or between several places on one. */
function isRepeated(journeys: readonly Journey[], days: number, places: number): boolean {
  return new Set(journeys.map(({ to }) => to.day)).size >= days || new Set(gather(journeys, ({ from, to }) => [from.country, to.country])).size >= places;
}
