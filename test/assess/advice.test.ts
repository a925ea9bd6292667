import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Counterfactual } from '../../src/model/assessment.ts';
import { VERDICTS } from '../../src/model/vocabulary.ts';
import type { CheckId } from '../../src/model/vocabulary.ts';
import { counterfactuals, isAdverse, isOpen, judge, openQuestions, prepareRules } from '../../src/assess/index.ts';
import type { Standing, Standings } from '../../src/assess/index.ts';
import { caseArbitrary } from './fixtures/arbitrary.ts';
import type { RandomCase } from './fixtures/arbitrary.ts';
import { ADVISORY, makeCheck, makeKnowledge, standingsFrom, stood } from './fixtures/rule-set.ts';

const RUNS = { numRuns: 300 };
const CLEAR = stood('clear', 'documented');

function apply(made: RandomCase, { checkId, change }: Pick<Counterfactual, 'checkId' | 'change'>): Standings {
  const index = made.rules.checks.findIndex((rule) => rule.id === checkId);
  const before = made.standings[index] ?? CLEAR;
  const after: Record<Counterfactual['change'], Standing> = {
    clear: CLEAR,
    settle: CLEAR,
    'explain-documented': { ...before, explained: 'documented' },
    'explain-verified': { ...before, explained: 'verified' },
  };
  return made.standings.with(index, after[change]);
}

const rank = (verdict: Counterfactual['verdict']): number => VERDICTS.indexOf(verdict);

describe('counterfactuals', () => {
  test('lead to what they promise, which is milder, and there are at most three, one a check', () => {
    fc.assert(
      fc.property(caseArbitrary, fc.boolean(), (made, gateWorst) => {
        const now = judge(made.rules, made.standings, { gateWorst }).verdict;
        const found = counterfactuals(made.rules, made.standings, { gateWorst });
        const promised = found.map(({ verdict }) => verdict);
        expect(found.map((each) => judge(made.rules, apply(made, each), { gateWorst }).verdict)).toEqual(promised);
        expect(promised.every((verdict) => rank(verdict) < rank(now))).toBe(true);
        expect(new Set(found.map(({ checkId }) => checkId)).size).toBe(found.length);
        expect(found.length).toBeLessThanOrEqual(3);
      }),
      RUNS,
    );
  });

  test('are only left out where no single answer helps', () => {
    fc.assert(
      fc.property(caseArbitrary, (made) => {
        if (counterfactuals(made.rules, made.standings).length > 0) return;
        const now = rank(judge(made.rules, made.standings).verdict);
        const helped = made.rules.checks.filter((rule) => {
          const standing = made.standings[rule.index];
          const changeable = standing !== undefined && (isAdverse(standing.state) || isOpen(rule, standing) || (rule.due && standing.state === 'clear'));
          return changeable && rank(judge(made.rules, made.standings.with(rule.index, CLEAR)).verdict) < now;
        });
        expect(helped).toEqual([]);
      }),
      RUNS,
    );
  });

  test('ask for the least that gets as far', () => {
    const rules = prepareRules(makeKnowledge([makeCheck('payment/holder', { weight: 22, criticality: 4 }), makeCheck('fee/level', { weight: 1 })]), [ADVISORY], 'paper');
    const known = { 'payment/holder': stood('concern', 'documented'), 'fee/level': CLEAR } as const;
    expect(counterfactuals(rules, standingsFrom(rules, known))).toEqual([{ checkId: 'payment/holder', change: 'explain-documented', verdict: 'proceed' }]);
    const unsettled = { 'payment/holder': stood('clear', 'claimed'), 'fee/level': CLEAR } as const;
    expect(counterfactuals(rules, standingsFrom(rules, unsettled))).toEqual([{ checkId: 'payment/holder', change: 'settle', verdict: 'proceed' }]);
  });
});

describe('open questions', () => {
  test('are all that are due and unknown, each with what the worst answer would do', () => {
    fc.assert(
      fc.property(caseArbitrary, (made) => {
        const open = openQuestions(made.rules, made.standings);
        const expected = made.rules.checks.filter((rule) => isOpen(rule, made.standings[rule.index])).map((rule) => rule.id);
        expect(open.map(({ checkId }) => checkId).sort()).toEqual(expected);
        const before = judge(made.rules, made.standings);
        for (const { checkId, couldAdd, worstVerdict } of open) {
          const index = made.rules.checks.findIndex((rule) => rule.id === checkId);
          const after = judge(made.rules, made.standings.with(index, stood('concern', 'attested')));
          expect([couldAdd, worstVerdict]).toEqual([after.points - before.points, after.verdict]);
          expect(couldAdd).toBeGreaterThanOrEqual(0);
        }
      }),
      RUNS,
    );
  });

  test('come in the order of verdict, points, criticality, id', () => {
    const weights: readonly (readonly [CheckId, number, number])[] = [['a/light', 2, 1], ['a/same', 3, 1], ['b/same', 3, 1], ['c/critical', 3, 4], ['d/review', 14, 1], ['e/escalate', 25, 1]];
    const rules = prepareRules(makeKnowledge(weights.map(([id, weight, criticality]) => makeCheck(id, { weight, criticality }))), [ADVISORY], 'paper');
    const open = openQuestions(rules, standingsFrom(rules, {}));
    expect(open.map(({ checkId, couldAdd, worstVerdict }) => [checkId, couldAdd, worstVerdict])).toEqual([
      ['e/escalate', 25, 'escalate'], ['d/review', 14, 'review'],
      ['c/critical', 3, 'incomplete'], ['a/same', 3, 'incomplete'], ['b/same', 3, 'incomplete'], ['a/light', 2, 'incomplete'],
    ]);
  });

  test('put the one that stands between the case and proceeding before those that change nothing', () => {
    const rules = prepareRules(makeKnowledge([makeCheck('a/heavy', { weight: 5 }), makeCheck('b/must', { weight: 0, mustHave: true }), makeCheck('c/done', { criticality: 4 }), makeCheck('d/done', { criticality: 4 })]), [ADVISORY], 'paper');
    const open = openQuestions(rules, standingsFrom(rules, { 'c/done': CLEAR, 'd/done': CLEAR }));
    expect(open.map(({ checkId }) => checkId)).toEqual(['b/must', 'a/heavy']);
  });
});
