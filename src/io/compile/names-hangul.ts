const INITIALS = ['g k', 'kk gg', 'n', 'd t', 'dd tt', 'r l n', 'm', 'b p', 'bb pp', 's sh', 'ss', '-', 'j ch', 'jj', 'ch', 'k kh', 't th', 'p ph', 'h'];
const VOWELS = [
  'a', 'ae ai', 'ya', 'yae', 'eo u o uh eu ou', 'e ye', 'yeo yu yo you yuh', 'ye', 'o oh', 'wa', 'wae', 'oe oi', 'yo', 'u oo', 'wo weo', 'we', 'wi', 'yu yoo', 'eu u', 'ui eui ee yi', 'i ee ea',
];
const FINALS = ['-', 'k g', 'k', 'k', 'n', 'n', 'n', 't d', 'l', 'k', 'm', 'p', 'l', 'l', 'p', 'l', 'm', 'p b', 'p', 't s', 't', 'ng', 't', 't', 'k', 't', 'p', '-'];

/** Latin spellings of one Hangul syllable, or of a family name of two, that follow from letter values alone. */
export function ruleForms(syllable: string): string[] {
  const code = (syllable.codePointAt(0) ?? 0) - 0xac00;
  if (syllable.length === 2) return ruleForms(syllable.charAt(0)).flatMap((first) => ruleForms(syllable.charAt(1)).map((second) => first + second));
  if (code < 0 || code >= 11172 || syllable.length !== 1) return [];
  const initials = choices(INITIALS[Math.floor(code / 588)]);
  const vowels = choices(VOWELS[Math.floor(code / 28) % 21]);
  const finals = choices(FINALS[code % 28]);
  return initials.flatMap((start) => vowels.flatMap((middle) => finals.map((end) => start + middle + end)));
}

function choices(text: string | undefined): string[] {
  return (text ?? '-').split(' ').map((form) => (form === '-' ? '' : form));
}
