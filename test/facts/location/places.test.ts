import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findPlaces, resolvePlace } from '../../../src/facts/location/places.ts';
import { tables } from './tables.ts';

function summary(text: Parameters<typeof resolvePlace>[0]): readonly (string | undefined)[] {
  const found = resolvePlace(text, tables);
  if (found.kind !== 'resolved') return [found.kind];
  return [found.country, found.city, found.zone];
}

describe('findPlaces', () => {
  test.each([
    ['서울', 'Seoul', 'Asia/Seoul'], ['수원시', 'Suwon', 'Asia/Seoul'], ['판교', 'Seongnam-si', 'Asia/Seoul'], ['NYC', 'New York City', 'America/New_York'],
    ['Saigon', 'Ho Chi Minh City', 'Asia/Ho_Chi_Minh'], ['Pusan', 'Busan', 'Asia/Seoul'], ['Kiev', 'Kyiv', 'Europe/Kyiv'], ['Makati', 'Makati City', 'Asia/Manila'],
    ['Sinuiju', 'Sinŭiju', 'Asia/Pyongyang'], ['연길', 'Yanji', 'Asia/Shanghai'],
  ])('%s is %s', (text, name, zone) => {
    expect(findPlaces(text, undefined, tables.places)[0]).toMatchObject({ name, zone });
  });

  test('places of one name come largest first and can be limited to a country', () => {
    const all = findPlaces('London', undefined, tables.places);
    expect(all.map(({ country }) => country)).toEqual(['GB', 'CA']);
    expect(findPlaces('London', 'CA', tables.places)).toEqual([all[1]]);
    expect(findPlaces('London', 'KR', tables.places)).toEqual([]);
  });
});

describe('border towns keep the zone of their own country', () => {
  test.each(['Dandong', 'Hunchun', 'Tumen', 'Longjing', 'Helong', 'Changbai', 'Linjiang', 'Kuandian'])('%s, China', (city) => {
    const [place] = findPlaces(city, 'CN', tables.places);
    expect(place?.zone).toBe('Asia/Shanghai');
  });
  test.each(['Yanji', 'Ji’an'])('%s, Jilin', (city) => {
    expect(summary(`${city}, Jilin, China`)).toEqual(['CN', city, 'Asia/Shanghai']);
  });

  test('every place lies in a zone of its own country, and only places of the DPRK in Asia/Pyongyang', () => {
    const { places, countries } = tables.places;
    const strange = places.names.filter((_, row) => {
      const country = places.countries[places.country[row] ?? -1] ?? '';
      const zone = places.zones[places.zone[row] ?? -1] ?? '';
      return !countries.countries[country]?.zones.includes(zone) || (zone === 'Asia/Pyongyang') !== (country === 'KP');
    });
    expect(strange).toEqual([]);
    expect(places.names.length).toBeGreaterThan(25_000);
  });
});

describe('resolvePlace', () => {
  test.each([
    ['Seoul, South Korea', ['KR', 'Seoul', 'Asia/Seoul']],
    ['서울 강남구', ['KR', 'Seoul', 'Asia/Seoul']],
    ['서울시 강남구 테헤란로 152', ['KR', 'Seoul', 'Asia/Seoul']],
    ['경기도 성남시 분당구 판교역로 235', ['KR', 'Seongnam-si', 'Asia/Seoul']],
    ['경기도 광주시', ['KR', 'Gwangju', 'Asia/Seoul']],
    ['부산 중구', ['KR', 'Busan', 'Asia/Seoul']],
    ['Seoul, Korea', ['KR', 'Seoul', 'Asia/Seoul']],
    ['Pyongyang, Korea', ['KP', 'Pyongyang', 'Asia/Pyongyang']],
    ['Suwon-si, Gyeonggi-do, Korea, Republic of', ['KR', 'Suwon', 'Asia/Seoul']],
    ['Austin, TX', ['US', 'Austin', 'America/Chicago']],
    ['Austin TX USA', ['US', 'Austin', 'America/Chicago']],
    ['123 Main St, Springfield, IL 62701', ['US', 'Springfield', 'America/Chicago']],
    ['Washington, DC', ['US', 'Washington, D.C.', 'America/New_York']],
    ['Atlanta, Georgia', ['US', 'Atlanta', 'America/New_York']],
    ['Tbilisi, Georgia', ['GE', 'Tbilisi', 'Asia/Tbilisi']],
    ['San Jose, CA', ['US', 'San Jose', 'America/Los_Angeles']],
    ['Toronto, ON, Canada', ['CA', 'Toronto', 'America/Toronto']],
    ['Indianapolis, IN', ['US', 'Indianapolis', 'America/Indiana/Indianapolis']],
    ['Recife, PE, Brazil', ['BR', 'Recife', 'America/Recife']],
    ['Kowloon, Hong Kong, China', ['HK', 'Kowloon', 'Asia/Hong_Kong']],
    ['London Road, Manchester, UK', ['GB', 'Manchester', 'Europe/London']],
    ['I live in Seoul', ['KR', 'Seoul', 'Asia/Seoul']],
    ['Greater Seoul Area', ['KR', 'Seoul', 'Asia/Seoul']],
    ['Remote, South Korea', ['KR', undefined, 'Asia/Seoul']],
    ['Texas', ['US', undefined, undefined]],
    ['上海', ['CN', 'Shanghai', 'Asia/Shanghai']],
  ])('%s', (text, expected) => {
    expect(summary(text)).toEqual(expected);
  });

  test('reads stated parts', () => {
    expect(summary({ address: '110 Sejong-daero', city: 'Seoul', country: 'KR' })).toEqual(['KR', 'Seoul', 'Asia/Seoul']);
    expect(summary({ city: 'Portland', region: 'OR', country: 'US' })).toEqual(['US', 'Portland', 'America/Los_Angeles']);
  });

  test('certainty falls where a piece was not understood', () => {
    expect(resolvePlace('Seoul, South Korea', tables)).toMatchObject({ certainty: 'certain' });
    expect(resolvePlace('Blue House Apartments, Seoul', tables)).toMatchObject({ city: 'Seoul', certainty: 'likely' });
  });

  test.each([
    ['Springfield', ['US']], ['London', ['GB', 'CA']], ['Georgia', ['US', 'GE']], ['Korea', ['KR', 'KP']], ['강원도', ['KR', 'KP']], ['광주', ['KR']], ['중구', ['KR']],
  ])('%s stays ambiguous', (text, countries) => {
    expect(resolvePlace(text, tables)).toMatchObject({ kind: 'ambiguous', countries });
  });

  test('an ambiguous city tells the country and zone that its meanings share', () => {
    expect(resolvePlace('광주', tables)).toMatchObject({ country: 'KR', zone: 'Asia/Seoul' });
    expect(resolvePlace('Springfield', tables)).toMatchObject({ country: 'US' });
    expect(resolvePlace('Springfield', tables)).not.toHaveProperty('zone');
  });

  test.each([
    ['', 'empty'], ['Remote', 'remote'], ['재택근무', 'remote'], ['Somewhere unknown', 'not-found'], ['Seoul, Japan', 'parts-disagree'], ['Dandong, Pyongyang', 'parts-disagree'],
  ])('%j is unknown: %s', (text, reason) => {
    expect(resolvePlace(text, tables)).toEqual({ kind: 'unknown', reason });
  });

  test('two cities of one country give the country only', () => {
    expect(resolvePlace('Seoul or Busan', tables)).toEqual({ kind: 'unknown', reason: 'parts-disagree', country: 'KR' });
  });

  test('a place with its country never resolves to another country', () => {
    const rows = fc.nat({ max: tables.places.places.names.length - 1 });
    fc.assert(
      fc.property(rows, (row) => {
        const { names, country, countries } = tables.places.places;
        const code = countries[country[row] ?? -1] ?? '';
        const found = resolvePlace({ city: names[row], country: code }, tables);
        if (found.kind === 'resolved') expect(found.country).toBe(code);
        if (found.kind === 'ambiguous') expect(found.countries).toContain(code);
      }),
      { numRuns: 300 },
    );
  });

  test('never throws and stays quick on hostile text', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (text) => void resolvePlace(text, tables)));
    expect(resolvePlace('Seoul '.repeat(100_000), tables).kind).not.toBe('ambiguous');
  });
});
