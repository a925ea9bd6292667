import type { Assessment } from '../model/assessment.ts';
import type { Answer } from '../model/answers.ts';
import type { Finding, Observed } from '../model/finding.ts';
import { mergeAnswers, mergedFinding } from './merge-answers.ts';
import type { Material } from './merge-answers.ts';
import type { RuleCheck, Rules } from './rules.ts';
import { isAdverse, standingOf, UNTOUCHED } from './standing.ts';
import type { Standings } from './standing.ts';

/** What the checks of a case come to. Of later stages only what speaks against the case takes part. */
export interface SettledChecks {
  /** Findings that take part, in the order of the rule set. */
  readonly findings: readonly Finding[];
  readonly standings: Standings;
  /** How every must-have stands, also one of a later stage. */
  readonly mustHaves: Assessment['mustHaves'];
}

/** All findings that take part. */
export function settleChecks(rules: Rules, material: Material): SettledChecks {
  const merged = mergeAnswers(rules, material);
  const takesPart = (finding: Finding, index: number): boolean => rules.checks[index]?.due === true || isAdverse(finding.state);
  return {
    findings: merged.filter(takesPart),
    standings: merged.map((finding, index) => (takesPart(finding, index) ? standingOf(finding) : UNTOUCHED)),
    mustHaves: rules.mustHaves.map((rule) => ({ checkId: rule.id, due: rule.due, state: merged[rule.index]?.state ?? 'unknown' })),
  };
}

/** The same with the adverse findings only: of most checks the standing is enough, and only what was seen or answered is looked at. */
export function settleBriefly(rules: Rules, material: Material): SettledChecks {
  const standings = rules.blank(material.withoutSubject).slice();
  const adverse: { readonly index: number; readonly finding: Finding }[] = [];
  const settle = (rule: RuleCheck, observed: Observed | undefined, answer: Answer | undefined): void => {
    const finding = mergedFinding(rule, observed, answer, material);
    standings[rule.index] = standingOf(finding);
    if (isAdverse(finding.state)) adverse.push({ index: rule.index, finding });
  };
  for (const [id, observed] of material.observations) {
    const rule = rules.byId.get(id);
    if (rule === undefined || material.answers?.[id] !== undefined) continue;
    const harmless = rule.harmless.get(observed.reason);
    if (harmless === undefined) settle(rule, observed, undefined);
    else standings[rule.index] = harmless;
  }
  for (const [id, answer] of Object.entries(material.answers ?? {})) {
    const rule = rules.byId.get(id);
    if (rule !== undefined) settle(rule, material.observations.get(rule.id), answer);
  }
  const mustHaves = rules.mustHaves.map(({ id, index, due }) => ({ checkId: id, due, state: standings[index]?.state ?? 'unknown' }));
  for (const { index } of rules.later) if (!isAdverse(standings[index]?.state ?? 'unknown')) standings[index] = UNTOUCHED;
  return { findings: adverse.sort((a, b) => a.index - b.index).map(({ finding }) => finding), standings, mustHaves };
}
