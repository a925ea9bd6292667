/**
 * Text that a candidate wrote, made safe to show: control characters and whatever reorders or hides text
 * (bidi controls, zero-width characters, tags, lone surrogates) become visible names such as <U+202E>.
 */
export function visibleText(text: string): string {
  return text
    .toWellFormed()
    .replace(/[\r\n\t\u0085\u2028\u2029]+/g, ' ')
    .replace(HIDDEN, (character) => `<U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}>`);
}

const HIDDEN =
  /[\u0000-\u001f\u007f-\u009f\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b-\u200f\u202a-\u202e\u2060-\u206f\u3164\ufe00-\ufe0f\ufeff\uffa0\ufff0-\ufffb\u{1bca0}-\u{1bca3}\u{1d173}-\u{1d17a}\u{e0000}-\u{e0fff}]/gu;

/** Cuts at a whole character and says so. */
export function shortened(text: string, most: number): string {
  const characters = [...text];
  return characters.length <= most ? text : `${characters.slice(0, most - 1).join('')}…`;
}
