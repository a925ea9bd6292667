const SEPARATORS = /[\s\p{Cf}\p{Pd}\u2212\u115f\u1160\u3164\uffa0]/gu;
const BLANKS = /[\s\p{Cf}\u115f\u1160\u3164\uffa0]/gu;

/**
 * A code as a person typed it, brought to what was meant: no blanks, no invisible characters, no dashes; full-width forms folded.
 * Undefined where more than `most` characters are left, so that a huge text costs nothing.
 */
export function compactCode(text: string, most: number): string | undefined {
  if (text.length > most * 8) return undefined;
  const code = text.normalize('NFKC').replace(SEPARATORS, '');
  return code.length > most ? undefined : code;
}

/** A case-sensitive code without blanks and invisible characters, otherwise as written. Undefined beyond `most` characters. */
export function withoutBlanks(text: string, most: number): string | undefined {
  if (text.length > most * 8) return undefined;
  const code = text.replace(BLANKS, '');
  return code.length > most ? undefined : code;
}
