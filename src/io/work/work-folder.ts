import { closeSync, existsSync, mkdirSync, openSync, readdirSync, readFileSync, rmSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { asFileProblem, systemCode } from '../file-problem.ts';
import { replaceFile, TEMPORARY } from '../replace-file.ts';

/** Folder inside the folder of results that holds what an unfinished run needs to go on. */
export const STATE = '.knowhire-batch';
const OWNER_ONLY = 0o700;

export type FolderState = 'new' | 'not-empty' | 'unfinished' | 'finished';

export interface WorkFolder {
  readonly path: string;
  readonly state: FolderState;
  readonly segments: string;
  /** What `save` wrote, undefined where nothing or nothing readable is there. */
  readonly load: (name: 'plan' | 'done') => unknown;
  readonly save: (name: 'plan' | 'done', value: unknown) => void;
  /** Removes what a process that was killed had begun to write here or in the reports; only under the lock. */
  readonly tidy: () => void;
  /** Removes the segments. */
  readonly clear: () => void;
  /** Undefined where another living process holds the folder. */
  readonly lock: () => (() => void) | undefined;
}

/** Path of a job's segment. */
export function segmentPath(folder: string, job: number): string {
  return join(folder, `${String(job).padStart(8, '0')}.segment`);
}

export function workFolder(path: string): WorkFolder {
  const folder = join(path, STATE);
  const segments = join(folder, 'segments');
  const file = (name: string): string => join(folder, `${name}.json`);
  return {
    path,
    state: stateOf(path),
    segments,
    load: (name) => readJson(file(name)),
    save: (name, value) => {
      attempt(folder, () => mkdirSync(segments, { recursive: true, mode: OWNER_ONLY }));
      replaceFile(file(name), `${JSON.stringify(value, undefined, 1)}\n`);
    },
    tidy: () => [path, folder, segments, join(path, 'reports')].forEach(removeBegun),
    clear: () => attempt(segments, () => rmSync(segments, { recursive: true, force: true })),
    lock: () => lock(join(folder, 'running'), folder),
  };
}

function removeBegun(folder: string): void {
  attempt(folder, () => {
    const names = existsSync(folder) ? readdirSync(folder) : [];
    for (const name of names) if (TEMPORARY.test(name)) rmSync(join(folder, name), { force: true });
  });
}

function stateOf(path: string): FolderState {
  const entries = attempt(path, () => (existsSync(path) ? readdirSync(path) : []));
  if (entries.length === 0) return 'new';
  if (existsSync(join(path, STATE, 'done.json'))) return 'finished';
  return existsSync(join(path, STATE, 'plan.json')) ? 'unfinished' : entries.every((name) => name === STATE) ? 'new' : 'not-empty';
}

function readJson(path: string): unknown {
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch (error) {
    if (error instanceof SyntaxError || systemCode(error) === 'ENOENT') return undefined;
    throw asFileProblem('reading', path, error);
  }
}

/** A process that was killed leaves its mark; it holds nothing any more. */
function lock(path: string, folder: string): (() => void) | undefined {
  return attempt(path, () => {
    mkdirSync(folder, { recursive: true, mode: OWNER_ONLY });
    if (!create(path)) {
      if (isAlive(Number(readFileSync(path, 'utf8')))) return undefined;
      rmSync(path, { force: true });
      if (!create(path)) return undefined;
    }
    return () => rmSync(path, { force: true });
  });
}

function create(path: string): boolean {
  try {
    const descriptor = openSync(path, 'wx', 0o600);
    writeSync(descriptor, String(process.pid));
    closeSync(descriptor);
    return true;
  } catch (error) {
    if (systemCode(error) === 'EEXIST') return false;
    throw error;
  }
}

function isAlive(pid: number): boolean {
  if (!Number.isInteger(pid) || pid <= 0 || pid === process.pid) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return systemCode(error) === 'EPERM';
  }
}

function attempt<T>(path: string, call: () => T): T {
  try {
    return call();
  } catch (error) {
    throw systemCode(error) === undefined ? error : asFileProblem('writing', path, error);
  }
}
