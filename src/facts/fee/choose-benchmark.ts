import { type AssessedRow, assessRow, type ComparableFee, type LeftOutReason, type Question } from './assess-row.ts';
import type { NotComparableReason, OtherBenchmark } from './fee-comparison.ts';
import { entryOf } from './lookup.ts';
import type { MarketTables, SourceTier } from './market-tables.ts';
import { roleChain } from './role.ts';

export type Decider = AssessedRow & { readonly fee: ComparableFee };

export type Choice =
  | { readonly found: true; readonly decider: Decider; readonly others: readonly OtherBenchmark[] }
  | { readonly found: false; readonly why: LeftOutReason; readonly rows: readonly AssessedRow[]; readonly others: readonly OtherBenchmark[] };

/** What a person can supply; where only this is missing, a weaker source does not step in. */
const MENDABLE: readonly LeftOutReason[] = [
  'basis-not-stated',
  'hours-not-stated',
  'part-time-hours-unclear',
  'currency-without-rate',
  'rate-volatile',
  'rate-stale',
];

const LEFT_OUT_ORDER = ['basis-does-not-fit', 'only-flagged-rows', 'benchmark-too-old', 'benchmark-too-new'] as const satisfies readonly NotComparableReason[];

/**
 * The benchmark that decides: sources of the first tiers along the role's fallback chain, then those of the second; of one
 * publication the newest edition; of several benchmarks the lowest. A tier the rule does not name never decides.
 */
export function chooseBenchmark(country: string, role: string, question: Question, tables: MarketTables): Choice {
  const chain = roleChain(role, tables.roles);
  const rows = assessCountry(country, chain, question, tables);
  for (const tiers of [tables.rule.tiers.first, tables.rule.tiers.second]) {
    for (const step of chain) {
      const level = rows.filter((row) => row.benchmark.role === step && tiers.includes(row.benchmark.tier));
      const peers = lowestFirst(newestEditions(level));
      const [decider] = peers;
      if (decider) return { found: true, decider, others: othersThan(peers, rows) };
      const mendable = MENDABLE.find((why) => level.some((row) => row.why === why));
      if (mendable) return { found: false, why: mendable, rows: level.filter((row) => row.why === mendable), others: othersThan([], rows) };
    }
  }
  const why = emptyHandedReason(country, rows, tables);
  return { found: false, why, rows: rows.filter((row) => row.why === why), others: othersThan([], rows) };
}

function assessCountry(country: string, chain: readonly string[], question: Question, tables: MarketTables): readonly AssessedRow[] {
  const rows = (entryOf(tables.rows, country) ?? []).filter((row) => chain.includes(row.role));
  const assessed = rows.map((row) => {
    const source = entryOf(tables.sources, row.source);
    return source && assessRow(row, source, question, tables);
  });
  return assessed.filter((row) => row !== undefined);
}

function newestEditions(rows: readonly AssessedRow[]): readonly Decider[] {
  const best = new Map<string, Decider>();
  for (const row of rows.filter(isComparable)) {
    const key = `${row.source.series} ${row.benchmark.code}`;
    const known = best.get(key);
    if (!known || compareEditions(row, known) < 0) best.set(key, row);
  }
  return [...best.values()];
}

/** Editions that had begun at the time come first, the newest of them leading; then the same unit, then the newer period. */
function compareEditions(a: AssessedRow, b: AssessedRow): number {
  return (
    a.ahead - b.ahead ||
    b.source.year - a.source.year ||
    Number(b.sameUnit) - Number(a.sameUnit) ||
    b.to - a.to
  );
}

function lowestFirst(rows: readonly Decider[]): readonly Decider[] {
  return [...rows].sort((a, b) => b.fee.ratio - a.fee.ratio);
}

function isComparable(row: AssessedRow): row is Decider {
  return row.fee !== undefined;
}

function emptyHandedReason(country: string, rows: readonly AssessedRow[], tables: MarketTables): NotComparableReason {
  if (rows.length === 0) return entryOf(tables.rows, country)?.length ? 'no-row-for-role' : 'no-row-for-country';
  const deciding: readonly SourceTier[] = [...tables.rule.tiers.first, ...tables.rule.tiers.second];
  const strong = rows.filter((row) => deciding.includes(row.benchmark.tier));
  return LEFT_OUT_ORDER.find((why) => strong.some((row) => row.why === why)) ?? 'only-context-rows';
}

/** One entry for each other occupation of each source, the most useful of its rows. */
function othersThan(peers: readonly Decider[], rows: readonly AssessedRow[]): readonly OtherBenchmark[] {
  const best = new Map<string, AssessedRow>();
  for (const row of rows) {
    const known = best.get(occupation(row));
    if (!known || isBetter(row, known)) best.set(occupation(row), row);
  }
  const [decider, ...higher] = peers.map(occupation);
  return [...best].filter(([key]) => key !== decider).map(([key, row]) => otherOf(row, higher.includes(key)));
}

function isBetter(row: AssessedRow, known: AssessedRow): boolean {
  if (isComparable(row) !== isComparable(known)) return isComparable(row);
  return compareEditions(row, known) < 0;
}

function otherOf(row: AssessedRow, higher: boolean): OtherBenchmark {
  if (!row.fee) return { benchmark: row.benchmark, standing: 'left-out', ...(row.why === undefined ? {} : { why: row.why }) };
  return { benchmark: row.benchmark, standing: higher ? 'higher' : 'context', ratio: Math.round(row.fee.ratio * 10_000) / 10_000 };
}

function occupation(row: AssessedRow): string {
  return `${row.benchmark.source} ${row.benchmark.code}`;
}
