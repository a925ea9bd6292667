import type { LocationFacts } from '../facts/location.ts';
import type { Evaluators } from './evaluator.ts';
import type { LocationReasons } from './generated/location.ts';
import { commitZones, timeZone } from './location/clocks.ts';
import { connectionPlace, impossibleTravel } from './location/connections.ts';
import { anonymiser, dprkNetwork } from './location/networks.ts';
import { documentAddress, phoneCountry, placeConsistent } from './location/places.ts';

export const location = {
  'place-consistent': placeConsistent,
  'phone-country': phoneCountry,
  'document-address': documentAddress,
  'time-zone': timeZone,
  'commit-zones': commitZones,
  'connection-place': connectionPlace,
  'impossible-travel': impossibleTravel,
  anonymiser,
  'dprk-network': dprkNetwork,
} satisfies Evaluators<LocationReasons, LocationFacts>;
