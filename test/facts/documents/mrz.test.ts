import fc from 'fast-check';
import { parse } from 'mrz';
import { describe, expect, test } from 'vitest';
import { isMrzProblem, maskMrz, readMrz, type Mrz } from '../../../src/facts/documents/mrz.ts';
import { writeLongCard, writePassport, writeSmallCard, type Holder } from './write-mrz.ts';

const holder: Holder = { surname: 'KIM', givenNames: 'HA NEUL', number: 'M123A4567', state: 'KOR', birth: '880229', expiry: '320115' };

function read(input: string | readonly string[]): Mrz {
  const result = readMrz(input);
  if (isMrzProblem(result)) throw new Error(JSON.stringify(result));
  return result;
}

function change(lines: readonly string[], line: number, column: number, character: string): string[] {
  return lines.map((row, index) => (index === line - 1 ? row.slice(0, column - 1) + character + row.slice(column) : row));
}

const letters = (max: number): fc.Arbitrary<string> => fc.stringMatching(new RegExp(`^[A-Z]{1,${max}}$`));
const date = fc
  .date({ min: new Date('2000-01-01'), max: new Date('2040-12-31'), noInvalidDate: true })
  .map((day) => day.toISOString().slice(2, 10).replaceAll('-', ''));
const holders = fc.record({
  surname: letters(12),
  givenNames: letters(12),
  number: fc.stringMatching(/^[A-Z0-9]{6,9}$/),
  state: fc.constantFrom('KOR', 'USA', 'PRK', 'CHN', 'GBR', 'D'),
  birth: date,
  expiry: date,
});

describe('the specimens of ICAO Doc 9303', () => {
  const specimens: Readonly<Record<string, readonly string[]>> = {
    TD3: ['P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<', 'L898902C36UTO7408122F1204159ZE184226B<<<<<10'],
    TD2: ['I<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<', 'D231458907UTO7408122F1204159<<<<<<<6'],
    TD1: ['I<UTOD231458907<<<<<<<<<<<<<<<', '7408122F1204159UTO<<<<<<<<<<<6', 'ERIKSSON<<ANNA<MARIA<<<<<<<<<<'],
  };
  test.each(Object.entries(specimens))('%s', (format, lines) => {
    const mrz = read(lines);
    expect(mrz).toMatchObject({ format, slips: [], fitsWithSlipsRead: true });
    expect(mrz.fields).toMatchObject({ surname: 'ERIKSSON', givenNames: 'ANNA MARIA', nationality: 'UTO', issuingState: 'UTO', birthDate: '1974-08-12', expiry: '2012-04-15' });
    expect(new Set(Object.values(mrz.checkDigits))).toEqual(new Set(['ok']));
    expect(read(lines.join(''))).toEqual(mrz);
    expect(read(`  ${lines.join(' \r\n ').toLowerCase()}\n`)).toEqual(mrz);
    expect(read(lines.map((line) => [...line].join(' ')))).toEqual(mrz);
    expect(JSON.stringify(mrz)).not.toMatch(/sex|"F"|ZE184226B/i);
  });
});

describe('what was tampered with shows', () => {
  const lines = writePassport(holder);

  test('untouched', () => {
    expect(read(lines).checkDigits).toEqual({ documentNumber: 'ok', birthDate: 'ok', expiry: 'ok', optional: 'ok', composite: 'ok' });
    expect(read(lines).fields).toMatchObject({ birthDate: '1988-02-29', nameMayBeCut: false });
  });

  test.each([
    ['documentNumber', 9],
    ['birthDate', 15],
    ['expiry', 23],
  ] as const)('%s', (field, column) => {
    const digit = lines[1]?.charAt(column - 1) === '7' ? '8' : '7';
    const tampered = read(change(lines, 2, column, digit));
    expect(tampered.checkDigits).toMatchObject({ [field]: 'wrong', composite: 'wrong' });
    expect(tampered.fitsWithSlipsRead).toBe(false);
  });

  test('a changed name passes: no digit covers it', () => {
    expect(new Set(Object.values(read(change(lines, 1, 6, 'L')).checkDigits))).toEqual(new Set(['ok']));
  });

  test('a month 13 gives no date, and a missing day part of one', () => {
    expect(read(writePassport({ ...holder, birth: '881301' })).fields.birthDate).toBeUndefined();
    expect(read(writePassport({ ...holder, birth: '740230' })).fields.birthDate).toBeUndefined();
    expect(read(writePassport({ ...holder, birth: '74<<<<' })).fields.birthDate).toBe('1974');
    expect(read(writePassport({ ...holder, birth: '7408<<' })).fields.birthDate).toBe('1974-08');
  });

  test('the letter O for the digit 0 is reported and left standing', () => {
    const mrz = read(change(lines, 2, 16, 'O'));
    expect(lines[1]?.charAt(15)).toBe('0');
    expect(mrz.slips).toEqual([{ field: 'birthDate', line: 2, column: 16, found: 'O', expected: 'digit' }]);
    expect(mrz.checkDigits.birthDate).toBe('wrong');
    expect(mrz.fitsWithSlipsRead).toBe(true);
    expect(mrz.fields.birthDate).toBeUndefined();
  });

  test('the digit 0 in a state code, and O in a number that needs 0', () => {
    expect(read(change(lines, 1, 4, '0')).slips).toEqual([{ field: 'issuingState', line: 1, column: 4, found: '0', expected: 'letter' }]);
    const [first = '', second = ''] = writePassport({ ...holder, number: 'M10020030' });
    const mrz = read([first, `M1OO2OO3O${second.slice(9)}`]);
    expect(mrz.slips.map((slip) => slip.column)).toEqual([3, 4, 6, 7, 9]);
    expect(mrz.fitsWithSlipsRead).toBe(true);
  });
});

test('a number of more than nine characters runs on in the optional data', () => {
  const mrz = read(writeSmallCard({ ...holder, number: 'D23145890734' }));
  expect(mrz.fields.documentNumber).toBe('D23145890734');
  expect(mrz.checkDigits).toEqual({ documentNumber: 'ok', birthDate: 'ok', expiry: 'ok', composite: 'ok' });
});

test('a personal number in the optional data is noticed and never handed out', () => {
  const lines = writePassport(holder, '1000001');
  expect(read(lines).carriesPersonalNumber).toBe(true);
  expect(JSON.stringify(read(lines))).not.toContain('1000001');
  expect(maskMrz(lines).join('\n')).not.toMatch(/1000001|M123A45/);
  expect(maskMrz(lines)[1]).toMatch(/^\*{7}67/);
  expect(read(writePassport(holder)).carriesPersonalNumber).toBe(false);
});

test('a name that fills its field may be cut off', () => {
  const long = { ...holder, surname: 'RATTANAKOSINPHIPHATTANACHAI', givenNames: 'SUPHATTRAPHON' };
  expect(read(writePassport(long)).fields.nameMayBeCut).toBe(true);
});

test.each([
  ['empty', ' \n\t', 1, undefined],
  ['line-count', 'P<KORKIM<<HANEUL', 1, undefined],
  ['line-count', 'A\nB\nC\nD', 4, undefined],
  ['line-length', [writePassport(holder)[0] ?? '', 'M123A4567'], 2, 10],
  ['character', change(writePassport(holder), 2, 3, '?'), 2, 3],
  ['document-code', change(writePassport(holder), 1, 1, 'V'), 1, 1],
  ['national-layout', ['IDFRABERTHIER<<<<<<<<<<<<<<<<<<<<<<<', '8806923102858CORINNE<<<<<<<6512068F6'], 1, undefined],
] as const)('%s', (problem, input, line, column) => {
  expect(readMrz(input)).toEqual({ problem, where: column === undefined ? { line } : { line, column } });
});

describe('against an independent reader', () => {
  test.each([
    ['TD3', (h: Holder) => writePassport(h)],
    ['TD2', (h: Holder) => writeLongCard(h)],
    ['TD1', (h: Holder) => writeSmallCard(h)],
  ])('%s: the same check digits, whatever is changed', (_format, write) => {
    fc.assert(
      fc.property(holders, fc.nat(), fc.constantFrom(...'0123456789ABCXYZ'), fc.boolean(), (person, where, character, alter) => {
        const original = write(person);
        const width = original[0]?.length ?? 1;
        const [line, column] = [1 + (Math.floor(where / width) % original.length), 1 + (where % width)];
        const lines = alter && (line > 1 || (width === 30 && column > 5)) ? change(original, line, column, character) : original;
        const mine = readMrz(lines);
        const theirs = parse([...lines], { autocorrect: false });
        if (isMrzProblem(mine)) throw new Error('unread');
        expect(mine.format).toBe(theirs.format);
        const valid = (field: string): boolean => theirs.details.find((detail) => detail.field === field)?.valid ?? false;
        expect(mine.checkDigits.birthDate === 'ok').toBe(valid('birthDateCheckDigit'));
        expect(mine.checkDigits.expiry === 'ok').toBe(valid('expirationDateCheckDigit'));
        expect(mine.checkDigits.composite === 'ok').toBe(valid('compositeCheckDigit'));
      }),
      { numRuns: 300 },
    );
  });
});

test('never throws', () => {
  const alphabet = fc.constantFrom('P', '<', 'A', '0', 'O', '\n', ' ', '«', '가', '\u200b', '９');
  fc.assert(
    fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.array(fc.string({ unit: alphabet, maxLength: 50 }), { maxLength: 4 })), (input) => {
      expect(readMrz(input)).toBeTypeOf('object');
      expect(maskMrz(input)).toBeInstanceOf(Array);
    }),
    { numRuns: 400 },
  );
});
