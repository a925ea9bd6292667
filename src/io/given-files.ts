import { lstatSync, readdirSync, realpathSync } from 'node:fs';
import type { Dirent, Stats } from 'node:fs';
import { dirname, join } from 'node:path';
import { asFileProblem, fileProblem } from './file-problem.ts';

/** A regular file as it was met; what is later to be done to it is done only to this one. */
export interface MetFile {
  readonly path: string;
  /** The folder in which it lies, without links. */
  readonly folder: string;
  readonly identity: string;
}

export interface GivenFiles {
  readonly files: readonly MetFile[];
  /** Paths of the files that were named themselves. */
  readonly named: ReadonlySet<string>;
  /** Symbolic links inside the folders; none is followed. */
  readonly links: readonly string[];
}

const NEVER_ENTERED: ReadonlySet<string> = new Set(['.git', 'node_modules']);

/** All regular files that lie in the folders given, and the files given themselves. A link is refused where given and passed over where met. */
export function givenFiles(given: readonly string[]): GivenFiles {
  const files = new Map<string, MetFile>();
  const named = new Set<string>();
  const links: string[] = [];
  for (const one of given) {
    const path = join(one);
    const stats = statsOf(path);
    if (stats.isSymbolicLink()) throw fileProblem('unreadable-file', path, 'readable-file', 'symbolic-link', 'name-target');
    if (stats.isDirectory()) walk(path, files, links);
    else if (stats.isFile()) {
      files.set(path, met(path, stats));
      named.add(path);
    } else throw fileProblem('unreadable-file', path, 'regular-file', 'special-file', 'copy-to-file');
  }
  return { files: [...files.values()], named, links };
}

function walk(folder: string, files: Map<string, MetFile>, links: string[]): void {
  for (const entry of entriesOf(folder)) {
    const path = join(folder, entry.name);
    if (entry.isSymbolicLink()) links.push(path);
    else if (entry.isDirectory() && !NEVER_ENTERED.has(entry.name)) walk(path, files, links);
    else if (entry.isFile()) files.set(path, met(path, statsOf(path)));
  }
}

/** The regular files that lie beside a path, links left out. */
export function neighboursOf(path: string): readonly MetFile[] {
  const folder = dirname(path);
  return entriesOf(folder).filter((entry) => entry.isFile()).map(({ name }) => met(join(folder, name), statsOf(join(folder, name))));
}

/** The file at a path, undefined where none or something else is. */
export function metFile(path: string): MetFile | undefined {
  const stats = lstatSync(path, { throwIfNoEntry: false });
  return stats?.isFile() === true ? met(path, stats) : undefined;
}

function met(path: string, stats: Stats): MetFile {
  return { path, folder: realpathSync(dirname(path)), identity: [stats.dev, stats.ino, stats.size, stats.mtimeMs].join(':') };
}

function entriesOf(folder: string): Dirent[] {
  try {
    return readdirSync(folder, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1));
  } catch (error) {
    throw asFileProblem('reading', folder, error);
  }
}

function statsOf(path: string): Stats {
  try {
    return lstatSync(path);
  } catch (error) {
    throw asFileProblem('reading', path, error);
  }
}
