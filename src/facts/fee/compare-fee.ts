import type { Question } from './assess-row.ts';
import { askProblem } from './check-ask.ts';
import { type Choice, chooseBenchmark, type Decider } from './choose-benchmark.ts';
import { feeRate, statedHours } from './convert-unit.ts';
import type {
  FeeAsk,
  FeeComparison,
  FeeNote,
  FeePlace,
  NotComparableReason,
  OtherBenchmark,
  ReasonValues,
  UnknownFeeReason,
} from './fee-comparison.ts';
import { bandOf, rounded } from './limits.ts';
import { entryOf } from './lookup.ts';
import type { FeeRule, MarketTables, Seniority } from './market-tables.ts';
import { monthOf } from './months.ts';
import { resolveRole } from './role.ts';

/**
 * Compares an asked fee with the market of the claimed place of work. The result is an observation about a sum of money:
 * it carries no weight alone, its limits are the tool's own, and nothing but the place, the role and the fee goes in.
 * `asOf` is the date of the assessment (YYYY-MM-DD). Never throws.
 */
export function compareFee(ask: FeeAsk | undefined, place: FeePlace, tables: MarketTables, asOf: string): FeeComparison {
  if (!ask) return unknown('no-fee');
  const month = monthOf(asOf);
  if (month === undefined) return unknown('date-not-usable');
  if (ask.setBy === 'client') return notComparable('client-set-price');
  const problem = askProblem(ask);
  if (problem) return unknown(problem);
  const country = place.country ?? place.clientCountry;
  if (!country) return unknown('place-not-stated');
  if (!ask.role?.trim()) return unknown('role-not-stated');
  const title = resolveRole(ask.role, tables);
  if (title.role === null) return notComparable('title-not-covered');
  const question = questionOf(ask, month, tables);
  if (typeof question === 'string') return notComparable(question, { currency: ask.currency });
  const choice = chooseBenchmark(country, title.role, question, tables);
  if (!choice.found) return emptyHanded(choice, country, title.role, ask);

  const seniority = ask.seniority ?? title.seniority;
  const { fee, row: { benchmark } } = choice.decider;
  const band = bandOf(fee.asked, fee.limits, fee.conversion?.tolerance ?? 0);
  const junior = isJunior(seniority, ask.years, tables.rule);
  return {
    result: band === 'below-market' && junior ? 'within-market' : band,
    ratio: Math.round(fee.ratio * 10_000) / 10_000,
    asked: rounded(fee.asked),
    country,
    role: title.role,
    benchmark,
    limits: fee.limits,
    ...(fee.conversion ? { conversion: fee.conversion } : {}),
    notes: [
      ...note('residence-not-stated', !place.country),
      ...note('role-read-from-title', title.role !== ask.role.trim()),
      ...note('role-fallback', benchmark.role !== title.role),
      ...note('upper-end-compared', question.rate.low < question.rate.high),
      ...note('part-time-scaled', question.rate.scaled),
      ...note('junior-lenient', band === 'below-market' && junior),
      ...note('senior-gap', band === 'low' && seniority === 'senior' && !junior),
      ...benchmarkNotes(choice.decider, question, tables),
    ],
    // Nobody asks in a batch.
    get others() {
      return choice.others();
    },
  };
}

function questionOf(ask: FeeAsk, month: number, tables: MarketTables): Question | NotComparableReason {
  const partTimeUnder = tables.rule.thresholds['part-time-hours-under'].value;
  const rate = feeRate(ask, partTimeUnder);
  if (!rate) return 'fixed-without-hours';
  const currency = entryOf(tables.rule.pegged, ask.currency) ?? ask.currency;
  if (tables.rule.crypto.includes(currency)) return 'currency-crypto';
  return { ask, rate, hours: statedHours(ask, partTimeUnder), currency, month };
}

function isJunior(seniority: Seniority | undefined, years: number | undefined, rule: FeeRule): boolean {
  return seniority === 'junior' || (years !== undefined && years < rule.thresholds['junior-years-under'].value);
}

function benchmarkNotes({ fee, row: { benchmark, source, ahead } }: Decider, question: Question, tables: MarketTables): readonly FeeNote[] {
  const user = question.ask.rate;
  const usesUserRate = fee.conversion !== undefined && (user?.currency === question.currency || user?.currency === benchmark.currency);
  return [
    ...note('pegged-currency', question.currency !== question.ask.currency),
    ...note('user-rate', usesUserRate && fee.conversion.source !== 'peg'),
    ...note('self-selected-survey', tables.rule.tiers.second.includes(benchmark.tier)),
    ...note('national-figure', source.national === true),
    ...note('figure-later-than-date', ahead > 0),
  ];
}

function emptyHanded(choice: Choice & { found: false }, country: string, role: string, ask: FeeAsk): FeeComparison {
  if (choice.why === 'basis-not-stated') return unknown('basis-not-stated', { country, role });
  const { rows } = choice;
  const values: ReasonValues = {
    country,
    role,
    currency: ask.currency,
    per: ask.per,
    ...(rows.length === 0
      ? {}
      : {
          sources: list(rows.map((row) => row.benchmark.source)),
          units: list(rows.map((row) => row.benchmark.unit)),
          flags: list(rows.flatMap((row) => row.benchmark.flags)),
        }),
  };
  return notComparable(choice.why, values, choice.others());
}

function list(parts: readonly string[]): string {
  return [...new Set(parts)].join(', ');
}

function note(code: FeeNote, applies: boolean): readonly FeeNote[] {
  return applies ? [code] : [];
}

function unknown(why: UnknownFeeReason, values: ReasonValues = {}): FeeComparison {
  return { result: 'unknown', why, values };
}

function notComparable(
  why: NotComparableReason,
  values: ReasonValues = {},
  others: readonly OtherBenchmark[] = [],
): FeeComparison {
  return { result: 'not-comparable', why, values, others };
}
