import type { FeeUnit, PayBasis, RateUnit, RoleFit, Seniority, SourceTier, Statistic } from './market-tables.ts';

/** An exchange rate the user entered: units of `currency` for one US dollar on `date` (YYYY-MM-DD). */
export interface UserRate {
  readonly currency: string;
  readonly perUsd: number;
  readonly date: string;
}

export interface FeeAsk {
  readonly amount: number | { readonly min: number; readonly max: number };
  /** ISO 4217, or the ticker of a token. */
  readonly currency: string;
  readonly per: FeeUnit;
  /** Hours of work behind a fixed price. */
  readonly hours?: number;
  /** Hours a week the candidate would work. */
  readonly hoursPerWeek?: number;
  readonly hoursPerDay?: number;
  /** Share of full time, above 0 and at most 1. */
  readonly fraction?: number;
  readonly basis?: PayBasis;
  /** A role id of the table or a job title as written. */
  readonly role?: string;
  readonly seniority?: Seniority;
  readonly years?: number;
  readonly setBy?: 'candidate' | 'client';
  readonly rate?: UserRate;
}

export interface FeePlace {
  /** Claimed place of residence or work, ISO 3166-1 alpha-2. */
  readonly country?: string;
  /** Read only where no place is claimed. */
  readonly clientCountry?: string;
}

export type FeeBand = 'within-market' | 'below-market' | 'low';

export const notComparableReasons = [
  'client-set-price',
  'fixed-without-hours',
  'hours-not-stated',
  'part-time-hours-unclear',
  'no-row-for-country',
  'no-row-for-role',
  'title-not-covered',
  'only-flagged-rows',
  'only-context-rows',
  'basis-does-not-fit',
  'benchmark-too-old',
  'benchmark-too-new',
  'currency-crypto',
  'currency-without-rate',
  'rate-volatile',
  'rate-stale',
] as const;
export type NotComparableReason = (typeof notComparableReasons)[number];

export const unknownFeeReasons = [
  'no-fee',
  'amount-not-usable',
  'unit-not-usable',
  'hours-not-usable',
  'rate-not-usable',
  'date-not-usable',
  'place-not-stated',
  'role-not-stated',
  'basis-not-stated',
] as const;
export type UnknownFeeReason = (typeof unknownFeeReasons)[number];

export const feeNotes = [
  'residence-not-stated',
  'upper-end-compared',
  'junior-lenient',
  'senior-gap',
  'pegged-currency',
  'user-rate',
  'role-fallback',
  'role-read-from-title',
  'self-selected-survey',
  'national-figure',
  'figure-later-than-date',
  'part-time-scaled',
] as const;
export type FeeNote = (typeof feeNotes)[number];

export interface Benchmark {
  readonly source: string;
  readonly role: string;
  readonly code: string;
  readonly fit: RoleFit;
  readonly period: string;
  readonly tier: SourceTier;
  readonly basis: string;
  /** The statistic `value` is: the median, or the mean where there is no median. */
  readonly stat: 'median' | 'mean';
  readonly value: number;
  readonly unit: RateUnit;
  readonly currency: string;
  readonly values: Readonly<Partial<Record<Statistic, number>>>;
  readonly flags: readonly string[];
  readonly n?: number;
}

/** Limits in the benchmark's unit and currency: below market under `within`; low at or under `low` and, where given, under `lowUnder`. */
export interface FeeLimits {
  readonly shape: 'percentiles' | 'quartile' | 'median' | 'mean';
  readonly within: number;
  readonly low: number;
  readonly lowUnder?: number;
}

/** `rate` is units of the benchmark's currency for one unit of the asked one. */
export interface Conversion {
  readonly from: string;
  readonly to: string;
  readonly rate: number;
  readonly period: string;
  readonly source: string;
  readonly tolerance: number;
}

/** A benchmark that did not decide: a higher one, one shown as context, or one left out for the reason given. */
export interface OtherBenchmark {
  readonly benchmark: Benchmark;
  readonly standing: 'higher' | 'context' | 'left-out';
  readonly ratio?: number;
  readonly why?: NotComparableReason | 'basis-not-stated';
}

export interface ComparedFee {
  readonly result: FeeBand;
  /** Asked fee over the benchmark's value, before tolerance; four decimals. */
  readonly ratio: number;
  /** The asked fee in the benchmark's unit and currency. */
  readonly asked: number;
  readonly country: string;
  readonly role: string;
  readonly benchmark: Benchmark;
  readonly limits: FeeLimits;
  readonly conversion?: Conversion;
  readonly notes: readonly FeeNote[];
  readonly others: readonly OtherBenchmark[];
}

export type ReasonValues = Readonly<Record<string, string>>;

export type FeeComparison =
  | ComparedFee
  | {
      readonly result: 'not-comparable';
      readonly why: NotComparableReason;
      readonly values: ReasonValues;
      readonly others: readonly OtherBenchmark[];
    }
  | { readonly result: 'unknown'; readonly why: UnknownFeeReason; readonly values: ReasonValues };
