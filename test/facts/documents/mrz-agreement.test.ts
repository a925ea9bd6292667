import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { agreesWithPrinted, type CompareNames, type MrzStates, type PrintedData } from '../../../src/facts/documents/mrz-agreement.ts';
import { isMrzProblem, readMrz } from '../../../src/facts/documents/mrz.ts';
import { writePassport, type Holder } from './write-mrz.ts';

const states: MrzStates = parse(readFileSync('checklists/reference/documents/mrz-states.yaml', 'utf8'));
const holder: Holder = { surname: 'KIM', givenNames: 'HANEUL', number: 'M123A4567', state: 'KOR', birth: '880229', expiry: '320115' };

const sameWords: CompareNames = (a, b) => {
  if (!/[a-z]/i.test(b)) return { result: 'ask' };
  const words = (text: string): string => text.toUpperCase().split(/\s+/).join(' ');
  return { result: words(a) === words(b) ? 'consistent' : 'inconsistent' };
};

function agreement(printed: PrintedData, person: Holder = holder): ReturnType<typeof agreesWithPrinted> {
  const mrz = readMrz(writePassport(person));
  if (isMrzProblem(mrz)) throw new Error(mrz.problem);
  return agreesWithPrinted(mrz, printed, sameWords, states);
}

test('everything agrees', () => {
  const printed = { names: ['Haneul Kim'], birthDate: '1988-02-29', documentNumber: 'M123 A4567', expiry: '2032-01-15', issuingCountry: 'KR' };
  expect(new Set(Object.values(agreement(printed)))).toEqual(new Set(['agree']));
});

test('nothing given, nothing said', () => {
  expect(new Set(Object.values(agreement({})))).toEqual(new Set(['not-comparable']));
  expect(new Set(Object.values(agreement({ names: [], birthDate: '29 Feb 1988', documentNumber: '', expiry: '', issuingCountry: 'Atlantis' })))).toEqual(new Set(['not-comparable']));
});

test('every field can differ', () => {
  const printed = { names: ['Lee Haneul'], birthDate: '1988-02-28', documentNumber: 'M123A4568', expiry: '2032-01-16', issuingCountry: 'JPN' };
  expect(new Set(Object.values(agreement(printed)))).toEqual(new Set(['differs']));
});

describe('names', () => {
  test('one spelling of several is enough; a script that cannot be compared is no difference', () => {
    expect(agreement({ names: ['김하늘', 'Kim Haneul'] }).names).toBe('agree');
    expect(agreement({ names: ['김하늘'] }).names).toBe('not-comparable');
  });

  test('a cut name agrees by its beginnings, only where it fills the field', () => {
    const long = { ...holder, surname: 'RATTANAKOSINPHIPHATTANACHAI', givenNames: 'SUPHATTRAPHON' };
    expect(agreement({ names: ['Suphattraphon Rattanakosinphiphattanachai'] }, long).names).toBe('agree');
    expect(agreement({ names: ['Suphattra Rattanakosinphiphattanachai'] }, long).names).toBe('differs');
    expect(agreement({ names: ['สุภัทรา'] }, long).names).toBe('not-comparable');
    expect(agreement({ names: ['Kim Haneulssi'] }).names).toBe('differs');
  });

  test('the spellings of marked letters are undone', () => {
    expect(agreement({ names: ['Munoz Jurgen'] }, { ...holder, surname: 'MUNXXOZ', givenNames: 'JUXXRGEN' }).names).toBe('agree');
  });
});

describe('numbers', () => {
  test.each([
    ['4567', 'agree'],
    ['*****4567', 'agree'],
    ['M12●●●567', 'agree'],
    ['XXXXX4567', 'agree'],
    ['4568', 'differs'],
    ['67', 'not-comparable'],
    ['m123a4567', 'agree'],
  ] as const)('%s', (documentNumber, expected) => {
    expect(agreement({ documentNumber }).documentNumber).toBe(expected);
  });

  test('O and 0 are one', () => {
    expect(agreement({ documentNumber: 'MO0012345' }, { ...holder, number: 'M00012345' }).documentNumber).toBe('agree');
  });
});

describe('issuers', () => {
  test.each([
    ['D', 'DE', 'agree'],
    ['D', 'DEU', 'agree'],
    ['CHN', 'HK', 'agree'],
    ['GBD', 'BM', 'agree'],
    ['USA', 'KR', 'differs'],
    ['UTO', 'KR', 'not-comparable'],
    ['XXA', 'KR', 'not-comparable'],
    ['KOR', 'constructor', 'not-comparable'],
  ] as const)('%s and %s', (state, issuingCountry, expected) => {
    expect(agreement({ issuingCountry }, { ...holder, state }).issuingCountry).toBe(expected);
  });
});

test('the century of the birth year cannot be told from the zone and is not held against anybody', () => {
  expect(agreement({ birthDate: '1931-05-06' }, { ...holder, birth: '310506', expiry: '400101' }).birthDate).toBe('agree');
});
