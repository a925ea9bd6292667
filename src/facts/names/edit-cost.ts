import { foldLetter } from './clean.ts';
import type { SpellingRule } from './types.ts';

/** Rules by the first letters of both sides; rules with an empty side by the first letter of the other. */
export interface RuleIndex {
  readonly pairs: ReadonlyMap<number, readonly SpellingRule[]>;
  readonly deletes: ReadonlyMap<number, readonly SpellingRule[]>;
  readonly inserts: ReadonlyMap<number, readonly SpellingRule[]>;
  /** the same for ASCII letters, by place */
  readonly plain: PlainRules;
  /** costs found before, by the two tokens and the limit */
  readonly found: Map<string, number>;
}

type Listed = readonly SpellingRule[] | undefined;

interface PlainRules {
  readonly pairs: readonly Listed[];
  readonly deletes: readonly Listed[];
  readonly inserts: readonly Listed[];
}

const SLIP = 100;
const SUBSTITUTION = 165;
const OTHER_MARK = 15;
/** Costs remembered for one set of rules; names of a batch share many parts. */
const MOST_FOUND = 8192;
/** How far the places in the two tokens may drift apart. */
const BAND = 4;
/** Costs at or above this end the search. */
export const FAR = 400;

/** Both directions of every rule, keyed for the search. */
export function indexRules(rules: readonly SpellingRule[], bothWays: boolean): RuleIndex {
  const pairs = new Map<number, SpellingRule[]>();
  const deletes = new Map<number, SpellingRule[]>();
  const inserts = new Map<number, SpellingRule[]>();
  const add = (rule: SpellingRule): void => {
    const [left, right] = rule;
    if (left === '') put(inserts, right.charCodeAt(0), rule);
    else if (right === '') put(deletes, left.charCodeAt(0), rule);
    else put(pairs, pairKey(left.charCodeAt(0), right.charCodeAt(0)), rule);
  };
  for (const [left, right, cost] of rules) {
    add([left, right, cost]);
    if (bothWays && left !== right) add([right, left, cost]);
  }
  return { pairs, deletes, inserts, plain: plainRules(pairs, deletes, inserts), found: new Map() };
}

const ASCII = 128;

function plainRules(pairs: RuleIndex['pairs'], deletes: RuleIndex['deletes'], inserts: RuleIndex['inserts']): PlainRules {
  const all: Listed[] = [];
  for (let x = 0; x < ASCII; x += 1) for (let y = 0; y < ASCII; y += 1) all.push(pairs.get(pairKey(x, y)));
  const one = (map: RuleIndex['deletes']): Listed[] => Array.from({ length: ASCII }, (_, code) => map.get(code));
  return { pairs: all, deletes: one(deletes), inserts: one(inserts) };
}

function pairRules(index: RuleIndex, x: number, y: number): Listed {
  return x < ASCII && y < ASCII ? index.plain.pairs[x * ASCII + y] : index.pairs.get(pairKey(x, y));
}

function pairKey(left: number, right: number): number {
  return left * 65536 + right;
}

function put(map: Map<number, SpellingRule[]>, key: number, rule: SpellingRule): void {
  const list = map.get(key);
  if (list) list.push(rule);
  else map.set(key, [rule]);
}

const rows = new Float64Array(48 * 48);

/**
 * Cheapest way from one token to the other by spelling rules and slips, up to 46 letters a side.
 * A slip (missing, added or swapped letter) costs 100, any other letter 165.
 */
export function editCost(a: string, b: string, index: RuleIndex, limit: number): number {
  if (a === b) return 0;
  const key = `${a} ${b} ${String(limit)}`;
  const before = index.found.get(key);
  if (before !== undefined) return before;
  if (index.found.size >= MOST_FOUND) index.found.clear();
  const cost = search(a, b, index, limit);
  index.found.set(key, cost);
  return cost;
}

function search(a: string, b: string, index: RuleIndex, limit: number): number {
  const s = `^${a.slice(0, 44)}$`;
  const t = `^${b.slice(0, 44)}$`;
  const n = s.length;
  const m = t.length;
  const width = m + 1;
  const band = BAND + Math.abs(n - m);
  rows.fill(FAR, 0, (n + 1) * width);
  rows[0] = 0;
  for (let i = 0; i <= n; i += 1) {
    let best = FAR;
    const to = Math.min(m, i + band);
    for (let j = Math.max(0, i - band); j <= to; j += 1) {
      const here = rows[i * width + j] ?? FAR;
      if (here > limit) continue;
      if (here < best) best = here;
      step(s, t, i, j, here, width, index);
    }
    if (best > limit && i < n && !pending(i, n, width)) return FAR;
  }
  return rows[n * width + m] ?? FAR;
}

function pending(i: number, n: number, width: number): boolean {
  const last = Math.min(n, i + 4);
  for (let row = i + 1; row <= last; row += 1) {
    for (let k = row * width; k < (row + 1) * width; k += 1) if ((rows[k] ?? FAR) < FAR) return true;
  }
  return false;
}

function relax(at: number, cost: number): void {
  if (cost < (rows[at] ?? FAR)) rows[at] = cost;
}

const START = 94;
const END = 36;

function isEdge(code: number): boolean {
  return code === START || code === END;
}

function step(s: string, t: string, i: number, j: number, here: number, width: number, index: RuleIndex): void {
  const at = i * width + j;
  const hasX = i < s.length;
  const hasY = j < t.length;
  const x = hasX ? s.charCodeAt(i) : END;
  const y = hasY ? t.charCodeAt(j) : END;
  if (hasX && hasY) {
    if (x === y) relax(at + width + 1, here);
    else if (!isEdge(x) && !isEdge(y)) other(s, t, i, j, here, at, width);
    byRules(pairRules(index, x, y), s, t, i, j, here, at, width);
  }
  if (hasX) {
    if (!isEdge(x)) relax(at + width, here + SLIP);
    byRules(x < ASCII ? index.plain.deletes[x] : index.deletes.get(x), s, t, i, j, here, at, width);
  }
  if (hasY) {
    if (!isEdge(y)) relax(at + 1, here + SLIP);
    byRules(y < ASCII ? index.plain.inserts[y] : index.inserts.get(y), s, t, i, j, here, at, width);
  }
}

function byRules(rules: readonly SpellingRule[] | undefined, s: string, t: string, i: number, j: number, here: number, at: number, width: number): void {
  if (!rules) return;
  for (let k = 0; k < rules.length; k += 1) {
    const rule = rules[k];
    if (!rule) continue;
    const left = rule[0];
    const right = rule[1];
    if ((left.length < 2 || s.startsWith(left, i)) && (right.length < 2 || t.startsWith(right, j))) relax(at + left.length * width + right.length, here + rule[2]);
  }
}

const LAST_ASCII = 127;

/** Two different letters: the same but for marks, swapped with their neighbours, or another letter. */
function other(s: string, t: string, i: number, j: number, here: number, at: number, width: number): void {
  const x = s.charCodeAt(i);
  const y = t.charCodeAt(j);
  if (x <= LAST_ASCII && y <= LAST_ASCII) relax(at + width + 1, here + SUBSTITUTION);
  else relax(at + width + 1, here + markCost(s.charAt(i), t.charAt(j)));
  if (s.charCodeAt(i + 1) === y && t.charCodeAt(j + 1) === x) relax(at + 2 * width + 2, here + SLIP);
}

function markCost(x: string, y: string): number {
  const fx = foldLetter(x);
  const fy = foldLetter(y);
  if (fx !== fy) return SUBSTITUTION;
  return fx === x || fy === y ? 0 : OTHER_MARK;
}
