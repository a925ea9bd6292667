export interface AmountSpan {
  readonly value: number;
  /** Factors named beside the number, the whole one first: k, 백만 and then 만; empty where there is none. */
  readonly scales: readonly number[];
  readonly start: number;
  readonly end: number;
}

const DIGITS = String.raw`\d{1,3}(?:[ ,.'’]\d{3})+(?!\d)(?:[.,]\d{1,2}(?!\d))?|\d{1,2}(?:,\d{2})+,\d{3}(?!\d)|\d+(?:[.,]\d+)?`;
const EAST_UNIT = '[십백천만억十百千万萬億]';
const EAST = new RegExp(`(?:\\s?(?:${DIGITS}|[이삼사오육칠팔구二三四五六七八九])?\\s?${EAST_UNIT})+(?:\\s?(?:${DIGITS}))?`, 'gu');
const WEST = new RegExp(`(${DIGITS})(?:\\s?(thousand|million|mio|lakhs?|crores?|k|m)(?![a-z]))?`, 'gu');
const EAST_PART = new RegExp(`(${DIGITS})|([이삼사오육칠팔구二三四五六七八九])|(${EAST_UNIT})`, 'gu');

const GROUPED = /^[1-9]\d{0,2}(?:[ ,.'’]\d{3})+(?:[.,]\d{1,2})?$/u;
const GROUPED_IN_TWOS = /^\d{1,2}(?:,\d{2})+,\d{3}$/u;

const EAST_DIGIT: Readonly<Record<string, number>> = {
  이: 2, 삼: 3, 사: 4, 오: 5, 육: 6, 칠: 7, 팔: 8, 구: 9,
  二: 2, 三: 3, 四: 4, 五: 5, 六: 6, 七: 7, 八: 8, 九: 9,
};
const SMALL_UNIT: Readonly<Record<string, number>> = { 십: 10, 백: 100, 천: 1000, 十: 10, 百: 100, 千: 1000 };
const LARGE_UNIT: Readonly<Record<string, number>> = { 만: 1e4, 억: 1e8, 万: 1e4, 萬: 1e4, 億: 1e8 };
const WEST_SCALE: Readonly<Record<string, number>> = { thousand: 1e3, k: 1e3, million: 1e6, mio: 1e6, m: 1e6, lakh: 1e5, lakhs: 1e5, crore: 1e7, crores: 1e7 };

/** Finds the numbers of a folded text, with the multipliers of English, Korean and Japanese, from left to right. */
export function findNumbers(text: string): readonly AmountSpan[] {
  const east = [...text.matchAll(EAST)]
    .filter((match) => isAmount(match[0]))
    .map((match) => ({ ...eastNumber(match[0]), start: match.index, end: match.index + match[0].trimEnd().length }));
  const west = [...text.matchAll(WEST)]
    .map((match) => westNumber(match))
    .filter((span) => !east.some((other) => span.start < other.end && other.start < span.end));
  return [...east, ...west].sort((a, b) => a.start - b.start);
}

/** A digit must be there, or 백만, 천만: a lone 만 or 천 is part of another word. */
function isAmount(text: string): boolean {
  return /[\d이삼사오육칠팔구二三四五六七八九]/u.test(text) || /[십백천十百千][만억万萬億]/u.test(text);
}

function eastNumber(text: string): { readonly value: number; readonly scales: readonly number[] } {
  let total = 0;
  let section = 0;
  let digit: number | undefined;
  const digits: number[] = [];
  const large: number[] = [];
  for (const [, number, word, unit] of text.matchAll(EAST_PART)) {
    if (unit === undefined) {
      digit = number === undefined ? EAST_DIGIT[word ?? ''] : eastDecimal(number);
      digits.push(digit ?? 0);
      continue;
    }
    const small = SMALL_UNIT[unit];
    if (small !== undefined) section += (digit ?? 1) * small;
    else {
      const scale = LARGE_UNIT[unit] ?? 1;
      total += (section + (digit ?? (section === 0 ? 1 : 0))) * scale;
      section = 0;
      large.push(scale);
    }
    digit = undefined;
  }
  const value = total + section + (digit ?? 0);
  const [only, another] = digits;
  const whole = only !== undefined && another === undefined ? [value / only] : [];
  return { value, scales: [...whole, ...large] };
}

function westNumber(match: RegExpExecArray): AmountSpan {
  const scale = WEST_SCALE[match[2] ?? ''];
  const value = plainNumber(match[1] ?? '') * (scale ?? 1);
  return { value, scales: scale === undefined ? [] : [scale], start: match.index, end: match.index + match[0].length };
}

/** Three digits after a separator are a group of thousands: nobody writes a fee to the thousandth. */
function plainNumber(text: string): number {
  if (GROUPED_IN_TWOS.test(text)) return Number(text.replaceAll(',', ''));
  if (!GROUPED.test(text)) return Number(text.replace(',', '.'));
  return Number(text.replace(/[ ,.'’](?=\d{3}(?!\d))/gu, '').replace(',', '.'));
}

/** Before a multiplier a point is a decimal point: 2.125만. */
function eastDecimal(text: string): number {
  return text.includes('.') && !text.includes(',') ? Number(text) : plainNumber(text);
}
