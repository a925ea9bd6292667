import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type * as z from 'zod';
import type { MarketTables } from '../../facts/fee/market-tables.ts';
import { checkSchema } from '../../importers/check-schema.ts';
import type { ParsedText, SourceText } from '../../importers/parsed-text.ts';
import { parseYaml } from '../../importers/parse-yaml.ts';
import { InputProblem } from '../../model/problem.ts';
import { readTextFile } from '../read-file.ts';
import { type MarketFiles, marketProblems } from './market-check.ts';
import { joinMarket } from './market-join.ts';
import { anyMarketFile, exchangeFile, ratesFile, ruleFile, titlesFile, wordsFile } from './market-schema.ts';

/**
 * Reads the tables of a folder (checklists/reference/market), then the user's own files, and gives them as plain data.
 * Throws `InputProblem` with file, line and column for whatever is wrong.
 */
export function compileMarket(folder: string, own: readonly string[] = []): MarketTables {
  const names = readdirSync(folder).filter((name) => name.endsWith('.yaml')).sort();
  const paths = [...names.map((name) => join(folder, name)), ...own];
  return compileMarketFrom(paths.map((path) => readTextFile(path)));
}

/**
 * Joins market files of any kind, the later ones on top. A row replaces an earlier one of the same source, country, role,
 * code, period, unit and currency; a source, a role, a threshold or a text replaces the one of its id; the rest is added.
 */
export function compileMarketFrom(files: readonly SourceText[]): MarketTables {
  const parsed = readFiles(files);
  const problems = marketProblems(parsed);
  if (problems.length > 0) throw new InputProblem(problems);
  return joinMarket(parsed);
}

function readFiles(files: readonly SourceText[]): MarketFiles {
  const texts = files.map((file) => parseYaml(file));
  const kinds = texts.map((text) => ({ text, kind: checked(anyMarketFile, text).kind }));
  const of = <T>(kind: string, schema: z.ZodType<T>) =>
    kinds.filter((file) => file.kind === kind).map(({ text }) => ({ text, content: checked(schema, text) }));
  return {
    rates: of('market-rates', ratesFile),
    exchange: of('exchange-rates', exchangeFile),
    rule: of('fee-rule', ruleFile),
    titles: of('job-titles', titlesFile),
    words: of('amount-words', wordsFile),
  };
}

function checked<T>(schema: z.ZodType<T>, text: ParsedText): T {
  const result = checkSchema(schema, text);
  if (!result.ok) throw new InputProblem(result.problems, result.hasMore);
  return result.value;
}
