import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { parseProfile } from '../../src/importers/profile.ts';
import { readTextFile } from '../../src/io/read-file.ts';

export const ROOT = join(import.meta.dirname, '../..');
export const BIN = join(ROOT, 'bin/knowhire.js');
export const AS_OF = '2026-11-21';

export interface Done {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs the built program, with worker threads, as a user does. */
export function knowhire(argv: readonly string[], options: { readonly cwd?: string; readonly input?: string | Buffer } = {}): Done {
  const { status, stdout, stderr } = spawnSync(process.execPath, [BIN, ...argv], { cwd: options.cwd ?? ROOT, input: options.input ?? '', encoding: 'utf8', maxBuffer: 1 << 28 });
  return { code: status, stdout, stderr };
}

export function begun(argv: readonly string[], cwd: string): ReturnType<typeof spawn> {
  return spawn(process.execPath, [BIN, ...argv], { cwd, stdio: 'ignore' });
}

export function ended(child: ReturnType<typeof spawn>): Promise<number | null> {
  return new Promise((resolve) => child.once('exit', (code) => resolve(code)));
}

export function freshFolder(): string {
  return mkdtempSync(join(tmpdir(), 'knowhire-batch-'));
}

/** Every file under a folder but what the run keeps for itself, by its path from there. */
export function contentOf(folder: string): ReadonlyMap<string, string> {
  const paths = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((path) => !path.startsWith('.knowhire-batch') && statSync(join(folder, path)).isFile());
  return new Map(paths.sort().map((path) => [path, readFileSync(join(folder, path), 'utf8')]));
}

/** The public cases as one line each, some hundred times over with ids of their own; nobody shares anything that the copies did not. */
export function lines(count: number): readonly string[] {
  const folder = join(ROOT, 'test/fixtures/cases');
  const names = readdirSync(folder).filter((name) => name.endsWith('.yaml') && !name.endsWith('.answers.yaml') && name !== 'expected.yaml');
  const profiles = names.map((name) => parseProfile(readTextFile(join(folder, name))).profile);
  return Array.from({ length: count }, (_, at) => JSON.stringify({ ...profiles[at % profiles.length], id: `case-${at}`, contact: { emails: [`person-${at}@example.com`] } }));
}

export function linesFile(folder: string, name: string, all: readonly string[]): string {
  const path = join(folder, name);
  writeFileSync(path, `${all.join('\n')}\n`);
  return relative(folder, path);
}
