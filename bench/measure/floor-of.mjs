// One floor over one file, measured inside a fresh process, without Node's start.

import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'esbuild';
import { runNode } from './run-child.mjs';

const PROGRAM = new URL('floors.mjs', import.meta.url).pathname;
let bundle;

/** The profile schema as plain JavaScript; the sources are TypeScript. */
async function schemaBundle() {
  if (bundle !== undefined) return bundle;
  bundle = join(mkdtempSync(join(tmpdir(), 'knowhire-schema-')), 'schema.mjs');
  await build({ entryPoints: [new URL('../../src/model/profile/schema.ts', import.meta.url).pathname], bundle: true, format: 'esm', platform: 'node', outfile: bundle, logLevel: 'error' });
  return bundle;
}

/**
 * @param {'read' | 'lines' | 'parse' | 'validate'} name @param {string} file @param {number} runs
 * @returns {Promise<{ result: number, wall: number, cpu: number, peak: number }>} the run with the least wall time
 */
export async function floorOf(name, file, runs = 3) {
  let found;
  for (let run = 0; run < runs; run += 1) {
    const { output, errors, code } = await runNode([PROGRAM, name, file, ...(name === 'validate' ? [await schemaBundle()] : [])], { printed: true });
    if (code !== 0) throw new Error(errors);
    const measured = JSON.parse(output);
    if (found === undefined || measured.wall < found.wall) found = measured;
  }
  return found;
}
