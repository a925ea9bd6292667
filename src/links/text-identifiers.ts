import type { Identifier } from './identifier.ts';
import { foldedLetter, kindOfLetter, SKIPPED, SPELLS, STANDS } from './letters.ts';
import type { LinkText } from './texts.ts';

/** Whole texts as identifiers: equal words in equal order, whatever stands between them. */
export function textIdentifiers(texts: readonly LinkText[]): readonly Identifier[] {
  return texts.map(({ kind, text, pointer }) => ({ kind, value: wording(text), pointer, stated: text }));
}

/** The words of a text as they are read for comparing, so that spacing, case and punctuation make no difference. */
export function wording(text: string): string {
  let words = '';
  let open = false;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    const kind = kindOfLetter(code);
    if (kind === SKIPPED) continue;
    if (kind === SPELLS || kind === STANDS) words += String.fromCharCode(foldedLetter(code));
    else if (open) words += ' ';
    open = kind === SPELLS || kind === STANDS;
  }
  return words.trimEnd();
}
