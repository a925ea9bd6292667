/** Which identifiers a text may hold. False is certain, true is a guess: most texts then cost one look a character. */
export interface MayHold {
  readonly residentNumber: boolean;
  readonly mail: boolean;
  readonly wallet: boolean;
  readonly longNumber: boolean;
}

const FEWEST_RESIDENT_DIGITS = 13;
/** Shortest wallet address that `maskText` knows, in letters and digits. */
const SHORTEST_WALLET = 26;
/** Shortest long number: two digits around six characters that numbers are written with. */
const SHORTEST_NUMBER = 8;

const NOTHING: MayHold = { residentNumber: false, mail: false, wallet: false, longNumber: false };
const ANYTHING: MayHold = { residentNumber: true, mail: true, wallet: true, longNumber: true };

export function mayHold(text: string): MayHold {
  let digits = 0;
  let mail = false;
  let word = 0;
  let longestWord = 0;
  let number = 0;
  let longestNumber = 0;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    const digit = code >= 0x30 && code <= 0x39;
    if (digit) digits += 1;
    if (digit || isLatinLetter(code)) longestWord = Math.max(longestWord, (word += 1));
    else word = 0;
    if (digit || isNumberPunctuation(code)) longestNumber = Math.max(longestNumber, (number += 1));
    else number = 0;
    if (code === 0x40) mail = true;
    if (code >= 0x660 && !isCommonLetter(code)) return ANYTHING;
  }
  if (!mail && digits < 2 && longestWord < SHORTEST_WALLET) return NOTHING;
  return { residentNumber: digits >= FEWEST_RESIDENT_DIGITS, mail, wallet: longestWord >= SHORTEST_WALLET, longNumber: digits >= 2 && longestNumber >= SHORTEST_NUMBER };
}

function isLatinLetter(code: number): boolean {
  return (code >= 0x61 && code <= 0x7a) || (code >= 0x41 && code <= 0x5a);
}

/** Blank, brackets, hyphen, full stop. */
function isNumberPunctuation(code: number): boolean {
  return code === 0x20 || code === 0x28 || code === 0x29 || code === 0x2d || code === 0x2e;
}

/** Kana, Chinese characters and Hangul, among which no script keeps digits; elsewhere from U+0660 on there may be some. */
function isCommonLetter(code: number): boolean {
  return (code >= 0xac00 && code <= 0xd7a3) || (code >= 0x3041 && code <= 0x9fff);
}
