const INITIALS = ['g', 'kk', 'n', 'd', 'tt', 'r', 'm', 'b', 'pp', 's', 'ss', '', 'j', 'jj', 'ch', 'k', 't', 'p', 'h'];
const VOWELS = ['a', 'ae', 'ya', 'yae', 'eo', 'e', 'yeo', 'ye', 'o', 'wa', 'wae', 'oe', 'yo', 'u', 'wo', 'we', 'wi', 'yu', 'eu', 'ui', 'i'];
const FINALS = ['', 'k', 'k', 'k', 'n', 'n', 'n', 't', 'l', 'k', 'm', 'p', 'l', 'l', 'p', 'l', 'm', 'p', 'p', 't', 't', 'ng', 't', 't', 'k', 't', 'p', ''];
/** final consonant -> the same consonant at the head of a syllable */
const CARRIED: Readonly<Record<number, number>> = { 1: 0, 4: 2, 7: 3, 8: 5, 16: 6, 17: 7, 19: 9, 22: 12, 23: 14, 24: 15, 25: 16, 26: 17 };
const SILENT_INITIAL = 11;
const BASE = 0xac00;
const COUNT = 11172;

interface Letters { readonly initial: number; readonly vowel: number; readonly final: number }

function lettersOf(syllable: string): Letters | undefined {
  const code = (syllable.codePointAt(0) ?? 0) - BASE;
  if (code < 0 || code >= COUNT) return undefined;
  return { initial: Math.floor(code / 588), vowel: Math.floor(code / 28) % 21, final: code % 28 };
}

function compose({ initial, vowel, final }: Letters): string {
  return String.fromCodePoint(BASE + initial * 588 + vowel * 28 + final);
}

/** Revised Romanization of each syllable by itself, without sound changes. */
export function romaniseHangul(text: string): string {
  let out = '';
  for (const syllable of text) {
    const letters = lettersOf(syllable);
    if (letters) out += `${INITIALS[letters.initial] ?? ''}${VOWELS[letters.vowel] ?? ''}${FINALS[letters.final] ?? ''}`;
  }
  return out;
}

/** The syllables as spoken when a final consonant moves to an empty head: 연아 becomes 여나. */
export function carryOver(syllables: readonly string[]): string[] {
  const out = [...syllables];
  for (let at = 0; at + 1 < out.length; at += 1) {
    const here = lettersOf(out[at] ?? '');
    const next = lettersOf(out[at + 1] ?? '');
    const moved = here && CARRIED[here.final];
    if (!here || next?.initial !== SILENT_INITIAL || moved === undefined) continue;
    out[at] = compose({ ...here, final: 0 });
    out[at + 1] = compose({ ...next, initial: moved });
  }
  return out;
}
