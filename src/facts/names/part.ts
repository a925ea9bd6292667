import { foldText, lower, scriptOf, type ScriptName } from './clean.ts';
import { frameOf, type Frame } from './frame.ts';
import type { Lexicon } from './lexicon.ts';
import { misread } from './slips.ts';
import { soundsOf } from './sound-kinds.ts';

export interface Part {
  /** lower case, NFC, without apostrophes */
  readonly text: string;
  /** text without marks */
  readonly fold: string;
  /** which kinds of consonants it holds, as bits; 0 for other scripts */
  readonly sounds: number;
  /** its consonants in order; for other scripts empty */
  readonly frame: Frame;
  readonly kind: 'word' | 'initial' | 'particle';
  readonly script: ScriptName;
  /** shown as another form of a part beside it: brackets, quotes, a link word before it */
  readonly alternative: boolean;
  /** written with a full stop, so it may be cut short */
  readonly stopped: boolean;
  /** stands in a table of spellings or short forms; only two such parts can be linked by one */
  readonly inTables: boolean;
  /** text as a machine or an eye misreads it; empty for other scripts than Latin */
  readonly misread: string;
}

const NO_FRAME: Frame = frameOf('');

export function makePart(word: string, kind: Part['kind'], alternative: boolean, lexicon: Lexicon): Part {
  const hebrew = scriptOf(word) === 'hebrew';
  const text = lower(word).replace(hebrew ? /[."]/gu : /['.]/gu, '');
  return inLetters(text, { kind, script: scriptOf(text), alternative, stopped: word.endsWith('.') }, lexicon);
}

/** The same part in other letters of its script. */
export function renamed(part: Part, text: string, lexicon: Lexicon): Part {
  return inLetters(text, part, lexicon);
}

/** Written out, as copies by spreading are slower to read ever after. */
function inLetters(text: string, { kind, script, alternative, stopped }: Pick<Part, 'kind' | 'script' | 'alternative' | 'stopped'>, lexicon: Lexicon): Part {
  const fold = foldText(text);
  const latin = script === 'latin';
  const frame = latin ? frameOf(fold) : NO_FRAME;
  return { text, fold, sounds: soundsOf(fold), frame, kind, script, alternative, stopped, inTables: lexicon.inTables.has(fold), misread: latin ? misread(text) : '' };
}

/** A part of its own with the same letters: what is remembered of a part belongs to one name. */
export function copied({ text, fold, sounds, frame, kind, script, stopped, inTables, misread: read }: Part, alternative: boolean): Part {
  return { text, fold, sounds, frame, kind, script, alternative, stopped, inTables, misread: read };
}
