import * as z from 'zod';
import { feeNotes, notComparableReasons, unknownFeeReasons } from '../../facts/fee/fee-comparison.ts';
import { thresholdIds } from '../../facts/fee/market-tables.ts';
import { monthSpan } from '../../facts/fee/months.ts';

const text = z.string().min(1);
const share = z.number().positive();
const slugs = z.array(z.string().regex(/^[a-z][a-z_]*$/, 'a flag in lower case with underscores'));
const currency = z.string().regex(/^[A-Z]{3,5}$/, 'a currency code in capitals, such as KRW, USD or USDT');
const period = z.string().refine((value) => monthSpan(value) !== undefined, 'a period: YYYY, YYYY-MM, YYYY-YYYY or YYYY-MM/YYYY-MM');
const verification = z.enum(['read', 'secondary']);
const header = { schema_version: z.literal(1), compiled: text.optional(), licence: text.optional() };
const twoLanguages = z.strictObject({ en: text, ko: text });
const origin = { origin: z.enum(['own', 'published']), reason: text };

const values = z
  .strictObject({
    p10: share.optional(), p25: share.optional(), median: share.optional(), mean: share.optional(), p75: share.optional(), p90: share.optional(),
  })
  .refine((row) => row.median !== undefined || row.mean !== undefined, 'a median or a mean')
  .refine(({ p10, p25, median, p75, p90 }) => rises([p10, p25, median, p75, p90]), 'figures that rise from p10 to p90');

const row = z.strictObject({
  country: z.string().regex(/^[A-Z]{2}$/, 'the two capital letters of a country (ISO 3166-1), such as KR or "NO"'),
  role: text,
  code: text,
  period,
  unit: z.enum(['hour', 'day', 'month', 'year']),
  currency,
  values,
  source: text,
  verification: verification.optional(),
  n: z.int().positive().optional(),
  flags: slugs.optional(),
  value_flags: z.partialRecord(z.enum(['p10', 'p25', 'median', 'mean', 'p75', 'p90']), slugs).optional(),
});

const source = z.strictObject({
  id: text,
  series: text.optional(),
  title: text,
  publisher: text,
  year: z.int().min(1990).max(2100),
  period: text.optional(),
  published: text.default('not stated'),
  url: text.default('not stated'),
  licence: text,
  tier: z.enum(['A', 'B', 'C', 'D']),
  basis: text,
  population: text.optional(),
  shape: text.optional(),
  read: text.optional(),
  checks: z.array(text).optional(),
  caveats: z.array(text).optional(),
  national: z.boolean().optional(),
  hours: z.strictObject({ per_day: share.max(24).optional(), days_per_month: share.max(31).optional(), per_year: share.max(8784).optional() }).optional(),
});

const occupation = z.strictObject({ name: text, role: text.optional(), fit: z.enum(['exact', 'loose', 'broad', 'none']) });
const role = z.strictObject({ en: text, ko: text, fallback: text.optional(), context: z.boolean().optional() });
const meanings = z.record(text, text);

export const ratesFile = z.strictObject({
  kind: z.literal('market-rates'),
  ...header,
  verification: meanings.optional(),
  tiers: meanings.optional(),
  bases: meanings.optional(),
  flags: meanings.optional(),
  roles: z.record(text, role).optional(),
  sources: z.array(source).optional(),
  native_occupations: z.record(text, z.record(text, occupation)).optional(),
  gaps: z.array(z.strictObject({ country: text, what: text, reason: text, verification: text })).optional(),
  leave_out: z.array(text).optional(),
  rows: z.array(row).optional(),
});

const exchangeSource = z.strictObject({
  id: text, title: text, publisher: text, year: z.int(), published: text, url: text, licence: text, read: text.optional(), method: text.optional(), checks: z.array(text).optional(),
});

export const exchangeFile = z.strictObject({
  kind: z.literal('exchange-rates'),
  ...header,
  base: z.literal('USD'),
  flags: meanings.optional(),
  sources: z.array(exchangeSource).optional(),
  gaps: z.array(z.strictObject({ currency: text, reason: text, verification: text })).optional(),
  rates: z.array(z.strictObject({
    currency, period, kind: z.enum(['average', 'spot']), per_usd: share, source: text, verification: verification.optional(), flags: slugs.optional(),
  })),
});

const bases = z.enum(['contractor', 'employee']);
const tiers = z.array(z.enum(['A', 'B', 'C', 'D']));
const compound = z.enum(['met', 'arguable', 'not-met']);

export const ruleFile = z.strictObject({
  kind: z.literal('fee-rule'),
  ...header,
  statement: twoLanguages.optional(),
  thresholds: z.partialRecord(z.enum(thresholdIds), z.strictObject({ value: share, ...origin })).optional(),
  tiers: z.strictObject({ first: tiers, second: tiers }).optional(),
  excluded_flags: slugs.optional(),
  rate_flags: slugs.optional(),
  basis_fits: z.record(text, z.array(bases)).optional(),
  pegged: z.record(currency, currency).optional(),
  crypto: z.array(currency).optional(),
  compound: z.strictObject({ low: compound, 'below-market': compound, 'within-market': compound }).optional(),
  explanations: z.array(twoLanguages.extend({ code: text })).optional(),
  reasons: z.partialRecord(z.enum([...notComparableReasons, ...unknownFeeReasons]), twoLanguages).optional(),
  notes: z.partialRecord(z.enum(feeNotes), twoLanguages).optional(),
  spread: z.record(text, z.strictObject({ min: share, middle: share, max: share, occupations: z.int() })).optional(),
  guidance: z.array(z.looseObject({ id: text, says: text })).optional(),
});

const phrases = { en: z.array(text), ko: z.array(text) };
const bothPhrases = z.strictObject(phrases);

export const titlesFile = z.strictObject({
  kind: z.literal('job-titles'),
  ...header,
  outside: bothPhrases.optional(),
  titles: z.array(z.strictObject({ role: text, ...phrases })).optional(),
  seniority: z.strictObject({ junior: bothPhrases, senior: bothPhrases, mid: bothPhrases }).optional(),
});

const marks = { marks: z.array(text), words: z.array(text) };
const bothMarks = z.strictObject(marks);
const units = <T extends z.ZodType>(schema: T) =>
  z.strictObject({ hour: schema, day: schema, week: schema, month: schema, year: schema, fixed: schema });

export const wordsFile = z.strictObject({
  kind: z.literal('amount-words'),
  ...header,
  currencies: z.array(z.strictObject({ code: currency, ...marks })).optional(),
  ambiguous: z.array(z.strictObject({ ...marks, codes: z.array(currency) })).optional(),
  periods: units(bothMarks).optional(),
  short_periods: units(z.array(z.string().regex(/^\p{L}+$/u, 'letters only'))).optional(),
  weak_fixed: bothMarks.optional(),
  unclear_period: bothMarks.optional(),
  negotiable: bothMarks.optional(),
  after_tax: bothMarks.optional(),
});

export const anyMarketFile = z.looseObject({ kind: z.enum(['market-rates', 'exchange-rates', 'fee-rule', 'job-titles', 'amount-words']) });

export type RatesFile = z.infer<typeof ratesFile>;
export type ExchangeFile = z.infer<typeof exchangeFile>;
export type RuleFile = z.infer<typeof ruleFile>;
export type TitlesFile = z.infer<typeof titlesFile>;
export type WordsFile = z.infer<typeof wordsFile>;

function rises(figures: readonly (number | undefined)[]): boolean {
  const given = figures.filter((figure) => figure !== undefined);
  return given.every((figure, index) => index === 0 || figure >= (given[index - 1] ?? figure));
}
