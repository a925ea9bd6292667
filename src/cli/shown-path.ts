import { relative, sep } from 'node:path';

/** A path as reports show it: from the folder in which the program runs, with forward slashes, so that it is the same on every machine. */
export function shownPath(path: string): string {
  return relative('.', path).split(sep).join('/');
}
