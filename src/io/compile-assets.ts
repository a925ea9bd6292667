import { copyFileSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliDecompressSync } from 'node:zlib';
import type { CountryTable } from '../facts/location/tables.ts';
import { LANGUAGES } from '../model/vocabulary.ts';
import { compileCsvColumns } from './compile/csv-columns.ts';
import { compileDocuments } from './compile/documents.ts';
import { compileLocation } from './compile/location.ts';
import { compileMarket } from './compile/market.ts';
import { compileNames } from './compile/names.ts';
import { compilePayment } from './compile/payment.ts';
import { compileProtectedTopics } from './compile/protected-topics.ts';
import { compileThemes } from './compile/themes.ts';
import { loadKnowledgeFrom } from './knowledge-files.ts';

/** The compiler of every `<name>.json`, from the folder `checklists/`. */
const COMPILERS: Readonly<Record<string, (checklists: string) => unknown>> = {
  knowledge: (checklists) => ({ ...loadKnowledgeFrom(checklists), locales: undefined }),
  'knowledge.ko': (checklists) => loadKnowledgeFrom(checklists).locales.ko,
  names: (checklists) => compileNames(join(checklists, 'reference/names')),
  payment: (checklists) => compilePayment(join(checklists, 'reference')),
  market: (checklists) => compileMarket(join(checklists, 'reference/market')),
  documents: (checklists) => compileDocuments(join(checklists, 'reference/documents')),
  themes: (checklists) => compileThemes(join(checklists, 'reference')),
  'protected-topics': (checklists) => compileProtectedTopics(join(checklists, 'reference/lint/protected-topics.yaml')),
  'csv-columns': (checklists) => compileCsvColumns(join(checklists, 'reference/csv/columns.yaml')),
  'country-names': (checklists) => countryNames(join(checklists, 'reference/location/data/countries.json.br')),
};

/** Names of the assets that are one JSON file each. */
export const JSON_ASSETS: readonly string[] = Object.keys(COMPILERS);

/** Compiles everything that the program reads at run time into `out`, which is emptied first. Throws on whatever is wrong in `checklists`. */
export function compileAssets(checklists: string, out: string): void {
  const texts = Object.entries(COMPILERS).map(([name, compile]) => [`${name}.json`, JSON.stringify(compile(checklists))] as const);
  const location = handLocation(join(checklists, 'reference'));
  rmSync(out, { recursive: true, force: true });
  mkdirSync(join(out, 'location/data'), { recursive: true });
  for (const [name, text] of texts) writeFileSync(join(out, name), text);
  copyLocation(join(checklists, 'reference/location/data'), join(out, 'location/data'));
  for (const [name, text] of location) writeFileSync(join(out, 'location/data', `${name}.json`), text);
}

/** The generated tables go as they are; those that people keep by hand are compiled afresh. */
function copyLocation(from: string, to: string): void {
  for (const name of readdirSync(from)) {
    if (name.endsWith('.json.br') && !NETWORK_ONLY.includes(name)) writeFileSync(join(to, name.replace(/\.br$/, '')), brotliDecompressSync(readFileSync(join(from, name))));
    else if (name.endsWith('.br')) copyFileSync(join(from, name), join(to, name));
  }
}

/** Read only where the file holds network addresses, and large: these stay packed. */
const NETWORK_ONLY: readonly string[] = ['asn-names.json.br'];

function handLocation(reference: string): readonly (readonly [string, string])[] {
  return Object.entries(compileLocation(reference)).map(([name, table]) => [name, JSON.stringify(table)]);
}

function countryNames(file: string): Readonly<Record<string, Readonly<Record<string, string>>>> {
  const { countries } = JSON.parse(brotliDecompressSync(readFileSync(file)).toString('utf8')) as Pick<CountryTable, 'countries'>;
  return Object.fromEntries(LANGUAGES.map((language) => [language, Object.fromEntries(Object.entries(countries).map(([code, country]) => [code, country[language]]))]));
}
