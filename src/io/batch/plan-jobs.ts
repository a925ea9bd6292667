import { closeSync, fstatSync, openSync, readSync } from 'node:fs';
import { InputProblem } from '../../model/problem.ts';
import { asFileProblem, fileProblem } from '../file-problem.ts';
import { fileSource } from './byte-source.ts';
import type { BatchInput, FileInput } from './inputs.ts';
import { STANDARD_INPUT, type FilesJob, type Job, type JobFile, type JobPart, type LinesJob } from './job.ts';
import { rowJobs } from './row-jobs.ts';
import { splitStream } from './split-stream.ts';
import { contentOf, isUtf16, startOfStream, type InputFile } from './standard-input.ts';
import { streamRowJobs } from './stream-rows.ts';
import { tableFrom, type TableOptions, type Tables } from './tables.ts';

/**
 * How much a job holds (the tool's own): so much that handing it over costs nothing beside the work, so little that a run which is killed every
 * few seconds still gets on.
 */
export const JOB_SIZES: JobSizes = { files: 100, lineBytes: 1_048_576, rowBytes: 524_288 };

export interface JobSizes {
  readonly files: number;
  readonly lineBytes: number;
  readonly rowBytes: number;
}

export interface StandardInput {
  /** Where it was redirected from a file. */
  readonly file?: InputFile | undefined;
  readonly stream: AsyncIterable<Uint8Array>;
}

export interface PlanOptions extends TableOptions {
  /** As `openTables` found them. */
  readonly tables: Tables;
  readonly stdin: StandardInput;
  readonly sizes?: JobSizes;
}

/**
 * The inputs as jobs, in their order. Nothing is read before it is asked for. Where the jobs part depends on the inputs alone. A file that
 * cannot be opened is a job with its problem. Throws `InputProblem` where a table on standard input has headings that are not understood.
 */
export async function* planJobs(inputs: readonly BatchInput[], options: PlanOptions): AsyncGenerator<Job> {
  let index = 0;
  for await (const part of partsOf(inputs, options)) {
    yield { ...part, index };
    index += 1;
  }
}

async function* partsOf(inputs: readonly BatchInput[], options: PlanOptions): AsyncGenerator<JobPart> {
  const sizes = options.sizes ?? JOB_SIZES;
  let files: JobFile[] = [];
  for (const input of inputs) {
    if (input.kind === 'profile') files.push({ path: input.path, found: input.found });
    if (files.length === sizes.files || (input.kind !== 'profile' && files.length > 0)) {
      yield filesJob(files);
      files = [];
    }
    if (input.kind === 'stdin') yield* standardInput(options, sizes);
    else if (input.kind !== 'profile') yield* orRefused(input.path, fileParts(input, options, sizes));
  }
  if (files.length > 0) yield filesJob(files);
}

function filesJob(files: readonly JobFile[]): FilesJob {
  return { kind: 'files', files };
}

function fileParts(input: FileInput, { tables }: PlanOptions, sizes: JobSizes): Iterable<JobPart> {
  if (input.kind === 'ndjson') return lineParts(input.path, sizes);
  const table = tables.get(input.path);
  if (table === undefined) return [];
  return table instanceof InputProblem ? [{ kind: 'refused', path: input.path, problems: table.problems }] : rowJobs(table, sizes.rowBytes);
}

/** The parts of one file; whatever is wrong with it as a whole comes last, as a part of its own. */
function* orRefused(path: string, parts: Iterable<JobPart>): Generator<JobPart> {
  try {
    yield* parts;
  } catch (error) {
    if (!(error instanceof InputProblem)) throw error;
    yield { kind: 'refused', path, problems: error.problems };
  }
}

function* lineParts(path: string, sizes: JobSizes): Generator<JobPart> {
  const { size, start } = lookAt(path);
  if (isUtf16(start)) throw inUtf16(path);
  yield* ranges({ kind: 'lines', path, start: 0 }, size, sizes);
}

function* ranges(shared: Pick<LinesJob, 'kind' | 'path' | 'start' | 'descriptor'>, size: number, { lineBytes }: JobSizes): Generator<LinesJob> {
  for (let from = shared.start; from < size; from += lineBytes) yield { ...shared, from, to: Math.min(size, from + lineBytes) };
}

function lookAt(path: string): { readonly size: number; readonly start: Buffer } {
  try {
    const descriptor = openSync(path, 'r');
    try {
      const start = Buffer.alloc(2);
      readSync(descriptor, start, 0, 2, 0);
      return { size: fstatSync(descriptor).size, start };
    } finally {
      closeSync(descriptor);
    }
  } catch (error) {
    throw asFileProblem('reading', path, error);
  }
}

function inUtf16(path: string): InputProblem {
  return fileProblem('unreadable-file', path, 'utf-8', 'utf-16', 'save-as-utf-8');
}

/** JSON lines or a table, told apart by the first character. */
async function* standardInput({ stdin, ...options }: PlanOptions, sizes: JobSizes): AsyncGenerator<JobPart> {
  const { file, stream } = stdin;
  const { start, whole } = file === undefined ? await startOfStream(stream) : { start: startOf(file), whole: stream };
  const content = contentOf(start) ?? 'lines';
  if (content === 'lines-in-utf-16') throw inUtf16(STANDARD_INPUT);
  if (content === 'lines') yield* file === undefined ? splitStream(whole, { size: sizes.lineBytes }) : ranges({ kind: 'lines', path: STANDARD_INPUT, descriptor: file.descriptor, start: file.start }, file.size, sizes);
  else if (file?.start === 0) yield* rowJobs(tableFrom(fileSource(STANDARD_INPUT, file.descriptor), STANDARD_INPUT, options), sizes.rowBytes, file.descriptor);
  else yield* streamRowJobs(whole, sizes.rowBytes, options);
}

function startOf({ descriptor, start }: InputFile): Buffer {
  return fileSource(STANDARD_INPUT, descriptor).read(start, 4096);
}
