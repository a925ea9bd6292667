import type { PlaceFact } from '../place-statements.ts';
import { threshold, type Reference } from '../reference.ts';
import { remember } from '../remember.ts';
import { textKey } from '../location/text-key.ts';
import { distanceKm } from '../location/travel.ts';
import { meets } from './life.ts';

/** How far two stated places agree, as exactly as both of them are stated. */
export type Nearness = 'same-address' | 'same-town' | 'same-country' | 'other-street' | 'other-town' | 'other-country' | 'not-comparable';

/** Compares two places from the country down. `same-country` means that a town is missing on one side. */
export function nearness(a: PlaceFact, b: PlaceFact, reference: Pick<Reference, 'themes'>): Nearness {
  if (a.countries.length === 0 || b.countries.length === 0) return 'not-comparable';
  if (!meets(a.countries, b.countries)) return 'other-country';
  const town = sameTown(a, b, reference);
  if (town === undefined) return 'same-country';
  if (!town) return 'other-town';
  const street = sameStreet(a, b);
  if (street === undefined) return 'same-town';
  return street ? 'same-address' : 'other-street';
}

/** Whether nothing that both state differs. */
export function agrees(found: Nearness): boolean {
  return found === 'same-address' || found === 'same-town' || found === 'same-country';
}

function sameTown(a: PlaceFact, b: PlaceFact, reference: Pick<Reference, 'themes'>): boolean | undefined {
  if (a.city !== undefined && a.city === b.city) return true;
  if (a.latitude === undefined || a.longitude === undefined || b.latitude === undefined || b.longitude === undefined) return undefined;
  const km = distanceKm({ lat: a.latitude, lon: a.longitude }, { lat: b.latitude, lon: b.longitude });
  return km <= threshold(reference, 'whereabouts', 'same-town');
}

/** Streets are written in many ways, so only their numbers are held against each other. */
function sameStreet(a: PlaceFact, b: PlaceFact): boolean | undefined {
  if (a.text === b.text || addressKey(a.text) === addressKey(b.text)) return true;
  const [ours, others] = [streetNumbers(a), streetNumbers(b)];
  if (ours.length === 0 || others.length === 0) return undefined;
  return ours.some((number) => others.includes(number));
}

/** One case holds the same few addresses against each other in several places. */
const addressKey = remember(64, textKey);

function streetNumbers({ street, postcode, text }: PlaceFact): readonly string[] {
  const line = street ?? (postcode === undefined ? text : text.replace(postcode, ' '));
  return (line.match(/\d+/gu) ?? []).filter((number) => number.length < 5);
}
