import { kept } from './once.ts';

/** Every way to cut a text into pieces that the index knows, up to a number of pieces. */
export function segment(text: string, known: (piece: string) => boolean, most: number, longest: number): string[][] {
  if (text === '') return [[]];
  if (most === 0) return [];
  const out: string[][] = [];
  for (let size = Math.min(longest, text.length); size >= 1; size -= 1) {
    const piece = text.slice(0, size);
    if (!known(piece)) continue;
    for (const rest of segment(text.slice(size), known, most - 1, longest)) out.push([piece, ...rest]);
  }
  return out;
}

/** Cuts one token after the other as `segmentAll` does, and remembers the cuts of each: the same syllables come in name after name. */
export function createCutter(known: (piece: string) => boolean, most: number, longest: number): (tokens: readonly string[]) => string[][] {
  const cutsOf = kept((token) => segment(token, known, most, longest));
  return (tokens) => joinCuts(tokens, cutsOf, most);
}

/** Cuts several tokens, each into whole pieces, and joins the results. */
export function segmentAll(tokens: readonly string[], known: (piece: string) => boolean, most: number, longest: number): string[][] {
  return joinCuts(tokens, (token) => segment(token, known, most, longest), most);
}

const MOST_CUTS = 24;

function joinCuts(tokens: readonly string[], cutsOf: (token: string) => string[][], most: number): string[][] {
  let out: string[][] = [[]];
  for (const token of tokens) {
    const cuts = cutsOf(token);
    const longer: string[][] = [];
    for (const before of out) for (const cut of cuts) if (before.length + cut.length <= most) longer.push(before.length === 0 ? cut : [...before, ...cut]);
    if (longer.length === 0) return [];
    out = longer;
  }
  return out.slice(0, MOST_CUTS);
}

/** A name read as family name first or last; the family part may be two tokens. */
export interface FamilySplit {
  readonly family: string;
  readonly rest: readonly string[];
  readonly first: boolean;
}

/** Every split with the family name at the front or the back. */
export function familySplits(tokens: readonly string[], isFamily: (text: string) => boolean, lone = false): FamilySplit[] {
  const out: FamilySplit[] = [];
  const add = (family: string, rest: readonly string[], first: boolean): void => {
    if (isFamily(family) && (rest.length > 0 || lone)) out.push({ family, rest, first });
  };
  const n = tokens.length;
  add(tokens[0] ?? '', tokens.slice(1), true);
  add(tokens[n - 1] ?? '', tokens.slice(0, n - 1), false);
  if (n > 2) {
    add(`${tokens[0] ?? ''}${tokens[1] ?? ''}`, tokens.slice(2), true);
    add(`${tokens[n - 2] ?? ''}${tokens[n - 1] ?? ''}`, tokens.slice(0, n - 2), false);
  }
  return out;
}
