import type { Clause } from '../model/advisory.ts';
import type { Assessment } from '../model/assessment.ts';
import type { Finding } from '../model/finding.ts';
import type { State } from '../model/vocabulary.ts';
import type { ReportContext } from './context.ts';

/** Adverse findings of checks that carry no points, such as the conditions of a compound: noted, and nobody has to explain them. */
export function noted(assessment: Assessment, context: Pick<ReportContext, 'knowledge'>): readonly Finding[] {
  const bare = withoutPoints(context);
  return assessment.findings.filter(({ state, checkId }) => isAdverse(state) && bare.has(checkId));
}

function withoutPoints({ knowledge }: Pick<ReportContext, 'knowledge'>): ReadonlySet<string> {
  return new Set(knowledge.checks.filter(({ weight }) => weight === 0).map(({ id }) => id));
}

function isAdverse(state: State): boolean {
  return state === 'concern' || state === 'partial' || state === 'refused';
}

export function findingOf(assessment: Assessment, checkId: string): Finding | undefined {
  return assessment.findings.find((finding) => finding.checkId === checkId);
}

/** Findings that speak against the case, heaviest first, then in the order of the checklist. */
export function adverse(assessment: Assessment, context: Pick<ReportContext, 'knowledge'>): readonly Finding[] {
  const points = pointsByCheck(assessment);
  const bare = withoutPoints(context);
  return assessment.findings
    .filter(({ state, checkId }) => isAdverse(state) && !bare.has(checkId))
    .sort((a, b) => (points.get(b.checkId) ?? 0) - (points.get(a.checkId) ?? 0));
}

/** What each check carries in the end, after explanation and decay; a check of a fact counted elsewhere carries 0. */
export function pointsByCheck(assessment: Assessment): ReadonlyMap<string, number> {
  const points = new Map<string, number>();
  for (const line of assessment.concern.lines) {
    if ('checkId' in line) points.set(line.checkId, (points.get(line.checkId) ?? 0) + line.points);
  }
  return points;
}

export function titles(checkIds: readonly string[], context: ReportContext): string {
  return checkIds.map((id) => context.t.check(id).title).join(', ');
}

/** The clauses that call for a check, of the chosen advisories first the main documents. */
export function clausesServing(checkId: string, assessment: Pick<Assessment, 'advisories'>, context: ReportContext): readonly Clause[] {
  return context.knowledge.advisories
    .filter((advisory) => assessment.advisories.includes(advisory.id))
    .sort((a, b) => Number(b.standing === 'main') - Number(a.standing === 'main'))
    .flatMap((advisory) => advisory.clauses.filter((clause) => clause.checks?.includes(checkId)));
}
