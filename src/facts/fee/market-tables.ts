export type RateUnit = 'hour' | 'day' | 'month' | 'year';
export type FeeUnit = RateUnit | 'week' | 'fixed';
export type Statistic = 'p10' | 'p25' | 'median' | 'mean' | 'p75' | 'p90';
export type SourceTier = 'A' | 'B' | 'C' | 'D';
export type PayBasis = 'contractor' | 'employee';
export type Seniority = 'junior' | 'mid' | 'senior';
export type RoleFit = 'exact' | 'loose' | 'broad' | 'none';

export const thresholdIds = [
  'percentiles-low-ratio',
  'quartile-low-ratio',
  'median-within-ratio',
  'median-low-ratio',
  'mean-within-ratio',
  'mean-low-ratio',
  'tolerance-after-conversion',
  'tolerance-old-rate',
  'old-rate-months',
  'rate-limit-months',
  'benchmark-limit-months',
  'benchmark-ahead-months',
  'junior-years-under',
  'part-time-hours-under',
] as const;
export type ThresholdId = (typeof thresholdIds)[number];

export interface TwoLanguages {
  readonly en: string;
  readonly ko: string;
}

/** One occupation of one source: what its workers are paid in one period and unit, in whole units of `currency`. */
export interface MarketRow {
  readonly source: string;
  readonly role: string;
  readonly code: string;
  readonly period: string;
  readonly unit: RateUnit;
  readonly currency: string;
  readonly values: Readonly<Partial<Record<Statistic, number>>>;
  readonly n?: number;
  readonly flags?: readonly string[];
}

export interface MarketSource {
  readonly title: string;
  readonly publisher: string;
  readonly year: number;
  readonly published: string;
  readonly url: string;
  readonly licence: string;
  readonly tier: SourceTier;
  readonly basis: string;
  /** Editions of one publication share a series; the newest one is used. */
  readonly series: string;
  readonly national?: boolean;
  readonly hours?: SourceHours;
  readonly occupations: Readonly<Record<string, { readonly name: string; readonly fit: RoleFit }>>;
}

/** Working time as the publisher's own figures show it. */
export interface SourceHours {
  readonly perDay?: number;
  readonly daysPerMonth?: number;
  readonly perYear?: number;
}

/** Yearly average: units of the currency for one US dollar. */
export interface AverageRate {
  readonly period: string;
  readonly perUsd: number;
  readonly source: string;
  readonly flags?: readonly string[];
}

export interface FeeRule {
  readonly statement: TwoLanguages;
  readonly thresholds: Readonly<Record<ThresholdId, { readonly value: number; readonly origin: 'own' | 'published'; readonly reason: string }>>;
  readonly tiers: { readonly first: readonly SourceTier[]; readonly second: readonly SourceTier[] };
  readonly excludedFlags: readonly string[];
  readonly rateFlags: readonly string[];
  readonly basisFits: Readonly<Record<string, readonly PayBasis[]>>;
  readonly pegged: Readonly<Record<string, string>>;
  readonly crypto: readonly string[];
  readonly compound: Readonly<Record<'low' | 'below-market' | 'within-market', 'met' | 'arguable' | 'not-met'>>;
  readonly explanations: readonly ({ readonly code: string } & TwoLanguages)[];
  readonly reasons: Readonly<Record<string, TwoLanguages>>;
  readonly notes: Readonly<Record<string, TwoLanguages>>;
}

export interface Phrases {
  readonly en: readonly string[];
  readonly ko: readonly string[];
}

export interface JobTitles {
  readonly outside: Phrases;
  readonly titles: readonly ({ readonly role: string } & Phrases)[];
  readonly seniority: Readonly<Record<Seniority, Phrases>>;
}

export interface Marks {
  readonly marks: readonly string[];
  readonly words: readonly string[];
}

export interface AmountWords {
  readonly currencies: readonly ({ readonly code: string } & Marks)[];
  readonly ambiguous: readonly ({ readonly codes: readonly string[] } & Marks)[];
  readonly periods: Readonly<Record<FeeUnit, Marks>>;
  readonly shortPeriods: Readonly<Record<FeeUnit, readonly string[]>>;
  readonly weakFixed: Marks;
  readonly unclearPeriod: Marks;
  readonly negotiable: Marks;
  readonly afterTax: Marks;
}

/** Everything the fee comparison reads; plain JSON, compiled from checklists/reference/market. */
export interface MarketTables {
  readonly compiled: string;
  readonly rule: FeeRule;
  readonly roles: Readonly<Record<string, TwoLanguages & { readonly fallback: string | null }>>;
  readonly sources: Readonly<Record<string, MarketSource>>;
  /** By country of work, ISO 3166-1 alpha-2. */
  readonly rows: Readonly<Record<string, readonly MarketRow[]>>;
  /** By currency, newest period first; USD is 1 by definition and not listed. */
  readonly rates: Readonly<Record<string, readonly AverageRate[]>>;
  readonly titles: JobTitles;
  readonly words: AmountWords;
}
