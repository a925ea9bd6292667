import { frameOf } from './frame.ts';
import { matchParts, type Matcher, type MatchMode } from './match.ts';
import { misread } from './slips.ts';
import { soundsOf } from './sound-kinds.ts';
import type { Part } from './parse.ts';

/** Groups of two hold a short form beside a name. */
const FEWEST_RELATIVES = 3;

/** One part in Latin letters, the other in another script that writes an equal name of another language (George, Γιώργος). */
export function relatedAcross(a: Part, b: Part, matcher: Matcher, mode: MatchMode): boolean {
  const [latin, native] = a.script === 'latin' ? [a, b] : [b, a];
  if (latin.script !== 'latin' || native.script === 'latin' || !matcher.rules.hasTable(native.script)) return false;
  const groups = matcher.lexicon.related.get(latin.fold) ?? [];
  return groups.some((group) => {
    const names = (matcher.lexicon.relatedNames[group] ?? '').split(' ');
    return names.length >= FEWEST_RELATIVES && names.some((name) => isWritten(name, latin, native, matcher, mode));
  });
}

function isWritten(name: string, latin: Part, native: Part, matcher: Matcher, mode: MatchMode): boolean {
  const other: Part = { ...latin, text: name, fold: name, sounds: soundsOf(name), frame: frameOf(name), misread: misread(name), inTables: matcher.lexicon.inTables.has(name), stopped: false };
  const match = matchParts(native, other, matcher, mode);
  return match !== undefined && match.level !== 'ask' && match.reason !== 'gender-form';
}
