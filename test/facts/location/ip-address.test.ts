import fc from 'fast-check';
import ipaddr from 'ipaddr.js';
import { expect, test } from 'vitest';
import { parseAddress } from '../../../src/facts/location/ip-address.ts';

const octet = fc.integer({ min: 0, max: 255 });
const specialStart = fc.constantFrom(0, 10, 100, 127, 169, 172, 192, 198, 203, 224, 240, 255);

/** What the library says of an address in plain decimal writing. */
function byLibrary(text: string): unknown {
  if (!ipaddr.IPv4.isValidFourPartDecimal(text)) return undefined;
  const four = ipaddr.IPv4.parse(text);
  return { text, version: 4, high: four.octets.reduce((sum, one) => sum * 256 + one, 0), low: 0, range: four.range() };
}

test('plain addresses are read as the library reads them', () => {
  fc.assert(fc.property(fc.oneof(octet, specialStart), octet, octet, octet, (...octets) => {
    const text = octets.join('.');
    expect(parseAddress(text)).toEqual(byLibrary(text));
  }), { numRuns: 2000 });
});

test.each([
  '0.0.0.0', '9.255.255.255', '10.0.0.0', '11.0.0.0', '100.63.255.255', '100.64.0.0', '100.127.255.255', '100.128.0.0', '169.254.0.1', '169.255.0.0',
  '172.15.255.255', '172.16.0.0', '172.31.255.255', '172.32.0.0', '192.0.0.255', '192.0.1.0', '192.0.2.0', '192.31.196.1', '192.52.193.1', '192.88.99.1',
  '192.167.255.255', '192.168.0.0', '192.175.48.1', '198.17.255.255', '198.18.0.0', '198.19.255.255', '198.51.100.7', '203.0.113.9', '223.255.255.255',
  '224.0.0.0', '239.255.255.255', '240.0.0.0', '255.255.255.254', '255.255.255.255',
])('%s is in the block that the library names', (text) => {
  expect(parseAddress(text)).toEqual(byLibrary(text));
});

test('texts that look like addresses are refused as before', () => {
  fc.assert(fc.property(fc.stringMatching(/^[0-9.]{1,16}$/), (text) => {
    const plain = /^(?:(?:25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)(?:\.(?!$)|$)){4}$/.test(text);
    expect(parseAddress(text) !== undefined).toBe(plain);
  }));
  for (const text of ['1.2.3', '1.2.3.', '.1.2.3', '1..2.3', '1.2.3.4.5', '01.2.3.4', '256.1.1.1', '']) expect(parseAddress(text)).toBeUndefined();
});
