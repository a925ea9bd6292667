import { statSync } from 'node:fs';
import type { Stats } from 'node:fs';
import { isAbsolute, relative, resolve, sep } from 'node:path';
import { globSync } from 'tinyglobby';
import type { InputProblem } from '../model/problem.ts';
import { asFileProblem, fileProblem, systemCode } from './file-problem.ts';

export type NamedKind = 'file' | 'folder' | 'special';

/** What an argument names; undefined where nothing of that name exists, as with a pattern. Throws `InputProblem` where it cannot be told. */
export function kindOfNamed(path: string): NamedKind | undefined {
  const stats = statsOf(path);
  if (stats === undefined) return undefined;
  if (stats.isDirectory()) return 'folder';
  return stats.isFile() ? 'file' : 'special';
}

function statsOf(path: string): Stats | undefined {
  try {
    return statSync(path, { throwIfNoEntry: false });
  } catch (error) {
    // A pattern may be longer than any name.
    if (systemCode(error) === 'ENAMETOOLONG') return undefined;
    throw asFileProblem('reading', path, error);
  }
}

/** Answers, schemas, installed packages and the locks of open spreadsheets are never profiles, whatever the pattern says. */
const NEVER = ['**/*.answers.yaml', '**/*.schema.json', '**/node_modules/**', '**/~$*'];

export interface Search {
  readonly cwd: string;
  /** Endings of files that are taken from a folder, in any case, without the dot. */
  readonly endings: readonly string[];
  /** Folders that are not searched. */
  readonly except?: readonly string[];
}

/** Absolute paths of the files under a folder, or that a pattern fits, by code units. */
export function filesUnder(name: string, kind: NamedKind | undefined, { cwd, endings, except = [] }: Search): readonly string[] {
  const base = kind === 'folder' ? resolve(cwd, name) : cwd;
  const pattern = kind === 'folder' ? `**/*.{${endings.join(',')}}` : withSlashes(name);
  const found = globSync(pattern, { cwd: base, ignore: NEVER, absolute: true, onlyFiles: true, followSymbolicLinks: false, caseSensitiveMatch: kind !== 'folder' });
  const closed = except.map((folder) => resolve(cwd, folder) + sep);
  return found.map((path) => resolve(path)).filter((path) => !closed.some((folder) => path.startsWith(folder))).sort(byUnits);
}

/** An argument that leads to nothing is a problem, so that no run passes for want of input. */
export function leadsToNothing(name: string, kind: NamedKind | undefined): InputProblem {
  return fileProblem('unreadable-file', name, 'readable-file', kind === 'folder' ? 'nothing' : 'missing-file', 'check-path');
}

/** As reports and messages name a file: the same on every machine that runs in the same folder of the repository. */
export function shownPath(path: string, cwd: string): string {
  const under = relative(cwd, resolve(cwd, path));
  return withSlashes(under === '' || under.startsWith('..') || isAbsolute(under) ? path : under);
}

function withSlashes(path: string): string {
  return sep === '\\' ? path.replaceAll('\\', '/') : path;
}

export function byUnits(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
