import { join } from 'node:path';
import { assessWith, weighCase, type Case } from '../../assess/index.ts';
import { observeAll } from '../../checks/index.ts';
import type { BaseFacts, FoundLinks } from '../../facts/base.ts';
import { deriveBase } from '../../facts/base.ts';
import type { FileEvidence } from '../../facts/file-evidence.ts';
import { shiftedProblem } from '../../io/batch/lines-of.ts';
import { writeAtomically } from '../../io/write-file.ts';
import type { Answers } from '../../model/answers.ts';
import type { Assessment } from '../../model/assessment.ts';
import type { LinkEdge, Share } from '../../model/links.ts';
import { placedAssessment } from '../../model/placed-assessment.ts';
import type { Problem } from '../../model/problem.ts';
import type { Report } from '../../model/report.ts';
import type { WeighedCase } from '../../model/weighed-case.ts';
import { batchLine, unreadableLine, type ShownShare } from '../../reporters/batch-line/index.ts';
import { REPORTERS } from '../../reporters/index.ts';
import { reportOf } from '../report.ts';
import { unreadableEntry } from '../unreadable-entry.ts';
import { caseOf } from './assess-profile.ts';
import type { Entry } from './entries.ts';
import { severityOf } from './severity.ts';
import type { Tools } from './tools.ts';

export type ProfileEntry = Extract<Entry, { kind: 'profile' }>;

export interface Around {
  readonly files: ReadonlyMap<string, FileEvidence>;
  readonly answers?: Answers;
  readonly links?: FoundLinks & { readonly edges: readonly LinkEdge[] };
  /** Lines of the same file before this job. */
  readonly before: number;
}

export interface AssessedCandidate {
  readonly weighed: WeighedCase;
  readonly base: BaseFacts;
  readonly line: string;
  readonly severity: number;
}

/** A candidate with what stands around it. */
export interface Placed {
  readonly entry: ProfileEntry;
  readonly around: Around;
}

/** Assesses candidates in their order, step by step for all of them together, and writes the reports that were asked for. */
export function assessCandidates(placed: readonly Placed[], tools: Tools): readonly AssessedCandidate[] {
  const { settings, rules } = tools;
  const bases = placed.map(({ entry, around }) => baseOf(entry, around, tools));
  const observed = observeAll(bases);
  const reported = settings.formats.length > 0;
  const cases = placed.map(({ entry, around: { answers } }, at) => caseOf(bases[at] as BaseFacts, observed[at] as Case['observations'], { rules, digest: reported ? entry.digest() : '', ...(answers !== undefined && { answers }) }));
  if (reported) cases.forEach((input, at) => report(placed[at] as Placed, input, tools));
  const weighed = cases.map((input) => weighCase(rules, input));
  return weighed.map((one, at) => ({ weighed: one, base: bases[at] as BaseFacts, line: lineOf(placed[at] as Placed, one, settings.asOf), severity: severityOf(one.verdict, one.concern.atLeast) }));
}

function baseOf({ profile }: ProfileEntry, { files, links }: Around, { settings, reference }: Tools): BaseFacts {
  return deriveBase({ profile, asOf: settings.asOf, reference, files, ...(links !== undefined && { links }) });
}

function report({ entry, around }: Placed, input: Case, tools: Tools): void {
  writeReports(placedAssessment(assessWith(tools.rules, input), entry.path, entry.locate), around, tools);
}

function lineOf({ entry, around: { links, before } }: Placed, weighed: WeighedCase, asOf: string): string {
  const source = { file: entry.path, ...(entry.line !== undefined && { line: entry.line + before }) };
  return batchLine(weighed, { asOf, source, ...(links !== undefined && { shares: links.shares.map((share) => shownShare(share, links.edges)), byMany: links.byMany }) });
}

function shownShare(share: Share, edges: readonly LinkEdge[]): ShownShare {
  const edge = edges.find(({ kind, candidates, pointers }) => kind === share.kind && candidates.includes(share.candidate) && pointers.includes(share.pointer));
  return edge === undefined ? share : { ...share, shown: edge.shown };
}

function writeReports(assessment: Assessment, { files, links }: Around, { settings, knowledge, context }: Tools): void {
  const written: Report = { ...reportOf({ assessments: [assessment], knowledge, asOf: settings.asOf, reveal: false, files }), links: links?.edges ?? [] };
  for (const format of settings.formats) {
    writeAtomically(join(settings.reports, `${assessment.candidate.id}.${EXTENSIONS[format] ?? format}`), REPORTERS[format](written, context));
  }
}

const EXTENSIONS: Readonly<Partial<Record<string, string>>> = { junit: 'junit.xml', sarif: 'sarif.json', gitlab: 'gitlab.json', 'github-annotations': 'annotations.txt', 'github-summary': 'summary.md' };

/** What the results say of an entry that could not be read, its place counted from the start of the file. */
export function unread({ path, line }: Pick<Entry, 'path' | 'line'>, problems: readonly Problem[], before: number, { settings }: Tools): { readonly shown: Report['unreadable'][number]; readonly line: string } {
  const moved = problems.map((problem) => (problem.line === undefined ? { ...problem, ...(line !== undefined && { line: line + before }) } : shiftedProblem(problem, before)));
  const shown = { ...unreadableEntry(moved, settings.language), path };
  return { shown, line: unreadableLine(shown) };
}
