import { codeOf, spread, type Code, type Seed } from './hash.ts';
import type { Identifier } from './identifier.ts';
import { bandOf } from './photos.ts';
import { wholeCode } from './whole-code.ts';
import { makeWords, readWords } from './word-reader.ts';

/** Makes the function that gives the code of an identifier. Codes are compared first and the values themselves afterwards. */
export function identifierCode(seed: Seed): (identifier: Pick<Identifier, 'kind' | 'value'>) => Code {
  const codeOfText = textCode(seed);
  return ({ kind, value }) => {
    if ((kind === 'resume-text' || kind === 'bid-text') && !value.startsWith('sha256 ')) return codeOfText(kind, value);
    const told = kind === 'similar-photo' ? bandOf(value) : value;
    let [a, b] = [seed[0] | 0, seed[1] | 0];
    for (let at = 0; at < told.length; at += 1) {
      const letter = told.charCodeAt(at);
      a = Math.imul(((a << 5) | (a >>> 27)) ^ letter, 0x9e3779b1);
      b = Math.imul(b ^ letter, 0x5f356495);
    }
    return codeOf(kind, spread(a ^ (b >>> 15)), spread(b ^ (a >>> 16)));
  };
}

/** Texts are known by their words, as they were read for the sample of their wording. */
function textCode(seed: Seed): (kind: 'resume-text' | 'bid-text', text: string) => Code {
  let words: ReturnType<typeof makeWords> | undefined;
  return (kind, text) => {
    words ??= makeWords();
    readWords(text, seed, words);
    return wholeCode(kind, words);
  };
}
