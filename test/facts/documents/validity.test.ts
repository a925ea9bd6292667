import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readValidity, type DocumentDates } from '../../../src/facts/documents/validity.ts';
import { validityTable } from './tables-for-tests.ts';

const asOf = '2026-11-21';
const kinds = (document: DocumentDates): readonly string[] => readValidity(document, asOf, validityTable).problems.map(({ kind }) => kind);
const passport = { kind: 'passport', issuingCountry: 'KR', issuedOn: '2024-05-02', expiresOn: '2034-05-02', birthDate: '1988-02-29' };

test('a sound passport', () => {
  expect(readValidity(passport, asOf, validityTable)).toEqual({ problems: [], expired: false, daysLeft: 2719, periodChecked: true });
});

test('nothing given, nothing said', () => {
  expect(readValidity({}, asOf, validityTable)).toEqual({ problems: [], periodChecked: false });
  expect(readValidity({ issuedOn: '2024-02-30', expiresOn: 'soon', birthDate: '' }, asOf, validityTable)).toEqual({ problems: [], periodChecked: false });
});

describe('contradictions', () => {
  test.each<[string, DocumentDates]>([
    ['issued-after-expiry', { issuedOn: '2024-05-02', expiresOn: '2024-05-01' }],
    ['born-after-issue', { issuedOn: '2024-05-02', birthDate: '2024-05-03' }],
    ['issued-in-future', { issuedOn: '2026-11-22' }],
    ['born-in-future', { birthDate: '2026-11-22' }],
    ['valid-too-long', { ...passport, expiresOn: '2034-05-06' }],
  ])('%s', (kind, document) => {
    expect(readValidity(document, asOf, validityTable).problems.filter((problem) => problem.kind === kind)).toMatchObject([{ strength: 'contradiction' }]);
  });

  test('born after the expiry, where the issue is not known', () => {
    expect(kinds({ expiresOn: '2020-01-01', birthDate: '2021-01-01' })).toContain('born-after-expiry');
  });
});

test('an expired document is a weak sign', () => {
  expect(readValidity({ expiresOn: '2026-11-20' }, asOf, validityTable)).toEqual({
    problems: [{ kind: 'expired', strength: 'weak', dates: ['2026-11-20', asOf] }], expired: true, daysLeft: -1, periodChecked: false,
  });
  expect(kinds({ expiresOn: asOf })).toEqual([]);
});

describe('the longest period', () => {
  test.each<[string, DocumentDates, readonly string[]]>([
    ['ten years to the day, and the day before', { ...passport, expiresOn: '2034-05-01' }, []],
    ['a carried-over British period', { kind: 'passport', issuingCountry: 'GB', issuedOn: '2018-01-10', expiresOn: '2028-10-10' }, []],
    ['a passport of a country without an entry', { kind: 'passport', issuingCountry: 'BR', issuedOn: '2020-01-01', expiresOn: '2030-10-01' }, []],
    ['the same for longer', { kind: 'passport', issuingCountry: 'BR', issuedOn: '2020-01-01', expiresOn: '2032-01-01' }, ['valid-too-long']],
    ['an identity card of an older person', { kind: 'national-id', issuingCountry: 'ES', issuedOn: '2022-01-01', expiresOn: '9999-01-01', birthDate: '1950-01-01' }, []],
    ['an identity card, age not known', { kind: 'national-id', issuingCountry: 'ES', issuedOn: '2022-01-01', expiresOn: '9999-01-01' }, []],
    ['an identity card of a younger person', { kind: 'national-id', issuingCountry: 'ES', issuedOn: '2022-01-01', expiresOn: '9999-01-01', birthDate: '1980-01-01' }, ['valid-too-long']],
    ['an older licence for life', { kind: 'driving-licence', issuingCountry: 'DE', issuedOn: '1999-01-01', expiresOn: '2033-01-19' }, []],
    ['a licence of a State that issues for decades', { kind: 'driving-licence', issuingCountry: 'US', issuedOn: '2000-01-01', expiresOn: '2040-01-01' }, []],
    ['a kind nobody knows', { kind: 'constructor', issuedOn: '2000-01-01', expiresOn: '2090-01-01' }, []],
    ['29 February', { ...passport, issuedOn: '2024-02-29', expiresOn: '2034-02-28' }, []],
  ])('%s', (_name, document, expected) => {
    expect(kinds(document).filter((kind) => kind !== 'expired')).toEqual(expected);
  });

  test('where no official source sets it, the problem says so', () => {
    const { problems } = readValidity({ kind: 'passport', issuedOn: '2020-01-01', expiresOn: '2040-01-01' }, asOf, validityTable);
    expect(problems).toMatchObject([{ kind: 'valid-too-long', strength: 'unofficial', limit: { months: 129 } }]);
  });
});

test('any texts are taken', () => {
  const text = fc.option(fc.oneof(fc.string(), fc.constantFrom('2026-01-01', '0000-00-00', '9999-12-31', '2026-1-1')), { nil: undefined });
  fc.assert(
    fc.property(fc.record({ kind: text, issuingCountry: text, issuedOn: text, expiresOn: text, birthDate: text }, { requiredKeys: [] }), fc.string(), (parts, today) => {
      const document = Object.fromEntries(Object.entries(parts).filter(([, value]) => value !== undefined));
      expect(readValidity(document, today, validityTable).problems).toBeInstanceOf(Array);
    }),
  );
});
