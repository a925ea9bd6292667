import type { Assessment } from '../../model/assessment.ts';
import type { Finding } from '../../model/finding.ts';
import type { ReportContext } from '../context.ts';

export type Level = 'error' | 'warning' | 'note';

/** Gravest first. */
export const LEVELS = ['error', 'warning', 'note'] as const satisfies readonly Level[];

/**
 * How loud a format of a CI is about a finding. Error: it alone reaches the band that asks for a review, or forces a band.
 * Warning: it carries points, or leaves a due must-have open. Note: it carries none (explained, or the fact counts elsewhere).
 * A check in doubt is never an error. The bands are those of the scoring data.
 */
export function levelOf(finding: Finding, points: number, assessment: Assessment, context: ReportContext): Level {
  if (finding.state === 'unknown') return 'warning';
  if (finding.state !== 'partial' && (points >= context.knowledge.scoring.bands.elevated || forcesBand(finding, assessment, context))) return 'error';
  return points > 0 ? 'warning' : 'note';
}

function forcesBand({ checkId }: Finding, assessment: Assessment, context: ReportContext): boolean {
  return assessment.concern.lines.some((line) => line.kind === 'floor' && (line.because === checkId || partsOf(line.because, context).includes(checkId)));
}

function partsOf(compound: string, context: ReportContext): readonly string[] {
  return context.knowledge.scoring.compounds.find(({ id }) => id === compound)?.parts ?? [];
}
