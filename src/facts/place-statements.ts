import type { PlaceStatement } from '../model/profile/values.ts';
import type { Profile } from '../model/profile/schema.ts';
import { countryCodes } from './location/country.ts';
import { resolvePlace, type PlaceResolution } from './location/places.ts';
import { oncePer } from './once-per.ts';
import type { Reference } from './reference.ts';
import { memoryOf, rememberFor } from './remember.ts';

export type PlaceSource = 'residence' | 'workplace' | 'document' | 'contract' | 'contact' | 'address-proof' | 'online-profile' | 'delivery' | 'employer';

/** A place as stated, with what the gazetteer makes of it. `country` is absent where the text does not settle one. */
export interface PlaceFact {
  readonly source: PlaceSource;
  readonly pointer: string;
  readonly text: string;
  readonly country?: string | undefined;
  /** Every country that the text may mean ("Georgia" is two); empty where it names none. */
  readonly countries: readonly string[];
  readonly city?: string | undefined;
  /** Street and number, and postcode, where they are stated apart. */
  readonly street?: string | undefined;
  readonly postcode?: string | undefined;
  readonly zone?: string | undefined;
  /** Zones of the place by the gazetteer, whatever zone is stated beside it; empty where it knows none. */
  readonly zones: readonly string[];
  readonly latitude?: number | undefined;
  readonly longitude?: number | undefined;
}

type PlaceReading = Omit<PlaceFact, 'source' | 'pointer'>;
type PlaceParts = Exclude<PlaceStatement, string>;

export function placeText(place: PlaceStatement): string {
  if (typeof place === 'string') return place;
  let text: string | undefined;
  for (const part of [place.address, place.city, place.region, place.postcode, place.country]) if (part !== undefined) text = text === undefined ? part : `${text}, ${part}`;
  return text ?? '';
}

/** Reads one statement of a place; a stated time zone wins over the gazetteer's, a stated country over every other reading ("DE" is also Delaware). */
export function readPlace(source: PlaceSource, pointer: string, place: PlaceStatement, { location }: Pick<Reference, 'location'>): PlaceFact {
  const { text, country, countries, city, street, postcode, zone, zones, latitude, longitude } = typeof place === 'string' ? readText(place, location) : readParts(place, location);
  return { source, pointer, text, country, countries, city, street, postcode, zone, zones, latitude, longitude };
}

const REMEMBERED = 4096;

const readText = rememberFor(REMEMBERED, (text: string, location: Reference['location']): PlaceReading => readStatement(text, location));
interface KnownParts {
  readonly of: PlaceParts;
  readonly reading: PlaceReading;
}

const towns = oncePer((_location: Reference['location']) => memoryOf<KnownParts>(REMEMBERED));
const streets = oncePer((_location: Reference['location']): KnownParts[] => []);
/** A case states one or two addresses, each of them several times over; another case states others. */
const MOST_STREETS = 4;

function readParts(place: PlaceParts, location: Reference['location']): PlaceReading {
  return place.address === undefined ? readTown(place, location) : readStreet(place, location);
}

/** The key runs the parts together, so what stands under it may have been cut otherwise. */
function readTown(place: PlaceParts, location: Reference['location']): PlaceReading {
  const { country = '', region = '', city = '', postcode = '', zone = '' } = place;
  const known = towns(location)(`${country} ${region} ${city} ${postcode} ${zone}`, () => ({ of: place, reading: readStatement(place, location) }));
  return isSame(known.of, place) ? known.reading : readStatement(place, location);
}

function readStreet(place: PlaceParts, location: Reference['location']): PlaceReading {
  const last = streets(location);
  for (const known of last) if (isSame(known.of, place)) return known.reading;
  const reading = readStatement(place, location);
  if (last.length === MOST_STREETS) last.shift();
  last.push({ of: place, reading });
  return reading;
}

function isSame(a: PlaceParts, b: PlaceParts): boolean {
  return a === b || (a.country === b.country && a.region === b.region && a.city === b.city && a.address === b.address && a.postcode === b.postcode && a.zone === b.zone);
}

function readStatement(place: PlaceStatement, location: Reference['location']): PlaceReading {
  const parts = typeof place === 'string' ? {} : place;
  const stated = parts.country === undefined ? [] : countryCodes(parts.country, location.countries);
  const read = resolvePlace(place, location);
  const resolved = fitsCountry(read, stated) ? read : undefined;
  const countries = stated.length === 1 || resolved === undefined ? stated : countriesOf(resolved, stated);
  const [country] = countries;
  const point = resolved?.kind === 'resolved' ? resolved : undefined;
  const located = point?.lat !== undefined && point.lon !== undefined;
  return {
    text: placeText(place),
    country: countries.length === 1 ? country : undefined,
    countries,
    city: point?.city,
    street: parts.address,
    postcode: parts.postcode,
    zone: parts.zone ?? (resolved === undefined || resolved.kind === 'unknown' ? undefined : resolved.zone),
    zones: resolved === undefined || resolved.kind === 'unknown' ? [] : resolved.zones,
    latitude: located ? point.lat : undefined,
    longitude: located ? point.lon : undefined,
  };
}

function fitsCountry(read: PlaceResolution, stated: readonly string[]): boolean {
  const [only] = stated;
  if (stated.length !== 1 || only === undefined) return true;
  const found = read.kind === 'ambiguous' ? read.countries : read.country === undefined ? [] : [read.country];
  return found.length === 1 && found[0] === only;
}

function countriesOf(resolved: PlaceResolution, stated: readonly string[]): readonly string[] {
  if (resolved.kind === 'ambiguous') return resolved.countries;
  return resolved.country === undefined ? stated : [resolved.country];
}

/** Every place that the profile states of the candidate, in the order of the file. */
export function placeStatements(profile: Profile, reference: Pick<Reference, 'location'>): readonly PlaceFact[] {
  const found: PlaceFact[] = [];
  function add(source: PlaceSource, pointer: string, place: PlaceStatement | undefined): void {
    if (place !== undefined) found.push(readPlace(source, pointer, place, reference));
  }
  add('residence', '/claims/residence', profile.claims?.residence);
  add('workplace', '/claims/workplace', profile.claims?.workplace);
  profile.identity?.documents?.forEach((document, at) => add('document', `/identity/documents/${at}/address`, document.address));
  add('address-proof', '/identity/addressProof/place', profile.identity?.addressProof?.place);
  add('contract', '/contract/party/address', profile.contract?.party?.address);
  profile.contact?.addresses?.forEach((address, at) => add('contact', `/contact/addresses/${at}/place`, address.place));
  profile.profiles?.forEach((online, at) => add('online-profile', `/profiles/${at}/place`, online.place));
  add('delivery', '/device/delivery/to', profile.device?.delivery?.to);
  profile.claims?.employment?.forEach((job, at) => {
    if (job.to === 'present') add('employer', `/claims/employment/${at}/place`, job.place);
  });
  return found;
}

export function placesFrom(places: readonly PlaceFact[], ...sources: readonly PlaceSource[]): readonly PlaceFact[] {
  return places.filter(({ source }) => sources.includes(source));
}
