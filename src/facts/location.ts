import type { BaseFacts } from './base.ts';
import { collect, gather } from './lists.ts';
import { lookupAddress } from './location/network.ts';
import { commitFacts, type CommitFacts } from './location-case/commits.ts';
import { zoneFacts, type ZoneFacts } from './location-case/hours.ts';
import { phoneFacts, type PhoneFacts } from './location-case/phones.ts';
import { addressStandings, placeStandings, type AddressStanding, type PlaceStanding } from './location-case/statements.ts';
import { travelFacts, type TravelFacts } from './location-case/travel.ts';
import { isYes } from './said.ts';
import { lifeOf, type Life } from './whereabouts/life.ts';
import { loginSightings, type Sighting } from './whereabouts/sightings.ts';

/** An address inside a block that a public source ties to networks of the DPRK now. */
export interface ListedAddress {
  readonly status: 'current' | 'reported';
  readonly pointer: string;
}

export interface LocationFacts {
  readonly base: BaseFacts;
  readonly life: Life;
  readonly places: readonly PlaceStanding[];
  readonly addresses: readonly AddressStanding[];
  readonly phones: PhoneFacts;
  readonly zone: ZoneFacts;
  readonly commits: CommitFacts | undefined;
  readonly sightings: readonly Sighting[];
  readonly travel: TravelFacts;
  readonly listed: readonly ListedAddress[];
  readonly vpnAllowed: boolean;
}

export function deriveLocationFacts(base: BaseFacts): LocationFacts {
  const life = lifeOf(base);
  const phones = phoneFacts(base, life);
  const sightings = loginSightings(base);
  return {
    base,
    life,
    places: placeStandings(base, life, phones),
    addresses: addressStandings(base, life),
    phones,
    zone: zoneFacts(base, life),
    commits: commitFacts(base, life),
    sightings,
    travel: travelFacts(base, sightings),
    listed: listedAddresses(base, sightings),
    vpnAllowed: isYes(base.profile.policy?.vpnAllowed),
  };
}

/** The list of blocks is kept by hand and dated by itself, so the age of the address tables does not matter to a hit. */
function listedAddresses({ profile, reference }: BaseFacts, sightings: readonly Sighting[]): readonly ListedAddress[] {
  const listed = (ip: string | undefined, pointer: () => string): ListedAddress | undefined => {
    const found = ip === undefined ? undefined : lookupAddress(ip, reference.location.network);
    if (found === undefined || !('dprkBlock' in found) || found.dprk !== true) return undefined;
    return { status: found.dprkBlock?.status === 'current' ? 'current' : 'reported', pointer: pointer() };
  };
  // Where the tables are fresh, the logins have been looked up already.
  const some = sightings.some(({ address, staleSince }) => staleSince !== undefined || address?.dprk === true);
  const logins = some ? collect(profile.logins, ({ ip }, at) => listed(ip, () => `/logins/${at}/ip`)) : [];
  const devices = gather(profile.device?.issued, ({ locations }, at) => collect(locations, ({ ip }, place) => listed(ip, () => `/device/issued/${at}/locations/${place}/ip`)));
  return [...logins, ...devices];
}
