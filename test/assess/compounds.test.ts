import { describe, expect, test } from 'vitest';
import { concernOf, judge, prepareRules } from '../../src/assess/index.ts';
import type { Standing } from '../../src/assess/index.ts';
import type { Compound } from '../../src/model/scoring.ts';
import type { Check } from '../../src/model/check.ts';
import type { CheckId } from '../../src/model/vocabulary.ts';
import { ADVISORY, makeCheck, makeCompound, makeKnowledge, makeScoring, standingsFrom, stood } from './fixtures/rule-set.ts';

const CONCERN = stood('concern', 'attested');
const PARTS = [
  makeCheck('a/one', { weight: 2, group: 'fee' }),
  makeCheck('a/two', { weight: 8, group: 'contact' }),
  makeCheck('a/three', { weight: 8, group: 'payment', refusedWeight: 1 }),
  makeCheck('a/four', { weight: 1, group: 'device' }),
];

function points(compounds: readonly Compound[], standings: Readonly<Record<CheckId, Standing>>, checks: readonly Check[] = PARTS): number {
  const rules = prepareRules(makeKnowledge(checks, makeScoring({ compounds: [...compounds] })), [ADVISORY], 'paper');
  return concernOf(rules, standingsFrom(rules, standings)).atLeast;
}

describe('two of three', () => {
  const compound = makeCompound('any-two', { needs: 2, parts: ['a/one', 'a/two', 'a/three'], target: 22 });

  test('reaches the target with exactly two', () => {
    expect(points([compound], { 'a/one': CONCERN, 'a/two': CONCERN })).toBe(22);
    expect(points([compound], { 'a/two': CONCERN, 'a/three': CONCERN })).toBe(22);
  });

  test('keeps its bonus when a third is declined, which adds what the refusal weighs', () => {
    expect(points([compound], { 'a/one': CONCERN, 'a/two': CONCERN, 'a/three': stood('refused', 'attested') })).toBe(23);
  });

  test('does not hold with one, or with a second that is partial or explained on paper', () => {
    expect(points([compound], { 'a/two': CONCERN })).toBe(8);
    expect(points([compound], { 'a/two': CONCERN, 'a/three': stood('partial', 'verified') })).toBe(12);
    expect(points([compound], { 'a/two': CONCERN, 'a/three': stood('concern', 'verified', 'documented') })).toBe(10);
  });
});

describe('a family', () => {
  const first = makeCompound('first', { parts: ['a/one', 'a/two'], target: 16 });
  const second = makeCompound('second', { parts: ['a/two', 'a/three'], target: 20, floor: 'critical' });
  const linked = makeCompound('third', { parts: ['a/three', 'a/four'], target: 10 });
  const all = { 'a/one': CONCERN, 'a/two': CONCERN, 'a/three': CONCERN, 'a/four': CONCERN } as const;

  test('counts its largest bonus, also where compounds hang together through a third', () => {
    expect(points([first, second, linked], all)).toBe(19 + 6);
    expect(points([first, linked], all)).toBe(19 + 6 + 1);
  });

  test('raises the band by the floor of any compound that holds', () => {
    const rules = prepareRules(makeKnowledge(PARTS, makeScoring({ compounds: [first, second] })), [ADVISORY], 'paper');
    const judged = judge(rules, standingsFrom(rules, { 'a/two': CONCERN, 'a/three': CONCERN }));
    expect(judged).toMatchObject({ band: 'critical', verdict: 'escalate', rows: ['band-high', 'assurance-low'] });
  });
});

describe('a condition', () => {
  const compound = makeCompound('strangers', { parts: ['a/one', 'a/two'], conditions: ['a/four'], target: 22 });
  const both = { 'a/one': CONCERN, 'a/two': CONCERN } as const;

  test.each([
    ['a concern', stood('concern', 'claimed'), 23],
    ['partial', stood('partial', 'verified'), 10],
    ['declined', stood('refused', 'verified'), 10],
    ['explained on paper', stood('concern', 'verified', 'documented'), 10],
    ['open', stood('unknown'), 10],
  ])('that is %s', (_, condition, expected) => {
    expect(points([compound], { ...both, 'a/four': condition })).toBe(expected);
  });

  test('outside the rule set keeps the compound from holding', () => {
    expect(points([compound], both, PARTS.slice(0, 3))).toBe(10);
  });
});

test('a part outside the rule set keeps a compound that needs all from holding', () => {
  expect(points([makeCompound('pair', { parts: ['a/one', 'b/absent'], target: 22 })], { 'a/one': CONCERN })).toBe(2);
});
