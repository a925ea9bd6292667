import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { concernOf, judge, prepareRules, standingsOf } from '../../src/assess/index.ts';
import type { Knowledge } from '../../src/model/knowledge.ts';
import { caseArbitrary } from './fixtures/arbitrary.ts';
import { ADVISORY, findingFrom, makeCheck, makeKnowledge, makeScoring, standingsFrom, stood } from './fixtures/rule-set.ts';

function shuffled<Item>(list: readonly Item[], by: readonly number[]): Item[] {
  return list.map((item, n) => ({ item, key: by[n % by.length] ?? 0 })).sort((a, b) => a.key - b.key).map(({ item }) => item);
}

test('order and repetition of checks, compounds, their parts, advisories and findings change nothing', () => {
  const keys = fc.array(fc.nat(), { minLength: 5, maxLength: 20 });
  fc.assert(
    fc.property(caseArbitrary, keys, ({ knowledge, stage, rules, standings }, by) => {
      const checks = shuffled([...knowledge.checks, ...knowledge.checks.slice(0, 3)], by);
      const compounds = [...knowledge.scoring.compounds, ...knowledge.scoring.compounds.slice(0, 1)].map((compound) => ({
        ...compound,
        parts: shuffled([...compound.parts, ...compound.parts], by),
        conditions: shuffled(compound.conditions, by),
      }));
      const other: Knowledge = { ...knowledge, checks, scoring: { ...knowledge.scoring, compounds: shuffled(compounds, by) } };
      const otherRules = prepareRules(other, [ADVISORY, ADVISORY], stage);
      const findings = rules.checks.flatMap((rule, n) => {
        const standing = standings[n];
        return standing === undefined ? [] : [findingFrom(rule.id, standing)];
      });
      const otherStandings = standingsOf(otherRules, shuffled([...findings, ...findings], by));
      const first = standingsOf(rules, findings);
      expect(concernOf(otherRules, otherStandings)).toEqual(concernOf(rules, first));
      expect(judge(otherRules, otherStandings)).toEqual(judge(rules, first));
    }),
    { numRuns: 300 },
  );
});

describe('a rule set', () => {
  const checks = [
    makeCheck('a/called'),
    makeCheck('b/own', { ownSource: 'this tool' }),
    makeCheck('c/must', { mustHave: true }),
    makeCheck('d/listed'),
    makeCheck('e/left-out'),
  ];
  const whole = makeKnowledge(checks, makeScoring({ mustHaves: ['d/listed'] }));
  const [advisory] = whole.advisories;
  const [clause] = advisory?.clauses ?? [];
  if (advisory === undefined || clause === undefined) throw new Error('the fixture has one advisory with one clause');
  const knowledge = { ...whole, advisories: [{ ...advisory, clauses: [{ ...clause, checks: ['a/called'] }] }] };

  test('holds what the chosen advisories call for, the own checks and the must-haves', () => {
    expect(prepareRules(knowledge, [ADVISORY], 'paper').checks.map((rule) => rule.id)).toEqual(['a/called', 'b/own', 'c/must', 'd/listed']);
    expect(prepareRules(knowledge, [], 'paper').checks.map((rule) => rule.id)).toEqual(['b/own', 'c/must', 'd/listed']);
    expect(prepareRules(knowledge, [], 'paper').mustHaves.map((rule) => rule.id)).toEqual(['c/must', 'd/listed']);
  });

  test('is refused where an advisory is not known', () => {
    expect(() => prepareRules(knowledge, ['elsewhere'], 'paper')).toThrow(/elsewhere/);
  });
});

test('a fact whose checks name two groups counts once, in the group of the heaviest, so that a worse answer cannot move it', () => {
  const rules = prepareRules(
    makeKnowledge([
      makeCheck('x/base', { fact: 'x.base', group: 'fee', weight: 40 }),
      makeCheck('x/light', { fact: 'x.shared', group: 'identity', weight: 8 }),
      makeCheck('x/heavy', { fact: 'x.shared', group: 'fee', weight: 10 }),
    ]),
    [ADVISORY],
    'paper',
  );
  const base = { 'x/base': stood('concern', 'attested'), 'x/light': stood('concern', 'attested') } as const;
  const before = concernOf(rules, standingsFrom(rules, base)).atLeast;
  const after = concernOf(rules, standingsFrom(rules, { ...base, 'x/heavy': stood('concern', 'attested') })).atLeast;
  expect([before, after]).toEqual([44, 45]);
});
