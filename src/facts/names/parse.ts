import { cleanName, foldText, lower, scriptOf, type ScriptName } from './clean.ts';
import { frameOf, type Frame } from './frame.ts';
import type { Lexicon } from './lexicon.ts';
import { readMrzName } from './mrz-name.ts';
import { misread } from './slips.ts';
import { soundsOf } from './sound-kinds.ts';
import { joinServant } from './servant.ts';
import { traditionOf, type Tradition } from './tradition.ts';

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

export interface ParsedName {
  readonly text: string;
  readonly parts: readonly Part[];
  /** Jr, Sr, II ... in one notation */
  readonly suffix: string | undefined;
  readonly mrz: boolean;
  /** the last part may be cut */
  readonly cut: boolean;
  /** family part stands before a comma or the double filler */
  readonly familyParts: number;
  readonly linked: boolean;
  readonly plain: string;
  readonly sorted: string;
  /** which spelling rules the name asks for */
  readonly tradition: Tradition;
}

const FIELD_CUT = 30;
const NO_FRAME: Frame = frameOf('');

/** Splits one spelling into parts; nothing is judged here. */
export function parseName(raw: string, lexicon: Lexicon): ParsedName {
  const text = stripHonorifics(cleanName(raw), lexicon);
  const mrz = readMrzName(text);
  if (mrz) return parseMrz(text, mrz.family, mrz.given, mrz.full, lexicon);
  const { main, aside } = splitAsides(text);
  const [head = '', ...tail] = main.split(',');
  const family = tail.length > 0 && !isSuffixOnly(tail.join(' '), lexicon) ? words(head).length : 0;
  const shown = tail.filter((group) => lexicon.links.has(lower(words(group)[0] ?? '')));
  const groups = [head, ...tail.filter((group) => !shown.includes(group))].flatMap((group) => (tail.length > 0 ? dropTitles(words(group), lexicon) : words(group)));
  const state = readWords(groups, lexicon, mixedCase(main));
  const alternatives = [...words(aside), ...shown.flatMap((group) => words(group).slice(1))].map((word) => makePart(word, 'word', true));
  return finish(text, [...state.parts, ...alternatives], state.suffix, {
    mrz: false,
    cut: text.length >= FIELD_CUT,
    familyParts: family,
    linked: state.linked || alternatives.length > 0,
  }, lexicon);
}

function parseMrz(text: string, family: readonly string[], given: readonly string[], full: boolean, lexicon: Lexicon): ParsedName {
  const state = readWords([...family, ...given], lexicon, false);
  return finish(text, state.parts, state.suffix, { mrz: true, cut: full, familyParts: given.length > 0 ? family.length : 0, linked: false }, lexicon);
}

interface Marks { readonly mrz: boolean; readonly cut: boolean; readonly familyParts: number; readonly linked: boolean }

function finish(text: string, parts: readonly Part[], suffix: string | undefined, marks: Marks, lexicon: Lexicon): ParsedName {
  const kept = joinServant(givenInFront(wordAtEnd(collapseRepeats(parts), marks), marks, lexicon)).map((part) => ({ ...part, inTables: lexicon.inTables.has(part.fold), frame: part.script === 'latin' ? frameOf(part.fold) : NO_FRAME, misread: part.script === 'latin' ? misread(part.text) : '' }));
  const texts = kept.map((part) => part.fold);
  return { text, parts: kept, suffix, ...marks, plain: texts.join(''), sorted: [...texts].sort().join(' '), tradition: traditionOf(kept, lexicon) };
}

/** A particle that ends the name is a name (Ås, An, Do). */
function wordAtEnd(parts: readonly Part[], { familyParts }: Marks): readonly Part[] {
  const last = parts.at(-1);
  return last?.kind === 'particle' && familyParts === 0 && parts.length > 1 ? [...parts.slice(0, -1), { ...last, kind: 'word' }] : parts;
}

/** A particle in front of one other part is a given name if it is one (Ben, Al). */
function givenInFront(parts: readonly Part[], { familyParts }: Marks, lexicon: Lexicon): readonly Part[] {
  const [first, second] = parts;
  if (parts.length !== 2 || familyParts > 0 || first?.kind !== 'particle' || !second || !lexicon.givenNames.has(first.fold)) return parts;
  return [{ ...first, kind: 'word' }, second];
}

/** "SUKARNO SUKARNO" on a form that demands two names is one name. */
function collapseRepeats(parts: readonly Part[]): readonly Part[] {
  const [first, second] = parts;
  const same = parts.length === 2 && first !== undefined && second !== undefined && first.fold === second.fold && first.fold.length > 3;
  return same ? [first] : parts;
}

function stripHonorifics(text: string, lexicon: Lexicon): string {
  for (const word of lexicon.honorifics) {
    if (text.endsWith(word) && text.length > word.length + 1) return text.slice(0, -word.length).trim();
  }
  return text;
}

function splitAsides(text: string): { main: string; aside: string } {
  const asides: string[] = [];
  const main = text.replace(/[("“”„«\[{]([^)"“”»\]}]+)[)"“”»\]}]/gu, (_, inner: string) => {
    asides.push(inner);
    return ' ';
  });
  return { main, aside: asides.join(' ') };
}

function words(text: string): string[] {
  return text.replace(/(?<![\p{L}.\-])(\p{L})-(?=\p{Ll}{2,})/gu, '$1').replace(/(\p{Ll}{2,})-(\p{Ll})(?![\p{L}-])/gu, '$1$2').replace(/\.(?=\p{L}{2,})/gu, '. ').split(/[\s\-·・,;/]+/u).filter((word) => /[\p{L}\p{N}]/u.test(word));
}

function mixedCase(text: string): boolean {
  return /\p{Ll}/u.test(text);
}

function isSuffixOnly(text: string, lexicon: Lexicon): boolean {
  return words(text).every((word) => isSuffix(word, lexicon) || isTitle(word, lexicon));
}

function suffixKey(word: string): string {
  return lower(word).replace(/\./gu, '');
}

function isSuffix(word: string, lexicon: Lexicon): boolean {
  return lexicon.suffixes.has(suffixKey(word));
}

function isTitle(word: string, lexicon: Lexicon): boolean {
  if (isSuffix(word, lexicon) || asInitials(word, /^\p{Lu}{2,}$/u.test(word))) return false;
  const low = lower(word);
  return lexicon.titles.has(low) || lexicon.titles.has(low.replace(/\./gu, ''));
}

/** Before three or more Burmese words these are forms of address; before fewer they may be a family name. */
const BURMESE_TITLE = /^(?:ko|ma|saw|sai|nang|mg)$/iu;

interface ReadState { parts: Part[]; suffix: string | undefined; linked: boolean }

function readWords(list: readonly string[], lexicon: Lexicon, mixed: boolean): ReadState {
  const state: ReadState = { parts: [], suffix: undefined, linked: false };
  let alternative = false;
  const kept = dropTitles(list, lexicon);
  const titled = kept.length > 2 && lexicon.leadingTitles.has(lower(kept[0] ?? '')) ? 1 : 0;
  kept.forEach((word, position) => {
    if (position > titled && isLink(word, position, kept.length, lexicon)) {
      alternative = true;
      state.linked = true;
      return;
    }
    if (position >= 2 && isSuffix(word, lexicon)) {
      state.suffix = lexicon.suffixes.get(suffixKey(word));
      return;
    }
    if (position === 0 && kept.length > 1 && (lexicon.leadingTitles.has(lower(word)) || (kept.length > 3 && BURMESE_TITLE.test(word)))) {
      state.parts.push(makePart(word, 'particle', false));
      return;
    }
    state.parts.push(...readWord(word, lexicon, mixed, alternative));
  });
  return state;
}

/** Short words that are links in small letters and parts of names in capitals (In, Ne, Ep). */
const SHORT_LINK = /^\p{L}{2}$/u;

function isLink(word: string, position: number, count: number, lexicon: Lexicon): boolean {
  return position > 0 && position < count - 1 && lexicon.links.has(lower(word)) && !(SHORT_LINK.test(word) && /^\p{Lu}/u.test(word));
}

function isPostnominal(word: string, lexicon: Lexicon): boolean {
  return !/^(?:\p{Lu}\p{Ll}+|MENG)$/u.test(word) && lexicon.postnominals.has(lower(word).replace(/\./gu, ''));
}

function dropTitles(list: readonly string[], lexicon: Lexicon): readonly string[] {
  const first = list.findIndex((word) => !isTitle(word, lexicon));
  const bare = first > 0 ? list.slice(first) : list;
  const kept = bare.filter((word) => !(word.includes('.') && isTitle(word, lexicon)) && !isPostnominal(word, lexicon));
  return kept;
}

function readWord(word: string, lexicon: Lexicon, mixed: boolean, alternative: boolean): Part[] {
  const initials = asInitials(word, mixed);
  if (initials) return initials.map((letter) => makePart(letter, 'initial', alternative));
  const part = makePart(word, 'word', alternative);
  return lexicon.particles.has(part.fold) && part.script !== 'han' ? [{ ...part, kind: 'particle' }] : [part];
}

/** "J.", "L.E.", "JL" beside words in mixed case, or one lone letter. */
function asInitials(word: string, mixed: boolean): readonly string[] | undefined {
  const letters = word.replace(/[.']/gu, '');
  if (/^\p{L}$/u.test(letters) && !/[\u3040-\u9fff\uac00-\ud7af]/u.test(letters)) return [letters];
  if (/^(?:\p{L}\.){2,}\p{L}?$/u.test(word)) return [...letters];
  if (mixed && /^[B-DF-HJ-NP-TV-XZ]{2,3}$/u.test(word)) return [...word];
  return undefined;
}

function makePart(word: string, kind: Part['kind'], alternative: boolean): Part {
  const hebrew = scriptOf(word) === 'hebrew';
  const text = lower(word).replace(hebrew ? /[."]/gu : /['.]/gu, '');
  const fold = foldText(text);
  return { text, fold, sounds: soundsOf(fold), frame: NO_FRAME, kind, script: scriptOf(text), alternative, stopped: word.endsWith('.'), inTables: false, misread: '' };
}
