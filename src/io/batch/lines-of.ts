import { problem } from '../../model/problem.ts';
import type { FoundCode, Phrase, Problem } from '../../model/problem.ts';
import { MAX_TEXT_BYTES } from '../open-file.ts';
import { bytesSource, fileSource } from './byte-source.ts';
import type { LinesJob, OverlongJob, TextJob } from './job.ts';
import { lineSpans, type LineSpan } from './line-spans.ts';
import { decoderOfUtf8, UTF8_MARK } from './utf8.ts';

interface LinePlace {
  /** From 0, within the job. */
  readonly line: number;
  /** In the file or stream. */
  readonly byteOffset: number;
  /** Without the end of the line. */
  readonly byteLength: number;
}

export type LineEntry =
  | (LinePlace & { /** Decoded when it is asked for, since a job's lines together are many. */ readonly text: () => string; readonly bytes: Buffer })
  | (LinePlace & {
      /** Its line is that of the entry plus one: the first of the job is 1. */
      readonly problem: Problem;
    });

export interface LineReading extends Iterable<LineEntry> {
  /** Lines that began in the job, blank ones, too. Known when the entries have been walked through. */
  readonly lineCount: () => number;
}

/**
 * The filled lines of a job, one profile each, in UTF-8. A byte order mark at the start and a carriage return at the end of a line are no
 * content. A line that is no UTF-8 or longer than a profile may be is an entry with a problem; the rest goes on.
 * Walk through it once. Throws `InputProblem` where the file can no longer be read. `isWanted` is asked with the number of the entry, from 0.
 */
export function linesOf(job: LinesJob | TextJob | OverlongJob, limit = MAX_TEXT_BYTES, isWanted: (at: number) => boolean = () => true): LineReading {
  let count = 0;
  let at = 0;
  function* entries(): Generator<LineEntry> {
    for (const span of spansOf(job, limit)) {
      const line = count;
      count += 1;
      const entry = isWanted(at) ? entryOf(job.path, line, span, limit) : passed(job.path, line, span, limit);
      if (entry === undefined) continue;
      at += 1;
      yield entry;
    }
  }
  return { [Symbol.iterator]: entries, lineCount: () => count };
}

function* spansOf(job: LinesJob | TextJob | OverlongJob, limit: number): Generator<LineSpan> {
  if (job.kind === 'overlong') return yield { at: job.from, length: job.length };
  const source = job.kind === 'text' ? bytesSource(job.bytes, job.from) : fileSource(job.path, job.descriptor);
  const range = job.kind === 'text' ? { start: job.from, from: job.from, to: job.from + job.bytes.length, limit } : { ...job, limit };
  try {
    yield* withoutMark(job.kind === 'text' ? 0 : job.start, lineSpans(source, range));
  } finally {
    source.close();
  }
}

function* withoutMark(start: number, spans: Iterable<LineSpan>): Generator<LineSpan> {
  for (const span of spans) {
    const { at, length, bytes } = span;
    const marked = at === start && bytes !== undefined && bytes.subarray(0, UTF8_MARK.length).equals(UTF8_MARK);
    yield marked ? { at: at + UTF8_MARK.length, length: length - UTF8_MARK.length, bytes: bytes.subarray(UTF8_MARK.length) } : span;
  }
}

const CARRIAGE_RETURN = 13;

function entryOf(path: string, line: number, { at, length, bytes }: LineSpan, limit: number): LineEntry | undefined {
  const place = { line, byteOffset: at, byteLength: length };
  if (bytes === undefined) return { ...place, problem: lineProblem(path, line, { code: 'bytes', values: { bytes: length } }, limit) };
  const content = bytes.at(-1) === CARRIAGE_RETURN ? bytes.subarray(0, -1) : bytes;
  const text = decoderOfUtf8(content);
  if (text === undefined) return { ...place, problem: lineProblem(path, line, { code: 'not-utf-8' }, limit) };
  return !beginsFilled(content) && text().trim() === '' ? undefined : { line, byteOffset: at, byteLength: content.length, text, bytes: content };
}

const NOTHING = (): string => '';

/** Without looking at it, where its first character shows that it is filled. */
function passed(path: string, line: number, span: LineSpan, limit: number): LineEntry | undefined {
  const { at, length, bytes } = span;
  return bytes !== undefined && beginsFilled(bytes) ? { line, byteOffset: at, byteLength: length, text: NOTHING, bytes } : entryOf(path, line, span, limit);
}

function beginsFilled(bytes: Buffer): boolean {
  const first = bytes[0] ?? 0;
  return first > 32 && first < 127;
}

function lineProblem(file: string, line: number, found: Phrase<FoundCode>, limit: number): Problem {
  const tooLong = found.code === 'bytes';
  return problem({
    code: 'unreadable-file',
    file,
    line: line + 1,
    expected: tooLong ? { code: 'bytes-up-to', values: { most: limit } } : { code: 'utf-8' },
    found,
    cure: { code: tooLong ? 'make-smaller' : 'save-as-utf-8' },
  });
}

/** A problem whose line was counted within a job, with the lines of the earlier jobs of the same input added. */
export function shiftedProblem(problem: Problem, by: number): Problem {
  return problem.line === undefined ? problem : { ...problem, line: problem.line + by };
}
