import { createHash } from 'node:crypto';
import { deriveBase, type FoundLinks } from '../../facts/base.ts';
import { isRead } from '../../facts/file-evidence.ts';
import type { Job } from '../../io/batch/job.ts';
import { writeSegment } from '../../io/work/segment.ts';
import { segmentPath } from '../../io/work/work-folder.ts';
import { createLinkRecorder, type LinkRecorder } from '../../links/recorder.ts';
import { identifiersOf } from '../../links/identifiers.ts';
import { textsOf } from '../../links/texts.ts';
import { InputProblem } from '../../model/problem.ts';
import { earlierLinks } from '../registry/earlier-links.ts';
import { answersOfJob } from './answers-of-job.ts';
import { filesOfProfile } from './assess-profile.ts';
import { assessCandidate, unread, type Around, type ProfileEntry } from './candidate.ts';
import { openCollector, type Collector } from './collector.ts';
import { linesBefore, tellLines } from './line-base.ts';
import { linksFromRegistry, type Asking } from './registry-links.ts';
import type { Task, TaskResult } from './tasks.ts';
import type { Tools } from './tools.ts';

/** Reads, assesses and writes down every candidate of a job. */
export async function assessJob({ job, first }: Extract<Task, { kind: 'assess' }>, tools: Tools): Promise<TaskResult> {
  const { settings, knowledge, reference } = tools;
  const collector = openCollector();
  const recorder = recorderOf(tools);
  const answers = answersOfJob(job, knowledge.checks.map(({ id }) => id));
  const lines = countedLines(job, first, settings.lineCounts);
  const asking: Asking[] = [];
  const later: ((found: readonly FoundLinks[]) => void)[] = [];
  const now = tools.registry === undefined ? (step: (found: readonly FoundLinks[]) => void): void => step([]) : (step: (found: readonly FoundLinks[]) => void): void => void later.push(step);
  for (const [at, entry] of tools.reader.entries(job, { lines: lines.tell, skipped: collector.skipped })) {
    const before = lines.before();
    const refuse = (problems: InputProblem['problems']): void => {
      const { shown, line } = unread(entry, problems, before, tools);
      collector.unreadable(shown, line);
    };
    if (entry.kind === 'unreadable') {
      now(() => refuse(entry.problems));
      continue;
    }
    try {
      const found = filesOfProfile(entry.profile, entry.root, reference);
      const files = found instanceof Promise ? await found : found;
      const given = answers(entry);
      const number = asking.length;
      if (tools.registry !== undefined) asking.push({ base: deriveBase({ profile: entry.profile, asOf: settings.asOf, reference, files }), digest: entry.digest() });
      now((earlier) => take(entry, at, { files, before, ...(given !== undefined && { answers: given }), ...(earlier[number] !== undefined && { links: { ...earlier[number], edges: earlierLinks(entry.profile, earlier[number]) } }) }, { collector, recorder, tools }));
    } catch (error) {
      if (!(error instanceof InputProblem) || isOurOwn(error)) throw error;
      const { problems } = error;
      now(() => refuse(problems));
    }
  }
  const earlier = await linksFromRegistry(asking, tools);
  for (const step of later) step(earlier);
  const { head, parts } = collector.finish(lines.end(), job.kind === 'text' ? createHash('sha256').update(job.bytes).digest('hex') : undefined);
  if (settings.segments === undefined) return { kind: 'assessed', head, lines: parts['lines'] ?? new Uint8Array() };
  writeSegment(segmentPath(settings.segments, job.index), head, { ...parts, ...(recorder !== undefined && { links: recorder.finish(head.records) }) });
  return { kind: 'assessed', head };
}

function recorderOf({ settings: { linking, seed, boilerplate }, reference }: Tools): LinkRecorder | undefined {
  return linking === 'none' ? undefined : createLinkRecorder({ seed, near: linking === 'near', boilerplate, reference });
}

interface Desk {
  readonly collector: Collector;
  readonly recorder: LinkRecorder | undefined;
  readonly tools: Tools;
}

function take(entry: ProfileEntry, at: number, around: Around, { collector, recorder, tools }: Desk): void {
  const { weighed, base, line, severity } = assessCandidate(entry, around, tools);
  collector.assessed(entry.profile.id, line, weighed.verdict, severity);
  for (const { checkId, state, due } of weighed.mustHaves) if (due && state === 'unknown') collector.openMustHave(checkId);
  if (weighed.retainUntil !== undefined) collector.retainUntil(weighed.retainUntil);
  if (entry.encoding !== undefined && entry.encoding !== 'utf-8') collector.encoding(entry.path, entry.encoding);
  if (around.files.size > 0) collector.limits([...around.files.values()].filter((file) => !isRead(file)).map(({ path }) => ({ code: 'file-unreadable', values: { path } })));
  recorder?.add(at, identifiersOf(base), tools.settings.linking === 'near' ? textsOf(entry.profile, tools.reference) : []);
}

/** What stands in our own way, a full disk above all, ends the run; what is wrong with one candidate's files does not. */
function isOurOwn({ problems }: InputProblem): boolean {
  return problems.some(({ code }) => code === 'unwritable-file');
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
