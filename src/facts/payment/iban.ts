import { ValidationErrorsIBAN, countrySpecs, extractIBAN, validateIBAN } from 'ibantools';
import { remember } from '../remember.ts';
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
export const parseIban = remember(1024, (text: string): ParsedIban => {
  const code = compactCode(text, LONGEST)?.toUpperCase();
  if (code === undefined) return { valid: false, problem: 'too-long' };
  if (code === '') return { valid: false, problem: 'empty' };
  if (!/^[A-Z0-9]+$/.test(code)) return { valid: false, problem: 'characters' };
  const country = code.slice(0, 2);
  const unusable = countryProblem(country);
  if (unusable !== undefined) return unusable;
  const problem = problemOf(code);
  if (problem !== undefined) return { valid: false, problem, country };
  const { bankIdentifier } = extractIBAN(code);
  return { valid: true, country, ...(bankIdentifier === undefined ? {} : { bankCode: bankIdentifier }), masked: maskIban(code) };
});

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
