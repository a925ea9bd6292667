import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { offsetAt, parseZone, plausibleZones, sameClock, statementOffsets } from '../../../src/facts/location/zones.ts';
import { tables } from './tables.ts';

const summer = Date.UTC(2026, 6, 1);
const winter = Date.UTC(2026, 0, 1);
const read = (text: string) => parseZone(text, tables.zones);

describe('parseZone', () => {
  test.each([
    ['Asia/Seoul', 'Asia/Seoul'], ['asia/seoul', 'Asia/Seoul'], ['America/Los Angeles', 'America/Los_Angeles'], ['PRC', 'Asia/Shanghai'], ['ROK', 'Asia/Seoul'],
    ['Asia/Harbin', 'Asia/Shanghai'], ['Asia/Calcutta', 'Asia/Kolkata'], ['Europe/Kiev', 'Europe/Kyiv'], ['Asia/Seoul (KST)', 'Asia/Seoul'],
  ])('%s is the zone %s', (text, zone) => {
    expect(read(text)).toEqual({ kind: 'zone', zone });
  });

  test.each([
    ['GMT+9', 540], ['UTC+09:00', 540], ['utc +9', 540], ['+0530', 330], ['GMT+5:45', 345], ['UTC-8', -480], ['UTC−8', -480], ['Etc/GMT-9', 540], ['Etc/GMT+5', -300], ['Etc/GMT', 0],
    ['(UTC+09:00) Seoul', 540], ['KST (UTC+9)', 540],
  ])('%s is %i minutes', (text, minutes) => {
    expect(read(text)).toEqual({ kind: 'offset', minutes });
  });

  test.each([['KST', 1], ['한국 시간', 1], ['Korea Standard Time', 1], ['IST', 3], ['CST', 3], ['BST', 2], ['EST', 2]])('%s has %i meanings', (text, count) => {
    const found = read(text);
    expect(found?.kind === 'abbreviation' && found.meanings.length).toBe(count);
  });

  test.each(['', 'bogus', '+25', 'UTC+99', '9', 'constructor', '+12:75'])('%j is no zone', (text) => {
    expect(read(text)).toBeUndefined();
  });

  test('never throws', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => void read(text)));
  });
});

describe('offsets', () => {
  test('follow summer time and history', () => {
    expect(offsetAt('America/New_York', summer)).toBe(-240);
    expect(offsetAt('America/New_York', winter)).toBe(-300);
    expect(offsetAt('Asia/Pyongyang', Date.UTC(2016, 5, 1))).toBe(510);
    expect(offsetAt('Asia/Pyongyang', summer)).toBe(540);
    expect(offsetAt('Asia/Seoul', Date.UTC(1988, 6, 1))).toBe(600);
    expect(offsetAt('Australia/Lord_Howe', winter)).toBe(660);
    expect(offsetAt('Nowhere/City', winter)).toBeUndefined();
    expect(offsetAt('Asia/Seoul', Number.NaN)).toBeUndefined();
  });

  test('change on the minute', () => {
    const change = Date.UTC(2026, 2, 8, 7);
    expect(offsetAt('America/New_York', change - 1)).toBe(-300);
    expect(offsetAt('America/New_York', change)).toBe(-240);
  });

  test('EST is taken for Eastern Time, so that a summer statement is no contradiction', () => {
    const est = read('EST');
    const newYork = read('America/New_York');
    expect(est && newYork && sameClock(est, newYork, summer)).toBe(true);
    const kst = read('KST');
    expect(kst && newYork && sameClock(kst, newYork, summer)).toBe(false);
    expect(est && statementOffsets(est, summer)).toEqual([-300, -240, 600, 660]);
  });
});

test('a country has the zones of its own land', () => {
  expect(plausibleZones('KR', tables.countries)).toEqual(['Asia/Seoul']);
  expect(plausibleZones('CN', tables.countries)).toEqual(['Asia/Shanghai', 'Asia/Urumqi']);
  expect(plausibleZones('QQ', tables.countries)).toEqual([]);
});

test('every zone of the tables is known to this machine', () => {
  const named = new Set([
    ...Object.values(tables.countries.countries).flatMap(({ zones }) => zones),
    ...Object.values(tables.zones.abbreviations).flatMap((meanings) => meanings.flatMap(({ zones }) => zones)),
  ]);
  expect([...named].filter((zone) => offsetAt(zone, winter) === undefined)).toEqual([]);
});

test('the offsets of an abbreviation are those of its zones', () => {
  for (const [name, meanings] of Object.entries(tables.zones.abbreviations)) {
    for (const { zones, offsets } of meanings) {
      for (const zone of zones) {
        const now = [offsetAt(zone, winter), offsetAt(zone, summer)];
        expect([name, zone, now.some((offset) => offset !== undefined && offsets.includes(offset))]).toEqual([name, zone, !name.startsWith('kdt') && name !== 'korea daylight time']);
      }
    }
  }
});
