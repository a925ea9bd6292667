import { createHash } from 'node:crypto';
import { InputProblem } from '../../model/problem.ts';
import type { Problem } from '../../model/problem.ts';
import { isOtherKind } from '../other-kinds.ts';
import { readTextFile, type TextFile } from '../read-file.ts';
import { areJsonLines } from './input-kind.ts';
import type { FilesJob, JobFile } from './job.ts';

export type FileEntry =
  | ({ readonly kind: 'profile' } & TextFile)
  /** One of several objects in a file that was taken for a single profile by its name. */
  | { readonly kind: 'line'; readonly path: string; readonly text: string; readonly line: number; readonly sha256: string }
  /** One of ours of another kind, or the result of an earlier run, that a folder or pattern brought along. */
  | { readonly kind: 'skipped'; readonly path: string }
  | { readonly kind: 'unreadable'; readonly path: string; readonly problems: readonly Problem[] };

/** The profiles of some files, each file read once. A file that cannot be read is an entry with its problems. */
export function* filesOf({ files }: FilesJob): Generator<FileEntry> {
  for (const file of files) yield* entriesOf(file);
}

function entriesOf({ path, found }: JobFile): readonly FileEntry[] {
  try {
    const file = readTextFile(path);
    if (found && isOtherKind(path, file.text)) return [{ kind: 'skipped', path }];
    return isJson(path) && areJsonLines(file.text) ? lineEntries(file) : [{ kind: 'profile', ...file }];
  } catch (error) {
    if (!(error instanceof InputProblem)) throw error;
    return [{ kind: 'unreadable', path, problems: error.problems }];
  }
}

function isJson(path: string): boolean {
  return path.toLowerCase().endsWith('.json');
}

function lineEntries({ path, text }: TextFile): readonly FileEntry[] {
  return text.split('\n').flatMap((line, index): readonly FileEntry[] => {
    if (line.trim() === '') return [];
    return [{ kind: 'line', path, text: line, line: index + 1, sha256: createHash('sha256').update(line).digest('hex') }];
  });
}
