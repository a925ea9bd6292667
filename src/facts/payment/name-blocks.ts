import anyAscii from 'any-ascii';

/**
 * Sound classes of consonants that romanisations swap (Kim, Gim; Park, Bak; Ri, Lee, Yi). Vowels, h, w and y carry nothing here.
 * Coarse on purpose: a block only spares comparisons, the comparer decides.
 */
const CLASSES: Readonly<Record<string, string>> = {
  b: 'p', p: 'p', f: 'p', v: 'p', g: 'k', k: 'k', q: 'k', c: 'k', x: 'k', d: 't', t: 't', j: 'c', z: 'c', s: 's', l: 'l', r: 'l', m: 'm', n: 'n',
};

const LONGEST = 400;

/** Names of no more consonants than this get a key of their own: their parts are too short to tell anything. */
const SHORT = 3;

/**
 * Keys under which a name is filed: the consonants of each part of two or more, and of neighbouring parts together, so that
 * "Chol Su", "Chol-su" and "Cholsu" share one. A short name also gets a key for the whole in which an initial l or r is left out,
 * since 이 is written I, Yi, Lee, Rhee and Ri.
 */
export function nameBlocks(name: string): readonly string[] {
  const parts = namePartsOf(name).map(consonants);
  const keys = new Set<string>();
  for (const [index, part] of parts.entries()) {
    if (part.length >= 2) keys.add(part);
    const joined = part + (parts[index + 1] ?? '');
    if (joined.length >= 2) keys.add(joined);
  }
  if (keys.size === 0 || parts.join('').length <= SHORT) keys.add(`~${parts.map((part) => part.replace(/^l/, '')).toSorted().join('')}`);
  return [...keys];
}

/** Hangul syllables and Han characters are parts by themselves. */
function namePartsOf(name: string): string[] {
  const spaced = name.slice(0, LONGEST).normalize('NFC').replace(/[\p{Script=Hangul}\p{Script=Han}]/gu, ' $& ');
  return anyAscii(spaced).toLowerCase().split(/[^a-z]+/).filter((part) => part !== '');
}

/** An r before a consonant is often only a long vowel (Park for 박), so it is left out. */
function consonants(part: string): string {
  const sounds = part.replace(/ch|sch|tch|zh|ts|dz/g, 'j').replace(/sh/g, 's').replace(/ph/g, 'f').replace(/ng/g, 'n').replace(/r(?=[bcdfgjkmnpqstvxz])/g, '');
  let classes = '';
  for (const letter of sounds) {
    const sound = CLASSES[letter];
    if (sound !== undefined && !classes.endsWith(sound)) classes += sound;
  }
  return classes;
}
