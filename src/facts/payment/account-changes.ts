import { collect } from '../lists.ts';
import { dayNumber } from './days.ts';
import { samePerson, type NameComparer, type Sameness } from './name-comparison.ts';
import type { AccountChangeThresholds } from './tables.ts';

/** One payout account, in use from `at`. The first one in time is where the work began; each later one is a change. */
export interface AccountEntry {
  /** ISO date or date-time. */
  readonly at: string;
  readonly holder?: string;
  /** ISO 3166-1 alpha-2. */
  readonly country?: string;
  readonly kind?: string;
  /** Any opaque mark of the account; two entries in a row with the same mark are one account stated twice. */
  readonly account?: string;
  /** Whether the change was confirmed by a way other than the one that announced it. */
  readonly notice?: 'confirmed' | 'unconfirmed';
}

export interface AccountChangeContext {
  /** ISO dates on which pay was due. */
  readonly payDays?: readonly string[];
  /** ISO date of the first day of work. */
  readonly startedAt?: string;
  readonly compareNames?: NameComparer;
}

export interface AccountChange {
  /** Position of the new account in the input. */
  readonly index: number;
  /** Position of the account it replaced. */
  readonly previous: number;
  readonly at: string;
  readonly holder: Sameness;
  readonly country: Sameness;
  readonly kind: Sameness;
  readonly notice: 'confirmed' | 'unconfirmed' | 'unknown';
  /** Days to the next pay day, 0 on the day itself; absent without a later pay day. */
  readonly daysBeforePay?: number;
  /** Days since the start, negative before it; absent without a start. */
  readonly daysAfterStart?: number;
}

export interface AccountChangeFacts {
  readonly changes: readonly AccountChange[];
  /** Positions of entries whose date could not be read; they are left out. */
  readonly undated: readonly number[];
  /** Most changes within any `windowDays`. */
  readonly busiest: { readonly count: number; readonly from?: string; readonly to?: string };
  readonly frequent: boolean;
  readonly shortlyBeforePay: readonly number[];
  readonly soonAfterStart: readonly number[];
  readonly holderChanged: readonly number[];
  readonly countryChanged: readonly number[];
  readonly unconfirmed: readonly number[];
}

interface DatedEntry { readonly index: number; readonly day: number; readonly entry: AccountEntry }

/**
 * Reads a history of payout accounts. Nothing is judged by what a country or a kind is, only by whether it changed.
 * The lists at the end hold the `index` of the changes concerned; thresholds are the tool's own (thresholds.yaml).
 */
export function analyzeAccountChanges(
  history: readonly AccountEntry[],
  context: AccountChangeContext,
  thresholds: AccountChangeThresholds,
): AccountChangeFacts {
  const dated = collect(history, withDay).toSorted((a, b) => a.day - b.day || a.index - b.index);
  const pairs = changedPairs(dated);
  const changes = pairs.map(([before, after]) => describeChange(before, after, context));
  const busiest = busiestWindow(pairs.map(([, after]) => after), thresholds.windowDays);
  const indexesWhere = (test: (change: AccountChange) => boolean): readonly number[] => collect(changes, (change) => (test(change) ? change.index : undefined));
  return {
    changes,
    undated: collect(history, (entry, index) => (dayNumber(entry.at) === undefined ? index : undefined)),
    busiest,
    frequent: busiest.count >= thresholds.changesInWindow,
    shortlyBeforePay: indexesWhere(({ daysBeforePay }) => daysBeforePay !== undefined && daysBeforePay <= thresholds.daysBeforePay),
    soonAfterStart: indexesWhere(({ daysAfterStart }) => isSoonAfter(daysAfterStart, thresholds.daysAfterStart)),
    holderChanged: indexesWhere(({ holder }) => holder === 'different'),
    countryChanged: indexesWhere(({ country }) => country === 'different'),
    unconfirmed: indexesWhere(({ notice }) => notice === 'unconfirmed'),
  };
}

function withDay(entry: AccountEntry, index: number): DatedEntry | undefined {
  const day = dayNumber(entry.at);
  return day === undefined ? undefined : { index, day, entry };
}

function changedPairs(dated: readonly DatedEntry[]): [DatedEntry, DatedEntry][] {
  const pairs: [DatedEntry, DatedEntry][] = [];
  let current: DatedEntry | undefined;
  for (const next of dated) {
    if (current === undefined) {
      current = next;
      continue;
    }
    if (isSameAccount(current.entry, next.entry)) continue;
    pairs.push([current, next]);
    current = next;
  }
  return pairs;
}

function isSameAccount(a: AccountEntry, b: AccountEntry): boolean {
  return a.account !== undefined && a.account === b.account;
}

function describeChange(before: DatedEntry, after: DatedEntry, context: AccountChangeContext): AccountChange {
  const daysBeforePay = daysToNext(after.day, context.payDays ?? []);
  const start = context.startedAt === undefined ? undefined : dayNumber(context.startedAt);
  return {
    index: after.index,
    previous: before.index,
    at: after.entry.at,
    holder: samePerson(before.entry.holder, after.entry.holder, context.compareNames),
    country: sameWord(before.entry.country, after.entry.country),
    kind: sameWord(before.entry.kind, after.entry.kind),
    notice: after.entry.notice ?? 'unknown',
    ...(daysBeforePay === undefined ? {} : { daysBeforePay }),
    ...(start === undefined ? {} : { daysAfterStart: after.day - start }),
  };
}

function sameWord(a: string | undefined, b: string | undefined): Sameness {
  if (a === undefined || b === undefined) return 'unknown';
  return a.trim().toUpperCase() === b.trim().toUpperCase() ? 'same' : 'different';
}

function daysToNext(day: number, payDays: readonly string[]): number | undefined {
  const ahead = collect(payDays, dayNumber).filter((payDay) => payDay >= day);
  return ahead.length === 0 ? undefined : Math.min(...ahead) - day;
}

function isSoonAfter(days: number | undefined, most: number): boolean {
  return days !== undefined && days >= 0 && days <= most;
}

function busiestWindow(changes: readonly DatedEntry[], windowDays: number): AccountChangeFacts['busiest'] {
  let best: AccountChangeFacts['busiest'] = { count: 0 };
  let first = 0;
  for (const [last, change] of changes.entries()) {
    while (change.day - (changes[first]?.day ?? change.day) > windowDays) first += 1;
    const count = last - first + 1;
    if (count > best.count) best = { count, from: changes[first]?.entry.at ?? change.entry.at, to: change.entry.at };
  }
  return best;
}
