import { CALM_RANGES } from './calm-characters.ts';

/** A text brought to ASCII digits, hyphens and spaces, with the way back to the original positions. */
export interface FoldedText {
  readonly text: string;
  readonly startOf: (foldedIndex: number) => number;
  readonly endOf: (foldedIndex: number) => number;
}

const INVISIBLE = /[\p{Cf}\p{M}]/u;
const DIGIT = /\p{Nd}/u;
const DASH = /[\p{Pd}\u2212\u30fc\u3161\u00af\uff5e~]/u;
const SPACE = /[^\S\n]/u;
const DOT = /[\u00b7\u30fb\u318d\uff0e\u2024]/u;

/**
 * Folds every decimal digit to ASCII, every dash to "-", every blank to " ", and drops invisible characters and combining marks.
 * Most texts have none of these and come back as they are, at the cost of a look at each character. Undefined may come back where
 * the text holds fewer digits than `fewest`.
 */
export function foldDigits(text: string, fewest: number): FoldedText | undefined {
  if (isCalm(text)) return unchanged(text);
  return countDigits(text) < fewest ? undefined : folded(text);
}

function countDigits(text: string): number {
  return text.match(/\p{Nd}/gu)?.length ?? 0;
}

function isCalm(text: string): boolean {
  for (let index = 0; index < text.length; index += 1) {
    if (CALM[text.charCodeAt(index)] !== 1) return false;
  }
  return true;
}

const CALM = calmUnits();

/** ASCII without controls, "~" and DEL, and the calm ranges. */
function calmUnits(): Uint8Array {
  const calm = new Uint8Array(0x10000);
  calm.fill(1, 0x20, 0x7e);
  calm[0x0a] = 1;
  for (const [first, last] of CALM_RANGES) calm.fill(1, first, last + 1);
  return calm;
}

function unchanged(text: string): FoldedText {
  return { text, startOf: (index) => index, endOf: (index) => index + 1 };
}

function folded(text: string): FoldedText {
  const starts: number[] = [];
  const ends: number[] = [];
  const pieces: string[] = [];
  let position = 0;
  for (const character of text) {
    const start = position;
    position += character.length;
    if (INVISIBLE.test(character)) continue;
    pieces.push(foldCharacter(character));
    starts.push(start);
    ends.push(position);
  }
  return { text: pieces.join(''), startOf: (index) => starts[index] ?? text.length, endOf: (index) => ends[index] ?? text.length };
}

function foldCharacter(character: string): string {
  if (character === '\n' || (character >= '!' && character <= '}')) return character;
  if (DIGIT.test(character)) return digitValue(character);
  if (SPACE.test(character)) return ' ';
  if (DASH.test(character)) return '-';
  if (DOT.test(character)) return '.';
  return '\u00a4';
}

/** Unicode keeps the ten digits of a script in a row; compatibility forms are mapped by normalisation first. */
function digitValue(character: string): string {
  const compatible = character.normalize('NFKC');
  if (/^[0-9]$/.test(compatible)) return compatible;
  let value = 0;
  let code = (character.codePointAt(0) ?? 0) - 1;
  while (value < 9 && DIGIT.test(String.fromCodePoint(code))) {
    value += 1;
    code -= 1;
  }
  return String(value);
}
