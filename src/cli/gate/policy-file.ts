import { dirname, isAbsolute, join } from 'node:path';
import { prepareRules, type Rules } from '../../assess/index.ts';
import { GATE_WORDS } from '../../i18n/gate-words.ts';
import { idleCheckProblems, parsePolicy, type ParsedPolicy } from '../../importers/policy.ts';
import { parseWaivers, type ParsedWaivers } from '../../importers/waivers.ts';
import { readTextFile } from '../../io/read-file.ts';
import type { Knowledge } from '../../model/knowledge.ts';
import { InputProblem } from '../../model/problem.ts';
import type { Language } from '../../model/vocabulary.ts';
import { chooseAdvisories } from '../choose-advisories.ts';

/** A policy with the rule set it asks for, made once for all cases. */
export interface PolicyFile extends ParsedPolicy {
  readonly path: string;
  /** SHA-256 of its bytes. */
  readonly digest: string;
  readonly rules: Rules;
}

export interface WaiversFile extends ParsedWaivers {
  readonly path: string;
}

/** Reads a policy and holds it against the knowledge. Throws `InputProblem` with line and column. */
export function openPolicy(path: string, knowledge: Knowledge, language: Language): PolicyFile {
  const file = readTextFile(path);
  const parsed = parsePolicy(file, {
    checks: knowledge.checks.map(({ id }) => id),
    advisories: [...new Set(knowledge.advisories.flatMap(({ id, jurisdictions }) => [id, ...jurisdictions]))].sort(),
    assuranceNeeded: knowledge.scoring.assuranceNeeded,
  });
  const rules = rulesOf(parsed, knowledge);
  const description = GATE_WORDS[language].partNeeded;
  const taking = new Set<string>(rules.checks.map(({ id }) => id));
  const due = new Set<string>(rules.checks.filter((rule) => rule.due).map(({ id }) => id));
  const idle = idleCheckProblems(parsed, path, taking, due, { code: 'as-described', values: { description } });
  if (idle.length > 0) throw new InputProblem(idle);
  return { ...parsed, path, digest: file.sha256, rules };
}

function rulesOf({ policy }: Pick<ParsedPolicy, 'policy'>, knowledge: Knowledge): Rules {
  return prepareRules(knowledge, chooseAdvisories(policy.advisories?.join(','), knowledge.advisories), policy.stage, policy.audience);
}

/** Where the policy says that its waivers are, relative to itself. */
export function waiversPathOf({ path, policy }: Pick<PolicyFile, 'path' | 'policy'>): string | undefined {
  if (policy.waivers === undefined || isAbsolute(policy.waivers)) return policy.waivers;
  return join(dirname(path), policy.waivers);
}

/** The waivers that the policy names; a policy without any has none. */
export function openWaivers(file: PolicyFile): WaiversFile | undefined {
  const path = waiversPathOf(file);
  return path === undefined ? undefined : { path, ...parseWaivers(readTextFile(path)) };
}
