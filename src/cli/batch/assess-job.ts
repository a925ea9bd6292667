import { createHash } from 'node:crypto';
import type { FileEvidence } from '../../facts/file-evidence.ts';
import type { Job } from '../../io/batch/job.ts';
import { writeSegment } from '../../io/work/segment.ts';
import { segmentPath } from '../../io/work/work-folder.ts';
import { createLinkRecorder, type LinkRecorder } from '../../links/recorder.ts';
import type { Answers } from '../../model/answers.ts';
import { InputProblem } from '../../model/problem.ts';
import { answersOfJob } from './answers-of-job.ts';
import { assessBlock, type Piece } from './assess-block.ts';
import { filesOfProfile } from './assess-profile.ts';
import type { ProfileEntry } from './candidate.ts';
import { openCollector } from './collector.ts';
import type { Entry } from './entries.ts';
import { linesBefore, tellLines } from './line-base.ts';
import type { Task, TaskResult } from './tasks.ts';
import type { Tools } from './tools.ts';

/** Candidates assessed together: enough that code fetched for one serves many, few enough to stay in the processor's caches (measured). */
const BLOCK = 32;

/** Reads, assesses and writes down every candidate of a job. */
export async function assessJob({ job, first }: Extract<Task, { kind: 'assess' }>, tools: Tools): Promise<TaskResult> {
  const { settings, knowledge, reader } = tools;
  const desk = { collector: openCollector(), recorder: recorderOf(tools), tools };
  const lines = countedLines(job, first, settings.lineCounts);
  const around = { answers: answersOfJob(job, knowledge.checks.map(({ id }) => id)), before: lines.before, tools };
  // The registry is asked once for the whole job.
  const most = tools.registry === undefined ? BLOCK : Infinity;
  let pieces: Piece[] = [];
  for (const [at, entry] of reader.entries(job, { lines: lines.tell, skipped: desk.collector.skipped })) {
    const piece = pieceOf(at, entry, around);
    pieces.push(piece instanceof Promise ? await piece : piece);
    if (pieces.length < most) continue;
    await assessBlock(pieces, desk);
    pieces = [];
  }
  await assessBlock(pieces, desk);
  const { head, parts } = desk.collector.finish(lines.end(), job.kind === 'text' ? createHash('sha256').update(job.bytes).digest('hex') : undefined);
  if (settings.segments === undefined) return { kind: 'assessed', head, lines: parts['lines'] ?? new Uint8Array() };
  writeSegment(segmentPath(settings.segments, job.index), head, { ...parts, ...(desk.recorder !== undefined && { links: desk.recorder.finish(head.records) }) });
  return { kind: 'assessed', head };
}

function recorderOf({ settings: { linking, seed, boilerplate }, reference }: Tools): LinkRecorder | undefined {
  return linking === 'none' ? undefined : createLinkRecorder({ seed, near: linking === 'near', boilerplate, reference });
}

interface Around {
  readonly answers: (entry: ProfileEntry) => Answers | undefined;
  readonly before: () => number;
  readonly tools: Tools;
}

/** An entry with its evidence files and answers; what is wrong with one candidate's files stays with it. Most profiles of a batch name no file, and then nothing waits. */
function pieceOf(at: number, entry: Entry, around: Around): Piece | Promise<Piece> {
  if (entry.kind === 'unreadable') return { kind: 'refused', entry, problems: entry.problems, before: around.before() };
  try {
    const files = filesOfProfile(entry.profile, entry.root, around.tools.reference);
    return files instanceof Promise ? files.then((found) => ready(at, entry, found, around)).catch((error: unknown) => refused(entry, error, around)) : ready(at, entry, files, around);
  } catch (error) {
    return refused(entry, error, around);
  }
}

function ready(at: number, entry: ProfileEntry, files: ReadonlyMap<string, FileEvidence>, { answers, before }: Around): Piece {
  const given = answers(entry);
  return { kind: 'ready', at, placed: { entry, around: { files, before: before(), ...(given !== undefined && { answers: given }) } } };
}

function refused(entry: ProfileEntry, error: unknown, { before }: Around): Piece {
  if (!(error instanceof InputProblem)) throw error;
  return { kind: 'refused', entry, problems: error.problems, before: before() };
}

interface Lines {
  readonly tell: (count: number) => void;
  readonly before: () => number;
  readonly end: () => number;
}

function countedLines(job: Job, first: number, counts: SharedArrayBuffer): Lines {
  let own: number | undefined;
  let before: number | undefined;
  const tell = (count: number): void => {
    own = count;
    tellLines(counts, job.index, count);
  };
  return {
    tell,
    before: () => (before ??= job.kind === 'lines' || job.kind === 'text' || job.kind === 'overlong' ? linesBefore(counts, first, job.index) : 0),
    end: () => {
      if (own === undefined) tell(0);
      return own ?? 0;
    },
  };
}
