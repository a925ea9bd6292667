import type { Assessment } from '../model/assessment.ts';
import type { Answers } from '../model/answers.ts';
import type { Finding, Observed } from '../model/finding.ts';
import type { Knowledge } from '../model/knowledge.ts';
import type { Profile } from '../model/profile/schema.ts';
import type { Audience, CheckId, Stage } from '../model/vocabulary.ts';
import { assuranceOf } from './assurance.ts';
import { becauseOf } from './because.ts';
import { concernOf } from './concern.ts';
import { counterfactuals } from './counterfactuals.ts';
import { mergeAnswers } from './merge-answers.ts';
import { openQuestions } from './open-questions.ts';
import { prepareRules } from './rules.ts';
import type { Rules } from './rules.ts';
import { isAdverse, standingOf, UNTOUCHED } from './standing.ts';
import { vectorOf } from './vector.ts';
import { judge } from './verdict.ts';
import type { VerdictPolicy } from './verdict.ts';

/** One case, apart from the rule set it is held against. */
export interface Case {
  readonly profile: Pick<Profile, 'id' | 'name' | 'requisition' | 'retainUntil' | 'explanations'>;
  /** SHA-256 of the profile file's bytes. */
  readonly profileDigest: string;
  readonly observations: ReadonlyMap<CheckId, Observed>;
  readonly answers?: Answers;
  /** Date of the assessment, YYYY-MM-DD. */
  readonly asOf: string;
  /** What stands at a JSON pointer of the profile, masked as the report needs it. */
  readonly shown: (pointer: string) => string | undefined;
  readonly policy?: VerdictPolicy;
  /** Checks whose measure was declined though an accommodation was due and not offered; the refusal then counts as unknown. */
  readonly accommodationMissing?: ReadonlySet<CheckId>;
  /** Checks about something that the profile does not have. */
  readonly withoutSubject?: ReadonlySet<CheckId>;
  /** False leaves `open` and `counterfactuals` empty, which cost a rescoring each. Default true. */
  readonly explain?: boolean;
}

export interface CaseWithRules extends Case {
  readonly knowledge: Knowledge;
  readonly stage: Stage;
  /** Everybody's checks where absent. */
  readonly audience?: Audience;
  readonly advisories: readonly string[];
}

/** Assesses one case. For many cases of one rule set call `prepareRules` once and `assessWith` for each. */
export function assessCase(input: CaseWithRules): Assessment {
  return assessWith(prepareRules(input.knowledge, input.advisories, input.stage, input.audience), input);
}

export function assessWith(rules: Rules, input: Case): Assessment {
  const { profile, answers, policy = {} } = input;
  const merged = mergeAnswers(rules, materialOf(input));
  // Of later stages only what speaks against the case takes part.
  const takesPart = (finding: Finding, index: number): boolean => rules.checks[index]?.due === true || isAdverse(finding.state);
  const findings = merged.filter(takesPart);
  const standings = merged.map((finding, index) => (takesPart(finding, index) ? standingOf(finding) : UNTOUCHED));
  const concern = concernOf(rules, standings);
  const assurance = assuranceOf(rules, standings);
  const judgement = judge(rules, standings, policy);
  const explain = input.explain ?? true;
  const retainUntil = earlier(profile.retainUntil, answers?.retainUntil);
  return {
    candidate: { id: profile.id, name: profile.name, ...(profile.requisition !== undefined && { requisition: profile.requisition }) },
    profileDigest: input.profileDigest,
    stage: rules.stage,
    ...(rules.audience !== undefined && { audience: rules.audience }),
    advisories: rules.advisories,
    findings,
    concern,
    assurance,
    verdict: judgement.verdict,
    because: becauseOf(rules, judgement, concern, assurance),
    open: explain ? openQuestions(rules, standings, policy) : [],
    counterfactuals: explain ? counterfactuals(rules, standings, policy) : [],
    mustHaves: mustHavesOf(rules, merged),
    vector: vectorOf(rules, standings, policy),
    ...(retainUntil !== undefined && { retainUntil }),
    ...(answers?.decision !== undefined && { decision: answers.decision }),
  };
}

function materialOf(input: Case): Parameters<typeof mergeAnswers>[1] {
  return {
    observations: input.observations,
    asOf: input.asOf,
    shown: input.shown,
    ...(input.answers !== undefined && { answers: input.answers.answers }),
    ...(input.profile.explanations !== undefined && { explanations: input.profile.explanations }),
    ...(input.withoutSubject !== undefined && { withoutSubject: input.withoutSubject }),
    ...(input.accommodationMissing !== undefined && { accommodationMissing: input.accommodationMissing }),
  };
}

function mustHavesOf(rules: Rules, merged: readonly Finding[]): Assessment['mustHaves'] {
  return rules.mustHaves.map((rule) => ({ checkId: rule.id, due: rule.due, state: merged[rule.index]?.state ?? 'unknown' }));
}

/** Of two dates for deletion the nearer one holds. */
function earlier(a: string | undefined, b: string | undefined): string | undefined {
  if (a === undefined || b === undefined) return a ?? b;
  return a < b ? a : b;
}
