import { documentNumberOf, readCheckDigits, type MrzCheckDigits } from './mrz-check-digits.ts';
import { cut, layoutOf, type MrzField, type MrzFormat, type MrzLayout } from './mrz-layout.ts';

// ICAO Doc 9303 is read here rather than by a library: the ones on offer hand out the sex and the optional data (which holds half of a
// resident registration number in older Korean passports), know only a fixed list of states, and answer in English sentences.

/** What the zone states. Dates are ISO, or as much of a date as is stated ("1974", "1974-05"); absent where the zone leaves them open. */
export interface MrzFields {
  readonly surname: string;
  readonly givenNames: string;
  /** The name fills its field to the last position, so it may be cut off. */
  readonly nameMayBeCut: boolean;
  readonly documentNumber: string;
  /** ICAO state codes: mostly ISO 3166-1 alpha-3, "D" for Germany. */
  readonly nationality: string;
  readonly issuingState: string;
  readonly birthDate?: string;
  readonly expiry?: string;
}

/** A character of the wrong kind where digits or letters must stand. Line and column count from 1. */
export interface MrzSlip {
  readonly field: string;
  readonly line: number;
  readonly column: number;
  readonly found: string;
  readonly expected: 'digit' | 'letter';
}

export interface Mrz {
  readonly format: MrzFormat;
  readonly fields: MrzFields;
  readonly checkDigits: MrzCheckDigits;
  readonly slips: readonly MrzSlip[];
  /** Every check digit fits once look-alikes such as O and 0 are read as their place demands: a slip of the typist, not of the document. */
  readonly fitsWithSlipsRead: boolean;
  /** A personal number stands in the optional data; older Korean passports carry the last seven digits of the resident number there. */
  readonly carriesPersonalNumber: boolean;
}

export type MrzProblemKind = 'empty' | 'line-count' | 'line-length' | 'character' | 'document-code' | 'national-layout';

/** Why a zone could not be read. Line and column count from 1. */
export interface MrzProblem {
  readonly problem: MrzProblemKind;
  readonly where: { readonly line: number; readonly column?: number };
}

const LOOKALIKE_DIGITS: Readonly<Record<string, string>> = { O: '0', Q: '0', D: '0', I: '1', L: '1', Z: '2', S: '5', G: '6', B: '8' };
const LOOKALIKE_LETTERS: Readonly<Record<string, string>> = { '0': 'O', '1': 'I', '2': 'Z', '5': 'S', '6': 'G', '8': 'B' };
const LONGEST_INPUT = 400;

/**
 * Reads the machine-readable zone of a passport (TD3) or an identity card (TD1, TD2) after ICAO Doc 9303, from its lines or from one
 * text. Blanks are dropped, nothing else is corrected. The sex is never read.
 */
export function readMrz(input: string | readonly string[]): Mrz | MrzProblem {
  const lines = linesOf(input);
  const format = formatOf(lines);
  if (typeof format !== 'string') return format;
  const layout = layoutOf(format);
  const slips = [...findSlips(lines, layout), ...numberSlips(lines, layout)];
  return {
    format,
    fields: fieldsOf(lines, layout),
    checkDigits: readCheckDigits(lines, layout),
    slips,
    fitsWithSlipsRead: allFit(readCheckDigits(readSlips(lines, slips), layout)),
    carriesPersonalNumber: /\d{7}/.test(cut(lines, layout.optional)),
  };
}

export function isMrzProblem(result: Mrz | MrzProblem): result is MrzProblem {
  return 'problem' in result;
}

/** The lines as read, with the document number down to its last two characters and the optional data hidden: for display only. */
export function maskMrz(input: string | readonly string[]): readonly string[] {
  const lines = linesOf(input);
  const format = formatOf(lines);
  if (typeof format !== 'string') return lines.map((line) => '*'.repeat(line.length));
  const { documentNumber, documentNumberCheck, optional, optionalCheck } = layoutOf(format);
  const hidden = [{ ...documentNumber, end: documentNumber.end - 2 }, documentNumberCheck, optional, optionalCheck ?? optional];
  return lines.map((row, line) => hidden.filter((part) => part.line === line).reduce(hide, row));
}

function hide(row: string, { start, end }: MrzField): string {
  return row.slice(0, start) + '*'.repeat(end - start) + row.slice(end);
}

function linesOf(input: string | readonly string[]): readonly string[] {
  const text = (typeof input === 'string' ? input : input.join('\n')).slice(0, LONGEST_INPUT);
  const lines = text
    .normalize('NFKC')
    .toUpperCase()
    .replace(/\u00ab/g, '<<')
    .split(/\r?\n|\r/)
    .map((line) => line.replace(/[\s\p{Cf}]/gu, ''))
    .filter((line) => line !== '');
  const only = lines.length === 1 ? (lines[0] ?? '') : '';
  if (only.length === 90) return [only.slice(0, 30), only.slice(30, 60), only.slice(60)];
  if (only.length === 88 || only.length === 72) return [only.slice(0, only.length / 2), only.slice(only.length / 2)];
  return lines;
}

function formatOf(lines: readonly string[]): MrzFormat | MrzProblem {
  if (lines.length === 0) return { problem: 'empty', where: { line: 1 } };
  if (lines.length === 1 || lines.length > 3) return { problem: 'line-count', where: { line: lines.length } };
  for (const [index, line] of lines.entries()) {
    const column = line.search(/[^A-Z0-9<]/);
    if (column >= 0) return { problem: 'character', where: { line: index + 1, column: column + 1 } };
  }
  const format = lines.length === 3 ? 'TD1' : (lines[0] ?? '').length > 40 ? 'TD3' : 'TD2';
  const { width } = layoutOf(format);
  const odd = lines.findIndex((line) => line.length !== width);
  if (odd >= 0) return { problem: 'line-length', where: { line: odd + 1, column: Math.min(width, (lines[odd] ?? '').length) + 1 } };
  return checkDocumentCode(format, lines[0] ?? '');
}

function checkDocumentCode(format: MrzFormat, first: string): MrzFormat | MrzProblem {
  // The French identity card of 1995 to 2021 has two lines of 36 in a layout of its own, with no expiry.
  if (format === 'TD2' && first.startsWith('IDFRA')) return { problem: 'national-layout', where: { line: 1 } };
  const fits = format === 'TD3' ? first.startsWith('P') : /^[ACIP]/.test(first);
  return fits ? format : { problem: 'document-code', where: { line: 1, column: 1 } };
}

function fieldsOf(lines: readonly string[], layout: MrzLayout): MrzFields {
  const name = cut(lines, layout.name);
  const [surname = '', givenNames = ''] = name.split('<<', 2);
  const expiry = isoDate(cut(lines, layout.expiry), () => 2000);
  const birthDate = isoDate(cut(lines, layout.birthDate), (yy) => centuryOfBirth(yy, expiry));
  return {
    surname: spaced(surname),
    givenNames: spaced(givenNames),
    nameMayBeCut: !name.endsWith('<'),
    documentNumber: documentNumberOf(lines, layout).text,
    nationality: cut(lines, layout.nationality).replaceAll('<', ''),
    issuingState: cut(lines, layout.issuingState).replaceAll('<', ''),
    ...(birthDate === undefined ? {} : { birthDate }),
    ...(expiry === undefined ? {} : { expiry }),
  };
}

function spaced(text: string): string {
  return text.replace(/<+/g, ' ').trim();
}

/** The latest century in which the birth does not follow the expiry; the zone itself states two digits only. */
function centuryOfBirth(yy: number, expiry: string | undefined): number {
  const lastYear = expiry === undefined ? 2049 : Number(expiry.slice(0, 4));
  return 2000 + yy <= lastYear ? 2000 : 1900;
}

function isoDate(text: string, centuryOf: (yy: number) => number): string | undefined {
  const match = /^(\d\d)(\d\d|<<)(\d\d|<<)$/.exec(text);
  if (match === null) return undefined;
  const [, yy = '', month = '', day = ''] = match;
  const year = String(centuryOf(Number(yy)) + Number(yy));
  if (month === '<<') return year;
  if (!isMonth(month)) return undefined;
  if (day === '<<') return `${year}-${month}`;
  const days = new Date(Date.UTC(Number(year), Number(month), 0)).getUTCDate();
  return Number(day) >= 1 && Number(day) <= days ? `${year}-${month}-${day}` : undefined;
}

function isMonth(month: string): boolean {
  return Number(month) >= 1 && Number(month) <= 12;
}

function findSlips(lines: readonly string[], layout: MrzLayout): readonly MrzSlip[] {
  const fields = Object.entries(layout).filter((entry): entry is [string, MrzField] => typeof entry[1] === 'object' && 'content' in entry[1]);
  return fields.flatMap(([name, field]) => slipsOf(lines, name, field));
}

/** A document number mixes letters and digits, so O for 0 shows only by the check digit that fits after the exchange. */
function numberSlips(lines: readonly string[], layout: MrzLayout): readonly MrzSlip[] {
  if (readCheckDigits(lines, layout).documentNumber === 'ok') return [];
  for (const [found, expected] of [['O', 'digit'], ['0', 'letter']] as const) {
    const slips = [...cut(lines, layout.documentNumber)].flatMap((character, offset) =>
      character === found
        ? [{ field: 'documentNumber', line: layout.documentNumber.line + 1, column: layout.documentNumber.start + offset + 1, found, expected } as const]
        : [],
    );
    if (slips.length > 0 && readCheckDigits(readSlips(lines, slips), layout).documentNumber === 'ok') return slips;
  }
  return [];
}

function slipsOf(lines: readonly string[], name: string, field: MrzField): readonly MrzSlip[] {
  if (field.content === 'mixed') return [];
  const expected = field.content === 'digits' ? 'digit' : 'letter';
  const wrong = expected === 'digit' ? /[A-Z]/ : /[0-9]/;
  return [...cut(lines, field)].flatMap((found, offset) =>
    wrong.test(found) ? [{ field: name, line: field.line + 1, column: field.start + offset + 1, found, expected } as const] : [],
  );
}

function readSlips(lines: readonly string[], slips: readonly MrzSlip[]): readonly string[] {
  const characters = lines.map((line) => [...line]);
  for (const { line, column, found, expected } of slips) {
    const row = characters[line - 1];
    const read = expected === 'digit' ? LOOKALIKE_DIGITS[found] : LOOKALIKE_LETTERS[found];
    if (row !== undefined && read !== undefined) row[column - 1] = read;
  }
  return characters.map((row) => row.join(''));
}

function allFit(digits: MrzCheckDigits): boolean {
  return Object.values(digits).every((digit) => digit === 'ok');
}
