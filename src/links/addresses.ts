import { placeText, readPlace, type PlaceFact, type PlaceSource } from '../facts/place-statements.ts';
import type { PlaceStatement } from '../model/profile/values.ts';
import type { Identifier, LinkInput } from './identifier.ts';
import { addressKey } from './address-key.ts';

/** Where the candidate lives or gets things sent; places of work and what online profiles say are shared by nature. */
const SOURCES: ReadonlySet<PlaceSource> = new Set(['residence', 'document', 'address-proof', 'contract', 'contact', 'delivery']);

/** Street addresses with a number. A town alone, or a town with its postcode, is never one. */
export function addresses(input: LinkInput, add: (identifier: Identifier) => void): void {
  const seen: PlaceFact[] = [];
  const take = (place: PlaceFact): void => {
    for (const known of seen) if (known.text === place.text && known.street === place.street) return;
    seen.push(place);
    const value = addressKey(place, input.reference);
    if (value !== undefined) add({ kind: 'address', value, pointer: place.pointer, stated: place.text });
  };
  for (const place of input.places) if (SOURCES.has(place.source)) take(place);
  const { device } = input.profile;
  const further = (place: PlaceStatement | undefined, pointer: string): void => {
    if (place !== undefined && /\d/u.test(placeText(place))) take(readPlace('delivery', pointer, place, input.reference));
  };
  device?.issued?.forEach(({ shippedTo }, at) => further(shippedTo, `/device/issued/${at}/shippedTo`));
  device?.deliveryChanges?.forEach(({ to }, at) => further(to, `/device/deliveryChanges/${at}/to`));
}
