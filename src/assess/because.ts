import type { Assurance, Because, Concern } from '../model/assessment.ts';
import type { CheckId } from '../model/vocabulary.ts';
import type { Rules } from './rules.ts';
import type { Judgement, Row } from './verdict.ts';

/** The rows that matched, each with the checks and numbers it rests on; the first decided. */
export function becauseOf(rules: Rules, judgement: Judgement, concern: Concern, assurance: Assurance): readonly Because[] {
  const bands = { concern: concern.atLeast, band: concern.band };
  const drivers = driversOf(concern);
  const details: Record<Row, Omit<Because, 'code'>> = {
    'hard-floor': { checks: judgement.hardFloors, values: { band: concern.band } },
    'band-high': { checks: drivers, values: { ...bands, threshold: rules.bands.high } },
    'band-elevated': { checks: drivers, values: { ...bands, threshold: rules.bands.elevated } },
    'must-have-open': { checks: judgement.openMustHaves, values: { open: judgement.openMustHaves.length } },
    'assurance-low': { checks: [], values: { percent: assurance.percent, settled: judgement.settled, needed: rules.assuranceNeeded } },
    'worst-case': { checks: [], values: { atMost: concern.atMost, band: concern.worstBand, threshold: rules.bands.high } },
    'all-rows-passed': { checks: [], values: { concern: concern.atLeast, percent: assurance.percent } },
  };
  return judgement.rows.map((code) => ({ code, ...details[code] }));
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
