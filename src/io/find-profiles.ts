import { readFileSync, statSync } from 'node:fs';
import { isAbsolute, relative, resolve, sep } from 'node:path';
import { globSync } from 'tinyglobby';
import { fileProblem } from './file-problem.ts';

export interface FoundProfiles {
  /** Relative to the working folder where they lie under it, with forward slashes, by code units, each once. */
  readonly paths: readonly string[];
  /** Files of ours of another kind that a folder or pattern brought along. */
  readonly skipped: readonly string[];
}

/** Answers, schemas and installed packages are never profiles, whatever the pattern says. */
const NEVER = ['**/*.answers.yaml', '**/*.schema.json', '**/node_modules/**'];

/**
 * The profiles that files, folders (searched through) and glob patterns name. A file named outright is always taken; an argument that
 * leads to nothing is a problem, so that a gate never passes for want of input. Throws `InputProblem`.
 */
export function findProfiles(named: readonly string[], cwd: string, aside: readonly string[] = []): FoundProfiles {
  const others = new Set(aside.map((path) => resolve(cwd, path)));
  const paths = new Set<string>();
  const skipped = new Set<string>();
  for (const name of named) {
    const kind = kindOf(resolve(cwd, name));
    if (kind === 'file') {
      paths.add(resolve(cwd, name));
      continue;
    }
    const found = searched(name, kind, cwd);
    for (const path of found) (others.has(path) || isOtherKind(path) ? skipped : paths).add(path);
    if (!found.some((path) => paths.has(path))) throw fileProblem('unreadable-file', name, 'readable-file', kind === 'folder' ? 'nothing' : 'missing-file', 'check-path');
  }
  for (const path of paths) skipped.delete(path);
  return { paths: [...paths].map((path) => shownPath(path, cwd)).sort(byUnits), skipped: [...skipped].map((path) => shownPath(path, cwd)).sort(byUnits) };
}

function kindOf(path: string): 'file' | 'folder' | undefined {
  const stats = statSync(path, { throwIfNoEntry: false });
  if (stats === undefined) return undefined;
  return stats.isDirectory() ? 'folder' : 'file';
}

function searched(name: string, kind: 'folder' | undefined, cwd: string): readonly string[] {
  const base = kind === 'folder' ? resolve(cwd, name) : cwd;
  const pattern = kind === 'folder' ? '**/*.{yaml,yml,json}' : sep === '\\' ? name.replaceAll('\\', '/') : name;
  return globSync(pattern, { cwd: base, ignore: NEVER, absolute: true, onlyFiles: true, followSymbolicLinks: false }).map((path) => resolve(path));
}

const OUR_OTHER_KINDS = /^[\s{]*"?schema"?\s*:\s*["']?knowhire\/(policy|waivers|answers|report)\//m;

/** A list in JSON (GitLab's code quality) or a SARIF log, as an earlier run may have left among the profiles. */
const MADE_BY_A_RUN = /^\s*\[|^\s*\{\s*"\$schema"\s*:\s*"[^"]*sarif/;

/** Of our files of another kind the first lines say so. */
function isOtherKind(path: string): boolean {
  try {
    const start = readFileSync(path, 'utf8').slice(0, 4000);
    return OUR_OTHER_KINDS.test(start) || (path.endsWith('.json') && MADE_BY_A_RUN.test(start));
  } catch {
    return false;
  }
}

/** As reports and messages name a file: the same on every machine that runs in the same folder of the repository. */
export function shownPath(path: string, cwd: string): string {
  const under = relative(cwd, resolve(cwd, path));
  const shown = under === '' || under.startsWith('..') || isAbsolute(under) ? path : under;
  return sep === '\\' ? shown.replaceAll('\\', '/') : shown;
}

function byUnits(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
