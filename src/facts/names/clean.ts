const INVISIBLE = /[\p{Cf}\u00ad\u034f\u115f\u1160\u3164\ufe00-\ufe0f]/gu;
const APOSTROPHES = /[\u2018\u2019\u201b\u02bc\u02bb\u02b9\u02bf\u02be\u0060\u00b4\u2032\u055a\uff07\u02c8]/gu;
const DASHES = /[\u2010-\u2015\u2212\u2043\ufe58\ufe63\uff0d\u05be\u30a0]/gu;
const MARKS = /\p{M}/gu;

/** Unicode form, invisible characters, quotation marks, dashes and blanks made uniform; the letters stay. */
export function cleanName(raw: string): string {
  return raw
    .normalize('NFKC')
    .replace(INVISIBLE, '')
    .replace(APOSTROPHES, "'")
    .replace(DASHES, '-')
    .replace(/[\s\u00a0]+/gu, ' ')
    .trim();
}

const LATIN_FOLDS: Readonly<Record<string, string>> = {
  ø: 'o', đ: 'd', ð: 'd', ł: 'l', ı: 'i', þ: 'th', ß: 'ss', æ: 'ae', œ: 'oe', ħ: 'h', ŋ: 'n', ə: 'a', ŧ: 't', ƙ: 'k', ɗ: 'd', ɓ: 'b', ŀ: 'l',
};

const folds = new Map<string, string>();

/** One letter without its marks; a letter that is more than a marked one becomes its usual Latin form. */
export function foldLetter(letter: string): string {
  const known = folds.get(letter);
  if (known !== undefined) return known;
  const bare = letter.normalize('NFD').replace(MARKS, '').normalize('NFC');
  const folded = LATIN_FOLDS[bare] ?? bare;
  if (folds.size < 5000) folds.set(letter, folded);
  return folded;
}

/** Lower case with a dotless result for the Turkish capital. */
export function lower(text: string): string {
  return text.replace(/İ/gu, 'i').toLowerCase().replace(/i\u0307/gu, 'i');
}

const ASCII = /^[\u0000-\u007f]*$/u;

/** Latin letters without marks, lower case. */
export function foldText(text: string): string {
  if (ASCII.test(text)) return text;
  let out = '';
  for (const letter of text) out += foldLetter(letter);
  return out;
}

export type ScriptName =
  | 'latin' | 'cyrillic' | 'greek' | 'hebrew' | 'arabic' | 'georgian' | 'armenian' | 'han' | 'kana' | 'hangul' | 'other';

/** Script of the first letter of a token. */
export function scriptOf(token: string): ScriptName {
  for (const letter of token) {
    const script = scriptOfCode(letter.codePointAt(0) ?? 0);
    if (script) return script;
  }
  return 'latin';
}

function scriptOfCode(code: number): ScriptName | undefined {
  if (code < 0x41) return undefined;
  if (code < 0x250 || (code >= 0x1e00 && code < 0x1f00) || (code >= 0x250 && code < 0x2b0)) return 'latin';
  if (code < 0x370) return undefined;
  if (code < 0x400 || (code >= 0x1f00 && code < 0x2000)) return 'greek';
  if (code < 0x530 || (code >= 0x1c80 && code < 0x1c90)) return 'cyrillic';
  if (code < 0x590) return 'armenian';
  if (code < 0x600) return 'hebrew';
  if (code < 0x700 || (code >= 0x750 && code < 0x780) || (code >= 0xfb50 && code < 0xfe00) || (code >= 0xfe70 && code < 0xff00)) return 'arabic';
  if ((code >= 0x10a0 && code < 0x1100) || (code >= 0x1c90 && code < 0x1cc0)) return 'georgian';
  if ((code >= 0x1100 && code < 0x1200) || (code >= 0xac00 && code < 0xd7b0) || (code >= 0x3130 && code < 0x3190)) return 'hangul';
  if (code >= 0x3041 && code < 0x3100) return 'kana';
  if (code === 0x3005 || (code >= 0x3400 && code < 0xa000) || (code >= 0xf900 && code < 0xfb00) || code >= 0x20000) return 'han';
  return 'other';
}
