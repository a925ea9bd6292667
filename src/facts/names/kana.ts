/** Katakana and hiragana in Hepburn letters; unknown letters are left out. */
export function kanaToLatin(text: string, table: Readonly<Record<string, string>>): string {
  const plain = [...text].map(hiragana);
  let out = '';
  for (let at = 0; at < plain.length; at += 1) {
    const letter = plain[at] ?? '';
    const pair = table[letter + (plain[at + 1] ?? '')];
    if (letter === 'ー') continue;
    if (letter === 'っ') {
      out += (table[plain[at + 1] ?? ''] ?? '').charAt(0);
      continue;
    }
    out += pair ?? table[letter] ?? '';
    if (pair !== undefined) at += 1;
  }
  return out;
}

function hiragana(letter: string): string {
  const code = letter.codePointAt(0) ?? 0;
  return code >= 0x30a1 && code <= 0x30f6 ? String.fromCodePoint(code - 0x60) : letter;
}

const STEPS: readonly (readonly [RegExp, string])[] = [
  [/\p{M}/gu, ''],
  [/[^a-z]/gu, ''],
  [/l/gu, 'r'],
  [/sy/gu, 'sh'], [/ty/gu, 'ch'], [/zy|jy|dy/gu, 'j'], [/cy/gu, 'ch'],
  [/si/gu, 'shi'], [/ti/gu, 'chi'], [/tu/gu, 'tsu'], [/hu/gu, 'fu'], [/zi|di/gu, 'ji'], [/du|dzu/gu, 'zu'],
  [/tch|cch/gu, 'tch'],
  [/m(?=[bpm])/gu, 'n'],
  [/oh(?![aiueoy])/gu, 'o'], [/ou|oo|ō/gu, 'o'], [/uu/gu, 'u'], [/oo/gu, 'o'],
  [/([aei])h(?![aiueoy])/gu, '$1'],
];

const keys = new Map<string, string>();

/** One key for the Hepburn, kunrei and passport spellings of a Japanese name; long vowels count as short. */
export function latinKey(text: string): string {
  const known = keys.get(text);
  if (known !== undefined) return known;
  const key = STEPS.reduce((out, [pattern, to]) => out.replace(pattern, to), text.toLowerCase().normalize('NFD'));
  if (keys.size < 4000) keys.set(text, key);
  return key;
}

const MORAE = /^(?:(?:[kgsztdnhbpmr]y|sh|ch|ts|[kgsztdnhbpmryjfw])?[aiueo]|n(?![aiueoy])|([kstcp])(?=\1|ch)|v[aiueo])+$/u;

/** Can the key be written in kana? */
export function readsAsKana(key: string): boolean {
  return MORAE.test(key);
}
