import fc from 'fast-check';
import { expect, test } from 'vitest';
import { assessWith, isAdverse, replayVector, weighCase } from '../../src/assess/index.ts';
import type { Case } from '../../src/assess/index.ts';
import type { Answers } from '../../src/model/answers.ts';
import type { Observed } from '../../src/model/finding.ts';
import { GRADES, STATES } from '../../src/model/vocabulary.ts';
import type { CheckId } from '../../src/model/vocabulary.ts';
import { caseArbitrary } from './fixtures/arbitrary.ts';
import type { RandomCase } from './fixtures/arbitrary.ts';

const WHO = { by: 'J. Doe', at: '2024-05-01T09:00:00+09:00' };
const grade = fc.constantFrom(...GRADES);
const seldom = <T>(arbitrary: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> => fc.option(arbitrary, { nil: undefined, freq: 2 });

/** What may be known of one check. Reasons of made-up checks are named like their outcomes. */
const knownArbitrary = fc.record({
  seen: seldom(fc.constantFrom(...STATES)),
  answer: seldom(fc.record({ state: fc.constantFrom(...STATES), grade, because: fc.option(fc.constant('seen'), { nil: undefined }), explained: fc.option(grade, { nil: undefined }) })),
  explained: seldom(grade),
  away: fc.boolean(),
  owed: fc.boolean(),
});
type Known = typeof knownArbitrary extends fc.Arbitrary<infer T> ? T : never;

function caseOf({ rules }: RandomCase, known: readonly Known[], gateWorst: boolean): Case {
  const each = rules.checks.map(({ id }, index) => ({ id, ...known[index % known.length] }));
  const ids = (wanted: (one: (typeof each)[number]) => boolean | undefined): ReadonlySet<CheckId> => new Set(each.filter(wanted).map(({ id }) => id));
  const answers: Answers['answers'] = Object.fromEntries(
    each.flatMap(({ id, answer }) => {
      if (answer === undefined) return [];
      const { because, explained, ...own } = answer;
      return [[id, { ...own, ...WHO, ...(because !== undefined && { because }), ...(explained !== undefined && { explanation: { text: 'so', grade: explained, ...WHO } }) }]];
    }),
  );
  return {
    profile: { id: 'case-1', name: 'Sam Sample', explanations: each.flatMap(({ id, explained }) => (explained === undefined ? [] : [{ about: id, text: 'so', grade: explained }])) },
    profileDigest: 'f'.repeat(64),
    observations: new Map(each.flatMap(({ id, seen }): [CheckId, Observed][] => (seen === undefined ? [] : [[id, { reason: seen, values: { n: 1 }, evidence: ['/name'] }]]))),
    answers: { schema: 'knowhire/answers/1', candidate: 'case-1', answers, retainUntil: '2024-12-01' },
    asOf: '2024-05-02',
    shown: (pointer) => `at ${pointer}`,
    policy: { gateWorst },
    withoutSubject: ids(({ away }) => away),
    accommodationMissing: ids(({ owed }) => owed),
  };
}

test('a weighed case says what its assessment says', () => {
  fc.assert(
    fc.property(caseArbitrary, fc.array(knownArbitrary, { minLength: 1, maxLength: 12 }), fc.boolean(), (made, known, gateWorst) => {
      const input = caseOf(made, known, gateWorst);
      const { adverse, openCount, ...weighed } = weighCase(made.rules, input);
      const assessment = assessWith(made.rules, { ...input, explain: true });
      expect(assessment).toMatchObject(weighed);
      expect(adverse).toEqual(assessment.findings.filter(({ state }) => isAdverse(state)));
      expect(openCount).toBe(assessment.open.length);
      expect(replayVector(made.knowledge, weighed.vector)).toMatchObject({ verdict: weighed.verdict, concern: weighed.concern, assurance: weighed.assurance });
    }),
    { numRuns: 300 },
  );
});

test('weighing looks up what stands at a pointer for adverse findings only', () => {
  fc.assert(
    fc.property(caseArbitrary, fc.array(knownArbitrary, { minLength: 1, maxLength: 12 }), (made, known) => {
      const { answers: _answers, ...input } = caseOf(made, known, false);
      let looked = 0;
      const { adverse } = weighCase(made.rules, { ...input, shown: () => { looked += 1; return undefined; } });
      const refusedAndOwed = made.rules.checks.filter(({ id }) => input.observations.get(id)?.reason === 'refused' && input.accommodationMissing?.has(id)).length;
      expect(looked).toBe(adverse.length + refusedAndOwed);
    }),
  );
});
