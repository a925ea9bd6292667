import type { Check } from '../model/check.ts';
import type { Knowledge } from '../model/knowledge.ts';
import type { Scoring } from '../model/scoring.ts';
import { GROUPS, isDue } from '../model/vocabulary.ts';
import type { Audience, CheckId, Group, Stage } from '../model/vocabulary.ts';
import { prepareCompounds } from './compounds.ts';
import type { RuleCompound } from './compounds.ts';

/** A check that takes part, with what scoring asks of it over and over. */
export interface RuleCheck {
  readonly id: CheckId;
  /** Place in `Rules.checks`. */
  readonly index: number;
  readonly check: Check;
  readonly due: boolean;
  readonly mustHave: boolean;
  readonly group: RuleGroup;
  /** Places of the other checks that raise the same fact. */
  readonly sameFact: readonly number[];
}

export interface RuleGroup {
  readonly id: Group;
  readonly order: number;
  readonly cap: number;
  readonly decay: number;
}

/** The rule set of one choice of advisories at one stage; made once, used for every case. */
export interface Rules {
  readonly stage: Stage;
  /** For whom the checks are asked; undefined means for everybody. */
  readonly audience: Audience | undefined;
  /** Chosen advisories, sorted, each once. */
  readonly advisories: readonly string[];
  /** Sorted by id, so that the order of the files never matters. */
  readonly checks: readonly RuleCheck[];
  readonly mustHaves: readonly RuleCheck[];
  /** Checks with a floor of their own. */
  readonly floored: readonly RuleCheck[];
  readonly compounds: readonly RuleCompound[];
  readonly bands: Scoring['bands'];
  readonly assuranceNeeded: number;
  readonly knowledge: Knowledge;
}

/**
 * Picks the checks that take part: those that a clause of the chosen advisories calls for, the tool's own, and the
 * must-haves. Those meant for another audience take part but are not due: they are not asked, and count only where the
 * file shows something adverse. Throws where an advisory is not in the knowledge: leaving it out in silence would leave its checks out.
 */
export function prepareRules(knowledge: Knowledge, advisories: readonly string[], stage: Stage, audience?: Audience): Rules {
  const chosen = [...new Set(advisories)].sort();
  const called = checksCalledFor(knowledge, chosen);
  const required = new Set(knowledge.scoring.mustHaves);
  const groupOf = groupOfFacts(knowledge);
  const taking = sortedOnce(knowledge.checks).filter(
    (check) => called.has(check.id) || check.ownSource !== undefined || check.mustHave || required.has(check.id),
  );
  const checks = taking.map((check, index) => ({
    id: check.id,
    index,
    check,
    due: isDue(check.stage, stage) && (audience === undefined || check.mustHave || check.audience.includes(audience)),
    mustHave: check.mustHave || required.has(check.id),
    group: groupOf(check.fact),
    sameFact: taking.flatMap((other, at) => (other !== check && other.fact === check.fact ? [at] : [])),
  }));
  return {
    stage,
    audience,
    advisories: chosen,
    checks,
    mustHaves: checks.filter((rule) => rule.mustHave),
    floored: checks.filter((rule) => rule.check.floor !== undefined),
    compounds: prepareCompounds(knowledge.scoring.compounds, checks),
    bands: knowledge.scoring.bands,
    assuranceNeeded: knowledge.scoring.assuranceNeeded,
    knowledge,
  };
}

function checksCalledFor(knowledge: Knowledge, chosen: readonly string[]): ReadonlySet<string> {
  const called = new Set<string>();
  for (const id of chosen) {
    const advisory = knowledge.advisories.find((candidate) => candidate.id === id);
    if (advisory === undefined) throw new RangeError(`advisory ${id} is not in the knowledge`);
    for (const clause of advisory.clauses) clause.checks?.forEach((check) => called.add(check));
  }
  return called;
}

function sortedOnce(checks: readonly Check[]): readonly Check[] {
  const byId = new Map(checks.map((check) => [check.id, check]));
  return [...byId.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
}

/**
 * A fact lives in one group, that of its heaviest check. Were the group taken from whichever check leads on a case,
 * a worse answer could carry the fact into a group where decay leaves less of it, and lower the case.
 */
function groupOfFacts({ checks, scoring }: Knowledge): (fact: string) => RuleGroup {
  const heaviestLast = [...checks].sort((a, b) => a.weight - b.weight || (a.id < b.id ? 1 : -1));
  const homes = new Map<string, Group>(heaviestLast.map((check) => [check.fact, check.group]));
  return (fact) => {
    const id = homes.get(fact) ?? GROUPS[0];
    return { id, order: GROUPS.indexOf(id), cap: scoring.groups[id].cap, decay: scoring.groups[id].decay };
  };
}
