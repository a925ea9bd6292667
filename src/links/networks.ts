import { parseAddress } from '../facts/location/ip-address.ts';
import type { Identifier, LinkInput } from './identifier.ts';

/** Addresses seen in logins and on company devices; private and reserved ones are everybody's. */
export function networks({ profile }: LinkInput, add: (identifier: Identifier) => void): void {
  const seen = new Set<string>();
  // One after another of up to thousands, most of them the same address.
  const logins = profile.logins ?? [];
  for (let at = 0, last: string | undefined; at < logins.length; at += 1) {
    const ip = logins[at]?.ip;
    if (ip === undefined || ip === last || seen.has(ip)) continue;
    last = ip;
    take(ip, `/logins/${at}/ip`);
  }
  profile.device?.issued?.forEach(({ locations }, device) => {
    locations?.forEach(({ ip }, at) => {
      if (ip !== undefined && !seen.has(ip)) take(ip, `/device/issued/${device}/locations/${at}/ip`);
    });
  });
  function take(ip: string, pointer: string): void {
    seen.add(ip);
    const value = lineOf(ip);
    if (value !== undefined) add({ kind: 'ip', value, pointer });
  }
}

/** One line: an IPv4 address, or the upper half of an IPv6 one, within which privacy addresses change. */
export function lineOf(ip: string): string | undefined {
  const address = parseAddress(ip);
  if (address?.range !== 'unicast') return undefined;
  if (address.version === 4) return address.text;
  const groups = [address.high >>> 16, address.high & 0xffff, address.low >>> 16, address.low & 0xffff];
  return `${groups.map((group) => group.toString(16)).join(':')}::`;
}
