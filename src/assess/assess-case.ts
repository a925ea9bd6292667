import type { Assessment } from '../model/assessment.ts';
import type { Answers } from '../model/answers.ts';
import type { Observed } from '../model/finding.ts';
import type { Knowledge } from '../model/knowledge.ts';
import type { Profile } from '../model/profile/schema.ts';
import type { Audience, CheckId, Stage } from '../model/vocabulary.ts';
import type { WeighedCase } from '../model/weighed-case.ts';
import { counterfactuals } from './counterfactuals.ts';
import { openQuestions } from './open-questions.ts';
import { prepareRules } from './rules.ts';
import type { Rules } from './rules.ts';
import { settleBriefly, settleChecks } from './settle-checks.ts';
import type { VerdictPolicy } from './verdict.ts';
import { weigh } from './weigh.ts';

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
  const { answers, policy, explain = true } = input;
  const { findings, standings, mustHaves } = settleChecks(rules, materialOf(input));
  const { concern, assurance, verdict, because, vector } = weigh(rules, standings, policy);
  return {
    candidate: candidateOf(input),
    profileDigest: input.profileDigest,
    stage: rules.stage,
    ...(rules.audience !== undefined && { audience: rules.audience }),
    advisories: rules.advisories,
    findings,
    concern,
    assurance,
    verdict,
    because,
    open: explain ? openQuestions(rules, standings, policy) : [],
    counterfactuals: explain ? counterfactuals(rules, standings, policy) : [],
    mustHaves,
    vector,
    ...retentionOf(input),
    ...(answers?.decision !== undefined && { decision: answers.decision }),
  };
}

/** The same case as far as one line tells it, at a small part of the cost: for batches of millions. `explain` is no matter here. */
export function weighCase(rules: Rules, input: Case): WeighedCase {
  const { findings, standings, mustHaves } = settleBriefly(rules, materialOf(input));
  const { concern, assurance, verdict, because, vector, openCount } = weigh(rules, standings, input.policy);
  return {
    candidate: candidateOf(input),
    profileDigest: input.profileDigest,
    stage: rules.stage,
    adverse: findings,
    concern,
    assurance,
    verdict,
    because,
    openCount,
    mustHaves,
    vector,
    ...retentionOf(input),
  };
}

function materialOf(input: Case): Parameters<typeof settleChecks>[1] {
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

function candidateOf({ profile: { id, name, requisition } }: Case): Assessment['candidate'] {
  return { id, name, ...(requisition !== undefined && { requisition }) };
}

/** Of two dates for deletion the nearer one holds. */
function retentionOf({ profile, answers }: Case): Pick<Assessment, 'retainUntil'> {
  const [a, b] = [profile.retainUntil, answers?.retainUntil];
  const retainUntil = a === undefined || b === undefined ? a ?? b : a < b ? a : b;
  return retainUntil === undefined ? {} : { retainUntil };
}
