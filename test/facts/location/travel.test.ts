import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { distanceKm, impossibleTravel } from '../../../src/facts/location/travel.ts';
import { tables } from './tables.ts';

const { travel } = tables.thresholds;
const seoul = { lat: 37.57, lon: 126.98 };
const newYork = { lat: 40.71, lon: -74.01 };
const hour = 3_600_000;

test('distances are those of the great circle', () => {
  expect(distanceKm(seoul, newYork)).toBeGreaterThan(11_000);
  expect(distanceKm(seoul, newYork)).toBeLessThan(11_150);
  expect(distanceKm({ lat: 0, lon: 179.9 }, { lat: 0, lon: -179.9 })).toBeLessThan(23);
});

describe('impossibleTravel', () => {
  const login = (point: typeof seoul, hours: number, uncertaintyKm = 50) => ({ ...point, at: hours * hour, uncertaintyKm });

  test('Seoul to New York in two hours, not in fourteen', () => {
    const [journey] = impossibleTravel([login(seoul, 0), login(newYork, 2)], travel);
    expect(journey).toMatchObject({ from: 0, to: 1, hours: 2 });
    expect(journey?.minimumKm).toBe((journey?.distanceKm ?? 0) - 100);
    expect(impossibleTravel([login(seoul, 0), login(newYork, 14)], travel)).toEqual([]);
  });

  test('the order of the list does not matter, its positions are kept', () => {
    expect(impossibleTravel([login(newYork, 2), login(seoul, 0)], travel)).toMatchObject([{ from: 1, to: 0 }]);
  });

  test('both uncertainties are taken off: whole countries next to each other are never impossible', () => {
    const { KR, JP } = tables.countries.countries;
    if (KR === undefined || JP === undefined) throw new Error('KR and JP are missing');
    expect(impossibleTravel([login(KR, 0, KR.radiusKm), login(JP, 0, JP.radiusKm)], travel)).toEqual([]);
  });

  test('logins at the same moment far apart are impossible, without a speed', () => {
    const [journey] = impossibleTravel([login(seoul, 1), login(newYork, 1)], travel);
    expect(journey).toMatchObject({ hours: 0 });
    expect(journey).not.toHaveProperty('kmh');
  });

  test('a vague login in between hides nothing', () => {
    const vague = login({ lat: 40, lon: 180 }, 1, 9000);
    expect(impossibleTravel([login(seoul, 0), vague, login(newYork, 2)], travel)).toMatchObject([{ from: 0, to: 2 }]);
  });

  test('one place is never impossible, and a wider circle never adds a journey', () => {
    const point = fc.record({ lat: fc.integer({ min: -80, max: 80 }), lon: fc.integer({ min: -180, max: 180 }) });
    const logins = fc.array(fc.tuple(point, fc.integer({ min: 0, max: 40 })), { maxLength: 8 });
    fc.assert(
      fc.property(point, fc.array(fc.integer({ min: 0, max: 99 })), (here, hours) => {
        expect(impossibleTravel(hours.map((at) => login(here, at)), travel)).toEqual([]);
      }),
    );
    fc.assert(
      fc.property(logins, (list) => {
        const narrow = impossibleTravel(list.map(([here, at]) => login(here, at, 10)), travel);
        const wide = impossibleTravel(list.map(([here, at]) => login(here, at, 2000)), travel);
        expect(wide.length).toBeLessThanOrEqual(narrow.length);
      }),
    );
  });
});
