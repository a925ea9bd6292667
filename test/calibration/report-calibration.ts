import { join } from 'node:path';
import { reportSchema } from '../../src/model/report-schema.ts';
import type { Verdict } from '../../src/model/vocabulary.ts';
import { runCli } from '../cli/run-cli.ts';
import { CORPUS, type CorpusCase } from './corpus.ts';

/** One file's outcome. `points` is the concern with every unknown taken as clear; `top` its heaviest entries. */
export interface Outcome {
  readonly one: CorpusCase;
  readonly verdict: Verdict;
  readonly points: number;
  readonly because: string;
  readonly top: readonly string[];
}

/** A share of cases: `hits` of `of`. */
export interface Share {
  readonly hits: number;
  readonly of: number;
}

export interface Figures {
  readonly honestEscalated: Share;
  readonly honestReviewed: Share;
  /** Confirmed cases with a visible sign, judged before hire, that came out as review or escalate. */
  readonly foundBeforeHire: Share;
  /** Confirmed cases, judged on all facts, that came out as review or escalate. */
  readonly foundOnAllFacts: Share;
}

const TOP = 5;
const STOPS: readonly Verdict[] = ['review', 'escalate'];

/** Judges one file as the command line does, in this process. */
export async function judge(one: CorpusCase): Promise<Outcome> {
  const { stdout, stderr } = await runCli(['check', join(CORPUS, one.file), '--no-input', '--format', 'json', '--stage', one.stage, '--as-of', one.asOf]);
  if (stdout === '') throw new Error(`${one.file}: no report. ${stderr}`);
  const [assessment] = reportSchema.parse(JSON.parse(stdout)).assessments;
  if (assessment === undefined) throw new Error(`${one.file}: no assessment. ${stderr}`);
  const { concern, because, verdict } = assessment;
  const weighed = concern.lines.flatMap((line) => {
    if (line.kind === 'fact') return [{ name: `${line.checkId} ${line.state}`, points: line.points }];
    if (line.kind === 'compound') return [{ name: `compound ${line.compound}`, points: line.points }];
    return [];
  });
  const top = weighed
    .filter(({ points }) => points > 0)
    .toSorted((a, b) => b.points - a.points)
    .slice(0, TOP)
    .map(({ name, points }) => `${name} +${points}`);
  return { one, verdict, points: concern.atLeast, because: because.map(({ code }) => code).join(', '), top };
}

/** Judges all files one after another, so that memory stays small. */
export async function judgeAll(cases: readonly CorpusCase[]): Promise<readonly Outcome[]> {
  const outcomes: Outcome[] = [];
  for (const one of cases) outcomes.push(await judge(one));
  return outcomes;
}

/** Honest people who were stopped, and confirmed cases that were not. */
export function offenders(outcomes: readonly Outcome[]): readonly Outcome[] {
  return outcomes.filter(({ one, verdict }) => {
    if (one.truth === 'honest') return STOPS.includes(verdict);
    return mustBeFound(one) && !STOPS.includes(verdict);
  });
}

export function figures(outcomes: readonly Outcome[]): Figures {
  const honest = outcomes.filter(({ one }) => one.truth === 'honest');
  const confirmed = outcomes.filter(({ one }) => one.truth === 'confirmed');
  return {
    honestEscalated: share(honest, ({ verdict }) => verdict === 'escalate'),
    honestReviewed: share(honest, ({ verdict }) => verdict === 'review'),
    foundBeforeHire: share(confirmed.filter(({ one }) => one.moment === 'pre' && one.visible), isStopped),
    foundOnAllFacts: share(confirmed.filter(({ one }) => one.moment === 'all'), isStopped),
  };
}

/** The figures and the offending files as text, for a failing test or a person who tunes. */
export function calibrationTable(outcomes: readonly Outcome[]): string {
  const counts = (['honest', 'confirmed'] as const).flatMap((truth) =>
    (['pre', 'all'] as const).map((moment) => `${truth} ${moment}: ${tally(outcomes.filter(({ one }) => one.truth === truth && one.moment === moment))}`),
  );
  const { honestEscalated, honestReviewed, foundBeforeHire, foundOnAllFacts } = figures(outcomes);
  return [
    ...counts,
    `honest escalated ${written(honestEscalated)}, reviewed ${written(honestReviewed)}`,
    `confirmed found before hire where visible ${written(foundBeforeHire)}, on all facts ${written(foundOnAllFacts)}`,
    ...offenders(outcomes).map(row),
  ].join('\n');
}

/** One line on one file: what it is, what came out, and what weighed most. */
export function row({ one, verdict, points, because, top }: Outcome): string {
  return `${one.file} [${one.truth} ${one.moment} ${one.stage}] ${verdict} (${because}) at ${points} points: ${top.join('; ') || 'nothing weighed'} | ${one.why}`;
}

function mustBeFound(one: CorpusCase): boolean {
  return one.truth === 'confirmed' && (one.moment === 'all' || one.visible);
}

function isStopped({ verdict }: Outcome): boolean {
  return STOPS.includes(verdict);
}

function share(outcomes: readonly Outcome[], hit: (outcome: Outcome) => boolean): Share {
  return { hits: outcomes.filter(hit).length, of: outcomes.length };
}

function tally(outcomes: readonly Outcome[]): string {
  const verdicts: readonly Verdict[] = ['proceed', 'incomplete', 'review', 'escalate'];
  return verdicts.map((verdict) => `${outcomes.filter((outcome) => outcome.verdict === verdict).length} ${verdict}`).join(', ');
}

function written({ hits, of }: Share): string {
  return `${hits} of ${of}`;
}
