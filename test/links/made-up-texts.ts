import type { LinkText } from '../../src/links/texts.ts';

/** A text as sentences of words. */
export type Sentences = readonly (readonly string[])[];

/** Makes up texts of an invented vocabulary, in which few words come often and most seldom; always the same ones. */
export function madeUpTexts(seed: number): { readonly chance: () => number; readonly word: () => string; readonly sentences: (count: number) => Sentences } {
  let state = seed;
  const chance = (): number => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) & 0x7fffffff;
    return state / 0x80000000;
  };
  const below = (limit: number): number => Math.floor(chance() * limit);
  const words = Array.from({ length: 5000 }, () => Array.from({ length: 2 + below(8) }, () => 'abcdefghijklmnoprstuvwy'[below(23)]).join(''));
  const word = (): string => words[Math.floor(5000 ** chance()) - 1] ?? 'a';
  const sentences = (count: number): Sentences => Array.from({ length: count }, () => Array.from({ length: 8 + below(12) }, word));
  return { chance, word, sentences };
}

export function written(sentences: Sentences, between = ' '): string {
  return sentences.map((words) => `${words.join(' ')}.`).join(between);
}

/** Each word replaced with this probability. */
export function reworded(sentences: Sentences, share: number, { chance, word }: Pick<ReturnType<typeof madeUpTexts>, 'chance' | 'word'>): Sentences {
  return sentences.map((words) => words.map((old) => (chance() < share ? word() : old)));
}

export function resume(text: string): readonly LinkText[] {
  return [{ kind: 'resume-text', text, pointer: '/claims/resumeText' }];
}
