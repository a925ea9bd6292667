import type { MetadataJson } from 'libphonenumber-js/core';

/** What a numbering plan says of a number in plain writing. */
export interface PlannedNumber {
  readonly callingCode: string;
  readonly nationalNumber: string;
  /** Absent where several countries share the calling code and the digits do not tell. */
  readonly country: string | undefined;
  /** Countries of the calling code that have numbers of this length; the country alone where it is known. */
  readonly countries: readonly string[];
  /** The library's name of the line's type; undefined for a number outside every range of a known use. */
  readonly type: NumberType | undefined;
  /** Inside a range in use. */
  readonly valid: boolean;
  readonly possible: boolean;
}

const TYPE_COLUMNS = {
  FIXED_LINE: 0, MOBILE: 1, TOLL_FREE: 2, PREMIUM_RATE: 3, PERSONAL_NUMBER: 4, VOICEMAIL: 5, UAN: 6, PAGER: 7, VOIP: 8, SHARED_COST: 9,
} as const;
export type NumberType = keyof typeof TYPE_COLUMNS | 'FIXED_LINE_OR_MOBILE';
/** In the order in which they are tried. */
const OTHER_TYPES = ['MOBILE', 'PREMIUM_RATE', 'TOLL_FREE', 'SHARED_COST', 'VOIP', 'PERSONAL_NUMBER', 'PAGER', 'UAN', 'VOICEMAIL'] as const;

interface TypeRange {
  readonly pattern: RegExp | undefined;
  readonly lengths: readonly number[];
}

/** One country's plan with its patterns compiled. */
interface Plan {
  readonly callingCode: string;
  readonly dialOut: RegExp;
  readonly whole: RegExp;
  readonly lengths: readonly number[];
  readonly prefix: RegExp | undefined;
  readonly rewritesPrefix: boolean;
  readonly leading: RegExp | undefined;
  readonly types: readonly (TypeRange | undefined)[];
}

type Columns = readonly [string, string, string, readonly number[], unknown, string | 0, unknown, string | 0, string | 0, unknown, string | 0, readonly ([string, (readonly number[])?] | 0)[]];

const PLAIN = /^\+?\d[\d ().-]*$/;
const FEWEST_DIGITS = 3;
const MOST_DIGITS = 17;

/**
 * Reads numbers as the library does, with each pattern compiled once instead of for every number. Only the usual ways of writing are taken:
 * digits, blanks, dots, hyphens and brackets, a country calling code after a plus sign or a national number of the given country. Undefined
 * for everything else, which is left to the library. Held equal to it by a test over all countries.
 */
export function createNumberingPlans(metadata: MetadataJson): (text: string, defaultCountry: string | undefined) => PlannedNumber | undefined {
  const plans = new Map<string, Plan>();
  const countriesOf: Readonly<Record<string, readonly string[]>> = metadata.country_calling_codes;

  function planOf(country: string): Plan {
    const known = plans.get(country);
    if (known !== undefined) return known;
    const plan = compile((metadata.countries as Readonly<Record<string, unknown>>)[country] as Columns);
    plans.set(country, plan);
    return plan;
  }

  function countryOf(callingCode: string, national: string): string | undefined {
    const sharing = countriesOf[callingCode] ?? [];
    if (sharing.length === 1) return sharing[0];
    return sharing.find((country) => {
      const plan = planOf(country);
      return plan.leading === undefined ? typeOf(national, plan) !== undefined : plan.leading.test(national);
    });
  }

  /** Without the trunk prefix, where what is left can be a number. Undefined where the plan does more than leave it out. */
  function withoutPrefix(digits: string, plan: Plan): string | undefined {
    const match = plan.prefix?.exec(digits);
    if (match === null || match === undefined) return digits;
    if (plan.rewritesPrefix) return undefined;
    const rest = digits.slice(match[0].length);
    if (rest === digits || (plan.whole.test(digits) && !plan.whole.test(rest))) return digits;
    const country = countryOf(plan.callingCode, rest);
    const { lengths } = country === undefined ? plan : planOf(country);
    return lengths.includes(rest.length) || rest.length > (lengths.at(-1) ?? 0) ? rest : digits;
  }

  function international(digits: string): { readonly callingCode: string; readonly digits: string } | undefined {
    for (const length of [1, 2, 3]) {
      const callingCode = digits.slice(0, length);
      if (Object.hasOwn(countriesOf, callingCode)) return { callingCode, digits: digits.slice(length) };
    }
    return undefined;
  }

  function national(digits: string, country: string): { readonly callingCode: string; readonly digits: string } | undefined {
    const { callingCode, dialOut } = planOf(country);
    return dialOut.test(digits) || digits.startsWith(callingCode) ? undefined : { callingCode, digits };
  }

  return (text, defaultCountry) => {
    if (!PLAIN.test(text)) return undefined;
    const all = text.replace(/\D+/g, '');
    const found = text.startsWith('+') ? international(all) : defaultCountry === undefined ? undefined : national(all, defaultCountry);
    if (all.length < FEWEST_DIGITS || found === undefined || found.digits === '') return undefined;
    const { callingCode } = found;
    const own = text.startsWith('+') ? countriesOf[callingCode]?.[0] : defaultCountry;
    const nationalNumber = own === undefined ? undefined : withoutPrefix(found.digits, planOf(own));
    if (nationalNumber === undefined || nationalNumber.length < 2 || nationalNumber.length > MOST_DIGITS) return undefined;
    const country = countryOf(callingCode, nationalNumber) ?? (text.startsWith('+') ? undefined : defaultCountry);
    const plan = planOf(country ?? own ?? '');
    const countries = country === undefined ? (countriesOf[callingCode] ?? []).filter((one) => planOf(one).lengths.includes(nationalNumber.length)) : [country];
    const type = typeOf(nationalNumber, plan);
    return { callingCode, nationalNumber, country, countries, type, valid: type !== undefined, possible: plan.lengths.includes(nationalNumber.length) };
  };
}

/** Columns as in the library's own description of its metadata, version 4. */
function compile([callingCode, dialOut, whole, lengths, , prefix, , prefixForParsing, rewriting, , leading, types]: Columns): Plan {
  const trunk = prefixForParsing || prefix;
  return {
    callingCode,
    dialOut: new RegExp(`^(?:${dialOut})`),
    whole: entire(whole),
    lengths,
    prefix: trunk ? new RegExp(`^(?:${trunk})`) : undefined,
    rewritesPrefix: Boolean(rewriting),
    leading: leading ? new RegExp(`^(?:${leading})`) : undefined,
    types: types.map((type) => (type === 0 ? undefined : { pattern: type[0] === '' ? undefined : entire(type[0]), lengths: type[1] || lengths })),
  };
}

function entire(pattern: string): RegExp {
  return new RegExp(`^(?:${pattern})$`);
}

function typeOf(national: string, plan: Plan): NumberType | undefined {
  if (!plan.whole.test(national)) return undefined;
  if (isOf('FIXED_LINE', national, plan)) {
    const mobile = plan.types[TYPE_COLUMNS.MOBILE];
    return mobile?.pattern === undefined || isOf('MOBILE', national, plan) ? 'FIXED_LINE_OR_MOBILE' : 'FIXED_LINE';
  }
  return OTHER_TYPES.find((type) => isOf(type, national, plan));
}

function isOf(type: keyof typeof TYPE_COLUMNS, national: string, { types }: Plan): boolean {
  const range = types[TYPE_COLUMNS[type]];
  return range?.pattern !== undefined && range.lengths.includes(national.length) && range.pattern.test(national);
}
