import { cut, type MrzLayout } from './mrz-layout.ts';

export type CheckDigit = 'ok' | 'wrong';

export interface MrzCheckDigits {
  readonly documentNumber: CheckDigit;
  readonly birthDate: CheckDigit;
  readonly expiry: CheckDigit;
  /** The passport's optional data; absent where the layout has no such digit. */
  readonly optional?: CheckDigit;
  readonly composite: CheckDigit;
}

const WEIGHTS = [7, 3, 1] as const;

/** ICAO Doc 9303 part 3, 4.9: weights 7-3-1, letters count 10 to 35, the filler 0, modulo 10. */
export function checkDigitOf(text: string): number {
  let sum = 0;
  for (let index = 0; index < text.length; index += 1) {
    sum += valueOf(text.charCodeAt(index)) * (WEIGHTS[index % 3] ?? 0);
  }
  return sum % 10;
}

export function readCheckDigits(lines: readonly string[], layout: MrzLayout): MrzCheckDigits {
  const number = documentNumberOf(lines, layout);
  const common = {
    documentNumber: compare(number.checkedText, number.digit),
    birthDate: compare(cut(lines, layout.birthDate), cut(lines, layout.birthDateCheck)),
    expiry: compare(cut(lines, layout.expiry), cut(lines, layout.expiryCheck)),
    composite: compare(layout.composite.map((part) => cut(lines, part)).join(''), cut(lines, layout.compositeCheck)),
  };
  if (layout.optionalCheck === undefined) return common;
  return { ...common, optional: compare(cut(lines, layout.optional), cut(lines, layout.optionalCheck)) };
}

/**
 * The document number with its check digit. In TD1 and TD2 a number of more than nine characters leaves a filler in place of the digit
 * and runs on in the optional data, its check digit last (parts 5 and 6, note on the document number).
 */
export function documentNumberOf(lines: readonly string[], layout: MrzLayout): { readonly text: string; readonly checkedText: string; readonly digit: string } {
  const first = cut(lines, layout.documentNumber);
  const digit = cut(lines, layout.documentNumberCheck);
  const rest = cut(lines, layout.optional).split('<')[0] ?? '';
  if (digit !== '<' || layout.optionalCheck !== undefined || rest.length < 2) {
    return { text: withoutFillers(first), checkedText: first, digit };
  }
  const whole = first + rest.slice(0, -1);
  return { text: withoutFillers(whole), checkedText: whole, digit: rest.slice(-1) };
}

function withoutFillers(text: string): string {
  return text.replace(/<+$/, '');
}

/** An empty field may carry 0 or a filler as its digit. */
function compare(text: string, digit: string): CheckDigit {
  return digit === String(checkDigitOf(text)) || (digit === '<' && /^<*$/.test(text)) ? 'ok' : 'wrong';
}

function valueOf(code: number): number {
  if (code >= 48 && code <= 57) return code - 48;
  return code >= 65 && code <= 90 ? code - 55 : 0;
}
