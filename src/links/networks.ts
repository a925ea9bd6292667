import { parseAddress } from '../facts/location/ip-address.ts';
import type { Identifier, LinkInput } from './identifier.ts';

/** Addresses seen in logins and on company devices; private and reserved ones are everybody's. */
export function networks({ profile }: LinkInput, add: (identifier: Identifier) => void): void {
  const seen = new Set<string>();
  const take = (ip: string | undefined, pointer: () => string): void => {
    if (ip === undefined || seen.has(ip)) return;
    seen.add(ip);
    const value = lineOf(ip);
    if (value !== undefined) add({ kind: 'ip', value, pointer: pointer() });
  };
  profile.logins?.forEach(({ ip }, at) => take(ip, () => `/logins/${at}/ip`));
  profile.device?.issued?.forEach(({ locations }, device) => locations?.forEach(({ ip }, at) => take(ip, () => `/device/issued/${device}/locations/${at}/ip`)));
}

/** One line: an IPv4 address, or the upper half of an IPv6 one, within which privacy addresses change. */
export function lineOf(ip: string): string | undefined {
  const address = parseAddress(ip);
  if (address?.range !== 'unicast') return undefined;
  if (address.version === 4) return address.text;
  const groups = [address.high >>> 16, address.high & 0xffff, address.low >>> 16, address.low & 0xffff];
  return `${groups.map((group) => group.toString(16)).join(':')}::`;
}
