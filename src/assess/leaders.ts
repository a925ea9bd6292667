import { checkPoints } from './points.ts';
import type { RuleCheck, Rules } from './rules.ts';
import { isAdverse, WORST_ANSWER } from './standing.ts';
import type { Standing, Standings } from './standing.ts';

/** The check that speaks for a fact on a case. */
export interface Leader {
  readonly rule: RuleCheck;
  readonly standing: Standing;
  /** Points before and after the explanation. */
  readonly raw: number;
  readonly points: number;
}

/** Of each fact that one of the adverse checks raises the check with the largest value; by group, largest first. */
export function leadersOf(rules: Rules, standings: Standings, adverse: readonly RuleCheck[]): readonly Leader[] {
  const leaders: Leader[] = [];
  for (const rule of adverse) {
    const candidate = leaderFor(rules, rule, standings);
    if (candidate !== undefined && !isOutdone(candidate, rules, standings)) insert(leaders, candidate);
  }
  return leaders;
}

/** The checks come nearly in this order (see `Rules.byGroup`), so that most stay where they arrive. */
function insert(leaders: Leader[], candidate: Leader): void {
  let before = leaders.length - 1;
  while (before >= 0 && comesBefore(candidate, leaders[before])) before -= 1;
  if (before === leaders.length - 1) leaders.push(candidate);
  else leaders.splice(before + 1, 0, candidate);
}

/** By group, then larger value first, then by id. */
function comesBefore(a: Leader, b: Leader | undefined): boolean {
  return b !== undefined && (a.rule.group.order - b.rule.group.order || b.points - a.points || a.rule.index - b.rule.index) < 0;
}

/** What a check says in a state that is adverse. */
export function leaderIn(rule: RuleCheck, standing: Standing): Leader {
  const raw = checkPoints(rule.check, standing.state, undefined);
  return { rule, standing, raw, points: standing.explained === undefined ? raw : checkPoints(rule.check, standing.state, standing.explained) };
}

function leaderFor(rules: Rules, rule: RuleCheck | undefined, standings: Standings): Leader | undefined {
  if (rule === undefined) return undefined;
  const standing = standings[rule.index];
  if (standing === undefined || !isAdverse(standing.state)) return undefined;
  return (standing === WORST_ANSWER ? rules.gravest[rule.index] : undefined) ?? leaderIn(rule, standing);
}

function isOutdone(candidate: Leader, rules: Rules, standings: Standings): boolean {
  const { sameFact } = candidate.rule;
  return sameFact.length > 0 && sameFact.some((index) => speaksLouder(leaderFor(rules, rules.checks[index], standings), candidate));
}

/** Larger value first; on a tie the one with more to explain, then the first by id. */
function speaksLouder(a: Leader | undefined, b: Leader): boolean {
  if (a === undefined) return false;
  return (a.points - b.points || a.raw - b.raw || b.rule.index - a.rule.index) > 0;
}
