import { textKey } from '../facts/location/text-key.ts';

const SIMPLE = /^[\x20-\x26\x28-\x5f\x61-\x7e가-힣\u3041-\u30ff\u4e00-\u9fff]*$/;

/**
 * The words and numbers of an address in small letters. Where Hangul, Kana or Han letters meet a number, a new one begins: 역삼로12번길
 * gives the same as 역삼로 12번길.
 */
export function streetTokens(text: string): readonly string[] {
  const plain = SIMPLE.test(text) ? text.toLowerCase() : textKey(text);
  const tokens: string[] = [];
  let start = 0;
  let last = SEPARATOR;
  for (let at = 0; at < plain.length; at += 1) {
    const kind = kindOf(plain.charCodeAt(at));
    if (kind !== last && (kind === SEPARATOR || last === SEPARATOR || kind === EAST_ASIAN || last === EAST_ASIAN)) {
      if (last !== SEPARATOR) tokens.push(plain.slice(start, at));
      start = at;
    }
    last = kind;
  }
  if (last !== SEPARATOR) tokens.push(plain.slice(start));
  return tokens;
}

const SEPARATOR = 0;
const DIGIT = 1;
const LETTER = 2;
const EAST_ASIAN = 3;

function kindOf(code: number): number {
  if (code < 128) {
    if (code > 96 && code < 123) return LETTER;
    return code > 47 && code < 58 ? DIGIT : SEPARATOR;
  }
  const eastAsian = (code >= 0x3041 && code <= 0x30ff) || (code >= 0x3400 && code <= 0x9fff) || (code >= 0xac00 && code <= 0xd7a3);
  return eastAsian ? EAST_ASIAN : LETTER;
}

/** Digits, with one letter before or behind them at most. */
export function isNumber(token: string): boolean {
  const first = isDigit(token.charCodeAt(0)) ? 0 : 1;
  const end = isDigit(token.charCodeAt(token.length - 1)) ? token.length : token.length - 1;
  if (end <= first || first + token.length - end > 1) return false;
  for (let at = first; at < end; at += 1) if (!isDigit(token.charCodeAt(at))) return false;
  return true;
}

function isDigit(code: number): boolean {
  return code > 47 && code < 58;
}
