const invisible = /[\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufe00-\ufe0f\ufeff]/gu;
const apostrophes = /['’‘`´ʻʼ′“”"]/gu;
const ascii = /^[\x20-\x7e]*$/;
/** Hangul syllables and Han characters beside them: none has another form, a case or an accent. */
const eastAsian = /^[\x20-\x7e가-힣一-龥]*$/u;
const latin: Readonly<Record<string, string>> = {
  ø: 'o', ł: 'l', đ: 'd', ð: 'd', þ: 'th', ß: 'ss', æ: 'ae', œ: 'oe', ı: 'i', ə: 'e',
};

/** Takes out bidi marks, zero-width and other invisible characters, and turns full-width forms into plain ones. */
export function cleanText(text: string): string {
  if (eastAsian.test(text)) return text;
  return text.replace(invisible, '').normalize('NFKC').replace(invisible, '');
}

/**
 * The key under which names are compared: lower case, no accents, no apostrophes, punctuation as single spaces.
 * Hangul, Han and Cyrillic letters are kept.
 */
export function textKey(text: string): string {
  if (ascii.test(text)) return text.toLowerCase().replace(/['"`]/g, '').replace(/[^a-z0-9]+/g, ' ').trim();
  if (eastAsian.test(text)) return text.toLowerCase().replace(/['"`]/g, '').replace(/[^a-z0-9가-힣一-龥]+/g, ' ').trim();
  return cleanText(text)
    .toLowerCase()
    .normalize('NFD')
    .replace(/(?<=[\u0061-\u024f])\p{Mn}+/gu, '')
    .normalize('NFC')
    .replace(/[øłđðþßæœıə]/gu, (letter) => latin[letter] ?? letter)
    .replace(apostrophes, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
