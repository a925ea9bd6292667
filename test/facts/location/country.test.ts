import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findCountry } from '../../../src/facts/location/country.ts';
import { tables } from './tables.ts';

describe('findCountry', () => {
  test.each([
    ['kr', 'KR'], ['KOR', 'KR'], ['ROK', 'KR'], ['Republic of Korea', 'KR'], ['Korea, Republic of', 'KR'], ['KOREA (SOUTH)', 'KR'], ['한국', 'KR'],
    ['대한민국', 'KR'], ['남한', 'KR'], ['DPRK', 'KP'], ['북한', 'KP'], ['조선민주주의인민공화국', 'KP'], ['PRC', 'CN'], ['중국', 'CN'], ['USA', 'US'], ['U.S.A.', 'US'],
    ['미국', 'US'], ['England', 'GB'], ['영국', 'GB'], ['Viet Nam', 'VN'], ['러시아', 'RU'], ['Russian Federation', 'RU'], ['Türkiye', 'TR'], ['Macau', 'MO'],
    ['Côte d’Ivoire', 'CI'], ['the Netherlands', 'NL'], ['UAE', 'AE'], ['Laos', 'LA'], ['  south\u200b korea ', 'KR'], ['ＫＲ', 'KR'],
  ])('%s is %s', (text, code) => {
    expect(findCountry(text, tables.countries)).toEqual({ code });
  });

  test.each([['Korea', ['KR', 'KP']], ['코리아', ['KR', 'KP']], ['Congo', ['CD', 'CG']]])('%s stays ambiguous', (text, ambiguous) => {
    expect(findCountry(text, tables.countries)).toEqual({ ambiguous });
  });

  test.each(['', ' ', 'Atlantis', 'constructor', '__proto__', '123'])('%j is no country', (text) => {
    expect(findCountry(text, tables.countries)).toBeUndefined();
  });

  test('every code, alpha-3 code and name in English and Korean leads back to its country', () => {
    for (const [code, { alpha3, en, ko }] of Object.entries(tables.countries.countries)) {
      for (const text of [code, code.toLowerCase(), alpha3, en, ko]) expect([text, findCountry(text, tables.countries)]).toEqual([text, { code }]);
    }
  });

  test('there are 249 codes of ISO 3166-1 and Kosovo', () => {
    const all = Object.values(tables.countries.countries);
    expect(all).toHaveLength(250);
    expect(new Set(all.map(({ alpha3 }) => alpha3)).size).toBe(250);
  });

  test('never throws', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => void findCountry(text, tables.countries)));
  });
});
