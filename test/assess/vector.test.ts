import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { assuranceOf, concernOf, judge, parseVector, prepareRules, replayVector, vectorOf } from '../../src/assess/index.ts';
import { caseArbitrary } from './fixtures/arbitrary.ts';
import { ADVISORY, makeCheck, makeKnowledge, standingsFrom, stood } from './fixtures/rule-set.ts';

const KNOWLEDGE = makeKnowledge(['a/1', 'a/2', 'a/3', 'a/4', 'a/5', 'a/6'].map((id) => makeCheck(id as `a/${string}`, { weight: 9 })));
const RULES = prepareRules(KNOWLEDGE, [ADVISORY], 'interview');
const STANDINGS = standingsFrom(RULES, { 'a/1': stood('concern', 'attested', 'documented'), 'a/2': stood('clear', 'verified'), 'a/3': stood('clear', 'verified'), 'a/6': stood('not-applicable') });
const VECTOR = 'kh1/interview/0123456789ab/1/c2C!k4*2u*2n';

test('a vector is short and readable', () => {
  expect(vectorOf(RULES, STANDINGS)).toBe(VECTOR);
  expect(vectorOf(RULES, STANDINGS, { gateWorst: true })).toBe(`${VECTOR}/worst`);
});

test('it replays to the same concern, assurance and verdict, and is written the same again', () => {
  fc.assert(
    fc.property(caseArbitrary, fc.boolean(), ({ knowledge, rules, standings }, gateWorst) => {
      const vector = vectorOf(rules, standings, { gateWorst });
      expect(replayVector(knowledge, vector)).toEqual({
        verdict: judge(rules, standings, { gateWorst }).verdict,
        concern: concernOf(rules, standings),
        assurance: assuranceOf(rules, standings),
      });
      const parsed = parseVector(vector);
      expect(parsed && vectorOf(rules, parsed.standings, parsed.policy)).toBe(vector);
    }),
    { numRuns: 300 },
  );
});

describe('what is not a vector', () => {
  test.each([
    '', 'kh1', 'kh2/interview/0123456789ab/1/c2', 'kh1/never/0123456789ab/1/c2', 'kh1/interview/0123456789ab/xyz/c2', 'kh1/interview/0123456789ab/1/c9', 'kh1/interview/0123456789ab/1/c2 ',
    'kh1/interview/0123456789ab/1/u*0', 'kh1/interview/0123456789ab/1/u*9999', `kh1/interview/0123456789ab/1/${'u*4999'.repeat(3)}`, `${VECTOR}/best`, `${VECTOR}/worst/`, 'u'.repeat(30_000),
  ])('%j is refused', (text) => {
    expect(parseVector(text)).toBeUndefined();
    expect(replayVector(KNOWLEDGE, text)).toBeUndefined();
  });

  test('no text makes the parser throw', () => {
    const near = fc.array(fc.constantFrom('kh1', '/', 'interview', '0123456789ab', '1', 'c', 'k4', 'u', '*', '9', 'C', '!', 'worst')).map((parts) => parts.join(''));
    fc.assert(fc.property(fc.oneof(fc.string(), near), (text) => { replayVector(KNOWLEDGE, text); }));
  });
});

describe('a vector of another rule set is not replayed', () => {
  test.each([
    ['another digest', VECTOR.replace('0123456789ab', 'ba9876543210')],
    ['advisories that are not there', VECTOR.replace('/1/', '/2/')],
    ['another number of checks', VECTOR.replace('u*2', 'u*3')],
  ])('%s', (_, vector) => {
    expect(parseVector(vector)).toBeDefined();
    expect(replayVector(KNOWLEDGE, vector)).toBeUndefined();
  });
});
