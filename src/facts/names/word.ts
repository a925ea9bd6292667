import { lower } from './clean.ts';
import type { Lexicon } from './lexicon.ts';
import { kept } from './once.ts';
import { makePart, type Part } from './part.ts';

/** What letters and tables say of one word wherever it stands; the same words come in name after name. */
export interface Word {
  readonly low: string;
  readonly isSuffix: boolean;
  readonly isTitle: boolean;
  readonly isPostnominal: boolean;
  readonly isLeadingTitle: boolean;
  /** may introduce another name of the same person (née, aka) */
  readonly isLink: boolean;
  readonly dotted: boolean;
  /** its parts beside words with small letters */
  readonly mixed: readonly Part[];
  /** its parts where all is in capitals */
  readonly capitals: readonly Part[];
}

export function createWordReader(lexicon: Lexicon): (word: string) => Word {
  return kept((word) => readWord(word, lexicon));
}

function readWord(word: string, lexicon: Lexicon): Word {
  const low = lower(word);
  const bare = low.replace(/\./gu, '');
  const isSuffix = lexicon.suffixes.has(bare);
  const mixed = asInitials(word, true);
  const capitals = asInitials(word, false);
  const whole = mixed === undefined || capitals === undefined ? [asWord(word, lexicon)] : [];
  return {
    low,
    isSuffix,
    isTitle: !isSuffix && (/^\p{Lu}{2,}$/u.test(word) ? mixed : capitals) === undefined && (lexicon.titles.has(low) || lexicon.titles.has(bare)),
    isPostnominal: !/^(?:\p{Lu}\p{Ll}+|MENG)$/u.test(word) && lexicon.postnominals.has(bare),
    isLeadingTitle: lexicon.leadingTitles.has(low),
    isLink: lexicon.links.has(low) && !(SHORT_LINK.test(word) && /^\p{Lu}/u.test(word)),
    dotted: word.includes('.'),
    mixed: mixed?.map((letter) => makePart(letter, 'initial', false, lexicon)) ?? whole,
    capitals: capitals?.map((letter) => makePart(letter, 'initial', false, lexicon)) ?? whole,
  };
}

/** Short words that are links in small letters and parts of names in capitals (In, Ne, Ep). */
const SHORT_LINK = /^\p{L}{2}$/u;

function asWord(word: string, lexicon: Lexicon): Part {
  const part = makePart(word, 'word', false, lexicon);
  return lexicon.particles.has(part.fold) && part.script !== 'han' ? { ...part, kind: 'particle' } : part;
}

/** "J.", "L.E.", "JL" beside words in mixed case, or one lone letter. */
function asInitials(word: string, mixed: boolean): readonly string[] | undefined {
  const letters = word.replace(/[.']/gu, '');
  if (/^\p{L}$/u.test(letters) && !/[\u3040-\u9fff\uac00-\ud7af]/u.test(letters)) return [letters];
  if (/^(?:\p{L}\.){2,}\p{L}?$/u.test(word)) return [...letters];
  if (mixed && /^[B-DF-HJ-NP-TV-XZ]{2,3}$/u.test(word)) return [...word];
  return undefined;
}
