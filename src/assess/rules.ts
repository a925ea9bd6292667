import type { Check } from '../model/check.ts';
import { NOTHING_ON_FILE } from '../model/finding.ts';
import type { Finding } from '../model/finding.ts';
import type { Knowledge } from '../model/knowledge.ts';
import type { Scoring } from '../model/scoring.ts';
import { GROUPS, isDue } from '../model/vocabulary.ts';
import type { Adverse, Audience, CheckId, Group, Stage, State } from '../model/vocabulary.ts';
import { prepareCompounds } from './compounds.ts';
import type { RuleCompound } from './compounds.ts';
import { leaderIn } from './leaders.ts';
import type { Leader } from './leaders.ts';
import { sharesOf } from './points.ts';
import { AWAY, FOUND_CLEAR, isAdverse, isAway, UNTOUCHED, WORST_ANSWER } from './standing.ts';
import type { Standing, Standings } from './standing.ts';
import { vectorHead } from './vector-head.ts';

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
  /** What every case has where nobody looked at the check, and where it has nothing that the check is about. */
  readonly untouched: Finding;
  readonly away: Finding;
  /** The reasons that say nothing against a case, each with the standing it leads to where nobody answers. */
  readonly harmless: ReadonlyMap<string, Standing>;
}

export interface RuleGroup {
  readonly id: Group;
  readonly order: number;
  readonly cap: number;
  /** By rank, see `sharesOf`. */
  readonly shares: readonly number[];
}

const NOTHING: ReadonlySet<CheckId> = new Set();

/** The rule set of one choice of advisories at one stage; made once, used for every case. */
export interface Rules {
  readonly stage: Stage;
  /** For whom the checks are asked; undefined means for everybody. */
  readonly audience: Audience | undefined;
  /** Chosen advisories, sorted, each once. */
  readonly advisories: readonly string[];
  /** Sorted by id, so that the order of the files never matters. */
  readonly checks: readonly RuleCheck[];
  /** The same by group, the heaviest of each first: near the order in which points are added. */
  readonly byGroup: readonly RuleCheck[];
  /** What each of `checks` says at its worst. */
  readonly gravest: readonly Leader[];
  readonly byId: ReadonlyMap<string, RuleCheck>;
  /** Those that are not due. */
  readonly later: readonly RuleCheck[];
  readonly mustHaves: readonly RuleCheck[];
  /** Checks with a floor of their own. */
  readonly floored: readonly RuleCheck[];
  readonly compounds: readonly RuleCompound[];
  readonly bands: Scoring['bands'];
  readonly assuranceNeeded: number;
  /** What the vector of every case begins with. */
  readonly vectorHead: string;
  /** Standings of a case of which nothing is known but what it is without; made once for every such set. */
  readonly blank: (withoutSubject: ReadonlySet<CheckId> | undefined) => Standings;
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
  const checks = taking.map((check, index): RuleCheck => ({
    id: check.id,
    index,
    check,
    due: isDue(check.stage, stage) && (audience === undefined || check.mustHave || check.audience.includes(audience)),
    mustHave: check.mustHave || required.has(check.id),
    group: groupOf(check.fact),
    sameFact: taking.flatMap((other, at) => (other !== check && other.fact === check.fact ? [at] : [])),
    untouched: { checkId: check.id, state: 'unknown', origin: 'none', evidence: [] },
    away: { checkId: check.id, state: 'not-applicable', origin: 'automated', reason: NOTHING_ON_FILE, evidence: [] },
    harmless: harmlessReasons(check, check.mustHave || required.has(check.id)),
  }));
  return {
    stage,
    audience,
    advisories: chosen,
    checks,
    byGroup: checks.toSorted((a, b) => a.group.order - b.group.order || b.check.weight - a.check.weight || a.index - b.index),
    gravest: checks.map((rule) => leaderIn(rule, WORST_ANSWER)),
    byId: new Map(checks.map((rule) => [rule.id, rule])),
    later: checks.filter((rule) => !rule.due),
    mustHaves: checks.filter((rule) => rule.mustHave),
    floored: checks.filter((rule) => rule.check.floor !== undefined),
    compounds: prepareCompounds(knowledge.scoring.compounds, checks),
    bands: knowledge.scoring.bands,
    assuranceNeeded: knowledge.scoring.assuranceNeeded,
    vectorHead: vectorHead(knowledge, chosen, stage, audience),
    blank: blankStandings(checks),
    knowledge,
  };
}

function blankStandings(checks: readonly RuleCheck[]): Rules['blank'] {
  const known = new WeakMap<ReadonlySet<CheckId>, Standings>();
  return (withoutSubject = NOTHING) => {
    const standings = known.get(withoutSubject) ?? checks.map((rule) => (isAway(rule, withoutSubject) ? AWAY : UNTOUCHED));
    known.set(withoutSubject, standings);
    return standings;
  };
}

function harmlessReasons({ reasons = {} }: Check, mustHave: boolean): ReadonlyMap<string, Standing> {
  const standings: Readonly<Record<Exclude<State, Adverse>, Standing>> = { clear: FOUND_CLEAR, unknown: UNTOUCHED, 'not-applicable': mustHave ? UNTOUCHED : AWAY };
  return new Map(Object.entries(reasons).flatMap(([name, { outcome }]) => (isAdverse(outcome) ? [] : [[name, standings[outcome]]])));
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
  const heaviest = heaviestLast.at(-1)?.weight ?? 0;
  const ruleGroup = (id: Group): RuleGroup => ({ id, order: GROUPS.indexOf(id), cap: scoring.groups[id].cap, shares: sharesOf(scoring.groups[id].decay, heaviest) });
  const groups = new Map<Group, RuleGroup>(GROUPS.map((id) => [id, ruleGroup(id)]));
  const homes = new Map<string, Group>(heaviestLast.map((check) => [check.fact, check.group]));
  return (fact) => {
    const home = homes.get(fact) ?? GROUPS[0];
    return groups.get(home) ?? ruleGroup(home);
  };
}
