// Where the time of a batch goes: processor profiles of all threads, summed by room of src/ and by package.
// Run: npm run build && node bench/stages.mjs [FILE.ndjson] [--count 10000] [--args "…"] [--functions 15]
//   --count      generated candidates, where no file is named
//   --args       the program's arguments, default "batch {file} --format ndjson --out {out} --quiet"
//   --functions  how many single functions to list besides
// The program is built from src/ without shortening for this; dist/ only gives the assets.

import { mkdtempSync, readdirSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { generatedFile } from './measure/generated-file.mjs';
import { mappedProgram } from './measure/mapped-program.mjs';
import { runNode } from './measure/run-child.mjs';
import { fixed, table } from './measure/table.mjs';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    count: { type: 'string', default: '10000' },
    args: { type: 'string', default: 'batch {file} --format ndjson --out {out} --quiet' },
    functions: { type: 'string', default: '15' },
  },
});
const file = positionals[0] ?? (await generatedFile({ count: Number(values.count) })).file;
const folder = mkdtempSync(join(tmpdir(), 'knowhire-stages-'));
const { bin, sourceOf } = await mappedProgram();
const words = values.args.split(' ').map((word) => word.replace('{file}', file).replace('{out}', join(folder, 'out')));
const { wall, cpu, code, errors } = await runNode(['--cpu-prof', '--cpu-prof-dir', join(folder, 'profiles'), bin, ...words]);

const IDLE = new Set(['(idle)', '(program)', '(root)']);

/** A room such as src/checks, a package, or what Node itself does. */
function stageOf({ functionName, url, lineNumber, columnNumber }) {
  if (IDLE.has(functionName)) return undefined;
  if (functionName === '(garbage collector)') return 'garbage collection';
  const path = sourceOf(url.replace('file://', ''), lineNumber, columnNumber);
  if (path === undefined) return url === '' ? `built in: ${functionName}` : url.startsWith('node:') ? 'Node' : 'bundle';
  return /node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(path)?.[1] ?? path.split('/').slice(0, 3).join('/').replace(/\/[^/]+\.ts$/, '');
}

function addTo(sums, key, worth) {
  sums.set(key, (sums.get(key) ?? 0) + worth);
}

const stages = new Map();
const functions = new Map();
for (const name of readdirSync(join(folder, 'profiles'))) {
  const { nodes, samples, timeDeltas } = JSON.parse(readFileSync(join(folder, 'profiles', name), 'utf8'));
  const frames = new Map(nodes.map(({ id, callFrame }) => [id, { stage: stageOf(callFrame), callFrame }]));
  for (const [at, id] of samples.entries()) {
    const { stage, callFrame } = frames.get(id);
    if (stage === undefined) continue;
    addTo(stages, stage, timeDeltas[at] / 1000);
    addTo(functions, `${callFrame.functionName || '(unnamed)'}  ${sourceOf(callFrame.url.replace('file://', ''), callFrame.lineNumber, callFrame.columnNumber) ?? stage}`, timeDeltas[at] / 1000);
  }
}

const total = [...stages.values()].reduce((sum, worth) => sum + worth, 0);
const rowsOf = (sums, limit) => [...sums].sort(([, a], [, b]) => b - a).slice(0, limit).map(([key, worth]) => [key, fixed(worth, 0), fixed((worth / total) * 100, 1)]);
console.log(`${file}: exit ${code}, ${fixed(wall, 1)} s, ${fixed(cpu, 1)} s of processor with the profiler\n`);
if (total === 0) console.log(errors);
console.log(table(['stage, all threads', 'ms', '%'], rowsOf(stages, 30)));
console.log(`\n${table(['function', 'ms', '%'], rowsOf(functions, Number(values.functions)))}`);
