import { threshold } from '../facts/reference.ts';
import type { Identifier, LinkInput } from './identifier.ts';
import { placeholders } from './placeholders.ts';

const PLAIN = /^[A-Z0-9]+$/;

/** Serial numbers of company devices. What a maker left in place of one is none. */
export function devices({ profile, reference }: LinkInput, add: (identifier: Identifier) => void): void {
  profile.device?.issued?.forEach(({ serial }, at) => {
    if (serial === undefined) return;
    const value = PLAIN.test(serial) ? serial : bare(serial);
    if (value.length < threshold(reference, 'links', 'serial-length') || !/\d/.test(value)) return;
    if (placeholders(reference.themes.links.placeholders).isSerial(value.toLowerCase())) return;
    add({ kind: 'device', value, pointer: `/device/issued/${at}/serial` });
  });
}

function bare(serial: string): string {
  return serial.normalize('NFKC').toUpperCase().replace(/^(?:S\/?N|SERIAL(?: NUMBER| NO\.?)?)\s*[:#]\s*/, '').replace(/[^\p{L}\p{N}]/gu, '');
}
