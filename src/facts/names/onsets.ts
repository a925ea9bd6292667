/** Latin spellings of one syllable, any of which may be meant. */
export type Onset = readonly string[];

const LABIAL = 1;
const NASAL_LABIAL = 2;
const DENTAL = 4;
const SIBILANT = 8;
const VELAR = 16;
const BREATH = 32;
const OPEN = 64;
const LIQUID = 128;
const RETROFLEX = 256;

/** Which sounds of the common ancestor a first letter can go back to in Mandarin, Cantonese, Hokkien, Teochew or Hakka; the tool's own, rough on purpose. */
const ORIGINS: Readonly<Record<string, number>> = {
  b: LABIAL | NASAL_LABIAL, p: LABIAL, m: NASAL_LABIAL, f: LABIAL | BREATH | VELAR, v: NASAL_LABIAL | OPEN,
  w: NASAL_LABIAL | OPEN | BREATH, d: DENTAL, t: DENTAL | SIBILANT, n: LIQUID | OPEN, l: LIQUID | RETROFLEX,
  g: VELAR | OPEN, k: VELAR, h: BREATH | VELAR | OPEN | LABIAL, j: SIBILANT | VELAR | RETROFLEX, q: SIBILANT | VELAR,
  x: SIBILANT | BREATH | VELAR, z: SIBILANT | DENTAL, c: SIBILANT | DENTAL | VELAR, s: SIBILANT,
  r: RETROFLEX | OPEN | SIBILANT, y: OPEN | RETROFLEX | VELAR,
};

function origins(forms: Onset): number {
  return forms.reduce((bits, form) => bits | (ORIGINS[form.charAt(0)] ?? OPEN), 0);
}

/** Pinyin and Jyutping write z and c for sibilants only; other spellings have ch for velars as well. */
function readOrigins(readings: Onset): number {
  return readings.reduce((bits, form) => bits | (/^[zc]/u.test(form) ? SIBILANT | DENTAL : (ORIGINS[form.charAt(0)] ?? OPEN)), 0);
}

/** Ends of syllables that answer to each other: a stop may be lost, the nasals run together. */
function codasFit(readings: Onset, piece: string): boolean {
  return readings.some((reading) => codaOf(reading) === codaOf(piece));
}

function codaOf(form: string): 'nasal' | 'open' {
  return /(?:n|ng|m)$/u.test(form) ? 'nasal' : 'open';
}

/** Can the letters of each character's place be a reading of it in some topolect? */
export function readingsFit(characters: readonly Onset[], pieces: readonly string[]): boolean {
  return characters.length === pieces.length && characters.every((readings, at) => (readOrigins(readings) & origins([pieces[at] ?? ''])) !== 0 && codasFit(readings, pieces[at] ?? ''));
}

/** The same where one nasal may be heard as a nasal vowel that the spelling leaves unmarked (Thia for cheng). */
export function readingsHeard(characters: readonly Onset[], pieces: readonly string[]): boolean {
  if (characters.length !== pieces.length) return false;
  let lost = 0;
  for (const [at, readings] of characters.entries()) {
    const piece = pieces[at] ?? '';
    if ((readOrigins(readings) & origins([piece])) === 0) return false;
    if (codasFit(readings, piece)) continue;
    if (codaOf(piece) === 'nasal') return false;
    lost += 1;
  }
  return lost < 2;
}

/** Can every syllable of one name and the one in its place in the other go back to one sound? */
export function onsetsFit(a: readonly Onset[], b: readonly Onset[]): boolean {
  return a.length === b.length && a.every((forms, at) => (origins(forms) & origins(b[at] ?? [])) !== 0);
}
