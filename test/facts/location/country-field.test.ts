import { describe, expect, test } from 'vitest';
import { resolvePlace } from '../../../src/facts/location/resolve-place.ts';
import { testReference } from '../../reference.ts';

const { location } = testReference();

describe('the field for the country', () => {
  test.each(Object.keys(location.countries.countries))('%s is the country, whatever else the letters stand for', (code) => {
    expect(resolvePlace({ country: code }, location)).toMatchObject({ kind: 'resolved', country: code });
  });

  test.each([
    [{ country: 'DE', city: 'Berlin' }, 'DE', 'Berlin'],
    [{ country: 'GE', city: 'Tbilisi' }, 'GE', 'Tbilisi'],
    [{ country: 'CA', city: 'Toronto' }, 'CA', 'Toronto'],
    [{ country: 'IN', city: 'Pune' }, 'IN', 'Pune'],
  ])('%j is read with its city', (place, country, city) => {
    expect(resolvePlace(place, location)).toMatchObject({ kind: 'resolved', country, city });
  });
});
