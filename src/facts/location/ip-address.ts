import ipaddr from 'ipaddr.js';
import { OF_ONE_CASE, remember } from '../remember.ts';
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

const DOT = 46;
const ZERO = 48;
const mapped = ['ipv4Mapped', 'rfc6052', '6to4'];

/** Reads an address in the usual writings, with a port, brackets or an interface name around it. Octal and short forms are refused. */
export const parseAddress = remember(OF_ONE_CASE, (text: string): ParsedAddress | undefined => {
  const plain = dottedDecimal(text);
  if (plain !== undefined) return { text, version: 4, high: plain, low: 0, range: rangeOf(plain) };
  const bare = cleanText(text).trim().replace(/^\[(.*)\](?::\d{1,5})?$/u, '$1').replace(/%[\w.-]+$/u, '');
  const four = bare.replace(/:\d{1,5}$/u, '');
  // Without the look first, the library throws and catches an error for every address of version 6.
  if (/^[\d.]+$/.test(four) && ipaddr.IPv4.isValidFourPartDecimal(four)) return fromV4(ipaddr.IPv4.parse(four));
  if (!bare.includes(':') || !ipaddr.IPv6.isValid(bare)) return undefined;
  const six = ipaddr.IPv6.parse(bare);
  return mapped.includes(six.range()) ? fromV4(inner(six)) : fromV6(six);
});

function inner(six: ipaddr.IPv6): ipaddr.IPv4 {
  const bytes = six.toByteArray();
  const at = six.range() === '6to4' ? 2 : 12;
  return new ipaddr.IPv4(bytes.slice(at, at + 4));
}

/** The number of an address written as four decimal numbers without leading zeros; undefined for any other text. */
function dottedDecimal(text: string): number | undefined {
  if (text.length > 15) return undefined;
  let address = 0;
  let octet = -1;
  let dots = 0;
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    const digit = unit - ZERO;
    if (unit === DOT) {
      if (octet < 0) return undefined;
      address = address * 256 + octet;
      octet = -1;
      dots += 1;
    } else if (digit >= 0 && digit <= 9 && octet !== 0) {
      octet = octet < 0 ? digit : octet * 10 + digit;
      if (octet > 255) return undefined;
    } else return undefined;
  }
  return dots === 3 && octet >= 0 ? address * 256 + octet : undefined;
}

function fromV4(four: ipaddr.IPv4): ParsedAddress {
  const high = numberOf(four);
  return { text: four.toString(), version: 4, high, low: 0, range: rangeOf(high) };
}

function numberOf({ octets }: ipaddr.IPv4): number {
  return octets.reduce((sum, octet) => sum * 256 + octet, 0);
}

/** Blocks that are not public (RFC 6890), under the names that the library gives them. */
const specialBlocks = Object.entries({
  unspecified: ['0.0.0.0/8'],
  broadcast: ['255.255.255.255/32'],
  multicast: ['224.0.0.0/4'],
  linkLocal: ['169.254.0.0/16'],
  loopback: ['127.0.0.0/8'],
  carrierGradeNat: ['100.64.0.0/10'],
  private: ['10.0.0.0/8', '172.16.0.0/12', '192.168.0.0/16'],
  reserved: ['192.0.0.0/24', '192.0.2.0/24', '192.88.99.0/24', '198.18.0.0/15', '198.51.100.0/24', '203.0.113.0/24', '240.0.0.0/4'],
  as112: ['192.175.48.0/24', '192.31.196.0/24'],
  amt: ['192.52.193.0/24'],
}).flatMap(([range, blocks]) => blocks.map((block) => ({ range, ...blockEnds(block) })));

function rangeOf(address: number): string {
  for (const { range, first, last } of specialBlocks) if (address >= first && address <= last) return range;
  return 'unicast';
}

function fromV6(six: ipaddr.IPv6): ParsedAddress {
  const [a = 0, b = 0, c = 0, d = 0] = six.parts;
  return { text: six.toString(), version: 6, high: ((a << 16) | b) >>> 0, low: ((c << 16) | d) >>> 0, range: six.range() };
}

/** First and last address of an IPv4 block such as "175.45.176.0/22", as numbers. */
export function blockEnds(block: string): { readonly first: number; readonly last: number } {
  const [network, length] = ipaddr.IPv4.parseCIDR(block);
  const size = 2 ** (32 - length);
  const first = Math.floor(numberOf(network) / size) * size;
  return { first, last: first + size - 1 };
}

export function isInBlock({ version, high }: ParsedAddress, { first, last }: { readonly first: number; readonly last: number }): boolean {
  return version === 4 && high >= first && high <= last;
}
