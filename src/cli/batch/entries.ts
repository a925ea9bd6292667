import { createHash } from 'node:crypto';
import { dirname } from 'node:path';
import { createProfileReader } from '../../importers/fast/reader.ts';
import { parseProfile, type ParsedProfile } from '../../importers/profile.ts';
import { filesOf } from '../../io/batch/files-of.ts';
import { STANDARD_INPUT, type Job } from '../../io/batch/job.ts';
import { linesOf } from '../../io/batch/lines-of.ts';
import { checkRow, rowsOf } from '../../io/batch/rows-of.ts';
import { InputProblem, type Place, type Problem } from '../../model/problem.ts';
import { profileSchema, type Profile } from '../../model/profile/schema.ts';

/** One candidate's profile, or what is wrong where it should be. */
export type Entry = { readonly path: string; /** Of the file, from 1; of a stream or a part of a file, lines before the part are to be added. */ readonly line?: number } & (
  | { readonly kind: 'profile'; readonly profile: Profile; readonly digest: () => string; readonly locate: (pointer: string) => Place | undefined; readonly root: string; readonly encoding?: string }
  | { readonly kind: 'unreadable'; readonly problems: readonly Problem[] }
);

export interface Told {
  /** Lines of text that begin in the job; called before the first entry, for inputs that are read line by line. */
  readonly lines?: (count: number) => void;
  /** A file of another kind that a folder brought along. */
  readonly skipped?: (path: string) => void;
}

export interface EntryReader {
  /** Entries of a job in their order, each with its position; with `wanted` only those at these positions. */
  readonly entries: (job: Job, told?: Told, wanted?: ReadonlySet<number>) => Iterable<readonly [at: number, entry: Entry]>;
}

/** An entry that is read only where it is wanted. */
type Draft = () => Entry;

/** `exact` has every place in the text known, for reports; otherwise texts are read the fast way where nothing is the matter with them. */
export function openEntryReader(exact: boolean): EntryReader {
  const fast = exact ? undefined : createProfileReader();
  const parse: Parse = (path, text, firstLine) => {
    const profile = fast?.(text);
    const source = { path, text, ...(firstLine !== undefined && { firstLine }) };
    if (profile === undefined) return parseProfile(source);
    let slow: ParsedProfile | undefined;
    return { profile, locate: (pointer) => (slow ??= parseProfile(source)).locate(pointer) };
  };
  return {
    entries: function* (job, told = {}, wanted) {
      let at = -1;
      for (const draft of drafts(job, parse, told, wanted)) {
        at += 1;
        if (wanted === undefined || wanted.has(at)) yield [at, draft()];
      }
    },
  };
}

type Parse = (path: string, text: string, firstLine?: number) => ParsedProfile;

function drafts(job: Job, parse: Parse, told: Told, wanted?: ReadonlySet<number>): Iterable<Draft> {
  if (job.kind === 'refused') return [() => ({ kind: 'unreadable', path: job.path, problems: job.problems })];
  if (job.kind === 'files') return fromFiles(job, parse, told);
  return job.kind === 'rows' ? fromRows(job) : fromLines(job, parse, told, wanted);
}

function* fromFiles(job: Extract<Job, { kind: 'files' }>, parse: Parse, told: Told): Iterable<Draft> {
  for (const entry of filesOf(job)) {
    if (entry.kind === 'skipped') told.skipped?.(entry.path);
    else if (entry.kind === 'unreadable') yield () => ({ kind: 'unreadable', path: entry.path, problems: entry.problems });
    else {
      const line = entry.kind === 'line' ? entry.line : undefined;
      const base = { path: entry.path, ...(line !== undefined && { line }) };
      yield () => attempt(base, () => ({ ...parse(entry.path, entry.text, line), digest: () => entry.sha256, root: dirname(entry.path), ...(entry.kind === 'profile' && { encoding: entry.encoding }) }));
    }
  }
}

function* fromLines(job: Extract<Job, { kind: 'lines' | 'text' | 'overlong' }>, parse: Parse, told: Told, wanted?: ReadonlySet<number>): Iterable<Draft> {
  const reading = linesOf(job, undefined, wanted && ((at) => wanted.has(at)));
  // All at once, since later jobs wait for the number of lines.
  const entries = [...reading];
  told.lines?.(reading.lineCount());
  const root = rootOf(job.path);
  for (const entry of entries) {
    const base = { path: job.path, line: entry.line + 1 };
    if ('problem' in entry) yield () => ({ kind: 'unreadable', ...base, problems: [entry.problem] });
    else yield () => attempt(base, () => ({ ...parse(job.path, entry.text(), base.line), digest: () => sha256(entry.bytes), root }));
  }
}

function* fromRows(job: Extract<Job, { kind: 'rows' }>): Iterable<Draft> {
  const root = rootOf(job.path);
  for (const entry of rowsOf(job)) {
    const base = { path: job.path, line: entry.line };
    yield () => {
      if ('problems' in entry) return { kind: 'unreadable', ...base, problems: entry.problems };
      const checked = checkRow(profileSchema, entry.parsed, job.table);
      if (!checked.ok) return { kind: 'unreadable', ...base, problems: checked.problems };
      return { kind: 'profile', ...base, profile: checked.value, locate: () => ({ line: entry.line, column: 1 }), digest: () => sha256(entry.bytes), root };
    };
  }
}

function rootOf(path: string): string {
  return path === STANDARD_INPUT ? '.' : dirname(path);
}

function attempt(base: Pick<Entry, 'path' | 'line'>, read: () => Omit<Extract<Entry, { kind: 'profile' }>, 'kind' | 'path' | 'line'>): Entry {
  try {
    return { kind: 'profile', ...base, ...read() };
  } catch (error) {
    if (!(error instanceof InputProblem)) throw error;
    return { kind: 'unreadable', ...base, problems: error.problems };
  }
}

function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}
