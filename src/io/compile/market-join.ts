import type { AmountWords, FeeRule, JobTitles, MarketRow, MarketSource, MarketTables } from '../../facts/fee/market-tables.ts';
import { type MarketFiles, rowKey } from './market-check.ts';
import type { ExchangeFile, RatesFile, RuleFile, TitlesFile, WordsFile } from './market-schema.ts';

/** The checks before joining leave no section out. */
type Whole<T> = { [Key in keyof T]-?: NonNullable<T[Key]> };
type RateRow = NonNullable<RatesFile['rows']>[number];
type RateSource = NonNullable<RatesFile['sources']>[number];

/** Lays the files on top of each other. They have been checked: every section is there and every name is known. */
export function joinMarket(files: MarketFiles): MarketTables {
  const rates = files.rates.map(({ content }) => content);
  const leftOut = new Set(rates.flatMap(({ leave_out = [] }) => leave_out));
  const roles = rolesOf(rates);
  const sources = sourcesOf(rates, leftOut);
  const compiled = rates.map((file) => file.compiled ?? '').sort().at(-1) ?? '';
  return {
    compiled,
    rule: ruleOf(files.rule.map(({ content }) => content)),
    roles,
    sources,
    rows: rowsOf(rates, leftOut, roles),
    rates: averagesOf(files.exchange.map(({ content }) => content)),
    titles: titlesOf(files.titles.map(({ content }) => content)),
    words: wordsOf(files.words.map(({ content }) => content)),
  };
}

function rolesOf(files: readonly RatesFile[]): MarketTables['roles'] {
  const all = Object.assign({}, ...files.map(({ roles }) => roles)) as NonNullable<RatesFile['roles']>;
  const compared = Object.entries(all).filter(([, role]) => role.context !== true);
  return Object.fromEntries(compared.map(([id, { en, ko, fallback }]) => [id, { en, ko, fallback: fallback ?? null }]));
}

function sourcesOf(files: readonly RatesFile[], leftOut: ReadonlySet<string>): MarketTables['sources'] {
  const all = new Map(files.flatMap(({ sources = [] }) => sources).map((source) => [source.id, source]));
  const kept = [...all.values()].filter(({ id }) => !leftOut.has(id));
  return Object.fromEntries(kept.map((source) => [source.id, sourceOf(source, files)]));
}

function sourceOf({ title, publisher, year, published, url, licence, tier, basis, ...rest }: RateSource, files: readonly RatesFile[]): MarketSource {
  const occupations = Object.assign({}, ...files.map((file) => file.native_occupations?.[rest.id])) as NonNullable<RatesFile['native_occupations']>[string];
  const { per_day, days_per_month, per_year } = rest.hours ?? {};
  const hours = {
    ...(per_day === undefined ? {} : { perDay: per_day }),
    ...(days_per_month === undefined ? {} : { daysPerMonth: days_per_month }),
    ...(per_year === undefined ? {} : { perYear: per_year }),
  };
  return {
    title,
    publisher,
    year,
    published,
    url,
    licence,
    tier,
    basis,
    series: rest.series ?? rest.id,
    ...(rest.national === undefined ? {} : { national: rest.national }),
    ...(rest.hours === undefined ? {} : { hours }),
    occupations: Object.fromEntries(
      Object.entries(occupations).filter(([, { fit }]) => fit !== 'none').map(([code, { name, fit }]) => [code, { name, fit }]),
    ),
  };
}

function rowsOf(files: readonly RatesFile[], leftOut: ReadonlySet<string>, roles: MarketTables['roles']): MarketTables['rows'] {
  const all = new Map(files.flatMap(({ rows = [] }) => rows).map((row) => [rowKey(row), row]));
  const byCountry: Record<string, MarketRow[]> = {};
  for (const row of all.values()) {
    if (leftOut.has(row.source) || !Object.hasOwn(roles, row.role)) continue;
    (byCountry[row.country] ??= []).push(rowOf(row));
  }
  return byCountry;
}

function rowOf({ source, role, code, period, unit, currency, values, n, flags = [], value_flags = {} }: RateRow): MarketRow {
  const marks = [...new Set([...flags, ...Object.values(value_flags).flatMap((list) => list ?? [])])];
  return {
    source,
    role,
    code,
    period,
    unit,
    currency,
    values: given(values),
    ...(n === undefined ? {} : { n }),
    ...(marks.length === 0 ? {} : { flags: marks }),
  };
}

function given(values: RateRow['values']): MarketRow['values'] {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as MarketRow['values'];
}

function averagesOf(files: readonly ExchangeFile[]): MarketTables['rates'] {
  const averages = files.flatMap(({ rates }) => rates).filter(({ kind }) => kind === 'average');
  const all = new Map(averages.map((rate) => [`${rate.currency} ${rate.period}`, rate]));
  const byCurrency: Record<string, MarketTables['rates'][string][number][]> = {};
  const newestFirst = [...all.values()].sort((a, b) => b.period.localeCompare(a.period, 'en'));
  for (const { currency, period, per_usd, source, flags } of newestFirst) {
    (byCurrency[currency] ??= []).push({ period, perUsd: per_usd, source, ...(flags ? { flags } : {}) });
  }
  return byCurrency;
}

function ruleOf(files: readonly RuleFile[]): FeeRule {
  const all = Object.assign({}, ...files) as Whole<RuleFile>;
  const merged = <T>(section: (file: RuleFile) => T | undefined) => Object.assign({}, ...files.map(section)) as T;
  return {
    statement: all.statement,
    thresholds: merged((file) => file.thresholds) as FeeRule['thresholds'],
    tiers: all.tiers,
    excludedFlags: all.excluded_flags,
    rateFlags: all.rate_flags,
    basisFits: merged((file) => file.basis_fits) ?? {},
    pegged: merged((file) => file.pegged) ?? {},
    crypto: [...new Set(files.flatMap(({ crypto = [] }) => crypto))],
    compound: all.compound,
    explanations: [...new Map(files.flatMap(({ explanations = [] }) => explanations).map((entry) => [entry.code, entry])).values()],
    reasons: merged((file) => file.reasons) as FeeRule['reasons'],
    notes: merged((file) => file.notes) as FeeRule['notes'],
  };
}

/** A later file's titles are tried first, so that a house's own words win. */
function titlesOf(files: readonly TitlesFile[]): JobTitles {
  const all = Object.assign({}, ...files) as Whole<TitlesFile>;
  return { outside: all.outside, titles: files.toReversed().flatMap(({ titles = [] }) => titles), seniority: all.seniority };
}

function wordsOf(files: readonly WordsFile[]): AmountWords {
  const all = Object.assign({}, ...files) as Whole<WordsFile>;
  return {
    currencies: files.flatMap(({ currencies = [] }) => currencies),
    ambiguous: files.flatMap(({ ambiguous = [] }) => ambiguous),
    periods: all.periods,
    shortPeriods: all.short_periods,
    weakFixed: all.weak_fixed,
    unclearPeriod: all.unclear_period,
    negotiable: all.negotiable,
    afterTax: all.after_tax,
  };
}
