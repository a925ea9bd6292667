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

/** Cuts several tokens, each into whole pieces, and joins the results. */
export function segmentAll(tokens: readonly string[], known: (piece: string) => boolean, most: number, longest: number): string[][] {
  let out: string[][] = [[]];
  for (const token of tokens) {
    const cuts = segment(token, known, most, longest);
    out = out.flatMap((before) => cuts.map((cut) => [...before, ...cut])).filter((pieces) => pieces.length <= most);
    if (out.length === 0) return [];
  }
  return out.slice(0, 24);
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
