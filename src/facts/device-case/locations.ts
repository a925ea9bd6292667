import type { BaseFacts } from '../base.ts';
import { instantOf } from '../instants.ts';
import { collect, gather } from '../lists.ts';
import { readPlace } from '../place-statements.ts';
import { sightingReader, type Sighting } from '../whereabouts/sightings.ts';

/** Where the issued devices were seen, held against the stated places; without such, against the places they were shipped to. */
export function deviceSightings(base: BaseFacts): { readonly sightings: readonly Sighting[]; readonly claimed: readonly string[] } {
  const { profile, reference } = base;
  const { life, read } = sightingReader(withShippedTo(base));
  if (life.claimed.length === 0) return { sightings: [], claimed: [] };
  const sightings = gather(profile.device?.issued, ({ locations }, at) =>
    collect(locations, (location, place) => {
      const pointer = `/device/issued/${at}/locations/${place}`;
      const codes = location.place === undefined ? undefined : readPlace('delivery', `${pointer}/place`, location.place, reference).countries;
      return read({ at: instantOf(location.at), pointer, ip: location.ip, country: codes === undefined ? undefined : { codes, pointer: `${pointer}/place` } });
    }),
  );
  return { sightings, claimed: life.claimed };
}

function withShippedTo(base: BaseFacts): BaseFacts {
  if (base.places.some(({ source, countries }) => (source === 'residence' || source === 'workplace') && countries.length > 0)) return base;
  const shipped = collect(base.profile.device?.issued, ({ shippedTo }, at) => (shippedTo === undefined ? undefined : readPlace('residence', `/device/issued/${at}/shippedTo`, shippedTo, base.reference)));
  return shipped.length === 0 ? base : { ...base, places: [...base.places, ...shipped] };
}
