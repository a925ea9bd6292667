// Generated data in the temporary folder, made once for the same wish and the same generator.

import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runNode } from './run-child.mjs';

const BENCH = new URL('..', import.meta.url).pathname;

/** Changes whenever the generator does, so that old data is never taken for new. */
function generatorDigest() {
  const digest = createHash('sha256');
  for (const name of readdirSync(join(BENCH, 'generate')).sort()) digest.update(readFileSync(join(BENCH, 'generate', name)));
  return digest.digest('hex').slice(0, 10);
}

/**
 * @param {{ count: number, seed?: number, options?: readonly string[] }} wish options as bench/generate.mjs takes them
 * @returns {Promise<{ file: string, truth: string }>}
 */
export async function generatedFile({ count, seed = 7, options = [] }) {
  const folder = join(tmpdir(), 'knowhire-bench');
  mkdirSync(folder, { recursive: true });
  const name = [count, seed, ...options, generatorDigest()].join('_').replaceAll(/[^\w.]+/g, '');
  const file = join(folder, `${name}.ndjson`);
  const truth = join(folder, `${name}.truth.ndjson`);
  if (existsSync(file) && existsSync(truth)) return { file, truth };
  const { code, errors } = await runNode([join(BENCH, 'generate.mjs'), '--count', String(count), '--seed', String(seed), '--out', `${file}.part`, '--truth', truth, ...options]);
  if (code !== 0) throw new Error(errors);
  renameSync(`${file}.part`, file);
  return { file, truth };
}
