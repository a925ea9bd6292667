import type { Matcher, MatchMode, PartMatch } from './match.ts';
import { matchParts } from './match.ts';
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
/** From this many letters a slip is allowed in parts written together. */
const LONG_RUN = 10;

/** Finds which parts of one name answer to which of the other, cheapest first. */
export function alignParts(a: ParsedName, b: ParsedName, matcher: Matcher, mode: MatchMode): Alignment {
  const links = equalLinks(a.parts, b.parts);
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
  const used = new Set<number>();
  a.forEach((part, i) => {
    if (part.kind === 'initial') return;
    let best = -1;
    for (let j = 0; j < b.length; j += 1) {
      if (b[j]?.text !== part.text || b[j]?.kind === 'initial' || used.has(j)) continue;
      if (best < 0 || Math.abs(i - j) < Math.abs(i - best)) best = j;
    }
    if (best < 0) return;
    used.add(best);
    links.push({ level: 'same', reason: 'identical', cost: Math.abs(i - best) * PLACE_COST, a: [i], b: [best] });
  });
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
      const match = matchParts(x, y, matcher, mode) ?? cutMatch(a, b, i, j, x, y);
      if (match) links.push({ ...match, cost: match.cost + placeCost(i, j, x, y), a: [i], b: [j] });
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
    for (let to = from + 1; to < Math.min(many.length, from + LONGEST_RUN) && freeMany[from] === true && freeMany[to] === true; to += 1) {
      const run = many.slice(from, to + 1);
      if (run.some((part) => part.script !== run[0]?.script) || run.every((part) => part.kind === 'initial')) continue;
      runAgainst(run, from, single, freeSingle, matcher, mode, swapped, links);
    }
  }
  return links;
}

function runAgainst(run: readonly Part[], from: number, single: readonly Part[], freeSingle: readonly boolean[], matcher: Matcher, mode: MatchMode, swapped: boolean, links: Link[]): void {
  const [head] = run;
  if (!head) return;
  let length = 0;
  let sounds = 0;
  for (const part of run) {
    length += part.fold.length;
    sounds |= part.sounds;
  }
  let joined: Part | undefined;
  for (let j = 0; j < single.length; j += 1) {
    const target = single[j];
    if (!target || freeSingle[j] !== true || target.kind !== 'word' || !alike(head.script, length, target)) continue;
    if (head.script === 'latin' && target.script === 'latin' && farApart(sounds, target.sounds, MOST_OTHER_SOUNDS)) continue;
    joined ??= joinParts(head, run);
    const match = matchParts(joined, target, matcher, mode);
    if (!match || match.level === 'ask' || (match.reason === 'typo' && joined.fold.length < LONG_RUN)) continue;
    if (match.cost > 10 && run.some((part) => part.kind === 'initial')) continue;
    const numbers = run.map((_, offset) => from + offset);
    links.push({ level: 'close', reason: match.cost <= 10 ? 'format' : match.reason, cost: match.cost + 6, a: swapped ? [j] : numbers, b: swapped ? numbers : [j] });
  }
}

/** Parts written together as one. */
export function joinParts(head: Part, run: readonly Part[]): Part {
  return { ...head, kind: 'word', text: run.map((part) => part.text).join(''), fold: run.map((part) => part.fold).join(''), sounds: run.reduce((bits, part) => bits | part.sounds, 0) };
}

function alike(script: Part['script'], length: number, target: Part): boolean {
  const other = target.fold.length;
  if (script !== target.script) return Math.abs(length - other) <= Math.max(length, other) * 0.7;
  return Math.abs(length - other) <= 3;
}

function choose(equal: readonly Link[], candidates: readonly Link[], sizeA: number, sizeB: number): Alignment {
  const ordered = candidates.length > 1 ? [...candidates].sort((x, y) => rank(x) - rank(y) || (x.a[0] ?? 0) - (y.a[0] ?? 0) || (x.b[0] ?? 0) - (y.b[0] ?? 0)) : candidates;
  const links: Link[] = [...equal];
  const usedA = new Set<number>(equal.flatMap((link) => link.a));
  const usedB = new Set<number>(equal.flatMap((link) => link.b));
  for (const link of ordered) {
    if (link.a.some((i) => usedA.has(i)) || link.b.some((j) => usedB.has(j))) continue;
    links.push(link);
    link.a.forEach((i) => usedA.add(i));
    link.b.forEach((j) => usedB.add(j));
  }
  return { links, restA: unused(sizeA, usedA), restB: unused(sizeB, usedB) };
}

function rank(link: Link): number {
  return LEVEL_COST[link.level] + link.cost - (link.a.length + link.b.length - 2) * 3;
}

function unused(size: number, used: ReadonlySet<number>): number[] {
  const out: number[] = [];
  if (used.size === size) return out;
  for (let i = 0; i < size; i += 1) if (!used.has(i)) out.push(i);
  return out;
}

