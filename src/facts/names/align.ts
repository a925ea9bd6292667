import { frameOf } from './frame.ts';
import type { Lexicon } from './lexicon.ts';
import type { Matcher, MatchMode, PartMatch } from './match.ts';
import { matchParts } from './match.ts';
import { misread } from './slips.ts';
import { farApart, MOST_OTHER_SOUNDS } from './sound-kinds.ts';
import type { ParsedName, Part } from './parse.ts';

/** A run of parts on each side that match; one of the runs is a single part. */
export interface Link extends PartMatch {
  readonly a: readonly number[];
  readonly b: readonly number[];
}

export interface Alignment {
  readonly links: readonly Link[];
  readonly restA: readonly number[];
  readonly restB: readonly number[];
}

const LEVEL_COST = { same: 0, close: 100, ask: 1000 } as const;
const LONGEST_RUN = 4;
const PLACE_COST = 4;
/** Given names of two words that have a short form of both are no longer. */
const LONGEST_COMPOUND = 24;
/** From this many letters a slip is allowed in parts written together. */
const LONG_RUN = 10;

/** Finds which parts of one name answer to which of the other, cheapest first. */
export function alignParts(a: ParsedName, b: ParsedName, matcher: Matcher, mode: MatchMode): Alignment {
  const links = equalLinks(a.parts, b.parts);
  if (links.length === a.parts.length && links.length === b.parts.length) return { links, restA: [], restB: [] };
  const freeA = a.parts.map((_, i) => !links.some((link) => link.a[0] === i));
  const freeB = b.parts.map((_, j) => !links.some((link) => link.b[0] === j));
  const sides: Sides = { a, b, freeA, freeB };
  const candidates = singleLinks(sides, matcher, mode);
  const chosen = choose(links, candidates, a.parts.length, b.parts.length);
  if (chosen.restA.length + chosen.restB.length === 0) return chosen;
  const runs = [...runLinks(a.parts, freeA, b.parts, freeB, matcher, mode, false), ...runLinks(b.parts, freeB, a.parts, freeA, matcher, mode, true)];
  return runs.length === 0 ? chosen : choose(links, [...candidates, ...runs], a.parts.length, b.parts.length);
}

interface Sides {
  readonly a: ParsedName;
  readonly b: ParsedName;
  readonly freeA: readonly boolean[];
  readonly freeB: readonly boolean[];
}

/** Words written alike belong together before anything else is looked at, each with the nearest of its kind. */
function equalLinks(a: readonly Part[], b: readonly Part[]): Link[] {
  const links: Link[] = [];
  for (let i = 0; i < a.length; i += 1) {
    const part = a[i];
    if (!part || part.kind === 'initial') continue;
    let best = -1;
    for (let j = 0; j < b.length; j += 1) {
      if (b[j]?.text !== part.text || b[j]?.kind === 'initial' || (links.length > 0 && links.some((link) => link.b[0] === j))) continue;
      if (best < 0 || Math.abs(i - j) < Math.abs(i - best)) best = j;
    }
    if (best >= 0) links.push({ level: 'same', reason: 'identical', cost: Math.abs(i - best) * PLACE_COST, a: [i], b: [best] });
  }
  return links;
}

function singleLinks({ a, b, freeA, freeB }: Sides, matcher: Matcher, mode: MatchMode): Link[] {
  const links: Link[] = [];
  for (let i = 0; i < a.parts.length; i += 1) {
    const x = a.parts[i];
    if (!x || freeA[i] !== true) continue;
    for (let j = 0; j < b.parts.length; j += 1) {
      const y = b.parts[j];
      if (!y || freeB[j] !== true) continue;
      const match = matchParts(x, y, matcher, mode) ?? (a.cut || b.cut ? cutMatch(a, b, i, j, x, y) : undefined);
      if (match) links.push({ level: match.level, reason: match.reason, cost: match.cost + placeCost(i, j, x, y), a: [i], b: [j] });
    }
  }
  return links;
}

function placeCost(i: number, j: number, x: Part, y: Part): number {
  return Math.abs(i - j) * (x.kind === 'initial' || y.kind === 'initial' ? PLACE_COST * 2 : PLACE_COST);
}

const CUT_LETTERS = 2;

/** The last part of a full field may be the beginning of the other name's part. */
function cutMatch(a: ParsedName, b: ParsedName, i: number, j: number, x: Part, y: Part): PartMatch | undefined {
  const cutA = a.cut && i === a.parts.length - 1 && x.fold.length >= CUT_LETTERS && y.fold.startsWith(x.fold);
  const cutB = b.cut && j === b.parts.length - 1 && y.fold.length >= CUT_LETTERS && x.fold.startsWith(y.fold);
  return cutA || cutB ? { level: 'close', reason: 'truncated', cost: 40 } : undefined;
}

function runLinks(many: readonly Part[], freeMany: readonly boolean[], single: readonly Part[], freeSingle: readonly boolean[], matcher: Matcher, mode: MatchMode, swapped: boolean): Link[] {
  const links: Link[] = [];
  for (let from = 0; from < many.length; from += 1) {
    const head = many[from];
    if (!head || freeMany[from] !== true) continue;
    const run: Run = { many, from, to: from, length: head.fold.length, sounds: head.sounds, words: head.kind === 'initial' ? 0 : 1 };
    for (let to = from + 1; to < Math.min(many.length, from + LONGEST_RUN) && freeMany[to] === true; to += 1) {
      const next = many[to];
      if (!next || next.script !== head.script) break;
      run.to = to;
      run.length += next.fold.length;
      run.sounds |= next.sounds;
      run.words += next.kind === 'initial' ? 0 : 1;
      if (run.words > 0) runAgainst(run, head, single, freeSingle, matcher, mode, swapped, links);
    }
  }
  return links;
}

/** Neighbouring parts taken together, with what a first look at them needs. */
interface Run {
  readonly many: readonly Part[];
  readonly from: number;
  to: number;
  length: number;
  sounds: number;
  words: number;
}

function runAgainst(run: Run, head: Part, single: readonly Part[], freeSingle: readonly boolean[], matcher: Matcher, mode: MatchMode, swapped: boolean, links: Link[]): void {
  let joined: Part | undefined;
  for (let j = 0; j < single.length; j += 1) {
    const target = single[j];
    if (!target || freeSingle[j] !== true || target.kind !== 'word') continue;
    const fits = alike(head.script, run.length, target) && !(head.script === 'latin' && target.script === 'latin' && farApart(run.sounds, target.sounds, MOST_OTHER_SOUNDS));
    if (!fits && run.length > LONGEST_COMPOUND) continue;
    const shortened = target.inTables ? matcher.lexicon.compoundShorts.get(target.fold) : undefined;
    if (!fits && shortened === undefined) continue;
    joined ??= joinedRun(head, run, matcher.lexicon);
    if (shortened?.includes(` ${joined.fold} `) === true) links.push({ level: 'close', reason: 'nickname', cost: 25, ...sides(run, j, swapped) });
    const match = fits ? matchParts(joined, target, matcher, mode) : undefined;
    if (!match || match.level === 'ask' || (match.reason === 'typo' && joined.fold.length < LONG_RUN)) continue;
    if (match.cost > 10 && run.words <= run.to - run.from) continue;
    links.push({ level: 'close', reason: match.cost <= 10 ? 'format' : match.reason, cost: match.cost + 6, ...sides(run, j, swapped) });
  }
}

function sides({ from, to }: Run, single: number, swapped: boolean): Pick<Link, 'a' | 'b'> {
  const numbers = Array.from({ length: to - from + 1 }, (_, offset) => from + offset);
  return swapped ? { a: [single], b: numbers } : { a: numbers, b: [single] };
}

const joins = new WeakMap<Part, Part[]>();

/** The run as one part; a part stands in one name only, so what follows it is always the same. */
function joinedRun(head: Part, { many, from, to }: Run, lexicon: Lexicon): Part {
  let known = joins.get(head);
  if (!known) joins.set(head, (known = []));
  return (known[to - from] ??= joinParts(head, many.slice(from, to + 1), lexicon));
}

/** Parts written together as one. */
export function joinParts(head: Part, run: readonly Part[], lexicon: Lexicon): Part {
  const fold = run.map((part) => part.fold).join('');
  const text = run.map((part) => part.text).join('');
  return { ...head, kind: 'word', text, fold, misread: head.script === 'latin' ? misread(text) : '', frame: frameOf(head.script === 'latin' ? fold : ''), sounds: run.reduce((bits, part) => bits | part.sounds, 0), inTables: lexicon.inTables.has(fold) };
}

function alike(script: Part['script'], length: number, target: Part): boolean {
  const other = target.fold.length;
  if (script !== target.script) return Math.abs(length - other) <= Math.max(length, other) * 0.7;
  return Math.abs(length - other) <= 3;
}

function choose(equal: readonly Link[], candidates: readonly Link[], sizeA: number, sizeB: number): Alignment {
  if (equal.length + candidates.length === 0) return { links: [], restA: upTo(sizeA), restB: upTo(sizeB) };
  const ordered = candidates.length > 1 ? [...candidates].sort((x, y) => rank(x) - rank(y) || (x.a[0] ?? 0) - (y.a[0] ?? 0) || (x.b[0] ?? 0) - (y.b[0] ?? 0)) : candidates;
  const links: Link[] = [...equal];
  const usedA = new Array<boolean>(sizeA).fill(false);
  const usedB = new Array<boolean>(sizeB).fill(false);
  const use = ({ a, b }: Link): void => {
    for (const i of a) usedA[i] = true;
    for (const j of b) usedB[j] = true;
  };
  for (const link of equal) use(link);
  for (const link of ordered) {
    if (link.a.some((i) => usedA[i]) || link.b.some((j) => usedB[j])) continue;
    links.push(link);
    use(link);
  }
  return { links, restA: unused(usedA), restB: unused(usedB) };
}

function rank(link: Link): number {
  return LEVEL_COST[link.level] + link.cost - (link.a.length + link.b.length - 2) * 3;
}

function upTo(size: number): number[] {
  const out: number[] = [];
  for (let i = 0; i < size; i += 1) out.push(i);
  return out;
}

function unused(used: readonly boolean[]): number[] {
  const out: number[] = [];
  for (let i = 0; i < used.length; i += 1) if (used[i] !== true) out.push(i);
  return out;
}
