// The whole tool over generated candidates, against a plain JSON.parse of the same file: time, memory, growth, links.
// Run: npm run build && node bench/batch.mjs [--sizes 1000,10000,100000] [--million] [--runs 1] [--only all,no-links]
//   --sizes     candidates, separated by commas; --million adds 1,000,000 (5.7 GB in the temporary folder)
//   --only      rows to measure: all, no-near, no-links, one-worker, shared-ip, shared-document
//   --runs      of each row; the one with the least processor time counts (the floor always has three)
//   --tool      the program, default bin/knowhire.js
//   --args      its arguments, default "batch {file} --format ndjson --out {out} --quiet"; a row's own are added
//   --json FILE the figures as JSON as well
// Data is made once by bench/generate.mjs and kept in the temporary folder. Columns: wall and processor seconds with Node's
// start, x floor by each, candidates a second, peak memory; then growth exponents between sizes, and links against the truth.

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { floorOf } from './measure/floor-of.mjs';
import { generatedFile } from './measure/generated-file.mjs';
import { best, runNode } from './measure/run-child.mjs';
import { scoreLinks } from './measure/score-links.mjs';
import { printReport } from './measure/report.mjs';

const { values } = parseArgs({
  options: {
    sizes: { type: 'string', default: '1000,10000,100000' },
    million: { type: 'boolean', default: false },
    only: { type: 'string', default: 'all,no-near,no-links,one-worker,shared-ip,shared-document' },
    runs: { type: 'string', default: '1' },
    tool: { type: 'string', default: join(import.meta.dirname, '../bin/knowhire.js') },
    args: { type: 'string', default: 'batch {file} --format ndjson --out {out} --quiet' },
    json: { type: 'string' },
  },
});

/** A row's arguments, and the data it runs over where that is another. */
const ROWS = {
  all: { args: ['--workers', '2'] },
  'no-near': { args: ['--workers', '2', '--no-near-links'] },
  'no-links': { args: ['--workers', '2', '--no-links'] },
  'one-worker': { args: ['--workers', '1'] },
  'shared-ip': { args: ['--workers', '2'], options: ['--shared-ip', '0.1'] },
  'shared-document': { args: ['--workers', '2'], options: ['--shared-document', '0.1'] },
};

const sizes = [...values.sizes.split(',').map(Number), ...(values.million ? [1_000_000] : [])];
const names = values.only.split(',');

async function measured(name, count) {
  const { args, options = [] } = ROWS[name];
  const { file, truth } = await generatedFile({ count, options });
  const floor = await floorOf('parse', file);
  const folder = mkdtempSync(join(tmpdir(), 'knowhire-batch-'));
  const run = () => {
    const out = join(folder, 'out');
    rmSync(out, { recursive: true, force: true });
    return runNode([values.tool, ...values.args.split(' ').map((word) => word.replace('{file}', file).replace('{out}', out)), ...args]);
  };
  const usage = await best(run, Number(values.runs));
  const scores = scoreLinks(join(folder, 'out'), truth);
  rmSync(folder, { recursive: true });
  return { name, count, floor, wall: usage.wall, cpu: usage.cpu, peak: usage.peak, code: usage.code, errors: usage.errors.trim(), scores };
}

const results = [];
for (const count of sizes) {
  for (const name of names) {
    console.error(`${name}, ${count} candidates …`);
    results.push(await measured(name, count));
  }
}
printReport(results);
if (values.json !== undefined) writeFileSync(values.json, `${JSON.stringify(results.map((result) => ({ ...result, scores: result.scores && Object.fromEntries(result.scores) })), undefined, 2)}\n`);
