import type { Identifier } from './identifier.ts';
import type { LinkText } from './texts.ts';

/** Whole texts as identifiers: equal words in equal order, whatever stands between them. */
export function textIdentifiers(texts: readonly LinkText[]): readonly Identifier[] {
  return texts.map(({ kind, text, pointer }) => ({ kind, value: wording(text), pointer, stated: text }));
}

/** The words of a text, so that spacing, case and punctuation make no difference. */
export function wording(text: string): string {
  return text.normalize('NFKC').toLowerCase().replace(/[^\p{L}\p{N}]+/gu, ' ').trim();
}
