import type { DeviceFacts } from '../../facts/device.ts';
import type { DeliveryFacts } from '../../facts/device-case/delivery.ts';
import { agrees } from '../../facts/whereabouts/same-place.ts';
import type { Say } from './say.ts';

const TO = '/device/delivery/to';
const KIND = '/device/delivery/kind';

/** Picked up by the candidate in person rather than left with somebody else. */
function isPickUp({ delivery }: DeliveryFacts): boolean {
  return delivery.kind === 'office' || delivery.kind === 'parcel-locker';
}

/** US guidance of 2022-05-16: send only to the document's address, ask for papers otherwise. A proof or a recorded move clears it. */
export function deliveryAddress({ delivery: facts }: DeviceFacts): Say<'delivery-address'> {
  const place = facts?.place;
  if (facts === undefined || place === undefined || (facts.toDocument ?? facts.toStated) === undefined) return undefined;
  const { toDocument, toStated, provenBy, ground, abroad, delivery } = facts;
  if (toDocument !== undefined && agrees(toDocument)) return { reason: 'document-address', values: {}, evidence: [TO] };
  if (provenBy !== undefined) return { reason: 'proven', values: {}, evidence: [TO, provenBy] };
  if (abroad) {
    const observed = [...place.countries].sort().join(', ');
    return ground === undefined ? { reason: 'other-country', values: { observed }, evidence: [TO] } : { reason: 'explained-abroad', values: { observed }, evidence: [TO, ground.pointer] };
  }
  const nearStated = toStated !== undefined && (agrees(toStated) || toStated === 'other-street');
  if (isPickUp(facts) && (nearStated || toDocument === 'other-street')) return { reason: 'near-home', values: {}, evidence: [TO, KIND] };
  if (toDocument === undefined && toStated !== undefined && agrees(toStated)) return { reason: 'stated-residence', values: {}, evidence: [TO] };
  const isHome = delivery.kind === 'home' || delivery.kind === undefined;
  if (isHome && nearStated) return { reason: 'not-on-document', values: {}, evidence: [TO] };
  const otherTown = toDocument === 'other-town' || (toDocument === undefined && toStated === 'other-town');
  return { reason: isHome && otherTown ? 'other-home' : 'other-in-country', values: {}, evidence: delivery.kind === undefined ? [TO] : [TO, KIND] };
}

/** US guidance of 2022-05-16: particularly suspicious where nothing can be received at the document's address. A proof clears it. */
export function receivesAtIdAddress({ delivery: facts }: DeviceFacts): Say<'receives-at-id-address'> {
  if (facts?.canReceive === undefined || facts.canReceive === 'unsure') return undefined;
  const evidence = ['/device/delivery/canReceiveAtIdAddress'];
  if (facts.canReceive === 'yes') return { reason: 'can-receive', values: {}, evidence };
  if (facts.provenBy !== undefined) return { reason: 'proven', values: {}, evidence: [...evidence, facts.provenBy] };
  if (facts.abroad && facts.ground === undefined) return { reason: 'reason-abroad', values: {}, evidence: [...evidence, TO] };
  if (facts.noDocumentAddress) return { reason: 'no-address', values: {}, evidence };
  if (facts.delivery.reason !== undefined) return { reason: 'reason-open', values: {}, evidence: [...evidence, '/device/delivery/reason'] };
  return isPickUp(facts) ? { reason: 'other-pick-up', values: {}, evidence: [...evidence, KIND] } : { reason: 'no-reason', values: {}, evidence };
}

/** Guidance of 2023-10-18: the home address is that of a freight forwarder. */
export function freightForwarder({ delivery: facts }: DeviceFacts): Say<'freight-forwarder'> {
  if (facts?.delivery.kind === undefined) return undefined;
  const { delivery: { kind }, provenBy } = facts;
  if (kind !== 'freight-forwarder' && kind !== 'mailbox') return { reason: 'other-kind', values: {}, evidence: [KIND] };
  const isForwarder = kind === 'freight-forwarder';
  if (provenBy !== undefined) return { reason: isForwarder ? 'forwarder-proven' : 'mailbox-proven', values: {}, evidence: [KIND, provenBy] };
  return { reason: isForwarder ? 'forwarder' : 'mailbox', values: {}, evidence: [KIND] };
}

/** Guidance of 2023-10-18 and FBI notices of 2024-05-16 and 2025-01-23: an address that changes during onboarding. The gravest change counts. */
export function deliveryChanged({ changes }: DeviceFacts): Say<'delivery-changed'> {
  if (changes === undefined) return undefined;
  if (changes.length === 0) return { reason: 'no-change', values: {}, evidence: ['/device/deliveryChanges'] };
  const late = changes.filter(({ when }) => when !== 'other');
  if (late.length === 0) return { reason: 'other-time', values: {}, evidence: changes.map(({ pointer }) => pointer) };
  const open = late.filter(({ provenBy, move }) => provenBy === undefined && move === undefined);
  const bare = open.find(({ reason, sameTown }) => reason === undefined && !sameTown);
  if (bare !== undefined) return { reason: bare.when === 'in-transit' ? 'in-transit' : 'near-start', values: {}, evidence: [bare.pointer] };
  const reasoned = open.find(({ sameTown }) => !sameTown);
  if (reasoned?.reason !== undefined) return { reason: 'reason-open', values: {}, evidence: [reasoned.pointer, reasoned.reason] };
  const [near] = open;
  if (near !== undefined) return { reason: 'same-town', values: {}, evidence: [near.pointer] };
  const proven = late.find(({ provenBy }) => provenBy !== undefined);
  if (proven?.provenBy !== undefined) return { reason: 'proven', values: {}, evidence: [proven.provenBy] };
  return { reason: 'moved', values: {}, evidence: late.flatMap(({ pointer, move }) => (move === undefined ? [pointer] : [pointer, move])) };
}
