/** First code point of the Indian blocks that stand in one order (Devanagari, Bengali, Gurmukhi, Gujarati, Oriya, Tamil, Telugu, Kannada, Malayalam) and the size of each. */
const FIRST = 0x900;
const LAST = 0xd7f;
const BLOCK = 0x80;

const NUKTA = 0x3c;
const VIRAMA = 0x4d;
const FIRST_CONSONANT = 0x15;
const LAST_CONSONANT = 0x39;
const DOTTED_CONSONANTS = [0x58, 0x5f] as const;
const VOWEL_SIGNS = [0x3e, 0x4c] as const;

/** Letters that a block writes with a place of its own. */
const OWN_LETTERS: Readonly<Record<number, string>> = { 0xd7a: 'n', 0xd7b: 'n', 0xd7c: 'r', 0xd7d: 'l', 0xd7e: 'l', 0xd7f: 'k', 0x9f0: 'r', 0x9f1: 'w', 0x9ce: 't', 0xa70: 'n' };

/** Stands in one of the Indian blocks of one order? */
export function isBrahmic(token: string): boolean {
  const code = token.codePointAt(0) ?? 0;
  return code >= FIRST && code <= LAST;
}

/** Reads a word of an Indian script; a consonant carries its vowel unless a sign, the silencing mark or the end of the word follows. */
export function readBrahmic(token: string, letters: ReadonlyMap<string, string>): string {
  let out = '';
  const codes = [...token].map((letter) => letter.codePointAt(0) ?? 0).filter((code) => (code - FIRST) % BLOCK !== NUKTA);
  codes.forEach((code, at) => {
    const own = OWN_LETTERS[code];
    const place = (code - FIRST) % BLOCK;
    const next = codes[at + 1];
    out += own ?? letters.get(String.fromCodePoint(FIRST + place)) ?? '';
    if (own === undefined && isConsonant(place) && next !== undefined && !silences((next - FIRST) % BLOCK)) out += 'a';
  });
  return out;
}

function isConsonant(place: number): boolean {
  return (place >= FIRST_CONSONANT && place <= LAST_CONSONANT) || (place >= DOTTED_CONSONANTS[0] && place <= DOTTED_CONSONANTS[1]);
}

function silences(place: number): boolean {
  return place === VIRAMA || (place >= VOWEL_SIGNS[0] && place <= VOWEL_SIGNS[1]);
}
