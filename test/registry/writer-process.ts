import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildSync } from 'esbuild';
import type { FreshPlace } from './places.ts';

const ROOT = join(import.meta.dirname, '../..');

/** A program of its own over the registry's sources, for tests with several processes; `body` finds the room as `room` and the arguments as `given`. */
export function program(body: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'knowhire-writer-'));
  symlinkSync(join(ROOT, 'node_modules'), join(folder, 'node_modules'));
  buildSync({ entryPoints: [join(ROOT, 'src/registry/index.ts')], bundle: true, platform: 'node', format: 'esm', packages: 'external', outfile: join(folder, 'registry.mjs'), logLevel: 'warning' });
  const file = join(folder, 'program.mjs');
  writeFileSync(file, `import * as room from './registry.mjs';\nconst given = JSON.parse(process.argv[2]);\n${body}\n`);
  return file;
}

export interface Ended {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

export interface Running {
  readonly child: ChildProcess;
  readonly ended: Promise<Ended>;
}

export function run(file: string, given: FreshPlace & Readonly<Record<string, unknown>>, user?: number): Running {
  const child = spawn(process.execPath, [file, JSON.stringify(given)], { stdio: ['ignore', 'pipe', 'pipe'], ...(user !== undefined && { uid: user, gid: user }) });
  const out: Buffer[] = [];
  const err: Buffer[] = [];
  child.stdout?.on('data', (chunk: Buffer) => out.push(chunk));
  child.stderr?.on('data', (chunk: Buffer) => err.push(chunk));
  const ended = new Promise<Ended>((resolve) => {
    child.on('close', (code) => resolve({ code, stdout: Buffer.concat(out).toString('utf8'), stderr: Buffer.concat(err).toString('utf8') }));
  });
  return { child, ended };
}
