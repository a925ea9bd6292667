import type { Assessment } from '../../model/assessment.ts';
import type { Evidence, Finding } from '../../model/finding.ts';
import type { Place, ReportContext } from '../context.ts';

export type Places = readonly [Place, ...Place[]];

/** Where a finding rests, never empty: the places of its evidence, or the first line of the profile's file. */
export function placesOf(assessment: Assessment, finding: Finding, context: ReportContext): Places {
  const [first, ...others] = finding.evidence.map((evidence) => placeOf(assessment, evidence, context)).filter((place) => place !== undefined);
  if (first === undefined) return [{ path: sourceOf(assessment, context), line: 1, column: 1 }];
  return [first, ...others.filter((other, at) => !same(other, first) && others.findIndex((earlier) => same(earlier, other)) === at)];
}

/** The profile's file; where the report does not know it, the candidate's id stands in. */
export function sourceOf(assessment: Assessment, context: ReportContext): string {
  if (assessment.source !== undefined) return assessment.source;
  const pointers = ['', ...assessment.findings.flatMap(({ evidence }) => evidence.map(({ pointer }) => pointer))];
  for (const pointer of pointers) {
    const place = context.locate?.(assessment.candidate.id, pointer);
    if (place !== undefined) return place.path;
  }
  return assessment.candidate.id;
}

/** The report's own place wins over a look into the file, so that a saved report renders the same. */
function placeOf(assessment: Assessment, { pointer, place }: Evidence, context: ReportContext): Place | undefined {
  if (assessment.source !== undefined && place !== undefined) return { path: assessment.source, ...place };
  return context.locate?.(assessment.candidate.id, pointer);
}

function same(a: Place, b: Place): boolean {
  return a.path === b.path && a.line === b.line && a.column === b.column;
}
