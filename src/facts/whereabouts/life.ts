import type { BaseFacts } from '../base.ts';
import { distinct, gather } from '../lists.ts';
import { countryCodes } from '../location/country.ts';
import { oncePerCase } from '../once-per-case.ts';
import { dayNumber } from '../payment/days.ts';
import { placesFrom, readPlace, type PlaceFact } from '../place-statements.ts';
import { threshold } from '../reference.ts';

/** A recorded circumstance that makes another country ordinary. */
export interface Ground {
  readonly kind: 'trip' | 'move' | 'border';
  readonly pointer: string;
}

interface Trip {
  /** Days since 1970, both included, with a day's slack at both ends. */
  readonly from: number;
  readonly to: number;
  readonly place: PlaceFact;
  readonly pointer: string;
}

interface Move {
  readonly on: number;
  readonly from: PlaceFact | undefined;
  readonly to: PlaceFact;
  readonly pointer: string;
}

/** Where somebody says to live and work, and what is recorded about journeys, moves and work across a border. */
export interface Life {
  /** The stated residence and workplace; where neither is stated, the address of the contract or of the application. */
  readonly claims: readonly PlaceFact[];
  /** Every country that the claims may mean; empty where nothing is claimed. */
  readonly claimed: readonly string[];
  readonly borderCountries: readonly string[];
  readonly trips: readonly Trip[];
  readonly moves: readonly Move[];
  readonly moveGraceDays: number;
}

/** Worked out once a case, as three themes ask for it. */
export const lifeOf = oncePerCase((base: BaseFacts): Life => {
  const claims = claimsOf(base.places);
  return {
    claims,
    claimed: distinct(gather(claims, ({ countries }) => countries)),
    borderCountries: borderCountries(base),
    trips: tripsOf(base),
    moves: movesOf(base),
    moveGraceDays: threshold(base.reference, 'whereabouts', 'move-grace'),
  };
});

/** The circumstance that explains a country, on a day (a number since 1970) or at any time; a move explains both of its ends. */
export function groundFor(life: Life, countries: readonly string[], day?: number): Ground | undefined {
  if (life.borderCountries.length + life.moves.length + life.trips.length === 0) return undefined;
  if (meets(countries, life.borderCountries)) return { kind: 'border', pointer: '/circumstances/worksAcrossBorder' };
  const move = life.moves.find((one) => isExplainedBy(one, countries, day, life.moveGraceDays));
  if (move !== undefined) return { kind: 'move', pointer: move.pointer };
  const trip = life.trips.find(({ from, to, place }) => (day === undefined ? meets(countries, place.countries) : from <= day && day <= to && (place.countries.length === 0 || meets(countries, place.countries))));
  return trip && { kind: 'trip', pointer: trip.pointer };
}

export function meets(some: readonly string[], others: readonly string[]): boolean {
  return others.length > 0 && some.some((one) => others.includes(one));
}

/** A move whose origin nobody wrote down explains every place before it. */
function isExplainedBy({ on, from, to }: Move, countries: readonly string[], day: number | undefined, grace: number): boolean {
  if (meets(countries, to.countries) && (day === undefined || day >= on - grace)) return true;
  if (day !== undefined && day > on + grace) return false;
  return from === undefined || from.countries.length === 0 ? day !== undefined : meets(countries, from.countries);
}

function claimsOf(places: readonly PlaceFact[]): readonly PlaceFact[] {
  for (const sources of [['residence', 'workplace'], ['contract'], ['contact']] as const) {
    const stated = placesFrom(places, ...sources).filter(({ countries }) => countries.length > 0);
    if (stated.length > 0) return stated;
  }
  return [];
}

function borderCountries({ profile, reference }: BaseFacts): readonly string[] {
  const border = profile.circumstances?.worksAcrossBorder;
  return border === undefined ? [] : gather([border.residence, border.workplace], (text) => countryCodes(text, reference.location.countries));
}

function tripsOf({ profile, reference }: BaseFacts): readonly Trip[] {
  const trips = profile.circumstances?.trips;
  if (trips === undefined) return [];
  const slack = threshold(reference, 'whereabouts', 'trip-edge');
  return trips.map((trip, at) => ({
    from: (dayNumber(trip.from) ?? Number.POSITIVE_INFINITY) - slack,
    to: (dayNumber(trip.to) ?? Number.NEGATIVE_INFINITY) + slack,
    place: readPlace('residence', `/circumstances/trips/${at}/place`, trip.place, reference),
    pointer: `/circumstances/trips/${at}`,
  }));
}

function movesOf({ profile, reference }: BaseFacts): readonly Move[] {
  return (profile.circumstances?.moves ?? []).map((move, at) => ({
    on: dayNumber(move.on) ?? 0,
    from: move.from === undefined ? undefined : readPlace('residence', `/circumstances/moves/${at}/from`, move.from, reference),
    to: readPlace('residence', `/circumstances/moves/${at}/to`, move.to, reference),
    pointer: `/circumstances/moves/${at}`,
  }));
}
