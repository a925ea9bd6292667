import stringWidth from 'string-width';

/** Breaks text at spaces so that no line is wider than `width` columns; Hangul counts two. Indents all lines but the first by `hang`. */
export function wrap(text: string, width: number, hang = 0): string {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(/\s+/)) {
    for (const piece of pieces(word, Math.max(10, width - hang))) {
      const joined = line === '' ? piece : `${line} ${piece}`;
      const room = lines.length === 0 ? width : width - hang;
      if (line !== '' && stringWidth(joined) > room) {
        lines.push(line);
        line = piece;
      } else line = joined;
    }
  }
  lines.push(line);
  return lines.join(`\n${' '.repeat(hang)}`);
}

/** A word wider than a line, such as an address, is cut where it must be. */
function pieces(word: string, width: number): readonly string[] {
  if (stringWidth(word) <= width) return [word];
  const cut: string[] = [];
  let piece = '';
  for (const character of word) {
    if (stringWidth(piece + character) > width) {
      cut.push(piece);
      piece = character;
    } else piece += character;
  }
  return [...cut, piece];
}
