import type { Because } from '../model/assessment.ts';
import type { Band, CheckId, Verdict } from '../model/vocabulary.ts';
import { worstTally } from './concern.ts';
import type { Rules } from './rules.ts';
import { isOpen } from './standing.ts';
import type { Standings } from './standing.ts';
import { surveyOf } from './survey.ts';
import { isAtLeast, tally } from './tally.ts';
import type { Tally } from './tally.ts';

/** What an organisation asks of the verdict beyond the rule set. */
export interface VerdictPolicy {
  /** A case that could still turn out high is not done. */
  readonly gateWorst?: boolean;
}

export type Row = Because['code'];

/** Where a case stands before the rows are read. */
export interface Reading {
  readonly points: number;
  readonly band: Band;
  readonly hardFloors: readonly CheckId[];
  readonly openMustHaves: readonly CheckId[];
  /** Percent by `assuranceByGrade`. */
  readonly settled: number;
  /** The worst completion reaches high, and the policy asks about it. */
  readonly couldBeHigh: boolean;
}

export interface Judgement extends Reading {
  /** Every row that matches, the one that decides first. */
  readonly rows: readonly [Row, ...Row[]];
  readonly verdict: Verdict;
}

const VERDICT_OF = {
  'hard-floor': 'escalate',
  'band-high': 'escalate',
  'band-elevated': 'review',
  'must-have-open': 'incomplete',
  'assurance-low': 'incomplete',
  'worst-case': 'incomplete',
  'all-rows-passed': 'proceed',
} satisfies Record<Row, Verdict>;

/** Reads a case and finds its verdict: the first row that matches. Adverse rows do not wait for completeness. */
export function judge(rules: Rules, standings: Standings, policy: VerdictPolicy = {}): Judgement {
  const survey = surveyOf(rules, standings);
  const most = policy.gateWorst === true ? worstTally(rules, standings, survey) : undefined;
  return judgeTallied(rules, standings, { least: tally(rules, standings, survey.adverse), most, settled: survey.assuranceByGrade.percent });
}

/** What has been added up of a case already. */
interface Tallied {
  readonly least: Tally;
  /** The worst completion, where the policy asks about it. */
  readonly most: Tally | undefined;
  /** Percent by `assuranceByGrade`. */
  readonly settled: number;
}

export function judgeTallied(rules: Rules, standings: Standings, { least, most, settled }: Tallied): Judgement {
  const { points, band, hardFloors } = least;
  const openMustHaves = rules.mustHaves.filter((rule) => isOpen(rule, standings[rule.index])).map((rule) => rule.id);
  const couldBeHigh = most !== undefined && isAtLeast(most.band, 'high');
  const rows = matchingRows({ points, band, hardFloors, openMustHaves, settled, couldBeHigh }, rules.assuranceNeeded);
  return { points, band, hardFloors, openMustHaves, settled, couldBeHigh, rows, verdict: VERDICT_OF[rows[0]] };
}

function matchingRows(reading: Reading, needed: number): readonly [Row, ...Row[]] {
  const rows: Row[] = [];
  if (reading.hardFloors.length > 0) rows.push('hard-floor');
  if (isAtLeast(reading.band, 'high')) rows.push('band-high');
  if (reading.band === 'elevated') rows.push('band-elevated');
  if (reading.openMustHaves.length > 0) rows.push('must-have-open');
  if (reading.settled < needed) rows.push('assurance-low');
  if (reading.couldBeHigh) rows.push('worst-case');
  const [first, ...rest] = rows;
  return first === undefined ? ['all-rows-passed'] : [first, ...rest];
}
