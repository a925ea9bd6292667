import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { z } from 'zod';
import type { NameComparison } from '../../../src/facts/names/types.ts';

export type Half = 'design' | 'check' | 'all';

const pairRow = z.object({ a: z.string(), b: z.string(), same: z.enum(['0', '1']), class: z.string(), note: z.string().default('') });
const undecidedRow = z.object({ a: z.string(), b: z.string(), class: z.string(), why: z.string() });
export type PairRow = z.infer<typeof pairRow>;
export type UndecidedRow = z.infer<typeof undecidedRow>;

function rows(file: string): unknown[] {
  return parse(readFileSync(join(import.meta.dirname, file)), { columns: true, bom: true });
}

/** The half of a labelled file that a pair falls into, by SHA-256 of its two names in order. */
export function halfOf(row: { readonly a: string; readonly b: string }): 'design' | 'check' {
  const digest = createHash('sha256').update([row.a, row.b].sort().join('|')).digest();
  return (digest[0] ?? 0) % 2 === 0 ? 'design' : 'check';
}

export function readPairs(file: string, half: Half = 'all'): PairRow[] {
  const all = z.array(pairRow).parse(rows(file));
  return half === 'all' ? all : all.filter((row) => halfOf(row) === half);
}

export function readUndecided(file: string): UndecidedRow[] {
  return z.array(undecidedRow).parse(rows(file));
}

/** Counts and shares (0 to 1) over one set of labelled pairs. */
export interface Score {
  readonly same: number;
  readonly different: number;
  readonly alarms: number;
  readonly asked: number;
  readonly found: number;
  readonly foundOrAsked: number;
}

export type Compare = (a: string, b: string) => NameComparison;

export function scorePairs(pairs: readonly PairRow[], compare: Compare): Score {
  const outcome = pairs.map((row) => ({ same: row.same === '1', result: compare(row.a, row.b).result }));
  const count = (same: boolean, results: readonly string[]): number => outcome.filter((one) => one.same === same && results.includes(one.result)).length;
  return {
    same: outcome.filter((one) => one.same).length,
    different: outcome.filter((one) => !one.same).length,
    alarms: count(true, ['inconsistent']),
    asked: count(true, ['ask']),
    found: count(false, ['inconsistent']),
    foundOrAsked: count(false, ['inconsistent', 'ask']),
  };
}

export function byClass(pairs: readonly PairRow[]): Map<string, PairRow[]> {
  const groups = new Map<string, PairRow[]>();
  for (const row of pairs) groups.set(row.class, [...(groups.get(row.class) ?? []), row]);
  return new Map([...groups].sort(([x], [y]) => (x < y ? -1 : 1)));
}
