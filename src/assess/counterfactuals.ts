import type { Counterfactual } from '../model/assessment.ts';
import { GRADES, VERDICTS } from '../model/vocabulary.ts';
import type { Grade } from '../model/vocabulary.ts';
import type { RuleCheck, Rules } from './rules.ts';
import { isAdverse, isOpen, isWellShown, SETTLED, UNTOUCHED } from './standing.ts';
import type { Standing, Standings } from './standing.ts';
import { judge } from './verdict.ts';
import type { VerdictPolicy } from './verdict.ts';

type Change = Counterfactual['change'];

interface Candidate extends Counterfactual {
  readonly points: number;
}

/** What asks least of the candidate comes first. */
const CHANGES: readonly Change[] = ['settle', 'explain-documented', 'explain-verified', 'clear'];
/** Settling takes no points away, so it moves only a case that waits to be completed. */
const CHANGES_OF_ADVERSE = CHANGES.filter((change) => change !== 'settle');
const SHOWN = 3;

/**
 * Up to three single changes that would each lead to a milder verdict: one check each, with the least change that gets as
 * far as any on that check. `settle` is a clear answer with a document, to an open question or a weaker clear one.
 */
export function counterfactuals(rules: Rules, standings: Standings, policy: VerdictPolicy = {}): readonly Counterfactual[] {
  const now = judge(rules, standings, policy);
  if (now.verdict === 'proceed') return [];
  const changes = now.verdict === 'incomplete' ? CHANGES : CHANGES_OF_ADVERSE;
  const found: Candidate[] = [];
  for (const rule of rules.checks) {
    const milder = candidatesOf(rules, rule, standings, policy, changes).filter((candidate) => rank(candidate) < rank(now));
    const best = milder.sort((a, b) => rank(a) - rank(b) || order(a) - order(b))[0];
    if (best !== undefined) found.push(best);
  }
  return found
    .sort((a, b) => rank(a) - rank(b) || a.points - b.points || order(a) - order(b) || (a.checkId < b.checkId ? -1 : 1))
    .slice(0, SHOWN)
    .map(({ checkId, change, verdict }) => ({ checkId, change, verdict }));
}

/** The standing that a change leads to; undefined where the change is nothing for it. */
function changed(rule: RuleCheck, standing: Standing, change: Change): Standing | undefined {
  const adverse = isAdverse(standing.state);
  switch (change) {
    case 'settle':
      return isOpen(rule, standing) || isWeaklyClear(rule, standing) ? SETTLED : undefined;
    case 'clear':
      return adverse ? SETTLED : undefined;
    case 'explain-documented':
      return adverse ? explained(standing, 'documented') : undefined;
    case 'explain-verified':
      return adverse ? explained(standing, 'verified') : undefined;
  }
}

function candidatesOf(rules: Rules, rule: RuleCheck, standings: Standings, policy: VerdictPolicy, changes: readonly Change[]): Candidate[] {
  const candidates: Candidate[] = [];
  for (const change of changes) {
    const next = changed(rule, standings[rule.index] ?? UNTOUCHED, change);
    if (next === undefined) continue;
    const { verdict, points } = judge(rules, standings.with(rule.index, next), policy);
    candidates.push({ checkId: rule.id, change, verdict, points });
  }
  return candidates;
}

function isWeaklyClear(rule: RuleCheck, standing: Standing): boolean {
  return rule.due && standing.state === 'clear' && !isWellShown(standing.grade);
}

function explained(standing: Standing, grade: Grade): Standing | undefined {
  const better = standing.explained === undefined || GRADES.indexOf(grade) > GRADES.indexOf(standing.explained);
  return better ? { ...standing, explained: grade } : undefined;
}

function rank({ verdict }: Pick<Counterfactual, 'verdict'>): number {
  return VERDICTS.indexOf(verdict);
}

function order({ change }: Counterfactual): number {
  return CHANGES.indexOf(change);
}
