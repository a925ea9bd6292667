import { nearest } from '../../importers/nearest.ts';
import { type ParsedText, type Path, pointerOf } from '../../importers/parsed-text.ts';
import { foundPhrase, shortened } from '../../importers/shown-value.ts';
import { feeNotes, notComparableReasons, unknownFeeReasons } from '../../facts/fee/fee-comparison.ts';
import { thresholdIds } from '../../facts/fee/market-tables.ts';
import { type Problem, problem } from '../../model/problem.ts';
import type { ExchangeFile, RatesFile, RuleFile, TitlesFile, WordsFile } from './market-schema.ts';

export interface MarketFile<T> {
  readonly text: ParsedText;
  readonly content: T;
}

export interface MarketFiles {
  readonly rates: readonly MarketFile<RatesFile>[];
  readonly exchange: readonly MarketFile<ExchangeFile>[];
  readonly rule: readonly MarketFile<RuleFile>[];
  readonly titles: readonly MarketFile<TitlesFile>[];
  readonly words: readonly MarketFile<WordsFile>[];
}

/** What no single file shows: names that lead nowhere, things defined twice, sections that are nowhere at all. */
export function marketProblems(files: MarketFiles): readonly Problem[] {
  const roles = namesOf(files.rates.map(({ content }) => Object.keys(content.roles ?? {})));
  const sources = namesOf(files.rates.map(({ content }) => (content.sources ?? []).map(({ id }) => id)));
  const bases = namesOf(files.rule.map(({ content }) => Object.keys(content.basis_fits ?? {})));
  const flags = namesOf([...files.rates, ...files.exchange].map(({ content }) => Object.keys(content.flags ?? {})));
  const rateSources = namesOf(files.exchange.map(({ content }) => (content.sources ?? []).map(({ id }) => id)));
  return [
    ...files.rates.flatMap((file) => ratesProblems(file, { roles, sources, bases, flags })),
    ...files.exchange.flatMap(({ text, content }) =>
      content.rates.flatMap((rate, index) => [
        ...unless(rateSources.has(rate.source), text, ['rates', index, 'source'], rate.source, rateSources),
        ...(rate.flags ?? []).flatMap((flag, at) => unless(flags.has(flag), text, ['rates', index, 'flags', at], flag, flags)),
      ]),
    ),
    ...files.titles.flatMap(({ text, content }) =>
      (content.titles ?? []).flatMap(({ role }, index) => unless(roles.has(role), text, ['titles', index, 'role'], role, roles)),
    ),
    ...missingParts(files),
  ];
}

interface KnownNames {
  readonly roles: ReadonlySet<string>;
  readonly sources: ReadonlySet<string>;
  readonly bases: ReadonlySet<string>;
  readonly flags: ReadonlySet<string>;
}

function ratesProblems({ text, content }: MarketFile<RatesFile>, known: KnownNames): readonly Problem[] {
  const rows = content.rows ?? [];
  return [
    ...rows.flatMap((row, index) => [
      ...unless(known.sources.has(row.source), text, ['rows', index, 'source'], row.source, known.sources),
      ...unless(known.roles.has(row.role), text, ['rows', index, 'role'], row.role, known.roles),
      ...(row.flags ?? []).flatMap((flag, at) => unless(known.flags.has(flag), text, ['rows', index, 'flags', at], flag, known.flags)),
    ]),
    ...(content.sources ?? []).flatMap(({ basis }, index) =>
      unless(known.bases.has(basis), text, ['sources', index, 'basis'], basis, known.bases),
    ),
    ...(content.leave_out ?? []).flatMap((id, index) => unless(known.sources.has(id), text, ['leave_out', index], id, known.sources)),
    ...Object.entries(content.roles ?? {}).flatMap(([id, { fallback }]) =>
      unless(fallback === undefined || known.roles.has(fallback), text, ['roles', id, 'fallback'], fallback ?? '', known.roles),
    ),
    ...twice(text, 'rows', rows.map(rowKey)),
    ...twice(text, 'sources', (content.sources ?? []).map(({ id }) => id)),
  ];
}

/** Rows with the same key are the same figure; a later file replaces it. */
export function rowKey(row: { readonly source: string; readonly country: string; readonly role: string; readonly code: string; readonly period: string; readonly unit: string; readonly currency: string }): string {
  return [row.source, row.country, row.role, row.code, row.period, row.unit, row.currency].join(' ');
}

function namesOf(lists: readonly (readonly string[])[]): ReadonlySet<string> {
  return new Set(lists.flat());
}

function unless(fine: boolean, text: ParsedText, path: Path, written: string, known: ReadonlySet<string>): readonly Problem[] {
  if (fine) return [];
  const meant = nearest(written, known);
  const values = shortened([...known].join(', '));
  return [
    problem({
      code: 'unknown-reference',
      file: text.path,
      pointer: pointerOf(path),
      ...text.locate(path),
      expected: { code: 'one-of', values: { values } },
      found: foundPhrase(written),
      cure: meant === undefined ? { code: 'choose-one', values: { values } } : { code: 'did-you-mean-value', values: { value: meant } },
    }),
  ];
}

function twice(text: ParsedText, section: string, keys: readonly string[]): readonly Problem[] {
  return keys.flatMap((id, index) =>
    keys.indexOf(id) === index
      ? []
      : [
          problem({
            code: 'duplicate-id',
            file: text.path,
            pointer: pointerOf([section, index]),
            ...text.locate([section, index]),
            expected: { code: 'unique-id' },
            found: { code: 'defined-twice', values: { id } },
            cure: { code: 'keep-one' },
          }),
        ],
  );
}

const RULE_SECTIONS = ['statement', 'tiers', 'excluded_flags', 'rate_flags', 'basis_fits', 'pegged', 'crypto', 'compound', 'explanations'] as const;
const TITLE_SECTIONS = ['outside', 'titles', 'seniority'] as const;
const WORD_SECTIONS = ['currencies', 'ambiguous', 'periods', 'short_periods', 'weak_fixed', 'unclear_period', 'negotiable', 'after_tax'] as const;

function missingParts(files: MarketFiles): readonly Problem[] {
  const rule = files.rule.map(({ content }) => content);
  const titles = files.titles.map(({ content }) => content);
  const words = files.words.map(({ content }) => content);
  const missing = [
    ...RULE_SECTIONS.filter((section) => !rule.some((content) => content[section])),
    ...TITLE_SECTIONS.filter((section) => !titles.some((content) => content[section])),
    ...WORD_SECTIONS.filter((section) => !words.some((content) => content[section])),
    ...thresholdIds.filter((id) => !rule.some((content) => content.thresholds?.[id])),
    ...[...notComparableReasons, ...unknownFeeReasons].filter((code) => !rule.some((content) => content.reasons?.[code])),
    ...feeNotes.filter((code) => !rule.some((content) => content.notes?.[code])),
  ];
  const file = files.rule[0]?.text.path ?? files.rates[0]?.text.path ?? '';
  return missing.map((key) =>
    problem({
      code: 'schema',
      file,
      expected: { code: 'required-key', values: { key } },
      found: { code: 'nothing' },
      cure: { code: 'add-key', values: { key } },
    }),
  );
}
