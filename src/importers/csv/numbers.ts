export type NumberReading = { readonly kind: 'number'; readonly number: number } | { readonly kind: 'either' };

/** Between groups of three: commas, dots, blanks or apostrophes; the last of two different signs begins the decimals. */
const PLAIN = /^-?\d+(?:\.\d+)?$/;
const COMMA_GROUPS = /^-?\d{1,3}(?:,\d{3})+(?:\.\d+)?$/;
const DOT_GROUPS = /^-?\d{1,3}(?:\.\d{3})+(?:,\d+)?$/;
const OTHER_GROUPS = /^-?\d{1,3}(?:[ \u00a0\u202f'’]\d{3})+(?:[.,]\d+)?$/;
const DECIMAL_COMMA = /^-?\d+,\d{1,2}$/;

/**
 * A number as spreadsheets write it. `5.000` can be five or five thousand and is `either`; `5,000` is thousands unless the table itself shows
 * that commas are decimals there (`commaIsDecimal`, cells parted by semicolons). Undefined where it is no number.
 */
export function readNumber(text: string, commaIsDecimal = false): NumberReading | undefined {
  const plain = text.trim();
  if (/^-?\d{1,3}\.\d{3}$/.test(plain) || (commaIsDecimal && /^-?\d{1,3},\d{3}$/.test(plain))) return { kind: 'either' };
  if (PLAIN.test(plain)) return number(plain);
  if (COMMA_GROUPS.test(plain)) return number(plain.replaceAll(',', ''));
  if (DOT_GROUPS.test(plain)) return number(plain.replaceAll('.', '').replace(',', '.'));
  if (OTHER_GROUPS.test(plain)) return number(plain.replace(/[ \u00a0\u202f'’]/g, '').replace(',', '.'));
  return DECIMAL_COMMA.test(plain) ? number(plain.replace(',', '.')) : undefined;
}

function number(text: string): NumberReading {
  return { kind: 'number', number: Number(text) };
}

/** Years, also as "5년 3개월" or "3 years"; somebody new to the work has none. Undefined where it is no such number. */
export function readYears(text: string): number | undefined {
  if (/^(?:신입|무경력|경력\s*없음|none)$/i.test(text)) return 0;
  const [, years = '0', months = '0'] = /^(?:만\s*)?(?:(\d{1,2}(?:\.\d+)?)\s*(?:년(?:차)?|years?|yrs?|y|$))?\s*(?:(\d{1,3})\s*(?:개월|months?|m))?$/i.exec(text) ?? ['', 'x'];
  const total = Number(years) + Number(months) / 12;
  return text === '' || Number.isNaN(total) ? undefined : Math.round(total * 100) / 100;
}
