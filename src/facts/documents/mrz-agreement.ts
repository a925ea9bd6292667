import type { Mrz, MrzFields } from './mrz.ts';

/** What is printed on the same document, as it was typed from it. Dates are ISO; the country is an ISO 3166-1 code. */
export interface PrintedData {
  readonly names?: readonly string[];
  readonly birthDate?: string;
  readonly documentNumber?: string;
  readonly expiry?: string;
  readonly issuingCountry?: string;
}

export type MrzAgreementResult = 'agree' | 'differs' | 'not-comparable';
export type MrzAgreement = Readonly<Record<'names' | 'birthDate' | 'documentNumber' | 'expiry' | 'issuingCountry', MrzAgreementResult>>;

export interface NameComparison {
  readonly result: 'consistent' | 'ask' | 'inconsistent';
}
export type CompareNames = (a: string, b: string) => NameComparison;

/** `mrz-states.yaml`. */
export interface MrzStates {
  readonly iso: Readonly<Record<string, string>>;
  readonly special: Readonly<Record<string, string>>;
  readonly noCountry: readonly string[];
  readonly issuedThrough: Readonly<Record<string, string>>;
}

/** A printed number this short is taken for the last characters of a masked one. */
const SHORTEST_WHOLE_NUMBER = 6;
const SHORTEST_COMPARABLE_TAIL = 3;
/** Spellings that Doc 9303 part 3 allows for one letter; the printed name may show the letter without its mark. */
const RESTORED_LETTERS: readonly (readonly [RegExp, string])[] = [[/NXX/g, 'N'], [/UXX/g, 'U'], [/AE/g, 'A'], [/OE/g, 'O'], [/UE/g, 'U'], [/SS/g, 'S']];

/**
 * Holds the zone against the printed data of the same document, field by field. Cut-off and transliterated names are allowed for; what
 * is missing or cannot be compared is `not-comparable`, never a difference.
 */
export function agreesWithPrinted(mrz: Mrz, printed: PrintedData, compareNames: CompareNames, states: MrzStates): MrzAgreement {
  const { fields } = mrz;
  return {
    names: compareAllNames(fields, printed.names ?? [], compareNames),
    birthDate: compareBirthDates(fields.birthDate, printed.birthDate),
    documentNumber: compareNumbers(fields.documentNumber, printed.documentNumber),
    expiry: compareDates(fields.expiry, printed.expiry),
    issuingCountry: compareCountries(fields.issuingState, printed.issuingCountry, states),
  };
}

function compareAllNames(fields: MrzFields, names: readonly string[], compareNames: CompareNames): MrzAgreementResult {
  const written = namesOf(fields);
  if (written.length === 0 || names.length === 0) return 'not-comparable';
  const results = names.flatMap((name) => written.map((form) => compareNames(form, name).result));
  if (results.includes('consistent')) return 'agree';
  if (fields.nameMayBeCut && names.some((name) => isCutFrom(fields, name))) return 'agree';
  if (results.includes('ask')) return 'not-comparable';
  return fields.nameMayBeCut && !names.some(isLatin) ? 'not-comparable' : 'differs';
}

function namesOf({ surname, givenNames }: MrzFields): readonly string[] {
  const orders = givenNames === '' ? [surname] : [`${surname} ${givenNames}`, `${givenNames} ${surname}`];
  return orders.filter((name) => name.trim() !== '').flatMap((name) => {
    const restored = RESTORED_LETTERS.reduce((text, [spelling, letter]) => text.replace(spelling, letter), name);
    return restored === name ? [name] : [name, restored];
  });
}

/** Every part of the zone's name begins a part of the printed name, each used once. */
function isCutFrom({ surname, givenNames }: MrzFields, printed: string): boolean {
  const open = latinParts(printed);
  return `${surname} ${givenNames}`.split(' ').filter((part) => part !== '').every((part) => {
    const index = open.findIndex((whole) => whole.startsWith(part));
    if (index >= 0) open.splice(index, 1);
    return index >= 0;
  });
}

function latinParts(name: string): string[] {
  const plain = name.normalize('NFD').replace(/[\p{M}'\u2019]/gu, '').toUpperCase();
  return plain.split(/[^A-Z]+/).filter((part) => part !== '');
}

function isLatin(name: string): boolean {
  return /\p{Script=Latin}/u.test(name);
}

/** The zone gives the year in two digits and may leave out day or month. */
function compareBirthDates(zone: string | undefined, printed: string | undefined): MrzAgreementResult {
  if (zone === undefined || !isIsoDate(printed)) return 'not-comparable';
  return printed.slice(2).startsWith(zone.slice(2)) ? 'agree' : 'differs';
}

function compareDates(zone: string | undefined, printed: string | undefined): MrzAgreementResult {
  if (zone === undefined || !isIsoDate(printed)) return 'not-comparable';
  return printed.startsWith(zone) ? 'agree' : 'differs';
}

function isIsoDate(text: string | undefined): text is string {
  return text !== undefined && /^\d{4}-\d{2}-\d{2}$/.test(text);
}

function compareNumbers(zone: string, printed: string | undefined): MrzAgreementResult {
  if (printed === undefined || zone === '') return 'not-comparable';
  const shown = printed.normalize('NFKC').toUpperCase();
  const masked = /[*\u2022\u00b7\u25cf_?]|X{3}/.test(shown);
  const tail = shown.replace(/^.*([*\u2022\u00b7\u25cf_?]|X{3})/, '').replace(/[^A-Z0-9]/g, '');
  if (tail.length < SHORTEST_COMPARABLE_TAIL) return 'not-comparable';
  const [whole, part] = [readZeros(zone.replaceAll('<', '')), readZeros(tail)];
  if (masked || part.length < SHORTEST_WHOLE_NUMBER) return whole.endsWith(part) ? 'agree' : 'differs';
  return whole === part ? 'agree' : 'differs';
}

/** O and 0 look the same in print; which of them was typed says nothing. */
function readZeros(number: string): string {
  return number.replaceAll('O', '0');
}

function compareCountries(zone: string, printed: string | undefined, states: MrzStates): MrzAgreementResult {
  const a = alpha2(zone, states);
  const b = printed === undefined ? undefined : alpha2(printed.trim().toUpperCase(), states);
  if (a === undefined || b === undefined) return 'not-comparable';
  return a === b || states.issuedThrough[a] === b || states.issuedThrough[b] === a ? 'agree' : 'differs';
}

function alpha2(code: string, states: MrzStates): string | undefined {
  if (states.noCountry.includes(code)) return undefined;
  if (/^[A-Z]{2}$/.test(code)) return code;
  return own(states.special, code) ?? own(states.iso, code);
}

function own(table: Readonly<Record<string, string>>, key: string): string | undefined {
  return Object.hasOwn(table, key) ? table[key] : undefined;
}
