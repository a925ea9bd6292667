import { policySchema } from '../model/policy.ts';
import type { Policy } from '../model/policy.ts';
import { InputProblem, problem } from '../model/problem.ts';
import type { ExpectedCode, Phrase, Place, Problem } from '../model/problem.ts';
import { nearest } from './nearest.ts';
import { pathOf, pointerOf } from './parsed-text.ts';
import type { ParsedText, Path, SourceText } from './parsed-text.ts';
import { readDocument } from './read-document.ts';
import { shortened } from './shown-value.ts';

export interface ParsedPolicy {
  readonly policy: Policy;
  /** Line and column of what stands at a JSON pointer into the policy; undefined where the policy leaves it at its default. */
  readonly locate: (pointer: string) => Place | undefined;
}

/** What a policy may name. */
export interface PolicyTerms {
  readonly checks: readonly string[];
  readonly advisories: readonly string[];
  /** Percent of assurance that the rule set asks for; a policy can ask for more only. */
  readonly assuranceNeeded: number;
}

/** A policy file; ids that nothing defines are problems with their place and the id that was probably meant. Throws `InputProblem`. */
export function parsePolicy(source: SourceText, terms: PolicyTerms): ParsedPolicy {
  const { value, parsed } = readDocument(policySchema, source);
  const policy = value as Policy;
  const problems = [
    ...policy.require.flatMap((id, at) => unknownId(parsed, ['require', at], 'value', id, terms.checks)),
    ...policy.forbid.flatMap((id, at) => unknownId(parsed, ['forbid', at], 'value', id, terms.checks)),
    ...Object.keys(policy.grades).flatMap((id) => unknownId(parsed, ['grades', id], 'key', id, terms.checks)),
    ...(policy.advisories ?? []).flatMap((id, at) => unknownId(parsed, ['advisories', at], 'value', id, terms.advisories, { code: 'one-of', values: { values: terms.advisories.join(', ') } })),
    ...tooLittleAssurance(parsed, policy, terms.assuranceNeeded),
  ];
  if (problems.length > 0) throw new InputProblem(problems);
  return { policy, locate: (pointer) => parsed.locate(pathOf(pointer), pointer.startsWith('/grades/') ? 'key' : 'value') };
}

function unknownId(parsed: ParsedText, path: Path, part: 'key' | 'value', id: string, known: readonly string[], expected: Phrase<ExpectedCode> = { code: 'known-check' }): readonly Problem[] {
  if (known.includes(id)) return [];
  const meant = nearest(id, known);
  return [
    problem({
      code: 'unknown-reference',
      file: parsed.path,
      ...parsed.locate(path, part),
      pointer: pointerOf(path.map((step) => (typeof step === 'string' ? shortened(step) : step))),
      expected,
      found: { code: 'not-defined', values: { id: shortened(id) } },
      cure: meant === undefined ? { code: 'define-or-correct' } : { code: 'did-you-mean-value', values: { value: meant } },
    }),
  ];
}

function tooLittleAssurance(parsed: ParsedText, { assurance }: Policy, least: number): readonly Problem[] {
  if (assurance === undefined || assurance >= least) return [];
  const path = ['assurance'];
  const found = { code: 'number', values: { value: String(assurance) } } as const;
  return [problem({ code: 'inconsistent', file: parsed.path, ...parsed.locate(path), pointer: pointerOf(path), expected: { code: 'number-from', values: { least } }, found, cure: { code: 'change-number' } })];
}

/** A check that the policy asks about though it takes no part, or is not due, at the chosen documents and stage: it could never be met. */
export function idleCheckProblems({ policy, locate }: ParsedPolicy, path: string, taking: ReadonlySet<string>, due: ReadonlySet<string>, expected: Phrase<ExpectedCode>): readonly Problem[] {
  const asked = [
    ...policy.require.map((id, at) => ({ id, pointer: pointerOf(['require', at]), fits: due.has(id) })),
    ...Object.keys(policy.grades).map((id) => ({ id, pointer: pointerOf(['grades', id]), fits: due.has(id) })),
    ...policy.forbid.map((id, at) => ({ id, pointer: pointerOf(['forbid', at]), fits: taking.has(id) })),
  ];
  return asked
    .filter(({ fits }) => !fits)
    .map(({ id, pointer }) => problem({ code: 'inconsistent', file: path, ...locate(pointer), pointer, expected, found: { code: 'value', values: { value: id } }, cure: { code: 'define-or-correct' } }));
}
