import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { compareFee } from '../../../src/facts/fee/compare-fee.ts';
import { feeNotes, notComparableReasons, unknownFeeReasons } from '../../../src/facts/fee/fee-comparison.ts';
import { compileMarketFrom } from '../../../src/io/compile/market.ts';
import { InputProblem, type Problem } from '../../../src/model/problem.ts';
import type { MarketRow, Statistic } from '../../../src/facts/fee/market-tables.ts';
import { marketFile, tables, today } from './tables.ts';

const names = ['exchange-rates.yaml', 'job-titles.yaml', 'amount-words.yaml', 'rule.yaml', 'market-rates.yaml', 'market-rates.survey.yaml'];
const shipped = names.map(marketFile);
const own = (text: string) => ({ path: 'own.yaml', text });

/** The shipped files without their rows: enough to find out what is wrong with another file, and quick to read. */
const bare = names.filter((name) => !name.includes('survey') && name !== 'exchange-rates.yaml').map(marketFile).map(({ path, text }) => ({ path, text: text.split('\nrows:')[0] ?? '' }));

function problemsOf(text: string): readonly Problem[] {
  try {
    compileMarketFrom([...bare, own(text)]);
  } catch (error) {
    if (error instanceof InputProblem) return error.problems;
    throw error;
  }
  return [];
}

const header = 'kind: market-rates\nschema_version: 1\n';
const row = (change: string) => `{country: "KR", role: software_developer, code: "09", period: "2026", unit: month, currency: KRW, values: {mean: 7000000}, source: kr-kosa-2026${change}}`;

/** Official rows, one an occupation: the newest edition, yearly figures before monthly before hourly ones. */
function officialRows(): readonly MarketRow[] {
  const best = new Map<string, { readonly rank: number; readonly row: MarketRow }>();
  for (const row of Object.values(tables.rows).flat()) {
    const source = tables.sources[row.source];
    if (!source || !['A', 'B'].includes(source.tier) || row.flags?.includes('stale')) continue;
    const rank = source.year * 10 + { year: 3, month: 2, day: 1, hour: 0 }[row.unit];
    const key = `${source.series} ${row.code}`;
    if (rank > (best.get(key)?.rank ?? 0)) best.set(key, { rank, row });
  }
  return [...best.values()].map(({ row }) => row);
}

function spreadOf(over: Statistic, under: Statistic): Readonly<Record<'min' | 'middle' | 'max' | 'occupations', number>> {
  const ratios = officialRows().flatMap(({ values }) => (values[over] && values[under] ? [values[over] / values[under]] : [])).sort((a, b) => a - b);
  const at = (index: number) => ratios[index] ?? Number.NaN;
  const half = ratios.length / 2;
  const middle = (at(Math.floor(half - 0.5)) + at(Math.ceil(half - 0.5))) / 2;
  const rounded = (value: number) => Math.round(value * 100) / 100;
  return { min: rounded(at(0)), middle: rounded(middle), max: rounded(at(ratios.length - 1)), occupations: ratios.length };
}

describe('the shipped tables', () => {
  test('hold every value that was collected, and stay small', () => {
    const rows = Object.values(tables.rows).flat();
    const figures = rows.flatMap(({ values }) => Object.values(values));
    expect({ countries: Object.keys(tables.rows).length, sources: Object.keys(tables.sources).length, rows: rows.length, figures: figures.length }).toMatchInlineSnapshot(`
      {
        "countries": 53,
        "figures": 976,
        "rows": 319,
        "sources": 22,
      }
    `);
    const written = shipped.flatMap(({ text }) => [...text.matchAll(/ values: \{([^}]*)\}/g)]).flatMap(([, values = '']) => values.split(','));
    expect(written.length).toBe(991);
    expect(JSON.stringify(tables).length).toBeLessThan(120_000);
    expect(JSON.parse(JSON.stringify(tables))).toEqual(tables);
  });

  test('every row has a source with title, licence, tier and a fitting rule for its basis', () => {
    for (const rows of Object.values(tables.rows)) {
      for (const { source } of rows) {
        expect(tables.sources[source]?.licence).toBeTruthy();
        expect(Object.keys(tables.rule.basisFits)).toContain(tables.sources[source]?.basis);
      }
    }
  });

  test('the spread stated in the rule is the spread of the official rows, and bears the thresholds out', () => {
    const pairs = { p10_to_median: ['p10', 'median'], p25_to_median: ['p25', 'median'], p10_to_mean: ['p10', 'mean'], p25_to_mean: ['p25', 'mean'], mean_to_median: ['mean', 'median'] } as const;
    const computed = Object.entries(pairs).map(([name, [over, under]]) => [name, spreadOf(over, under)]);
    expect(parse(marketFile('rule.yaml').text)).toMatchObject({ spread: Object.fromEntries(computed) });
    expect(spreadOf('p10', 'median').min).toBeGreaterThan(tables.rule.thresholds['median-low-ratio'].value);
    expect(spreadOf('p10', 'mean').min).toBeGreaterThan(tables.rule.thresholds['mean-low-ratio'].value);
  });

  test('every threshold is the tool’s own and has a reason', () => {
    for (const { origin, reason } of Object.values(tables.rule.thresholds)) {
      expect(origin).toBe('own');
      expect(reason.length).toBeGreaterThan(20);
    }
  });

  test('every code has a text in both languages', () => {
    expect(Object.keys(tables.rule.reasons).sort()).toEqual([...notComparableReasons, ...unknownFeeReasons].sort());
    expect(Object.keys(tables.rule.notes).sort()).toEqual([...feeNotes].sort());
    for (const { en, ko } of [...Object.values(tables.rule.reasons), ...Object.values(tables.rule.notes), ...tables.rule.explanations]) {
      expect(en).toMatch(/^[\x20-\x7e]+\.$/);
      expect(ko).toMatch(/[가-힣].*(니다|오)\.$/u);
    }
    expect(tables.rule.explanations.map(({ code }) => code)).toEqual([
      'junior', 'first-project', 'part-time', 'small-scope', 'equity-or-revenue-share', 'between-jobs', 'cheap-region', 'own-currency-fell', 'agency-share', 'retired', 'friends-price',
    ]);
  });

  test('the rows under the ODbL can be left out by leaving out their file, or by name', () => {
    const without = compileMarketFrom(shipped.filter(({ path }) => !path.includes('survey')));
    expect(Object.values(without.sources).filter(({ licence }) => licence.includes('ODbL'))).toEqual([]);
    expect(JSON.stringify(without.rows)).not.toMatch(/so-survey|in-plfs/);
    expect(compareFee({ amount: 90_000, currency: 'USD', per: 'year', role: 'software_developer' }, { country: 'US' }, without, today)).toMatchObject({ result: 'below-market' });
    const named = compileMarketFrom([...shipped, own(`${header}leave_out: [so-survey-2025, in-plfs-2025]\n`)]);
    expect(named.rows).toEqual({ ...without.rows });
  });

  test('files say nothing of the machine they were made on', () => {
    for (const { text } of shipped) expect(text).not.toMatch(/\/work\/|\/tmp\/|\/home\//);
  });
});

describe('a table of the user’s own', () => {
  test('replaces the row of the same key and adds the rest', () => {
    const joined = compileMarketFrom([...shipped, own(`${header}
sources:
  - {id: own-2026, title: Our own offers, publisher: We, year: 2026, licence: internal, tier: B, basis: contractor_rate}
rows:
  - ${row('')}
  - {country: VN, role: software_developer, code: any, period: "2026", unit: hour, currency: USD, values: {p25: 12, median: 18}, source: own-2026}
`)]);
    const kosa = joined.rows['KR']?.filter(({ source, code, unit }) => source === 'kr-kosa-2026' && code === '09' && unit === 'month');
    expect(kosa).toEqual([expect.objectContaining({ values: { mean: 7_000_000 } })]);
    expect(joined.rows['KR']?.length).toBe(tables.rows['KR']?.length);
    const ask = { amount: 12, currency: 'USD', per: 'hour', role: 'Developer', basis: 'contractor' } as const;
    expect(compareFee(ask, { country: 'VN' }, joined, today)).toMatchObject({ result: 'within-market', benchmark: { source: 'own-2026', stat: 'median', value: 18 } });
  });

  test('replaces a threshold, and has to say why', () => {
    const text = (reason: string) => `kind: fee-rule\nschema_version: 1\nthresholds:\n  mean-within-ratio: {value: 0.8, origin: own${reason}}\n`;
    const stricter = compileMarketFrom([...shipped, own(text(', reason: our lawyers said so'))]);
    expect(stricter.rule.thresholds['mean-within-ratio'].value).toBe(0.8);
    expect(stricter.rule.thresholds['mean-low-ratio'].value).toBe(0.4);
    expect(problemsOf(text(''))).toMatchObject([{ file: 'own.yaml', line: 4, expected: { code: 'required-key', values: { key: 'reason' } } }]);
  });

  test('brings titles that are tried before the shipped ones, and rates that replace them', () => {
    const titles = own('kind: job-titles\nschema_version: 1\ntitles:\n  - {role: devops_engineer, en: [plumber], ko: [배관공]}\n');
    const rates = { path: 'rates.yaml', text: 'kind: exchange-rates\nschema_version: 1\nbase: USD\nsources:\n  - {id: bank, title: Our bank, publisher: Bank, year: 2026, published: "2026-11", url: https://example.com, licence: internal}\nrates:\n  - {currency: KRW, period: "2026", kind: average, per_usd: 1500, source: bank}\n' };
    const joined = compileMarketFrom([...shipped, titles, rates]);
    const ask = { amount: 40, currency: 'USD', per: 'hour', role: '배관공', basis: 'contractor' } as const;
    expect(compareFee(ask, { country: 'KR' }, joined, today)).toMatchObject({ role: 'devops_engineer', conversion: { rate: 1500, period: '2026', source: 'bank' } });
  });
});

describe('what is wrong is told with its place', () => {
  test.each([
    ['a unit that does not exist', row('').replace('unit: month', 'unit: fortnight'), { code: 'schema', line: 4, expected: { code: 'one-of' }, found: { values: { value: 'fortnight' } } }],
    ['a country in words', row('').replace('"KR"', 'Korea'), { expected: { code: 'as-described' }, found: { values: { value: 'Korea' } }, line: 4, column: 15 }],
    ['a period that is none', row('').replace('"2026"', '"2026-13"'), { expected: { code: 'as-described' } }],
    ['figures in the wrong order', row('').replace('{mean: 7000000}', '{p25: 90, median: 80}'), { expected: { code: 'as-described' } }],
    ['no central figure', row('').replace('{mean: 7000000}', '{p10: 90}'), { expected: { code: 'as-described' } }],
    ['an amount with separators', row('').replace('7000000', '"7,000,000"'), { expected: { code: 'number' }, cure: { code: 'did-you-mean-value', values: { value: '7000000' } } }],
    ['a negative amount', row('').replace('7000000', '-5'), { expected: { code: 'number-above' } }],
    ['a misspelt key', row('').replace('currency', 'curency'), { pointer: expect.stringContaining('/rows/0') }],
    ['an unknown source', row('').replace('kr-kosa-2026', 'kr-kosa-2062'), { code: 'unknown-reference', cure: { code: 'did-you-mean-value', values: { value: 'kr-kosa-2026' } }, line: 4 }],
    ['an unknown role', row('').replace('software_developer', 'software_develper'), { code: 'unknown-reference', cure: { values: { value: 'software_developer' } } }],
    ['an unknown flag', row(', flags: [thinn]'), { code: 'unknown-reference', cure: { values: { value: 'thin' } } }],
  ])('%s', (_, line, problem) => {
    expect(problemsOf(`${header}rows:\n  - ${line}\n`)[0]).toMatchObject({ file: 'own.yaml', ...problem });
  });

  test('the same row twice in one file', () => {
    expect(problemsOf(`${header}rows:\n  - ${row('')}\n  - ${row('')}\n`)).toMatchObject([{ code: 'duplicate-id', line: 5 }]);
  });

  test('a file of no known kind, a broken file, a source without licence', () => {
    expect(problemsOf('kind: wages\n')).toMatchObject([{ code: 'schema', line: 1, expected: { code: 'one-of' } }]);
    expect(problemsOf('kind: [market-rates\n')).toMatchObject([{ code: 'syntax', file: 'own.yaml' }]);
    expect(problemsOf(`${header}sources:\n  - {id: x, title: X, publisher: X, year: 2026, tier: B, basis: gross_wage}\n`)).toMatchObject([{ expected: { code: 'required-key', values: { key: 'licence' } } }]);
  });

  test('a basis the rule does not know', () => {
    expect(problemsOf(`${header}sources:\n  - {id: x, title: X, publisher: X, year: 2026, licence: X, tier: B, basis: gross_wages}\n`)).toMatchObject([{ code: 'unknown-reference', cure: { values: { value: 'gross_wage' } } }]);
  });

  test('a section that is nowhere', () => {
    expect(() => compileMarketFrom(shipped.filter(({ path }) => path !== 'rule.yaml'))).toThrow(InputProblem);
  });
});
