/**
 * Comparisons of names in a second of processor time, so that other work on the machine does not count.
 * Run: npx esbuild bench/names.ts --bundle --platform=node --format=esm --packages=external --outfile=.bench-names.mjs && node .bench-names.mjs && rm .bench-names.mjs
 * (from the root of the project). "mixed" pairs every name with names of all classes, as a batch does; "labelled" takes the pairs of the test file, look-alikes most of them. Both are measured after ten rounds, when the code is compiled; the first comparison holds JSON.parse.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { createNameComparer } from '../src/facts/names/compare.ts';
import { createNameKeys } from '../src/facts/names/keys.ts';
import { compileNames } from '../src/io/compile/names.ts';

const WARM_ROUNDS = 10;
const ROUNDS = 20;
const root = process.cwd();
const json = JSON.stringify(compileNames(join(root, 'checklists/reference/names')));

const beforeLoad = performance.now();
const tables = JSON.parse(json);
const compare = createNameComparer(tables);
compare('Anna Lind', 'Lind, Anna');
const loaded = performance.now() - beforeLoad;

const rows: { a: string; b: string }[] = parse(readFileSync(join(root, 'test/facts/names/pairs.dev.csv')), { columns: true, bom: true });
const names = rows.flatMap((row) => [row.a, row.b]);

function measure(label: string, pairs: readonly (readonly [string, string])[]): void {
  for (let round = 0; round < WARM_ROUNDS; round += 1) for (const [a, b] of pairs) compare(a, b);
  const start = process.cpuUsage();
  for (let round = 0; round < ROUNDS; round += 1) for (const [a, b] of pairs) compare(a, b);
  const { user, system } = process.cpuUsage(start);
  const seconds = (user + system) / 1e6;
  console.log(label, Math.round((ROUNDS * pairs.length) / seconds), 'comparisons per second of processor time');
}

console.log('tables', json.length, 'characters; first comparison after', loaded.toFixed(1), 'ms');
measure('labelled', rows.map((row) => [row.a, row.b] as const));
measure('mixed', names.map((name, at) => [name, names[(at * 7919 + 13) % names.length] ?? name] as const));

/** Other pairs each round, so that what was remembered of whole pairs does not count. */
function measureNew(label: string): void {
  const start = process.cpuUsage();
  for (let round = 1; round <= ROUNDS; round += 1) names.forEach((name, at) => compare(name, names[(at * 7919 + 13 + round * 101) % names.length] ?? name));
  const { user, system } = process.cpuUsage(start);
  console.log(label, Math.round((ROUNDS * names.length * 1e6) / (user + system)), 'comparisons per second of processor time');
}
measureNew('mixed, other pairs each round');

const keys = createNameKeys(tables);
const same = rows.filter((row) => 'same' in row && row.same === '1');
const meets = (a: string, b: string): boolean => keys(a).some((key) => keys(b).includes(key));
const mixed = names.map((name, at) => [name, names[(at * 7919 + 13) % names.length] ?? name] as const);
console.log('keys: recall', (same.filter((row) => meets(row.a, row.b)).length / same.length).toFixed(3), 'of same pairs; shared by', (mixed.filter(([a, b]) => meets(a, b)).length / mixed.length).toFixed(3), 'of mixed pairs');
