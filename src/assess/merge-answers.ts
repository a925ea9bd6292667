import type { Answer, Answers } from '../model/answers.ts';
import type { Evidence, Finding, Observed } from '../model/finding.ts';
import type { Profile } from '../model/profile/schema.ts';
import { GRADES } from '../model/vocabulary.ts';
import type { CheckId, Grade, State } from '../model/vocabulary.ts';
import { explanationFor } from './explanations.ts';
import type { RuleCheck, Rules } from './rules.ts';
import { isAdverse, isAway, USUAL_GRADE } from './standing.ts';

/** A finding in the making. */
type Draft = { -readonly [Key in keyof Finding]: Finding[Key] };

export interface Material {
  readonly observations: ReadonlyMap<CheckId, Observed>;
  readonly answers?: Answers['answers'];
  readonly explanations?: Profile['explanations'];
  /** Checks whose measure was declined though an accommodation was due and nobody offered it: declining says nothing then. */
  readonly accommodationMissing?: ReadonlySet<CheckId>;
  /** Checks about something that the profile does not have; without an answer they do not apply. */
  readonly withoutSubject?: ReadonlySet<CheckId>;
  /** Date of the assessment, YYYY-MM-DD. */
  readonly asOf: string;
  /** What stands at a JSON pointer of the profile, masked as the report needs it. */
  readonly shown: (pointer: string) => string | undefined;
}

/** One finding for every check of the rule set, in its order: what the tool saw, what people answered, what explains it. */
export function mergeAnswers(rules: Rules, material: Material): readonly Finding[] {
  return rules.checks.map((rule) => mergedFinding(rule, material.observations.get(rule.id), material.answers?.[rule.id], material));
}

export function mergedFinding(rule: RuleCheck, observed: Observed | undefined, answer: Answer | undefined, material: Material): Finding {
  const finding = settle(rule, observed && automatedFinding(rule, observed, material), answer, material);
  if (!isAdverse(finding.state)) return finding;
  const explanation = explanationFor(rule.check, answer, material.explanations ?? [], material.asOf);
  return explanation === undefined ? finding : { ...finding, explanation };
}

function automatedFinding(rule: RuleCheck, observed: Observed, material: Material): Finding {
  const outcome = rule.check.reasons?.[observed.reason]?.outcome;
  if (outcome === undefined) throw new RangeError(`check ${rule.id} has no reason ${observed.reason}`);
  const state = allowed(rule, outcome, true, material);
  const evidence = observed.evidence.map((pointer) => evidenceAt(pointer, material));
  const finding: Draft = { checkId: rule.id, state, origin: 'automated', reason: observed.reason, values: observed.values, evidence };
  if (isGraded(state)) finding.grade = USUAL_GRADE;
  return finding;
}

function evidenceAt(pointer: string, { shown }: Material): Evidence {
  const value = shown(pointer);
  return value === undefined ? { pointer } : { pointer, shown: value };
}

/**
 * An automated outcome stands unless a person overrules it and says why. A person who finds the same confirms it; where the
 * tool could not tell, the person's answer is taken.
 */
function settle(rule: RuleCheck, automated: Finding | undefined, answer: Answer | undefined, material: Material): Finding {
  if (answer === undefined) return automated ?? (isAway(rule, material.withoutSubject) ? rule.away : rule.untouched);
  const state = allowed(rule, answer.state, answer.because !== undefined, material);
  const given = personFinding(rule, answer, state);
  if (automated === undefined) return given;
  if (automated.state === state) return confirmed(automated, given);
  if (automated.state === 'unknown') return { ...given, evidence: automated.evidence };
  const overrules = answer.because !== undefined && state === answer.state;
  if (!overrules) return withRecord({ ...automated }, answer);
  return { ...given, evidence: automated.evidence, overruled: { state: automated.state, reason: automated.reason ?? '' } };
}

/**
 * A must-have always applies and `not-applicable` needs its reason; a refusal needs the accommodation that was due. What falls
 * short of that is open, never clear and never a concern.
 */
function allowed(rule: RuleCheck, state: State, hasReason: boolean, material: Material): State {
  if (state === 'not-applicable' && (rule.mustHave || !hasReason)) return 'unknown';
  if (state === 'refused' && material.accommodationMissing?.has(rule.id)) return 'unknown';
  return state;
}

function personFinding(rule: RuleCheck, answer: Answer, state: State): Finding {
  const finding: Draft = { checkId: rule.id, state, origin: 'person', evidence: [], by: answer.by, at: answer.at };
  if (isGraded(state)) finding.grade = answer.grade ?? USUAL_GRADE;
  if (answer.because !== undefined) finding.because = answer.because;
  return withRecord(finding, answer);
}

/** Adds what a person wrote and filed, which is kept whichever state stands. */
function withRecord(finding: Draft, answer: Answer): Finding {
  if (answer.note !== undefined) finding.note = answer.note;
  if (answer.files !== undefined) finding.files = answer.files;
  if (answer.earlier !== undefined) finding.earlier = answer.earlier;
  return finding;
}

/** Both found the same: the person stands behind it, and the better grade counts. */
function confirmed(automated: Finding, given: Finding): Finding {
  const finding: Draft = { ...automated, ...given, evidence: automated.evidence };
  const grade = stronger(automated.grade, given.grade);
  if (grade !== undefined) finding.grade = grade;
  return finding;
}

function stronger(a: Grade | undefined, b: Grade | undefined): Grade | undefined {
  if (a === undefined || b === undefined) return a ?? b;
  return GRADES.indexOf(a) > GRADES.indexOf(b) ? a : b;
}

function isGraded(state: State): boolean {
  return state === 'clear' || isAdverse(state);
}
