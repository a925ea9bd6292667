import { resolve } from 'node:path';
import { byUnits, filesUnder, kindOfNamed, leadsToNothing, shownPath } from './named-files.ts';
import { isOtherKind, startOfFile } from './other-kinds.ts';

export interface FoundProfiles {
  /** Relative to the working folder where they lie under it, with forward slashes, by code units, each once. */
  readonly paths: readonly string[];
  /** Files of ours of another kind that a folder or pattern brought along. */
  readonly skipped: readonly string[];
}

const ENDINGS = ['yaml', 'yml', 'json'];

/**
 * The profiles that files, folders (searched through) and glob patterns name. A file named outright is always taken; an argument that
 * leads to nothing is a problem, so that a gate never passes for want of input. Throws `InputProblem`.
 */
export function findProfiles(named: readonly string[], cwd: string, aside: readonly string[] = []): FoundProfiles {
  const others = new Set(aside.map((path) => resolve(cwd, path)));
  const paths = new Set<string>();
  const skipped = new Set<string>();
  for (const name of named) {
    const kind = kindOfNamed(resolve(cwd, name));
    if (kind === 'file' || kind === 'special') {
      paths.add(resolve(cwd, name));
      continue;
    }
    const found = filesUnder(name, kind, { cwd, endings: ENDINGS });
    for (const path of found) (others.has(path) || isOtherKind(path, startOfFile(path).toString('utf8')) ? skipped : paths).add(path);
    if (!found.some((path) => paths.has(path))) throw leadsToNothing(name, kind);
  }
  for (const path of paths) skipped.delete(path);
  return { paths: [...paths].map((path) => shownPath(path, cwd)).sort(byUnits), skipped: [...skipped].map((path) => shownPath(path, cwd)).sort(byUnits) };
}
