import { parsePhoneNumberWithError, ParseError, type CountryCode, type MetadataJson, type PhoneNumber } from 'libphonenumber-js/core';
import { oncePer } from '../once-per.ts';
import { memoryOf, OF_ONE_CASE, pairKey } from '../remember.ts';
import { createNumberingPlans, type PlannedNumber } from './numbering-plan.ts';
import { cleanText } from './text-key.ts';
import type { PhoneTables } from './tables.ts';

export type PhoneKind = 'mobile' | 'fixed' | 'fixed-or-mobile' | 'voip' | 'toll-free' | 'personal' | 'service' | 'unknown';

export interface Phone {
  readonly e164: string;
  /** Absent where the number does not settle it. */
  readonly country?: string;
  /** Every country the number may belong to: one calling code can serve several (+1, +7, +44). */
  readonly countries: readonly string[];
  /** In North America mobile numbers, and much VoIP, cannot be told from fixed lines: "fixed-or-mobile". */
  readonly kind: PhoneKind;
  /** In a range that is in use, by the numbering plan. Says nothing about the line being connected. */
  readonly valid: boolean;
  readonly possible: boolean;
  /** "US.CA" codes of the area code, North America only. */
  readonly regions?: readonly string[];
  /** Where the number was given out, which need not be where its user is. Absent for numbers without a place. */
  readonly zones?: readonly string[];
}

export type PhoneProblem = 'empty' | 'too-long' | 'not-a-number' | 'no-country' | 'unknown-calling-code' | 'wrong-length';

export type PhoneReading = Phone | { readonly problem: PhoneProblem };

const longest = 60;
/** A number of five digits or more in plain writing that names no country; the library throws an error for each, which is dear. */
const national = /^(?:\d[ ().-]*){5,}$/;

/**
 * Reads a telephone number in any usual writing, full-width digits and invisible marks included. A national number needs
 * `defaultCountry` (ISO 3166-1 alpha-2).
 */
export function parsePhone(text: string, tables: PhoneTables, defaultCountry?: string): PhoneReading {
  const country = text.startsWith('+') ? undefined : defaultCountry;
  return readings(tables)(pairKey(country ?? '', text), () => readPhone(text, tables, country));
}

/** One candidate's number is read several times over. */
const readings = oncePer((_tables: PhoneTables) => memoryOf<PhoneReading>(OF_ONE_CASE));
const numberingPlans = oncePer((tables: PhoneTables) => createNumberingPlans(tables.metadata as MetadataJson));

function readPhone(text: string, tables: PhoneTables, defaultCountry: string | undefined): PhoneReading {
  const clean = cleanText(text).trim().replace(/^tel:/iu, '');
  if (clean === '') return { problem: 'empty' };
  if (clean.length > longest) return { problem: 'too-long' };
  const metadata = tables.metadata as MetadataJson;
  const country = asCountry(defaultCountry, metadata);
  const dialled = country === undefined ? clean.replace(/^00(?=[1-9])/u, '+') : clean;
  const planned = numberingPlans(tables)(dialled, country);
  if (planned !== undefined) return describe(planned, tables);
  if (country === undefined && national.test(dialled)) return { problem: 'no-country' };
  return readByLibrary(dialled, country, tables);
}

/** Whatever is written in a less usual way, letters and extensions among it. */
export function readByLibrary(dialled: string, country: CountryCode | undefined, tables: PhoneTables): PhoneReading {
  const metadata = tables.metadata as MetadataJson;
  try {
    const number = parsePhoneNumberWithError(dialled, { ...(country === undefined ? {} : { defaultCountry: country }), extract: false }, metadata);
    return describe(plannedBy(number), tables);
  } catch (error) {
    if (error instanceof ParseError) return { problem: problemOf(error.message, dialled, country) };
    throw error;
  }
}

function asCountry(code: string | undefined, metadata: MetadataJson): CountryCode | undefined {
  const upper = code?.toUpperCase();
  return upper !== undefined && Object.hasOwn(metadata.countries, upper) ? (upper as CountryCode) : undefined;
}

function problemOf(message: string, text: string, country: CountryCode | undefined): PhoneProblem {
  if (message === 'INVALID_COUNTRY') return country === undefined && !text.startsWith('+') ? 'no-country' : 'unknown-calling-code';
  if (message === 'TOO_SHORT' || message === 'TOO_LONG') return 'wrong-length';
  return 'not-a-number';
}

function plannedBy(number: PhoneNumber): PlannedNumber {
  const { countryCallingCode: callingCode, nationalNumber, country } = number;
  const countries = country === undefined ? number.getPossibleCountries() : [country];
  return { callingCode, nationalNumber, country, countries, type: number.getType(), valid: number.isValid(), possible: number.isPossible() };
}

function describe(number: PlannedNumber, tables: PhoneTables): Phone {
  const { country, countries } = number;
  const kind = kindOf(number.type);
  const place = isPlaced(kind) ? placeOf(number, countries, tables) : {};
  return {
    e164: `+${number.callingCode}${number.nationalNumber}`,
    ...(country === undefined ? {} : { country }),
    countries: countries.length > 0 ? countries : sharing(number, tables.metadata as MetadataJson),
    kind,
    valid: number.valid,
    possible: number.possible,
    ...place,
  };
}

function sharing({ callingCode }: PlannedNumber, metadata: MetadataJson): readonly string[] {
  const codes: Readonly<Record<string, readonly string[]>> = metadata.country_calling_codes;
  return (codes[callingCode] ?? []).filter((code) => code !== '001');
}

function kindOf(type: PlannedNumber['type']): PhoneKind {
  switch (type) {
    case 'MOBILE':
      return 'mobile';
    case 'FIXED_LINE':
      return 'fixed';
    case 'FIXED_LINE_OR_MOBILE':
      return 'fixed-or-mobile';
    case 'VOIP':
      return 'voip';
    case 'TOLL_FREE':
      return 'toll-free';
    case 'PERSONAL_NUMBER':
      return 'personal';
    case 'PREMIUM_RATE':
    case 'SHARED_COST':
    case 'UAN':
    case 'PAGER':
    case 'VOICEMAIL':
      return 'service';
    default:
      return 'unknown';
  }
}

function isPlaced(kind: PhoneKind): boolean {
  return kind === 'mobile' || kind === 'fixed' || kind === 'fixed-or-mobile';
}

function placeOf(number: PlannedNumber, countries: readonly string[], tables: PhoneTables): Pick<Phone, 'regions' | 'zones'> {
  const areaCode = number.callingCode === '1' ? number.nationalNumber.slice(0, 3) : undefined;
  const area = areaCode === undefined ? undefined : tables.areaCodes[areaCode];
  const zones = area?.zones ?? [...new Set(countries.flatMap((country) => tables.countryZones[country] ?? []))];
  return {
    ...(area === undefined || area.regions.length === 0 ? {} : { regions: area.regions }),
    ...(zones.length === 0 || zones.length > tables.maxZones ? {} : { zones }),
  };
}
