// A command as a child process, with its wall time, processor time and peak memory.

import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const NOTE = new URL('note-usage.cjs', import.meta.url).pathname;

/**
 * @typedef {object} Usage
 * @property {number} wall seconds
 * @property {number} cpu seconds, all threads
 * @property {number} peak bytes of resident memory
 * @property {number | null} code
 * @property {string} output what the command printed
 * @property {string} errors the end of what it said on standard error
 */

/** @param {readonly string[]} argv arguments to Node @param {{ printed?: boolean }} [keep] @returns {Promise<Usage>} */
export async function runNode(argv, { printed = false } = {}) {
  const folder = mkdtempSync(join(tmpdir(), 'knowhire-usage-'));
  const file = join(folder, 'usage.json');
  const start = performance.now();
  const child = spawn(process.execPath, argv, { stdio: ['ignore', printed ? 'pipe' : 'ignore', 'pipe'], env: { ...process.env, BENCH_USAGE_FILE: file, NODE_OPTIONS: `--require ${NOTE}` } });
  const texts = { output: '', errors: '' };
  child.stdout?.on('data', (piece) => (texts.output += piece));
  child.stderr.on('data', (piece) => (texts.errors = (texts.errors + piece).slice(-2000)));
  const code = await new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', resolve);
  });
  const wall = (performance.now() - start) / 1000;
  const { cpu, peak } = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : { cpu: Number.NaN, peak: Number.NaN };
  rmSync(folder, { recursive: true });
  return { wall, cpu, peak, code, ...texts };
}

/** @param {() => Promise<Usage>} run @param {number} times @returns {Promise<Usage>} the run with the least processor time */
export async function best(run, times) {
  let found = await run();
  for (let turn = 1; turn < times; turn += 1) {
    const next = await run();
    if (next.cpu < found.cpu) found = next;
  }
  return found;
}
