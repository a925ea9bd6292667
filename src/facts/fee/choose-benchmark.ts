import { listKey, memoryOf } from '../remember.ts';
import { oncePer } from '../once-per.ts';
import { type AssessedRow, assessRow, type ComparableFee, type ComparableRow, feeIn, isComparable, type LeftOutReason, type Question } from './assess-row.ts';
import type { NotComparableReason, OtherBenchmark } from './fee-comparison.ts';
import { entryOf } from './lookup.ts';
import type { MarketTables, SourceTier } from './market-tables.ts';
import { roleChain } from './role.ts';
import { gather } from '../lists.ts';

export interface Decider {
  readonly row: ComparableRow;
  readonly fee: ComparableFee;
}

export type Choice =
  | { readonly found: true; readonly decider: Decider; readonly others: () => readonly OtherBenchmark[] }
  | { readonly found: false; readonly why: LeftOutReason; readonly rows: readonly AssessedRow[]; readonly others: () => readonly OtherBenchmark[] };

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
  const { rows, peers, why, whyRows } = rowsFor(country, role, question, tables);
  const [decider, ...higher] = lowestFirst(peers.map((row): Decider => ({ row, fee: feeIn(row, question) })));
  const others = (): readonly OtherBenchmark[] => othersThan(decider, higher, rows, question);
  return decider === undefined ? { found: false, why, rows: whyRows, others } : { found: true, decider, others };
}

/** What the tables hold for a question, whatever the amount asked. */
interface MarketRows {
  /** Each other occupation of each source with the most useful of its rows. */
  readonly rows: ReadonlyMap<string, AssessedRow>;
  /** The rows of which the lowest decides. */
  readonly peers: readonly ComparableRow[];
  /** Where there are none: why, and the rows that say so. */
  readonly why: LeftOutReason;
  readonly whyRows: readonly AssessedRow[];
}

const remembered = oncePer((_tables: MarketTables) => memoryOf<MarketRows>(512));

/** A rate that a person entered belongs to one case and is not kept. */
function rowsFor(country: string, role: string, question: Question, tables: MarketTables): MarketRows {
  const { ask, rate, hours, currency, month } = question;
  if (ask.rate !== undefined) return findRows(country, role, question, tables);
  const key = listKey([country, role, rate.per, String(rate.partTime), ask.per, ask.basis, ask.currency, currency, hours.perDay?.toString(), hours.perWeek?.toString(), String(month)]);
  return remembered(tables)(key, () => findRows(country, role, question, tables));
}

function findRows(country: string, role: string, question: Question, tables: MarketTables): MarketRows {
  const chain = roleChain(role, tables.roles);
  const assessed = assessCountry(country, chain, question, tables);
  const rows = mostUseful(assessed);
  for (const tiers of [tables.rule.tiers.first, tables.rule.tiers.second]) {
    for (const step of chain) {
      const level = assessed.filter((row) => row.benchmark.role === step && tiers.includes(row.benchmark.tier));
      const peers = newestEditions(level);
      const mendable = MENDABLE.find((why) => level.some((row) => row.why === why));
      if (peers.length > 0 || mendable !== undefined) return { rows, peers, why: mendable ?? 'only-context-rows', whyRows: level.filter((row) => row.why === mendable) };
    }
  }
  const why = emptyHandedReason(country, assessed, tables);
  return { rows, peers: [], why, whyRows: assessed.filter((row) => row.why === why) };
}

function assessCountry(country: string, chain: readonly string[], question: Question, tables: MarketTables): readonly AssessedRow[] {
  const rows = (entryOf(tables.rows, country) ?? []).filter((row) => chain.includes(row.role));
  const assessed = rows.map((row) => {
    const source = entryOf(tables.sources, row.source);
    return source && assessRow(row, source, question, tables);
  });
  return assessed.filter((row) => row !== undefined);
}

function newestEditions(rows: readonly AssessedRow[]): readonly ComparableRow[] {
  const best = new Map<string, ComparableRow>();
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

function emptyHandedReason(country: string, rows: readonly AssessedRow[], tables: MarketTables): NotComparableReason {
  if (rows.length === 0) return entryOf(tables.rows, country)?.length ? 'no-row-for-role' : 'no-row-for-country';
  const deciding: readonly SourceTier[] = [...tables.rule.tiers.first, ...tables.rule.tiers.second];
  const strong = rows.filter((row) => deciding.includes(row.benchmark.tier));
  return LEFT_OUT_ORDER.find((why) => strong.some((row) => row.why === why)) ?? 'only-context-rows';
}

function mostUseful(rows: readonly AssessedRow[]): ReadonlyMap<string, AssessedRow> {
  const best = new Map<string, AssessedRow>();
  for (const row of rows) {
    const known = best.get(occupation(row));
    if (!known || isBetter(row, known)) best.set(occupation(row), row);
  }
  return best;
}

function isBetter(row: AssessedRow, known: AssessedRow): boolean {
  if (isComparable(row) !== isComparable(known)) return isComparable(row);
  return compareEditions(row, known) < 0;
}

/** One entry for each occupation but the decider's. */
function othersThan(decider: Decider | undefined, higher: readonly Decider[], rows: ReadonlyMap<string, AssessedRow>, question: Question): readonly OtherBenchmark[] {
  const own = decider && occupation(decider.row);
  const above = higher.map(({ row }) => occupation(row));
  return gather([...rows], ([key, row]) => (key === own ? [] : [otherOf(row, above.includes(key), question)]));
}

function otherOf(row: AssessedRow, higher: boolean, question: Question): OtherBenchmark {
  if (!isComparable(row)) return { benchmark: row.benchmark, standing: 'left-out', ...(row.why === undefined ? {} : { why: row.why }) };
  return { benchmark: row.benchmark, standing: higher ? 'higher' : 'context', ratio: Math.round(feeIn(row, question).ratio * 10_000) / 10_000 };
}

function occupation(row: AssessedRow): string {
  return `${row.benchmark.source} ${row.benchmark.code}`;
}
