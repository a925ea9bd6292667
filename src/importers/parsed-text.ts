import type { Place } from '../model/problem.ts';

/** A text to be read, with the path by which messages name it. */
export interface SourceText {
  readonly path: string;
  readonly text: string;
  /** Line of the file on which the text begins, where it is one record of a larger file; 1 otherwise. */
  readonly firstLine?: number;
}

export type Path = readonly (string | number)[];

/** The content of a YAML or JSON text, with the way back from every value to its place. */
export interface ParsedText {
  readonly path: string;
  /** What was filled in (see `tidyValue`); a number that would lose a digit or a leading zero is its text. */
  readonly value: unknown;
  readonly locate: (path: Path, part?: 'key' | 'value') => Place | undefined;
  /** The text of the number at a path, as it was written ("1.50" for 1.5). */
  readonly written: (path: Path) => string | undefined;
}

/** JSON pointer (RFC 6901) of a path. */
export function pointerOf(path: Path): string {
  return path.map((step) => `/${String(step).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');
}

/** Path of a JSON pointer; list positions become numbers. */
export function pathOf(pointer: string): Path {
  if (pointer === '') return [];
  return pointer
    .slice(1)
    .split('/')
    .map((step) => step.replaceAll('~1', '/').replaceAll('~0', '~'))
    .map((step) => (/^(0|[1-9]\d{0,8})$/.test(step) ? Number(step) : step));
}

/** The value at a path, undefined where nothing stands. */
export function valueAt(value: unknown, path: Path): unknown {
  let here = value;
  for (const step of path) {
    if (typeof here !== 'object' || here === null || !Object.hasOwn(here, step)) return undefined;
    here = (here as Readonly<Record<string | number, unknown>>)[step];
  }
  return here;
}

/** Limits of the tool's own, far above any honest file, so that none can exhaust the machine. */
export const MAX_DEPTH = 64;
export const MAX_TOKENS = 500_000;
