import fc from 'fast-check';
import type { CountryCode, MetadataJson } from 'libphonenumber-js/core';
import { expect, test } from 'vitest';
import { parsePhone, readByLibrary } from '../../../src/facts/location/phone.ts';
import { tables } from './tables.ts';

const { phones } = tables;
const metadata = phones.metadata as MetadataJson;
const countries = Object.keys(metadata.countries) as CountryCode[];
const callingCodeOf = (country: CountryCode): string => String(metadata.countries[country]?.[0]);

const digits = (fewest: number, most: number) => fc.array(fc.constantFrom(...'0123456789'), { minLength: fewest, maxLength: most }).map((all) => all.join(''));
/** Real prefixes come up often enough only when they are looked for. */
const national = fc.tuple(fc.constantFrom('', '0', '1', '8', '00', '06', '10', '15', '9', '70', '80'), digits(1, 13)).map((parts) => parts.join(''));
const written = fc.tuple(national, fc.array(fc.tuple(fc.nat(12), fc.constantFrom(' ', '-', '.', ') ')), { maxLength: 3 })).map(([number, marks]) =>
  marks.reduce((text, [at, mark]) => (at === 0 ? text : text.slice(0, at) + mark + text.slice(at)), number).trim(),
);

function byLibrary(text: string, country: CountryCode | undefined) {
  return readByLibrary(country === undefined ? text.replace(/^00(?=[1-9])/u, '+') : text, country, phones);
}

test('an international number is read as the library reads it, whatever the country', () => {
  fc.assert(
    fc.property(fc.constantFrom(...countries), written, fc.option(fc.constantFrom(...countries), { nil: undefined }), (country, number, other) => {
      const text = `+${callingCodeOf(country)} ${number}`;
      expect(parsePhone(text, phones, other)).toEqual(byLibrary(text, other));
    }),
    { numRuns: 3000 },
  );
});

test('a national number without a country is read as the library reads it', () => {
  fc.assert(
    fc.property(written, (text) => {
      expect(parsePhone(text, phones)).toEqual(byLibrary(text, undefined));
    }),
    { numRuns: 3000 },
  );
});

test('a national number is read as the library reads it', () => {
  fc.assert(
    fc.property(fc.constantFrom(...countries), written, (country, text) => {
      expect(parsePhone(text, phones, country)).toEqual(byLibrary(text, country));
    }),
    { numRuns: 3000 },
  );
});
