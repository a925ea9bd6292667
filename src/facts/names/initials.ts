import type { Matcher, MatchMode, PartMatch } from './match.ts';
import type { Part } from './parse.ts';
import type { Context } from './rules.ts';

/** A lone letter beside a letter or a word: it fits if it may be the first sound of it. */
export function matchInitial(a: Part, b: Part, { rules }: Matcher, mode: MatchMode): PartMatch | undefined {
  const short = a.kind === 'initial' ? a : b;
  const long = short === a ? b : a;
  if (long.kind === 'particle') return short.fold === long.fold.charAt(0) ? { level: 'close', reason: 'initials', cost: 60 } : undefined;
  const letter = rules.romanise(short.fold, short.script);
  const word = rules.romanise(long.fold, long.script);
  const sets = a.script === b.script ? (SOUNDS_IN_ONE_SCRIPT[mode.context] ?? []) : SOUNDS_ACROSS;
  if (short.fold === long.fold.charAt(0) || fitsInitial(letter, word, sets)) {
    return { level: 'close', reason: long.kind === 'initial' ? 'identical' : 'initials', cost: long.kind === 'initial' ? 5 : 30 };
  }
  return undefined;
}

/** First letters that two systems write for one sound; inside one script only where the tradition does so. */
const SOUNDS_ACROSS = ['jy', 'kc', 'yi', 'ij', 'ei', 'ye', 'ghk', 'ckq'];
const SOUNDS_IN_ONE_SCRIPT: Readonly<Partial<Record<Context, readonly string[]>>> = {
  'arabic-latin': ['kq', 'ckq', 'jg', 'oui', 'ea'],
  'slavic-latin': ['jy', 'ye', 'gh', 'vw', 'yi'],
  'armenian-latin': ['gk', 'td', 'pb'],
  'seasian-latin': ['jy', 'tc'],
};

function fitsInitial(letter: string, word: string, sets: readonly string[]): boolean {
  if (letter === '' || word === '') return false;
  if (word.startsWith(letter) || letter.startsWith(word.charAt(0))) return true;
  return letter.length === 1 && sets.some((set) => set.includes(letter) && set.includes(word.charAt(0)));
}
