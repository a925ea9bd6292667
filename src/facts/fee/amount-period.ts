import type { AmountWords, FeeUnit, Marks } from './market-tables.ts';
import { oncePer } from '../once-per.ts';

const UNITS = ['hour', 'day', 'week', 'month', 'year', 'fixed'] as const satisfies readonly FeeUnit[];

/** The periods a folded text names; several where it names several. */
export function findPeriods(text: string, words: AmountWords): readonly FeeUnit[] {
  const compact = text.replace(/\s*\/\s*/gu, '/');
  const shorts = shortPatterns(words.shortPeriods);
  const named = UNITS.filter((unit) => hasMark(text, words.periods[unit]) || shorts[unit].test(compact));
  if (named.length > 0) return named;
  return hasMark(text, words.weakFixed) ? ['fixed'] : [];
}

/** Whether one of the words (whole) or marks (anywhere) occurs. */
export function hasMark(text: string, marks: Marks): boolean {
  const padded = ` ${text.replace(/[^\p{L}\p{N}]+/gu, ' ')} `;
  return marks.words.some((word) => padded.includes(` ${word} `)) || marks.marks.some((mark) => text.includes(mark));
}

/** "/h", "/월", or a Hangul or kanji unit standing by itself, as in "월 500만원" or "1시간에 3만원". */
const shortPatterns = oncePer((shorts: AmountWords['shortPeriods']): Readonly<Record<FeeUnit, RegExp>> => {
  const pattern = (unit: FeeUnit) => {
    const each = shorts[unit].map((short) => `${/^[a-z]/.test(short) ? '/' : '(?<![\\p{L}\\p{N}])'}${short}`);
    return new RegExp(`(?:${each.join('|')})(?:에|당|마다)?(?!\\p{L})`, 'u');
  };
  return { hour: pattern('hour'), day: pattern('day'), week: pattern('week'), month: pattern('month'), year: pattern('year'), fixed: pattern('fixed') };
});

export interface StatedTime {
  readonly rest: string;
  readonly hours?: number;
  readonly hoursPerWeek?: number;
}

const WEEKLY = [
  /(\d+(?:\.\d+)?)\s*(?:hours?|hrs?|h|시간)\s*(?:\/|a|per|each)?\s*(?:week(?:ly)?|wk|주)(?![a-z])/u,
  /(?:주당|매주|주)\s*(\d+(?:\.\d+)?)\s*시간/u,
];
const TOTAL = /(?<![\d.,])(\d+(?:\.\d+)?)(?:\s*(?:hours|hrs|시간|時間)|-hour)(?!당)/u;
const ONE = /(?<![\d.,])1\s?(?=(?:hour|day|week|month|year|시간|일|주일|주|개월|달|년|時間)(?:에|당|마다)?(?!\p{L}))/gu;
const MANY = /(?:\/|per|every)\s*(?:[2-9]|1\d)\s*(?:hour|day|week|month|year|시간|일|주|개월|년)/u;
const DURATION = /(?<![\d.,])\d{1,4}\s?(?:days|weeks|months|years|개월|주간?|일간|년간?)(?![a-z당])/gu;

/** Takes working time and lengths of time out of the text, so that only the fee's own numbers are left. */
export function takeTime(text: string): StatedTime {
  const single = text.replace(ONE, '');
  for (const pattern of WEEKLY) {
    const match = pattern.exec(single);
    if (match) return { ...takeTime(cut(single, match)), hoursPerWeek: Number(match[1]) };
  }
  const total = TOTAL.exec(single);
  if (total) return { rest: cut(single, total).replace(DURATION, ' '), hours: Number(total[1]) };
  return { rest: single.replace(DURATION, ' ') };
}

/** "per 2 weeks" and the like: a period this tool has no unit for. */
export function hasOddPeriod(text: string): boolean {
  return MANY.test(text);
}

function cut(text: string, match: RegExpExecArray): string {
  return `${text.slice(0, match.index)} ${text.slice(match.index + match[0].length)}`;
}
