import { describe, expect, test } from 'vitest';
import type { Answers } from '../../src/model/answers.ts';
import type { Observed } from '../../src/model/finding.ts';
import type { CheckId } from '../../src/model/vocabulary.ts';
import { assessCase, assessWith, prepareRules, replayVector } from '../../src/assess/index.ts';
import type { CaseWithRules } from '../../src/assess/index.ts';
import { ADVISORY, makeCheck, makeKnowledge } from './fixtures/rule-set.ts';

const WHO = { by: 'J. Doe', at: '2024-05-01T09:00:00+09:00' };
const KNOWLEDGE = makeKnowledge([
  makeCheck('device/after-hire', { stage: 'after-hire', weight: 7, group: 'device' }),
  makeCheck('device/returned', { stage: 'after-hire', mustHave: true, group: 'device' }),
  makeCheck('interview/video-held', { stage: 'interview', mustHave: true, weight: 8, criticality: 4, group: 'presence' }),
  makeCheck('location/phone', { weight: 10, criticality: 2, group: 'location' }),
  makeCheck('payment/holder', { weight: 12, criticality: 3, group: 'payment' }),
]);

function seen(...reasons: readonly (readonly [CheckId, string])[]): ReadonlyMap<CheckId, Observed> {
  return new Map(reasons.map(([id, reason]) => [id, { reason, values: {}, evidence: ['/contact/phone'] }]));
}

function answers(given: Answers['answers']): Answers {
  return { schema: 'knowhire/answers/1', candidate: 'case-1', answers: given };
}

const INPUT: CaseWithRules = {
  profile: { id: 'case-1', name: 'Sam Sample', requisition: 'backend-7' },
  profileDigest: 'f'.repeat(64),
  observations: seen(['location/phone', 'concern'], ['payment/holder', 'clear']),
  knowledge: KNOWLEDGE,
  stage: 'interview',
  advisories: [ADVISORY],
  asOf: '2024-05-02',
  shown: () => '+1 555-01**',
};

describe('a case', () => {
  test('is put together from what was seen, answered and explained', () => {
    const assessment = assessCase({
      ...INPUT,
      profile: { ...INPUT.profile, retainUntil: '2024-11-01', explanations: [{ about: 'location/phone', text: 'kept the number after moving', grade: 'documented' }] },
      answers: { ...answers({ 'interview/video-held': { state: 'clear', grade: 'verified', ...WHO } }), retainUntil: '2024-10-01' },
    });
    expect(assessment).toMatchObject({
      candidate: { id: 'case-1', name: 'Sam Sample', requisition: 'backend-7' },
      concern: { atLeast: 2, atMost: 2, band: 'none' },
      // location 2 in full as adverse, payment 3 x 3/4, video 4 in full, of 9
      assurance: { credit: 8.25, possible: 9, percent: 91 },
      verdict: 'proceed',
      because: [{ code: 'all-rows-passed', checks: [], values: { concern: 2, percent: 91 } }],
      open: [],
      counterfactuals: [],
      mustHaves: [
        { checkId: 'device/returned', due: false, state: 'unknown' },
        { checkId: 'interview/video-held', due: true, state: 'clear' },
      ],
      retainUntil: '2024-10-01',
    });
    expect(assessment.findings.map(({ checkId, state }) => [checkId, state])).toEqual([['interview/video-held', 'clear'], ['location/phone', 'concern'], ['payment/holder', 'clear']]);
  });

  test('with a must-have open is incomplete, says so first, and names what would settle it', () => {
    const assessment = assessCase({ ...INPUT, policy: { gateWorst: true } });
    expect(assessment.because).toEqual([
      { code: 'must-have-open', checks: ['interview/video-held'], values: { open: 1 } },
      { code: 'assurance-low', checks: [], values: { percent: 47, settled: 41, needed: 70 } },
    ]);
    expect(assessment.open).toEqual([{ checkId: 'interview/video-held', couldAdd: 8, worstVerdict: 'review' }]);
    expect(assessment.counterfactuals).toEqual([{ checkId: 'interview/video-held', change: 'settle', verdict: 'proceed' }]);
  });

  test('of concern names the checks that carry it, without those that are explained away', () => {
    const assessment = assessCase({
      ...INPUT,
      observations: seen(['location/phone', 'concern'], ['payment/holder', 'concern']),
      answers: answers({ 'location/phone': { state: 'concern', ...WHO, explanation: { text: 'moved', grade: 'verified', ...WHO } } }),
    });
    expect(assessment.verdict).toBe('review');
    expect(assessment.because[0]).toEqual({ code: 'band-elevated', checks: ['payment/holder'], values: { concern: 12, band: 'elevated', threshold: 12 } });
  });

  test('counts what is known of later stages against it, and nothing else of them', () => {
    const later = assessCase({ ...INPUT, observations: seen(['device/after-hire', 'concern'], ['location/phone', 'clear']) });
    expect(later.concern).toMatchObject({ atLeast: 7, atMost: 7 + 8 + 12 });
    expect(later.findings.map(({ checkId }) => checkId)).toContain('device/after-hire');
    const harmless = assessCase({ ...INPUT, observations: seen(['device/after-hire', 'clear']) });
    expect(harmless.findings.map(({ checkId }) => checkId)).not.toContain('device/after-hire');
    expect(harmless.assurance.possible).toBe(9);
  });

  test('replays from its vector, also where the policy gates on the worst case', () => {
    const settled = answers({ 'interview/video-held': { state: 'clear', grade: 'documented', ...WHO } });
    const input = { ...INPUT, observations: seen(['location/phone', 'clear']), answers: settled };
    const knowledge = { ...KNOWLEDGE, scoring: { ...KNOWLEDGE.scoring, assuranceNeeded: 50, bands: { low: 2, elevated: 5, high: 10, critical: 20 } } };
    const lenient = assessCase({ ...input, knowledge });
    const strict = assessCase({ ...input, knowledge, policy: { gateWorst: true } });
    expect([lenient.verdict, strict.verdict]).toEqual(['proceed', 'incomplete']);
    expect(strict.because).toEqual([{ code: 'worst-case', checks: [], values: { atMost: 12, band: 'high', threshold: 10 } }]);
    expect([lenient, strict].map(({ vector }) => replayVector(knowledge, vector)?.verdict)).toEqual(['proceed', 'incomplete']);
  });

  test('names no person in its vector', () => {
    expect(assessCase(INPUT).vector).toMatch(/^kh1\/interview\/[0-9a-f]{12}\/1\/[a-z0-9A-D!*]+$/);
  });

  test('is the same with rules made once, and without the advice where that is not asked for', () => {
    const rules = prepareRules(KNOWLEDGE, [ADVISORY], 'interview');
    expect(assessWith(rules, INPUT)).toEqual(assessCase(INPUT));
    expect(assessWith(rules, { ...INPUT, explain: false })).toEqual({ ...assessCase(INPUT), open: [], counterfactuals: [] });
  });

  test('carries the decision of a person without touching the score', () => {
    const decision = { decision: 'do-not-proceed', reason: 'another was chosen', ...WHO } as const;
    const decided = assessCase({ ...INPUT, answers: { ...answers({}), decision } });
    expect(decided).toEqual({ ...assessCase(INPUT), decision });
  });
});
