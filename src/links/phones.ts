import { parsePhone, type PhoneReading } from '../facts/location/phone.ts';
import type { Identifier, LinkInput } from './identifier.ts';
import { placeholders } from './placeholders.ts';

export type PhoneOf = (text: string) => string | undefined;

/**
 * Reads numbers of one candidate to E.164 without an extension; a national one is read as of the claimed residence. Numbers of
 * companies at large, impossible ones and fillers are none. A number in a range for fiction or not yet given out stays one.
 */
export function phoneReader({ places, reference }: LinkInput): PhoneOf {
  const country = places.find(({ source }) => source === 'residence')?.country;
  const { endsInRun } = placeholders(reference.themes.links.placeholders);
  const read = (text: string): PhoneReading => parsePhone(text, reference.location.phones, country);
  return (text) => {
    // 0082 is how +82 is dialled in most countries; some, Korea among them, have other numbers behind 00.
    const dialled = text.startsWith('00') ? read(`+${text.slice(2)}`) : undefined;
    const phone = dialled !== undefined && 'e164' in dialled && dialled.possible ? dialled : read(text);
    if ('problem' in phone || !phone.possible || phone.kind === 'toll-free' || phone.kind === 'service') return undefined;
    return endsInRun(phone.e164) ? undefined : phone.e164;
  };
}

/** The candidate's own numbers; those of references are somebody else's. */
export function phones({ profile }: LinkInput, phoneOf: PhoneOf, add: (identifier: Identifier) => void): void {
  const take = (text: string | undefined, pointer: string): void => {
    const value = text === undefined ? undefined : phoneOf(text);
    if (value !== undefined) add({ kind: 'phone', value, pointer });
  };
  profile.contact?.phones?.forEach((phone, at) => {
    if (typeof phone === 'string') take(phone, `/contact/phones/${at}`);
    else take(phone.number, `/contact/phones/${at}/number`);
  });
  take(profile.contract?.party?.phone, '/contract/party/phone');
}
