import type { Assurance, Because, Concern } from '../model/assessment.ts';
import type { CheckId } from '../model/vocabulary.ts';
import type { Rules } from './rules.ts';
import type { Judgement, Row } from './verdict.ts';

/** The rows that matched, each with the checks and numbers it rests on; the first decided. */
export function becauseOf(rules: Rules, judgement: Judgement, concern: Concern, assurance: Assurance): readonly Because[] {
  return judgement.rows.map((code) => ({ code, ...detailOf(code, rules, judgement, concern, assurance) }));
}

function detailOf(row: Row, rules: Rules, judgement: Judgement, concern: Concern, assurance: Assurance): Omit<Because, 'code'> {
  switch (row) {
    case 'hard-floor':
      return { checks: judgement.hardFloors, values: { band: concern.band } };
    case 'band-high':
      return { checks: driversOf(concern), values: { concern: concern.atLeast, band: concern.band, threshold: rules.bands.high } };
    case 'band-elevated':
      return { checks: driversOf(concern), values: { concern: concern.atLeast, band: concern.band, threshold: rules.bands.elevated } };
    case 'must-have-open':
      return { checks: judgement.openMustHaves, values: { open: judgement.openMustHaves.length } };
    case 'assurance-low':
      return { checks: [], values: { percent: assurance.percent, settled: judgement.settled, needed: rules.assuranceNeeded } };
    case 'worst-case':
      return { checks: [], values: { atMost: concern.atMost, band: concern.worstBand, threshold: rules.bands.high } };
    case 'all-rows-passed':
      return { checks: [], values: { concern: concern.atLeast, percent: assurance.percent } };
  }
}

/** Checks that the concern rests on: those with points left, and the parts of the compounds that hold. */
function driversOf(concern: Concern): readonly CheckId[] {
  const left = new Map<CheckId, number>();
  const parts: CheckId[] = [];
  for (const line of concern.lines) {
    if (line.kind === 'fact' || line.kind === 'explained') left.set(line.checkId, (left.get(line.checkId) ?? 0) + line.points);
    if (line.kind === 'compound') parts.push(...line.parts);
  }
  const withPoints = [...left].filter(([, points]) => points > 0).map(([checkId]) => checkId);
  return [...new Set([...withPoints, ...parts])].sort();
}
