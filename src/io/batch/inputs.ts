import { resolve } from 'node:path';
import { fileProblem } from '../file-problem.ts';
import { filesUnder, kindOfNamed, leadsToNothing, shownPath } from '../named-files.ts';
import { kindOfFound, kindOfFile, type FileKind } from './input-kind.ts';
import { STANDARD_INPUT } from './job.ts';

export interface FileInput {
  readonly kind: FileKind;
  /** Relative to the working folder where it lies under it, with forward slashes. */
  readonly path: string;
  /** True where a folder or pattern brought it along: then it may turn out to be of another kind. */
  readonly found: boolean;
}

export type BatchInput = FileInput | { readonly kind: 'stdin' };

/** What is never read: single files, and folders that are not searched, such as the one for output. */
export interface Aside {
  readonly files?: readonly string[];
  readonly folders?: readonly string[];
}

const ENDINGS = ['yaml', 'yml', 'json', 'ndjson', 'jsonl', 'csv', 'tsv'];

/**
 * The inputs that files, folders (searched through), patterns and `-` name: in the order of the arguments, within a folder or pattern by
 * code units, each once. Throws `InputProblem` where an argument leads to nothing.
 */
export function findBatchInputs(named: readonly string[], cwd: string, aside: Aside = {}): readonly BatchInput[] {
  const inputs = new Map<string, BatchInput>();
  const left = new Set((aside.files ?? []).map((path) => resolve(cwd, path)));
  for (const name of named) {
    for (const [key, input] of inputsOf(name, cwd, aside, left)) if (!inputs.has(key) || isNamed(input)) inputs.set(key, input);
  }
  return [...inputs.values()];
}

function isNamed(input: BatchInput): boolean {
  return input.kind !== 'stdin' && !input.found;
}

type Keyed = readonly [path: string, input: BatchInput];

function inputsOf(name: string, cwd: string, aside: Aside, left: ReadonlySet<string>): readonly Keyed[] {
  if (name === STANDARD_INPUT) return [[STANDARD_INPUT, { kind: 'stdin' }]];
  const kind = kindOfNamed(resolve(cwd, name));
  if (kind === 'special') throw fileProblem('unreadable-file', name, 'regular-file', 'special-file', 'copy-to-file');
  if (kind === 'file') return [namedFile(resolve(cwd, name), cwd)];
  const found = filesUnder(name, kind, { cwd, endings: ENDINGS, except: aside.folders ?? [] });
  const inputs = found.filter((path) => !left.has(path)).flatMap((path) => foundFile(path, cwd));
  if (inputs.length === 0) throw leadsToNothing(name, kind);
  return inputs;
}

function namedFile(path: string, cwd: string): Keyed {
  return [path, { kind: kindOfFile(path), path: shownPath(path, cwd), found: false }];
}

function foundFile(path: string, cwd: string): readonly Keyed[] {
  const kind = kindOfFound(path);
  return kind === undefined ? [] : [[path, { kind, path: shownPath(path, cwd), found: true }]];
}
