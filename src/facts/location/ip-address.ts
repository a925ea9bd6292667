import ipaddr from 'ipaddr.js';
import { remember } from '../remember.ts';
import { cleanText } from './text-key.ts';

export interface ParsedAddress {
  /** Canonical text; an IPv4 address that was carried inside an IPv6 one is given as IPv4. */
  readonly text: string;
  readonly version: 4 | 6;
  /** IPv4 as one number, IPv6 as the upper 64 bits in two. */
  readonly high: number;
  readonly low: number;
  /** "unicast" for public addresses, else the name of the special range. */
  readonly range: string;
}

const plainV4 = /^(?:(?:25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)(?:\.(?!$)|$)){4}$/;
const mapped = ['ipv4Mapped', 'rfc6052', '6to4'];

/** Reads an address in the usual writings, with a port, brackets or an interface name around it. Octal and short forms are refused. */
export const parseAddress = remember(4096, (text: string): ParsedAddress | undefined => {
  if (plainV4.test(text)) return fromOctets(text.split('.').map(Number), text);
  const bare = cleanText(text).trim().replace(/^\[(.*)\](?::\d{1,5})?$/u, '$1').replace(/%[\w.-]+$/u, '');
  const four = bare.replace(/:\d{1,5}$/u, '');
  if (ipaddr.IPv4.isValidFourPartDecimal(four)) return fromV4(ipaddr.IPv4.parse(four));
  if (!bare.includes(':') || !ipaddr.IPv6.isValid(bare)) return undefined;
  const six = ipaddr.IPv6.parse(bare);
  return mapped.includes(six.range()) ? fromV4(inner(six)) : fromV6(six);
});

function inner(six: ipaddr.IPv6): ipaddr.IPv4 {
  const bytes = six.toByteArray();
  const at = six.range() === '6to4' ? 2 : 12;
  return new ipaddr.IPv4(bytes.slice(at, at + 4));
}

function fromV4(four: ipaddr.IPv4): ParsedAddress {
  return fromOctets(four.octets, four.toString());
}

/** First numbers of every special block below 224; addresses that begin otherwise are public (RFC 6890). */
const specialFirst: readonly number[] = [0, 10, 100, 127, 169, 172, 192, 198, 203];

function fromOctets(octets: readonly number[], text: string): ParsedAddress {
  const [a = 0, b = 0, c = 0, d = 0] = octets;
  const range = a < 224 && !specialFirst.includes(a) ? 'unicast' : new ipaddr.IPv4([a, b, c, d]).range();
  return { text, version: 4, high: ((a << 24) | (b << 16) | (c << 8) | d) >>> 0, low: 0, range };
}

function fromV6(six: ipaddr.IPv6): ParsedAddress {
  const [a = 0, b = 0, c = 0, d = 0] = six.parts;
  return { text: six.toString(), version: 6, high: ((a << 16) | b) >>> 0, low: ((c << 16) | d) >>> 0, range: six.range() };
}

/** First and last address of an IPv4 block such as "175.45.176.0/22", as numbers. */
export function blockEnds(block: string): { readonly first: number; readonly last: number } {
  const [network, length] = ipaddr.IPv4.parseCIDR(block);
  const size = 2 ** (32 - length);
  const first = Math.floor(fromV4(network).high / size) * size;
  return { first, last: first + size - 1 };
}

export function isInBlock({ version, high }: ParsedAddress, { first, last }: { readonly first: number; readonly last: number }): boolean {
  return version === 4 && high >= first && high <= last;
}
