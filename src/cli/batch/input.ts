import { createHash } from 'node:crypto';
import { closeSync, createReadStream, openSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { findBatchInputs, type BatchInput } from '../../io/batch/inputs.ts';
import type { Job } from '../../io/batch/job.ts';
import { planJobs, type StandardInput } from '../../io/batch/plan-jobs.ts';
import { redirectedFile } from '../../io/batch/standard-input.ts';
import { openTables } from '../../io/batch/tables.ts';
import { growingFile } from '../../io/work/growing-file.ts';
import { InputProblem } from '../../model/problem.ts';
import type { Task } from './tasks.ts';

/** What a batch reads, found and described before anything is assessed. */
export interface BatchSource {
  /** One entry an input: its path with what tells whether it has changed. */
  readonly identity: readonly string[];
  /** Bytes to be read, or files where they are one candidate each; undefined for a stream. */
  readonly size: number | undefined;
  /** The jobs in their order; may be asked for again unless standard input is a stream that was not kept. */
  readonly jobs: () => AsyncIterable<Job>;
  /** Tables with columns that `--ignore-columns` let pass: path and headings. Those of standard input are not known beforehand. */
  readonly passedOver: readonly (readonly [path: string, headings: readonly string[]])[];
  readonly close: () => void;
}

export interface SourceOptions {
  readonly cwd: string;
  /** Folders that are never searched: the one for output. */
  readonly except: readonly string[];
  readonly ignoreColumns: boolean;
  readonly stdin: Readable;
  /** Folder in which a stream is kept, so that it can be read again; without one it is read as it comes, once. */
  readonly keepIn?: string;
}

/** Finds the inputs; throws `InputProblem` where an argument leads to nothing or a table's headings are not understood. */
export async function openSource(named: readonly string[], options: SourceOptions): Promise<BatchSource> {
  const inputs = findBatchInputs(named, options.cwd, { folders: options.except });
  const ignored = options.ignoreColumns ? ({ ignoreColumns: 'all' } as const) : {};
  const tables = openTables(inputs, ignored);
  const stdin = await standardInputOf(inputs, options);
  return {
    identity: inputs.map((input) => (input.kind === 'stdin' ? `-\u0000${stdin.identity}` : `${input.path}\u0000${stateOf(input.path)}`)),
    size: sizeOf(inputs, stdin.size),
    jobs: () => planJobs(inputs, { tables, stdin: stdin.open(), ...ignored }),
    passedOver: [...tables].flatMap(([path, table]) => (table instanceof InputProblem || table.passedOver.length === 0 ? [] : [[path, table.passedOver] as const])),
    close: stdin.close,
  };
}

interface StandardSource {
  readonly identity: string;
  readonly size: number | undefined;
  readonly open: () => StandardInput;
  readonly close: () => void;
}

async function standardInputOf(inputs: readonly BatchInput[], { stdin, keepIn }: SourceOptions): Promise<StandardSource> {
  const nothing = { identity: '', size: 0, open: () => ({ stream: stdin }), close: () => undefined };
  if (!inputs.some(({ kind }) => kind === 'stdin')) return nothing;
  const file = 'fd' in stdin && stdin.fd === 0 ? redirectedFile() : undefined;
  if (file !== undefined) {
    const open = (): StandardInput => ({ file, stream: createReadStream('', { fd: file.descriptor, autoClose: false, start: file.start }) });
    return { identity: String(file.size), size: file.size - file.start, open, close: () => undefined };
  }
  if (keepIn === undefined) return { ...nothing, size: undefined };
  const kept = await keep(stdin, join(keepIn, 'standard-input'));
  const descriptor = openSync(kept.path, 'r');
  return { identity: kept.sha256, size: kept.size, open: () => ({ file: { descriptor, start: 0, size: kept.size }, stream: createReadStream(kept.path) }), close: () => closeSync(descriptor) };
}

/** Copies a stream to a file, so that candidates who turn out to share something can be read again. */
async function keep(stdin: Readable, path: string): Promise<{ readonly path: string; readonly size: number; readonly sha256: string }> {
  const file = growingFile(path);
  const hash = createHash('sha256');
  let size = 0;
  for await (const chunk of stdin as AsyncIterable<Buffer>) {
    hash.update(chunk);
    file.write(chunk);
    size += chunk.length;
  }
  file.finish();
  return { path, size, sha256: hash.digest('hex') };
}

function stateOf(path: string): string {
  const stats = statSync(path, { throwIfNoEntry: false });
  return stats === undefined ? 'gone' : `${stats.size} ${Math.floor(stats.mtimeMs)}`;
}

function sizeOf(inputs: readonly BatchInput[], standard: number | undefined): number | undefined {
  let size = standard;
  for (const input of inputs) if (input.kind !== 'stdin' && size !== undefined) size += statSync(input.path, { throwIfNoEntry: false })?.size ?? 0;
  return size;
}

/** Jobs with the first job of the same file, by which lines are counted. */
export async function* numbered(jobs: AsyncIterable<Job>): AsyncGenerator<{ readonly job: Job; readonly first: number }> {
  let first = 0;
  let path: string | undefined;
  for await (const job of jobs) {
    const own = 'path' in job ? job.path : undefined;
    if (own === undefined || own !== path) first = job.index;
    path = own;
    yield { job, first };
  }
}

/** The tasks of some jobs only. */
export async function* tasksOf(source: BatchSource, wanted: ReadonlySet<number>, make: (job: Job, first: number) => Task): AsyncGenerator<Task> {
  for await (const { job, first } of numbered(source.jobs())) if (wanted.has(job.index)) yield make(job, first);
}
