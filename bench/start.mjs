// Whole-process start against an empty Node process, medians of paired runs.
// Run: npm run build && node bench/start.mjs [runs]
import { spawnSync } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const runs = Number(process.argv[2] ?? 25);
const empty = join(mkdtempSync(join(tmpdir(), 'knowhire-')), 'empty.mjs');
writeFileSync(empty, '');
const root = join(import.meta.dirname, '..');
const bin = join(root, 'bin/knowhire.js');
const sample = join(root, 'test/fixtures/sample/lee.yaml');

const cases = {
  empty: [empty],
  '--help': [bin, '--help'],
  'check --no-input': [bin, 'check', sample, '--no-input'],
  'check --no-input --format json': [bin, 'check', sample, '--no-input', '--format', 'json'],
};

const times = Object.fromEntries(Object.keys(cases).map((name) => [name, []]));
for (let run = 0; run <= runs; run += 1) {
  for (const [name, argv] of Object.entries(cases)) {
    const start = process.hrtime.bigint();
    spawnSync(process.execPath, argv, { stdio: 'ignore' });
    if (run > 0) times[name].push(Number(process.hrtime.bigint() - start) / 1e6);
  }
}

const median = (values) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)];
const floor = median(times.empty);
console.log(`Node ${process.version}, ${runs} paired runs`);
for (const [name, values] of Object.entries(times)) console.log(`${name.padEnd(32)} ${median(values).toFixed(0).padStart(5)} ms  ${(median(values) / floor).toFixed(2)} x`);
