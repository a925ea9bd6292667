import type { BaseFacts } from '../base.ts';
import { placesFrom, type PlaceFact } from '../place-statements.ts';
import { isYes } from '../said.ts';
import { groundFor, meets, type Ground, type Life } from '../whereabouts/life.ts';
import { agrees, nearness, type Nearness } from '../whereabouts/same-place.ts';
import type { PhoneFacts } from './phones.ts';

/** One further source of the candidate's place, held against the claim. */
export interface PlaceStanding {
  readonly pointer: string;
  /** A document, a contract or a proof of address; the others are easily old or approximate. */
  readonly strong: boolean;
  /** Sources of one kind count once. */
  readonly kind: string;
  readonly countries: readonly string[];
  readonly agrees: boolean;
  readonly ground: Ground | undefined;
}

export interface AddressStanding {
  readonly place: PlaceFact;
  readonly nearness: Nearness;
  readonly ground: Ground | undefined;
}

const STRONG: ReadonlySet<PlaceFact['source']> = new Set(['document', 'contract', 'address-proof']);

/** Every source but the claim itself; the address of a contract with a company is the company's and says nothing. */
export function placeStandings(base: BaseFacts, life: Life, phones: PhoneFacts): readonly PlaceStanding[] {
  if (life.claimed.length === 0) return [];
  const sources = placesFrom(base.places, 'document', 'address-proof', 'contract', 'contact', 'online-profile');
  const places = sources.filter((place) => place.countries.length > 0 && !life.claims.includes(place) && !isForeign(place, base)).map((place) => standing(place, life));
  return phones.standing === undefined ? places : [...places, phones.standing];
}

function standing({ source, pointer, countries }: PlaceFact, life: Life): PlaceStanding {
  const same = meets(countries, life.claimed);
  return { pointer, strong: STRONG.has(source), kind: source, countries, agrees: same, ground: same ? undefined : groundFor(life, countries) };
}

/** Not the candidate's own: a namesake's profile, or the seat of the company that signs the contract. */
function isForeign({ source, pointer }: PlaceFact, { profile }: BaseFacts): boolean {
  if (source === 'contract') return profile.contract?.party?.company !== undefined;
  return source === 'online-profile' && isYes(profile.profiles?.[Number.parseInt(pointer.slice('/profiles/'.length), 10)]?.belongsToOther);
}

/** Addresses on documents, contract and proof against the nearest of the claimed places. */
export function addressStandings(base: BaseFacts, life: Life): readonly AddressStanding[] {
  const claims = placesFrom(life.claims, 'residence', 'workplace');
  if (claims.length === 0) return [];
  const addresses = placesFrom(base.places, 'document', 'contract', 'address-proof').filter((place) => place.countries.length > 0 && !isForeign(place, base));
  const atHome = life.trips.length === 0 ? life : { ...life, trips: [] };
  return addresses.map((place) => ({ place, nearness: nearest(place, claims, base), ground: groundFor(atHome, place.countries) }));
}

const ORDER: readonly Nearness[] = ['same-address', 'same-town', 'same-country', 'other-street', 'other-town', 'other-country', 'not-comparable'];

function nearest(place: PlaceFact, claims: readonly PlaceFact[], base: BaseFacts): Nearness {
  const found = claims.map((claim) => nearness(place, claim, base.reference));
  return ORDER.find((one) => found.includes(one)) ?? 'not-comparable';
}

/** Whether an address agrees with the claim in everything that both state. */
export function fits({ nearness: found }: AddressStanding): boolean {
  return agrees(found) || found === 'other-street';
}
