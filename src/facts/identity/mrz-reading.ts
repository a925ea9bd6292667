import type { BaseFacts } from '../base.ts';
import { collect } from '../lists.ts';
import { normaliseDocumentNumber } from '../documents/document-number.ts';
import { agreesWithPrinted, type MrzAgreement } from '../documents/mrz-agreement.ts';
import { isMrzProblem, readMrz, type Mrz } from '../documents/mrz.ts';
import type { DocumentRecord } from './documents.ts';

export type MrzField = keyof MrzAgreement;

/** The machine-readable zone of one document, read and held against what is printed on it. */
export interface MrzReading {
  readonly pointer: string;
  /** Line, from 1, in which the zone could not be read or holds a look-alike character that explains every wrong digit. */
  readonly unreadLine: number | undefined;
  readonly slipLine: number | undefined;
  /** Wrong check digits, and those among them whose field says the same in print: a typist cannot have erred in both alike. */
  readonly wrongDigits: number;
  readonly wrongThoughPrinted: number;
  readonly agreeing: number;
  /** Pointers of printed fields that differ, and that differ by one character or an exchange of two. */
  readonly differing: readonly string[];
  readonly nearMisses: readonly string[];
}

const PRINTED_AT: Readonly<Record<MrzField, string>> = { names: 'name', birthDate: 'birthDate', documentNumber: 'number', expiry: 'expiresOn', issuingCountry: 'issuingCountry' };
const WITH_DIGIT = ['documentNumber', 'birthDate', 'expiry'] as const;

export function mrzReadings(base: BaseFacts, documents: readonly DocumentRecord[]): readonly MrzReading[] {
  return collect(documents, (record) => (record.document.mrz === undefined ? undefined : readingOf(record, record.document.mrz, base)));
}

function readingOf(record: DocumentRecord, lines: string | readonly string[], { reference }: BaseFacts): MrzReading {
  const mrz = readMrz(lines);
  const pointer = `${record.pointer}/mrz`;
  const empty = { pointer, slipLine: undefined, wrongDigits: 0, wrongThoughPrinted: 0, agreeing: 0, differing: [], nearMisses: [] };
  if (isMrzProblem(mrz)) return { ...empty, unreadLine: mrz.where.line };
  const { document, names, issuingCountry } = record;
  const printed = {
    names,
    ...(document.birthDate === undefined ? {} : { birthDate: document.birthDate }),
    ...(document.number === undefined ? {} : { documentNumber: document.number }),
    ...(document.expiresOn === undefined ? {} : { expiry: document.expiresOn }),
    ...(issuingCountry === undefined ? {} : { issuingCountry }),
  };
  const agreement = agreesWithPrinted(mrz, printed, reference.compareNames, reference.documents.mrzStates);
  const differing = fieldsOf(agreement, 'differs');
  const near = differing.filter((field) => isNearMiss(field, mrz, record));
  const wrong = Object.values(mrz.checkDigits).filter((digit) => digit === 'wrong').length;
  return {
    ...empty,
    unreadLine: undefined,
    slipLine: wrong > 0 && mrz.fitsWithSlipsRead ? mrz.slips[0]?.line : undefined,
    wrongDigits: wrong,
    wrongThoughPrinted: WITH_DIGIT.filter((field) => mrz.checkDigits[field] === 'wrong' && agreement[field] === 'agree').length,
    agreeing: fieldsOf(agreement, 'agree').length,
    differing: differing.filter((field) => !near.includes(field)).map((field) => printedAt(field, record)),
    nearMisses: near.map((field) => printedAt(field, record)),
  };
}

function fieldsOf(agreement: MrzAgreement, result: 'agree' | 'differs'): readonly MrzField[] {
  return (Object.keys(PRINTED_AT) as MrzField[]).filter((field) => agreement[field] === result);
}

function printedAt(field: MrzField, { document, pointer }: DocumentRecord): string {
  return `${pointer}/${field === 'names' && document.name === undefined ? 'nativeName' : PRINTED_AT[field]}`;
}

/** Whether the zone and the print differ as two typings of one value differ. */
function isNearMiss(field: MrzField, { fields }: Mrz, { document }: DocumentRecord): boolean {
  if (field === 'documentNumber') return isOneSlip(normaliseDocumentNumber(fields.documentNumber), normaliseDocumentNumber(document.number ?? ''));
  if (field === 'birthDate') return isOneSlip(digits(fields.birthDate).slice(2), digits(document.birthDate).slice(2));
  return field === 'expiry' && isOneSlip(digits(fields.expiry), digits(document.expiresOn));
}

function digits(date: string | undefined): string {
  return (date ?? '').replaceAll('-', '');
}

/** One character differs, or two exchanged places (day and month as a whole count as well). */
function isOneSlip(a: string, b: string): boolean {
  if (a.length !== b.length || a.length === 0) return false;
  const places = [...a].flatMap((character, at) => (character === b[at] ? [] : [at]));
  if (places.length <= 1) return true;
  const monthAndDay = a.length - 4;
  return exchanged(a, b, places) || (/^\d+$/.test(a) && a === b.slice(0, monthAndDay) + b.slice(-2) + b.slice(monthAndDay, -2));
}

function exchanged(a: string, b: string, [first = 0, second = 0, ...more]: readonly number[]): boolean {
  return more.length === 0 && second === first + 1 && a[first] === b[second] && a[second] === b[first];
}
