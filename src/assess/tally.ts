import type { ScoreLine } from '../model/assessment.ts';
import { BANDS } from '../model/vocabulary.ts';
import type { Band, CheckId } from '../model/vocabulary.ts';
import { firedCompounds, leadingCompounds } from './compounds.ts';
import type { FiredCompound } from './compounds.ts';
import { leadersOf } from './leaders.ts';
import type { Leader } from './leaders.ts';
import { baseWeight, decayed } from './points.ts';
import type { RuleCheck, Rules } from './rules.ts';
import { isAdverse, isWellShown } from './standing.ts';
import type { Standing, Standings } from './standing.ts';

export interface Tally {
  readonly points: number;
  /** Band of the points, raised by the highest floor that fired. */
  readonly band: Band;
  /** Checks whose own floor fired. */
  readonly hardFloors: readonly CheckId[];
}

/**
 * Adds a case up, every unknown taken as clear. `adverse`: the checks whose state speaks against it. Where `lines` is given, each
 * step is written into it; the points of the lines come to the total because both are made here together.
 */
export function tally(rules: Rules, standings: Standings, adverse: readonly RuleCheck[], lines?: ScoreLine[]): Tally {
  const fired = firedCompounds(rules.compounds, standings);
  const points = tallyGroups(leadersOf(rules, standings, adverse), rules, standings, lines) + tallyCompounds(fired, lines);
  const hardFloors = rules.floored.filter((rule) => floorFires(rule, standings[rule.index]));
  return {
    points,
    band: raise(bandOf(points, rules.bands), floorsOf(hardFloors, fired, lines)),
    hardFloors: hardFloors.map((rule) => rule.id),
  };
}

export function bandOf(points: number, bands: Rules['bands']): Band {
  if (points >= bands.critical) return 'critical';
  if (points >= bands.high) return 'high';
  if (points >= bands.elevated) return 'elevated';
  return points >= bands.low ? 'low' : 'none';
}

export function isAtLeast(band: Band, least: Band): boolean {
  return BANDS.indexOf(band) >= BANDS.indexOf(least);
}

function tallyGroups(leaders: readonly Leader[], rules: Rules, standings: Standings, lines: ScoreLine[] | undefined): number {
  let total = 0;
  let inGroup = 0;
  let rank = 0;
  leaders.forEach((leader, at) => {
    const { group } = leader.rule;
    const left = decayed(leader.points, group.shares, rank);
    if (lines !== undefined) writeLines(leader, rank, left, rules, standings, lines);
    inGroup += left;
    rank += 1;
    if (leaders[at + 1]?.rule.group.order === group.order) return;
    if (inGroup > group.cap) lines?.push({ kind: 'cap', group: group.id, cap: group.cap, points: group.cap - inGroup });
    total += Math.min(group.cap, inGroup);
    inGroup = 0;
    rank = 0;
  });
  return total;
}

function writeLines({ rule, standing: { state }, raw, points }: Leader, rank: number, left: number, rules: Rules, standings: Standings, lines: ScoreLine[]): void {
  const { id: checkId, check: { fact }, group: { id: group } } = rule;
  const sameFact = rule.sameFact.flatMap((index) => (isAdverse(standings[index]?.state ?? 'unknown') ? rules.checks[index]?.id ?? [] : []));
  lines.push({ kind: 'fact', checkId, fact, group, state, weight: baseWeight(rule.check, state), points: raw, sameFact });
  if (points !== raw) lines.push({ kind: 'explained', checkId, group, points: points - raw });
  if (left !== points) lines.push({ kind: 'decay', checkId, group, rank, points: left - points });
}

function tallyCompounds(fired: readonly FiredCompound[], lines: ScoreLine[] | undefined): number {
  if (fired.length === 0) return 0;
  const leading = leadingCompounds(fired);
  let sum = 0;
  for (const entry of fired) {
    const points = leading.has(entry) ? entry.bonus : 0;
    sum += points;
    lines?.push({ kind: 'compound', compound: entry.compound.id, points, parts: entry.parts });
  }
  return sum;
}

/** A concern that a person confirmed or a document shows, and that no document explains. */
function floorFires(rule: RuleCheck, standing: Standing | undefined): boolean {
  if (rule.check.floor === undefined || standing?.state !== 'concern') return false;
  return standing.confirmed && !isWellShown(standing.explained);
}

function floorsOf(hard: readonly RuleCheck[], fired: readonly FiredCompound[], lines: ScoreLine[] | undefined): readonly Band[] {
  const bands: Band[] = [];
  const add = (because: string, band: Band | undefined): void => {
    if (band === undefined) return;
    bands.push(band);
    lines?.push({ kind: 'floor', because, band, points: 0 });
  };
  for (const rule of hard) add(rule.id, rule.check.floor);
  for (const { compound } of fired) add(compound.id, compound.floor);
  return bands;
}

function raise(band: Band, floors: readonly Band[]): Band {
  return floors.reduce((highest, floor) => (isAtLeast(floor, highest) ? floor : highest), band);
}
