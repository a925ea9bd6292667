import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseAddress } from '../../../src/facts/location/ip-address.ts';
import { loginAt, lookupAddress, type AddressFacts } from '../../../src/facts/location/network.ts';
import { tables } from './tables.ts';

const { network, countries, thresholds } = tables;
const look = (ip: string) => lookupAddress(ip, network);
const facts = (ip: string) => look(ip) as AddressFacts;

describe('known answers', () => {
  test.each([
    ['8.8.8.8', 'US', 15169, 'hosting'],
    ['2001:4860:4860::8888', 'US', 15169, 'hosting'],
    ['1.1.1.1', 'AU', 13335, 'relay'],
    ['168.126.63.1', 'KR', 4766, 'residential-or-business'],
    ['2001:e60::1', 'KR', 3559, 'residential-or-business'],
    ['223.62.1.1', 'KR', 9644, 'mobile'],
    ['45.76.150.1', 'US', 20473, 'hosting'],
    ['185.220.101.1', 'DE', 60729, 'tor'],
    ['23.129.64.1', 'US', 396507, 'tor'],
    ['2001:200::1', 'JP', 2500, 'residential-or-business'],
    ['175.45.176.1', 'KP', 131279, 'residential-or-business'],
  ])('%s', (ip, country, asn, kind) => {
    expect(look(ip)).toMatchObject({ country, asn, kind, from: 'shipped', dataDate: '2026-06-17' });
  });

  test('an address of M247 is a VPN network, by its listed number', () => {
    expect(look('2.56.16.1')).toMatchObject({ asn: 9009, kind: 'vpn', certainty: 'likely' });
  });

  test('a home network is only weakly one', () => {
    expect(look('168.126.63.1')).toMatchObject({ operator: 'Korea Telecom', certainty: 'weak' });
  });
});

describe('blocks tied to the DPRK', () => {
  test('the whole of 175.45.176.0/22 and nothing beside it', () => {
    for (const ip of ['175.45.176.0', '175.45.177.7', '175.45.179.255', '::ffff:175.45.178.1']) expect(facts(ip).dprk).toBe(true);
    for (const ip of ['175.45.175.255', '175.45.180.0']) expect(facts(ip)).not.toHaveProperty('dprk');
  });

  test('a reported block says so, with its source', () => {
    expect(look('210.52.109.22')).toMatchObject({ country: 'CN', dprk: true, dprkBlock: { status: 'reported', date: '2017-07' } });
  });

  test('a block that has since been given to others is no sign', () => {
    expect(look('77.94.35.10')).toMatchObject({ dprkBlock: { status: 'historic' } });
    expect(facts('77.94.35.10')).not.toHaveProperty('dprk');
  });

  test('a country code KP from a database is no sign by itself', () => {
    const own = { country: { dataDate: '2026-11-01', find: () => ({ country: 'KP' }) } };
    const found = lookupAddress('45.76.150.1', { ...network, own });
    expect(found).toMatchObject({ country: 'KP', from: 'own' });
    expect(found).not.toHaveProperty('dprk');
  });
});

describe('special and unreadable addresses', () => {
  test.each([
    ['10.0.0.1', 'private'], ['192.168.1.5', 'private'], ['100.64.1.1', 'private'], ['127.0.0.1', 'private'], ['fe80::1%eth0', 'private'], ['fd00::1', 'private'],
    ['192.0.2.1', 'reserved'], ['224.0.0.1', 'reserved'], ['255.255.255.255', 'reserved'], ['2001:db8::1', 'reserved'],
  ])('%s is %s', (ip, kind) => {
    expect(look(ip)).toMatchObject({ kind, certainty: 'certain' });
    expect(look(ip)).not.toHaveProperty('country');
  });

  test.each(['', '1.2.3', '010.8.8.8', '0x7f.1', '1.2.3.4/24', '256.1.1.1', 'example.com', '1.2.3.4.5', '::g', '12345678'])('%j is no address', (ip) => {
    expect(look(ip)).toEqual({ problem: 'not-an-address' });
  });

  test.each(['::ffff:8.8.8.8', '8.8.8.8:53', '2002:808:808::1', '64:ff9b::808:808', ' 8.8.8.8\u200b', '[::ffff:8.8.8.8]:443'])('%j is 8.8.8.8', (ip) => {
    expect(facts(ip)).toEqual(facts('8.8.8.8'));
  });

  test('reads every IPv4 address it is given, and never throws', () => {
    fc.assert(fc.property(fc.ipV4(), (ip) => parseAddress(ip)?.text === ip));
    fc.assert(fc.property(fc.ipV6(), (ip) => parseAddress(ip) !== undefined));
    fc.assert(fc.property(fc.oneof(fc.ipV4(), fc.ipV6(), fc.string({ unit: 'binary' })), (ip) => void look(ip)));
  });
});

describe('age of the data', () => {
  test('older than the limit is not assessed', () => {
    expect(lookupAddress('8.8.8.8', network, { asOf: '2026-11-21', staleAfterDays: 540 })).toMatchObject({ kind: 'hosting' });
    expect(lookupAddress('8.8.8.8', network, { asOf: '2028-01-01', staleAfterDays: 540 })).toEqual({
      status: 'not-assessed', reason: 'stale-data', dataDate: '2026-06-17', ageDays: 563,
    });
  });

  test("a user's newer database is used, and its date counts", () => {
    const own = { dataDate: '2027-12-01', find: () => ({ country: 'SG', asn: 1, operator: 'Example Hosting Ltd', lat: 1.3, lon: 103.8, accuracyKm: 20 }) };
    const found = lookupAddress('8.8.8.8', { ...network, own: { city: own } }, { asOf: '2028-01-01', staleAfterDays: 540 });
    expect(found).toMatchObject({ country: 'SG', asn: 1, kind: 'hosting', certainty: 'weak', lat: 1.3, from: 'own', dataDate: '2027-12-01' });
  });
});

describe('names of operators', () => {
  const named = (operator: string) => lookupAddress('9.9.9.9', { ...network, own: { asn: { dataDate: '2026-11-01', find: () => ({ asn: 64_500, operator }) } } });
  test.each(['Example Hosting Ltd', 'Example Data Center', 'Quick VPS'])('%s sounds like hosting', (operator) => {
    expect(named(operator)).toMatchObject({ kind: 'hosting', certainty: 'weak' });
  });
  test.each(['University of Colorado', 'Nordam Group', 'NET EXPRESS BRASIL', 'Cloudberry Farm School'])('%s does not', (operator) => {
    expect(named(operator)).toMatchObject({ kind: 'residential-or-business' });
  });
});

test('every listed network carries the name that the shipped table gives it', () => {
  const wrong = Object.entries(network.knowledge.networks).filter(([asn, { name }]) => network.operatorName(Number(asn)) !== name.slice(0, 60));
  expect(wrong).toEqual([]);
  expect(Object.keys(network.knowledge.networks).length).toBeGreaterThan(200);
});

describe('loginAt', () => {
  test('a home address without a city is a circle around the whole country', () => {
    const login = loginAt(0, facts('168.126.63.1'), countries, thresholds.travel);
    expect(login?.uncertaintyKm).toBe(countries.countries['KR']?.radiusKm);
  });
  test.each(['8.8.8.8', '185.220.101.1', '1.1.1.1', '10.0.0.1'])('%s says nothing about a place', (ip) => {
    expect(loginAt(0, facts(ip), countries, thresholds.travel)).toBeUndefined();
  });
  test('a city database narrows a home address, never a phone', () => {
    const near = { lat: 37.57, lon: 126.98, accuracyKm: 10 };
    expect(loginAt(0, { ...facts('168.126.63.1'), ...near }, countries, thresholds.travel)?.uncertaintyKm).toBe(thresholds.travel.networkUncertaintyKm);
    expect(loginAt(0, { ...facts('223.62.1.1'), ...near }, countries, thresholds.travel)?.uncertaintyKm).toBe(countries.countries['KR']?.radiusKm);
  });
});
