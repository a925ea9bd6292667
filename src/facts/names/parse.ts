import { cleanName } from './clean.ts';
import type { Lexicon } from './lexicon.ts';
import { readMrzName } from './mrz-name.ts';
import { copied, makePart, type Part } from './part.ts';
import { joinServant } from './servant.ts';
import { traditionOf, type Tradition } from './tradition.ts';
import { createWordReader, type Word } from './word.ts';

export type { Part } from './part.ts';

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

interface Tools { readonly lexicon: Lexicon; readonly wordOf: (word: string) => Word }

/** Makes the function that splits one spelling into parts; nothing is judged there. */
export function createNameParser(lexicon: Lexicon): (raw: string) => ParsedName {
  const tools: Tools = { lexicon, wordOf: createWordReader(lexicon) };
  return (raw) => (PLAIN.test(raw) ? parsePlain(raw, tools) : parseName(raw, tools));
}

/** Nothing to clean, to cut off or to join, as in most names: words of plain letters, those at a hyphen of two or more. */
const PLAIN = /^(?:[A-Za-z]+(?: [A-Za-z]+)*|[A-Za-z]{2,}(?:[ -][A-Za-z]{2,})+)$/;

function parsePlain(text: string, tools: Tools): ParsedName {
  const state = readWords(text.split(/[ -]/), /[a-z]/.test(text), tools);
  return finish(text, state.parts, state.suffix, { mrz: false, cut: text.length >= FIELD_CUT, familyParts: 0, linked: state.linked }, tools.lexicon);
}

function parseName(raw: string, tools: Tools): ParsedName {
  const { lexicon, wordOf } = tools;
  const text = stripHonorifics(cleanName(raw), lexicon);
  const mrz = readMrzName(text);
  if (mrz) return parseMrz(text, mrz.family, mrz.given, mrz.full, tools);
  const { main, aside } = splitAsides(text);
  const [head = '', ...tail] = main.split(',');
  const family = tail.length > 0 && !isSuffixOnly(tail.join(' '), wordOf) ? words(head).length : 0;
  const shown = tail.filter((group) => lexicon.links.has(wordOf(words(group)[0] ?? '').low));
  const groups = [head, ...tail.filter((group) => !shown.includes(group))].flatMap((group) => (tail.length > 0 ? dropTitles(words(group), wordOf) : words(group)));
  const state = readWords(groups, /\p{Ll}/u.test(main), tools);
  const alternatives = [...words(aside), ...shown.flatMap((group) => words(group).slice(1))].map((word) => makePart(word, 'word', true, lexicon));
  return finish(text, [...state.parts, ...alternatives], state.suffix, {
    mrz: false,
    cut: text.length >= FIELD_CUT,
    familyParts: family,
    linked: state.linked || alternatives.length > 0,
  }, lexicon);
}

function parseMrz(text: string, family: readonly string[], given: readonly string[], full: boolean, tools: Tools): ParsedName {
  const state = readWords([...family, ...given], false, tools);
  return finish(text, state.parts, state.suffix, { mrz: true, cut: full, familyParts: given.length > 0 ? family.length : 0, linked: false }, tools.lexicon);
}

interface Marks { readonly mrz: boolean; readonly cut: boolean; readonly familyParts: number; readonly linked: boolean }

function finish(text: string, parts: readonly Part[], suffix: string | undefined, { mrz, cut, familyParts, linked }: Marks, lexicon: Lexicon): ParsedName {
  const kept = joinServant(givenInFront(wordAtEnd(collapseRepeats(parts), familyParts), familyParts, lexicon), lexicon);
  const texts = kept.map((part) => part.fold);
  return { text, parts: kept, suffix, mrz, cut, familyParts, linked, plain: texts.join(''), sorted: texts.toSorted().join(' '), tradition: traditionOf(kept, lexicon) };
}

/** A particle that ends the name is a name (Ås, An, Do). */
function wordAtEnd(parts: readonly Part[], familyParts: number): readonly Part[] {
  const last = parts.at(-1);
  return last?.kind === 'particle' && familyParts === 0 && parts.length > 1 ? [...parts.slice(0, -1), { ...last, kind: 'word' }] : parts;
}

/** A particle in front of one other part is a given name if it is one (Ben, Al). */
function givenInFront(parts: readonly Part[], familyParts: number, lexicon: Lexicon): readonly Part[] {
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
  const apart = /[-.]/.test(text) ? text.replace(/(?<![\p{L}.\-])(\p{L})-(?=\p{Ll}{2,})/gu, '$1').replace(/(\p{Ll}{2,})-(\p{Ll})(?![\p{L}-])/gu, '$1$2').replace(/\.(?=\p{L}{2,})/gu, '. ') : text;
  return apart.split(/[\s\-·・,;/]+/u).filter((word) => /[\p{L}\p{N}]/u.test(word));
}

function isSuffixOnly(text: string, wordOf: Tools['wordOf']): boolean {
  return words(text).every((word) => wordOf(word).isSuffix || wordOf(word).isTitle);
}

/** Before three or more Burmese words these are forms of address; before fewer they may be a family name. */
const BURMESE_TITLE = /^(?:ko|ma|saw|sai|nang|mg)$/iu;

interface ReadState { parts: Part[]; suffix: string | undefined; linked: boolean }

function readWords(list: readonly string[], mixed: boolean, { lexicon, wordOf }: Tools): ReadState {
  const state: ReadState = { parts: [], suffix: undefined, linked: false };
  let alternative = false;
  const kept = dropTitles(list, wordOf);
  const titled = kept.length > 2 && wordOf(kept[0] ?? '').isLeadingTitle ? 1 : 0;
  kept.forEach((text, position) => {
    const word = wordOf(text);
    if (position > titled && position < kept.length - 1 && word.isLink) {
      alternative = true;
      state.linked = true;
      return;
    }
    if (position >= 2 && word.isSuffix) {
      state.suffix = lexicon.suffixes.get(word.low.replace(/\./gu, ''));
      return;
    }
    if (position === 0 && kept.length > 1 && (word.isLeadingTitle || (kept.length > 3 && BURMESE_TITLE.test(text)))) {
      state.parts.push(makePart(text, 'particle', false, lexicon));
      return;
    }
    for (const part of mixed ? word.mixed : word.capitals) state.parts.push(copied(part, alternative));
  });
  return state;
}

function dropTitles(list: readonly string[], wordOf: Tools['wordOf']): readonly string[] {
  const first = list.findIndex((word) => !wordOf(word).isTitle);
  const bare = first > 0 ? list.slice(first) : list;
  return bare.some((word) => isDropped(wordOf(word))) ? bare.filter((word) => !isDropped(wordOf(word))) : bare;
}

function isDropped({ dotted, isTitle, isPostnominal }: Word): boolean {
  return (dotted && isTitle) || isPostnominal;
}
