import { ValidationErrorsIBAN, countrySpecs, validateIBAN } from 'ibantools';
import { oncePer } from '../once-per.ts';
import { OF_ONE_CASE, remember } from '../remember.ts';
import { compactCode } from './compact.ts';

export type IbanProblem =
  | 'empty' | 'too-long' | 'characters' | 'unknown-country' | 'no-iban-country' | 'length' | 'format' | 'checksum' | 'national-checksum';

export type ParsedIban =
  | { readonly valid: true; readonly country: string; readonly bankCode?: string; readonly masked: string }
  | { readonly valid: false; readonly problem: IbanProblem; readonly country?: string };

/** ISO 13616 allows 34; the rest is room for what a person may have typed around it. */
const LONGEST = 64;

/**
 * Reads an IBAN as typed: blanks of any kind, zero-width characters, dashes, full-width digits and lower case are accepted.
 * `country` is ISO 3166-1 alpha-2 (and XK); `bankCode` is there where the country's layout names one.
 * A country that has no IBAN at all (KR, US) is its own problem, since the account may be good in another form.
 * Source: ISO 13616 and the SWIFT IBAN registry, through ibantools.
 */
export const parseIban = remember(OF_ONE_CASE, (text: string): ParsedIban => {
  const code = compactCode(text, LONGEST)?.toUpperCase();
  if (code === undefined) return { valid: false, problem: 'too-long' };
  if (code === '') return { valid: false, problem: 'empty' };
  if (!/^[A-Z0-9]+$/.test(code)) return { valid: false, problem: 'characters' };
  const country = code.slice(0, 2);
  const unusable = countryProblem(country);
  if (unusable !== undefined) return unusable;
  if (!isGood(code, country)) return { valid: false, problem: problemOf(code) ?? 'checksum', country };
  const bank = layouts(countrySpecs).get(country)?.bank;
  return { valid: true, country, ...(bank === undefined ? {} : { bankCode: code.slice(4 + bank.from, 4 + bank.to + 1) }), masked: maskIban(code) };
});

/** The library's description of each country's numbers, its patterns compiled once; the rest of it is only asked what is wrong with one. */
const layouts = oncePer((specs: typeof countrySpecs) => new Map(Object.entries(specs).map(([country, { bban_regexp: pattern, bank_identifier: bank }]) => {
  const [from, to] = (bank ?? '').split('-').map(Number);
  return [country, { pattern: pattern ? new RegExp(pattern) : undefined, bank: bank ? { from: from ?? 0, to: to ?? 0 } : undefined }] as const;
})));

function isGood(code: string, country: string): boolean {
  const spec = countrySpecs[country];
  if (spec?.chars !== code.length || !/^[0-9]{2}$/.test(code.slice(2, 4))) return false;
  const own = code.slice(4);
  const pattern = layouts(countrySpecs).get(country)?.pattern;
  if (pattern !== undefined && !pattern.test(own)) return false;
  return 98 - remainder(`${own}${country}00`) === Number(code.slice(2, 4)) && (!spec.bban_validation_func || spec.bban_validation_func(own));
}

/** Modulo 97 of a code whose letters stand for 10 to 35 (ISO 7064). */
function remainder(code: string): number {
  let rest = 0;
  for (let at = 0; at < code.length; at++) {
    const unit = code.charCodeAt(at);
    rest = unit > 57 ? (rest * 100 + unit - 55) % 97 : (rest * 10 + unit - 48) % 97;
  }
  return rest;
}

function countryProblem(country: string): ParsedIban | undefined {
  if (!/^[A-Z]{2}$/.test(country)) return { valid: false, problem: 'format' };
  const spec = countrySpecs[country];
  if (spec === undefined) return { valid: false, problem: 'unknown-country' };
  return spec.chars ? undefined : { valid: false, problem: 'no-iban-country', country };
}

/** In the order in which a person mends them: a wrong length makes the checksum wrong as well. */
function problemOf(code: string): IbanProblem | undefined {
  const { valid, errorCodes } = validateIBAN(code);
  if (valid) return undefined;
  if (errorCodes.includes(ValidationErrorsIBAN.WrongBBANLength)) return 'length';
  if (errorCodes.includes(ValidationErrorsIBAN.ChecksumNotNumber)) return 'format';
  if (errorCodes.includes(ValidationErrorsIBAN.WrongBBANFormat)) return 'format';
  if (errorCodes.includes(ValidationErrorsIBAN.WrongIBANChecksum)) return 'checksum';
  return 'national-checksum';
}

/** Country and the last four characters stay. */
function maskIban(code: string): string {
  return `${code.slice(0, 2)}${'*'.repeat(code.length - 6)}${code.slice(-4)}`;
}
