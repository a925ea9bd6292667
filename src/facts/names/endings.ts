import type { Lexicon } from './lexicon.ts';

const STEM_LETTERS = 3;

/** Woman's and man's form of one family name. */
export function isGenderPair(a: string, b: string, lexicon: Lexicon, bareStem: boolean): boolean {
  if (a.charCodeAt(0) !== b.charCodeAt(0) || !a.startsWith(b.slice(0, STEM_LETTERS))) return false;
  for (const [female, male] of lexicon.genderEndings) {
    if (male === '' && !bareStem) continue;
    if (swapsEnding(a, b, female, male) || swapsEnding(b, a, female, male)) return true;
  }
  return false;
}

const GENITIVE_STEM_LETTERS = 4;

/** A father's name in the Mongolian genitive beside the bare name. */
export function isGenitive(a: string, b: string, lexicon: Lexicon): boolean {
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  if (short.length < GENITIVE_STEM_LETTERS || long.charCodeAt(0) !== short.charCodeAt(0) || !long.startsWith(short)) return false;
  const ending = long.slice(short.length);
  return ending !== 'n' && lexicon.genitiveEndings.includes(ending);
}

const CYRILLIC_GENITIVES = ['ийн', 'гийн'];

/** A Mongolian father's name in Cyrillic without its genitive ending, of which the first letter may be the name's own. */
export function genitiveStems(text: string): readonly string[] {
  return CYRILLIC_GENITIVES.filter((ending) => text.endsWith(ending) && text.length - ending.length >= GENITIVE_STEM_LETTERS).map((ending) => text.slice(0, -ending.length));
}

function swapsEnding(woman: string, man: string, female: string, male: string): boolean {
  if (!woman.endsWith(female) || !man.endsWith(male)) return false;
  const stem = woman.length - female.length;
  return stem >= STEM_LETTERS && stem === man.length - male.length && woman.slice(0, stem) === man.slice(0, stem);
}
