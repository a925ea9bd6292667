import type { Profile } from '../../model/profile/schema.ts';
import type { BaseFacts } from '../base.ts';
import { daysBetween } from '../calendar.ts';
import { collect, gather } from '../lists.ts';
import { placesFrom, readPlace, type PlaceFact } from '../place-statements.ts';
import { threshold } from '../reference.ts';
import { judged, type Judgement } from '../said.ts';
import { groundFor, lifeOf, meets, type Ground } from '../whereabouts/life.ts';
import { agrees, nearness, type Nearness } from '../whereabouts/same-place.ts';

type Delivery = NonNullable<NonNullable<Profile['device']>['delivery']>;

export interface DeliveryFacts {
  readonly delivery: Delivery;
  readonly place: PlaceFact | undefined;
  /** Against the nearest address on an identity document; undefined where no document carries one. */
  readonly toDocument: Nearness | undefined;
  /** Against the stated residence or workplace; undefined where nothing is stated. */
  readonly toStated: Nearness | undefined;
  /** Pointer of what proves the address: a paper, a verified proof of address or a recorded move. */
  readonly provenBy: string | undefined;
  /** In a country that is neither stated nor on a document. */
  readonly abroad: boolean;
  readonly ground: Ground | undefined;
  readonly canReceive: Judgement;
  /** Identity documents are on file, and none carries an address. */
  readonly noDocumentAddress: boolean;
}

export function deliveryFacts(base: BaseFacts): DeliveryFacts | undefined {
  const delivery = base.profile.device?.delivery;
  if (delivery === undefined) return undefined;
  const [place] = placesFrom(base.places, 'delivery');
  const documents = placesFrom(base.places, 'document');
  const stated = placesFrom(base.places, 'residence', 'workplace');
  const countries = gather([...documents, ...stated], (one) => one.countries);
  const life = lifeOf(base);
  return {
    delivery,
    place,
    toDocument: nearestOf(place, documents, base),
    toStated: nearestOf(place, stated, base),
    provenBy: delivery.proof === undefined ? provenBy(place, base) : '/device/delivery/proof',
    abroad: place !== undefined && place.countries.length > 0 && countries.length > 0 && !meets(place.countries, countries),
    ground: place === undefined ? undefined : groundFor(life, place.countries),
    canReceive: judged(delivery.canReceiveAtIdAddress),
    noDocumentAddress: (base.profile.identity?.documents ?? []).length > 0 && documents.length === 0,
  };
}

const ORDER: readonly Nearness[] = ['same-address', 'same-town', 'same-country', 'other-street', 'other-town', 'other-country', 'not-comparable'];

function nearestOf(place: PlaceFact | undefined, others: readonly PlaceFact[], { reference }: BaseFacts): Nearness | undefined {
  if (place === undefined || others.length === 0) return undefined;
  const found = others.map((other) => nearness(place, other, reference));
  return ORDER.find((one) => found.includes(one));
}

/** A proof of address for the same place, or a recorded move to it. */
function provenBy(place: PlaceFact | undefined, base: BaseFacts): string | undefined {
  if (place === undefined) return undefined;
  const proofs = [...placesFrom(base.places, 'address-proof'), ...movesTo(base).map(({ to }) => to)];
  return proofs.find((proof) => proof.countries.length > 0 && agrees(nearness(place, proof, base.reference)))?.pointer;
}

function movesTo({ profile, reference }: BaseFacts): readonly { readonly on: string; readonly to: PlaceFact; readonly pointer: string }[] {
  return collect(profile.circumstances?.moves, ({ on, to }, at) => ({ on, to: readPlace('residence', `/circumstances/moves/${at}/to`, to, reference), pointer: `/circumstances/moves/${at}` }));
}

export interface DeliveryChange {
  readonly pointer: string;
  /** Between request and dispatch, or near the start of work. */
  readonly when: 'in-transit' | 'near-start' | 'other';
  readonly provenBy: string | undefined;
  /** A recorded move to the same place at about the same time. */
  readonly move: string | undefined;
  readonly reason: string | undefined;
  /** Both ends lie in one town, so that nothing but the door changes. */
  readonly sameTown: boolean;
}

/** Changes of the delivery address; undefined where the profile does not say whether there were any. */
export function deliveryChanges(base: BaseFacts): readonly DeliveryChange[] | undefined {
  const { device, engagement, contract } = base.profile;
  if (device?.deliveryChanges === undefined) return undefined;
  const start = engagement?.startsOn ?? contract?.startsOn;
  const near = threshold(base.reference, 'device', 'change-near-start');
  const moves = movesTo(base);
  return device.deliveryChanges.map(({ on, from, to, reason, proof }, at) => {
    const pointer = `/device/deliveryChanges/${at}`;
    const target = readPlace('delivery', `${pointer}/to`, to, base.reference);
    const before = from === undefined ? undefined : readPlace('delivery', `${pointer}/from`, from, base.reference);
    const { requestedOn, dispatchedOn } = device.delivery ?? {};
    const inTransit = requestedOn !== undefined && on >= requestedOn && (dispatchedOn === undefined || on <= dispatchedOn);
    const nearStart = start !== undefined && Math.abs(daysBetween(start, on)) <= near;
    const move = moves.find((one) => Math.abs(daysBetween(one.on, on)) <= threshold(base.reference, 'device', 'move-near-change') && agrees(nearness(target, one.to, base.reference)));
    const found = before === undefined ? undefined : nearness(before, target, base.reference);
    return {
      pointer,
      when: inTransit ? 'in-transit' : nearStart ? 'near-start' : 'other',
      provenBy: proof === undefined ? undefined : `${pointer}/proof`,
      move: move?.pointer,
      reason: reason === undefined ? undefined : `${pointer}/reason`,
      sameTown: found === 'same-town' || found === 'same-address' || found === 'other-street',
    };
  });
}
