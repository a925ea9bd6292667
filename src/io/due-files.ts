import { basename, dirname, extname, join, resolve } from 'node:path';
import { reportMarks } from '../i18n/report-marks.ts';
import { readKeptFile, type KeptFile } from '../importers/retention.ts';
import { InputProblem } from '../model/problem.ts';
import { evidencePath, fateOfEvidence, type EvidenceLeft, type NamedEvidence } from './due-evidence.ts';
import { namedFiles } from './evidence-files.ts';
import { givenFiles, neighboursOf, type MetFile } from './given-files.ts';
import { readTextFile } from './read-file.ts';

export type DueKind = 'profile' | 'answers' | 'report' | 'rendering' | 'evidence';

export interface DueFile extends MetFile {
  readonly kind: DueKind;
  /** The date that has passed, YYYY-MM-DD. */
  readonly due: string;
}

export interface LeftFile {
  readonly path: string;
  readonly why: EvidenceLeft | 'unreadable' | 'several-cases' | 'batch-folder' | 'rendering-unmatched';
}

export interface Due {
  readonly files: readonly DueFile[];
  /** Not to be touched, each with the reason. */
  readonly left: readonly LeftFile[];
  /** Files of ours without a deletion date. */
  readonly undated: readonly string[];
  readonly links: readonly string[];
}

interface Read {
  readonly file: MetFile;
  readonly sha256: string;
  readonly kept: Exclude<KeptFile, { readonly kind: 'other' | 'broken' | 'summary' }>;
}

/** Most bytes of a saved report or its rendering (as for reading a report). */
const MOST_BYTES = 256 * 1024 ** 2;

/**
 * The files among those given whose deletion date has come on `asOf`, and the evidence that due profiles and answers name. Answers without a
 * date go by the profile beside them. A report of several cases is due when all its cases are; a summary of a
 * batch is told when the first of its candidates is, since results and reports lie beside it. A rendering in Markdown or HTML is due
 * only where its own closing lines say so and every profile digest in them is that of a due profile or report. Throws `InputProblem`.
 */
export function findDue(given: readonly string[], asOf: string): Due {
  const { files, named, links } = givenFiles(given);
  const left: LeftFile[] = [];
  const read = files.filter(({ path }) => isText(path)).flatMap((file) => readMet(file, named.has(file.path), left, asOf));
  const dated = read.map((one) => ({ ...one, until: dateOf(one, read) }));
  const isDue = (until: Until): until is string => typeof until === 'string' && until <= asOf;
  const due = dated.flatMap(({ until, ...one }) => (isDue(until) ? [{ ...one, until }] : []));
  const dueOwn = due.map(({ file, kept, until }): DueFile => ({ ...file, kind: kept.kind, due: until }));
  left.push(...dated.filter(({ kept }) => isPartlyDue(kept, asOf)).map(({ file }) => ({ path: file.path, why: 'several-cases' as const })));
  const dueDigests = new Set(due.flatMap(({ kept, sha256 }) => (kept.kind === 'profile' ? [sha256] : kept.kind === 'report' ? kept.cases.map((one) => one.profileDigest) : [])));
  const renderings = findRenderings(files, [...named].filter((path) => !isRendering(path)), dueDigests, asOf, left);
  const evidence = findEvidence(due, neededBy(read, new Set(dueOwn.map(({ path }) => path)), named), left);
  return { files: [...dueOwn, ...renderings, ...evidence], left, undated: dated.filter(({ until }) => until === 'undated').map(({ file }) => file.path), links };
}

function isText(path: string): boolean {
  return ['.yaml', '.yml', '.json'].includes(extname(path).toLowerCase());
}

function isRendering(path: string): boolean {
  return ['.md', '.html', '.htm'].includes(extname(path).toLowerCase());
}

function readMet(file: MetFile, wasNamed: boolean, left: LeftFile[], asOf: string): readonly Read[] {
  try {
    const { text, sha256 } = readTextFile(file.path, MOST_BYTES);
    const kept = readKeptFile({ path: file.path, text });
    if (kept.kind === 'broken') throw kept.problem;
    if (kept.kind === 'other' && wasNamed) left.push({ path: file.path, why: 'unreadable' });
    if (kept.kind === 'summary' && kept.retainUntil !== undefined && kept.retainUntil <= asOf) left.push({ path: file.path, why: 'batch-folder' });
    return kept.kind === 'other' || kept.kind === 'summary' ? [] : [{ file, sha256, kept }];
  } catch (error) {
    if (!(error instanceof InputProblem) || wasNamed) throw error;
    left.push({ path: file.path, why: 'unreadable' });
    return [];
  }
}

type Until = string | 'undated' | undefined;

function dateOf({ file, kept }: Read, all: readonly Read[]): Until {
  if (kept.kind === 'profile') return kept.retainUntil ?? 'undated';
  if (kept.kind === 'answers') return kept.retainUntil ?? profileBeside(file.path, kept.id, all) ?? 'undated';
  if (kept.kind !== 'report') return undefined;
  const dates = kept.cases.map(({ retainUntil }) => retainUntil);
  if (dates.every((date) => date === undefined)) return 'undated';
  return dates.some((date) => date === undefined) ? undefined : dates.map(String).sort().at(-1);
}

function isPartlyDue(kept: Read['kept'], asOf: string): boolean {
  if (kept.kind !== 'report') return false;
  const past = kept.cases.filter(({ retainUntil }) => retainUntil !== undefined && retainUntil <= asOf).length;
  return past > 0 && past < kept.cases.length;
}

/** `kim.answers.yaml` belongs to `kim.yaml` where both carry the same id. */
function profileBeside(path: string, id: string, all: readonly Read[]): string | undefined {
  const stem = join(dirname(path), basename(path).replace(/\.answers\.ya?ml$/, ''));
  const profile = all.find(({ file, kept }) => kept.kind === 'profile' && kept.id === id && stemOf(file.path) === stem);
  return profile?.kept.kind === 'profile' ? profile.kept.retainUntil : undefined;
}

function stemOf(path: string): string {
  return join(dirname(path), basename(path, extname(path)));
}

function findRenderings(files: readonly MetFile[], named: readonly string[], dueDigests: ReadonlySet<string>, asOf: string, left: LeftFile[]): readonly DueFile[] {
  const beside = named.flatMap((path) => neighboursOf(path).filter((file) => stemOf(file.path) === stemOf(path)));
  const candidates = new Map([...beside, ...files].filter(({ path }) => isRendering(path)).map((file) => [file.path, file]));
  return [...candidates.values()].flatMap((file) => {
    const marks = marksIn(file);
    const last = [...(marks?.retainUntil ?? [])].sort().at(-1);
    if (marks === undefined || last === undefined || last > asOf || marks.retainUntil.length < marks.profileDigests.length) return [];
    if (marks.profileDigests.every((digest) => dueDigests.has(digest))) return [{ ...file, kind: 'rendering' as const, due: last }];
    left.push({ path: file.path, why: 'rendering-unmatched' });
    return [];
  });
}

function marksIn({ path }: MetFile): ReturnType<typeof reportMarks> {
  try {
    return reportMarks(readTextFile(path, MOST_BYTES).text);
  } catch (error) {
    if (error instanceof InputProblem) return undefined;
    throw error;
  }
}

/** Evidence that a file which is not due names; beside files named by themselves their neighbours are asked, too. */
function neededBy(read: readonly Read[], duePaths: ReadonlySet<string>, named: ReadonlySet<string>): ReadonlySet<string> {
  const known = new Set(read.map(({ file }) => resolve(file.path)));
  const others = [...named].flatMap((path) => neighboursOf(path).filter((file) => isText(file.path) && !known.has(resolve(file.path)))).flatMap((file) => readMet(file, false, [], ''));
  const staying = [...read.filter(({ file }) => !duePaths.has(file.path)), ...others];
  return new Set(staying.flatMap(evidenceOf).flatMap((one) => evidencePath(one) ?? []));
}

function evidenceOf({ file, kept }: Read): readonly NamedEvidence[] {
  if (kept.kind === 'profile') return namedFiles(kept.profile).map(([, path]) => ({ by: file.path, path }));
  return kept.kind === 'answers' ? kept.files.map((one) => ({ by: file.path, ...one })) : [];
}

function findEvidence(due: readonly (Read & { readonly until: string })[], needed: ReadonlySet<string>, left: LeftFile[]): readonly DueFile[] {
  const found = new Map<string, DueFile>();
  for (const one of due) {
    for (const named of evidenceOf(one)) {
      const fate = fateOfEvidence(named, needed);
      if (fate === 'gone') continue;
      if ('left' in fate) left.push({ path: join(dirname(named.by), named.path), why: fate.left });
      else found.set(fate.file.path, { ...fate.file, kind: 'evidence', due: one.until });
    }
  }
  return [...found.values()];
}
