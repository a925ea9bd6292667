import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { judgeGate, worstOf } from '../../src/assess/gate.ts';
import { applyWaivers } from '../../src/assess/waivers.ts';
import type { Answer } from '../../src/model/answers.ts';
import { fingerprintOf } from '../../src/model/fingerprint.ts';
import { STATES, VERDICTS, type CheckId } from '../../src/model/vocabulary.ts';
import { AT, gateCase, GATE_KNOWLEDGE, GATE_RULES, makePolicy, question, WHO } from './fixtures/gate-cases.ts';

function codes(policy: Record<string, unknown>, assessment: Parameters<typeof judgeGate>[1]): readonly string[] {
  return judgeGate(question(makePolicy(policy)), assessment).reasons.map(({ code, verdict, policy: line }) => `${code} ${verdict} ${line ?? '-'}`);
}

describe('the gate', () => {
  test('lets a case through to which nothing is missing, and says nothing then', () => {
    expect(judgeGate(question(), gateCase('kim', {}))).toEqual({ candidate: 'kim', verdict: 'proceed', own: 'proceed', reasons: [], waived: [] });
  });

  test('asks a person about a forbidden check, and about one in doubt only where the policy says so', () => {
    expect(codes({ forbid: ['payment/country', 'contact/mail'] }, gateCase('kim', { 'contact/mail': 'concern' }))).toEqual(['forbidden review /forbid/1']);
    const doubt = gateCase('kim', { 'contact/mail': 'partial' });
    expect(codes({ forbid: ['contact/mail'] }, doubt)).toEqual([]);
    expect(codes({ forbid: ['contact/mail'], forbidDoubt: true }, doubt)).toEqual(['forbidden review /forbid/0']);
    expect(codes({ forbid: ['contact/mail'] }, gateCase('kim', { 'contact/mail': 'refused' }))).toEqual(['forbidden review /forbid/0']);
  });

  test('forbids a check of a later stage as soon as it speaks against the case', () => {
    expect(codes({ forbid: ['device/after-hire'] }, gateCase('kim', { 'device/after-hire': 'concern' }))).toEqual(['forbidden review /forbid/0']);
  });

  test('allows no points at all where the policy says none', () => {
    const low = gateCase('kim', { 'location/phone': 'concern' });
    expect(codes({}, low)).toEqual([]);
    expect(codes({ band: 'none' }, low)).toEqual(['band-above review /band']);
  });

  test('is never milder than the assessment, whatever the policy says', () => {
    expect(codes({}, gateCase('kim', { 'payment/holder': 'concern' }))).toEqual(['band-elevated review -']);
    expect(codes({ band: 'none' }, gateCase('kim', { 'payment/holder': 'concern' }))).toEqual(['band-elevated review -']);
    expect(codes({}, gateCase('kim', { 'interview/video-held': 'unknown' }))).toEqual(['must-have-open incomplete -', 'assurance-low incomplete -']);
  });

  test('waits for required checks and for those that must be shown better', () => {
    const open = gateCase('kim', { 'contact/mail': 'unknown' });
    expect(codes({ require: ['contact/mail'] }, open)).toEqual(['required-open incomplete /require/0']);
    expect(codes({ grades: { 'contact/mail': 'claimed' } }, open)).toEqual(['grade-short incomplete /grades/contact~1mail']);
    expect(codes({ grades: { 'payment/holder': 'documented' } }, gateCase('kim', {}))).toEqual([]);
    expect(codes({ grades: { 'payment/holder': 'verified' } }, gateCase('kim', {}))).toEqual(['grade-short incomplete /grades/payment~1holder']);
    expect(codes({ grades: { 'payment/holder': 'documented' } }, gateCase('kim', { 'payment/holder': 'clear' }))).toEqual(['grade-short incomplete /grades/payment~1holder']);
    expect(codes({ require: ['contact/mail'], grades: { 'contact/mail': 'verified' } }, gateCase('kim', { 'contact/mail': 'not-applicable' }))).toEqual([]);
  });

  test('does not rest on answers that are too old, but an old concern is still one', () => {
    const answers = { 'contact/mail': { state: 'clear', by: 'Ada', at: '2026-10-01T00:00:00Z' }, 'payment/country': { state: 'concern', by: 'Ada', at: '2020-01-01T00:00:00Z' } } as const;
    const [reason] = judgeGate(question(makePolicy({ maxAge: { answers: 30 } })), gateCase('kim', {}, { answers })).reasons;
    expect(reason).toMatchObject({ code: 'answers-old', checks: ['contact/mail'], values: { limit: 30, oldest: 51 } });
    expect(codes({ maxAge: { answers: 51 } }, gateCase('kim', {}, { answers }))).toEqual([]);
    expect(codes({ maxAge: { answers: 50 } }, gateCase('kim', {}, { answers }))).toEqual(['answers-old incomplete /maxAge/answers']);
  });

  test('does not rest on reference data that is too old or has no date', () => {
    const policy = makePolicy({ maxAge: { reference: 100 } });
    const ages = (age: number | undefined): readonly string[] => judgeGate({ ...question(policy), referenceAges: { networks: age } }, gateCase('kim', {})).reasons.map(({ code }) => code);
    expect([ages(100), ages(101), ages(undefined)]).toEqual([[], ['reference-old'], ['reference-old']]);
  });

  test('asks for more assurance than the rule set only where the policy does', () => {
    const some = gateCase('kim', { 'payment/holder': 'unknown' });
    expect(codes({}, some)).toEqual([]);
    expect(codes({ assurance: 90 }, some)).toEqual(['assurance-short incomplete /assurance']);
    expect(codes({ gate: 'worst' }, gateCase('kim', { 'identity/sanctioned': 'unknown' }))).toEqual(['worst-case incomplete /gate']);
  });

  test('puts adverse reasons before incomplete ones, and lets the first decide', () => {
    const both = gateCase('kim', { 'contact/mail': 'concern', 'interview/video-held': 'unknown' });
    const gated = judgeGate(question(makePolicy({ forbid: ['contact/mail'] })), both);
    expect([gated.verdict, gated.own, gated.reasons[0]?.code]).toEqual(['review', 'incomplete', 'forbidden']);
  });

  test('of a run is as bad as its worst case', () => {
    expect(worstOf([])).toBe('proceed');
    expect(worstOf(['proceed', 'review', 'incomplete'])).toBe('review');
  });
});

describe('four eyes', () => {
  const policy = { fourEyes: true };
  const overruled = { state: 'clear', by: 'Ada', at: WHO.at, because: 'the second mail address is an alias' } as const;
  const alone = (answer: object, decision?: object): readonly string[] =>
    codes(policy, gateCase('kim', { 'contact/mail': 'concern' }, { answers: { 'contact/mail': answer as never }, ...(decision !== undefined && { decision: decision as never }) }));

  test('want a second person behind every finding that was made milder', () => {
    expect(alone(overruled)).toEqual(['four-eyes incomplete /fourEyes']);
    expect(alone({ ...overruled, earlier: [{ ...overruled, by: 'Ben' }] })).toEqual([]);
    expect(alone({ ...overruled, earlier: [{ ...overruled, by: ' ADA ' }] })).toEqual(['four-eyes incomplete /fourEyes']);
  });

  test('take the decision of another person to go on as the second pair', () => {
    expect(alone(overruled, { decision: 'proceed', by: 'Ben', at: WHO.at, reason: 'seen' })).toEqual([]);
    expect(alone(overruled, { decision: 'proceed', by: 'ada', at: WHO.at, reason: 'seen' })).toEqual(['four-eyes incomplete /fourEyes']);
    expect(alone(overruled, { decision: 'more-checks', by: 'Ben', at: WHO.at, reason: 'seen' })).toEqual(['four-eyes incomplete /fourEyes']);
  });

  test('see a graver answer that the same person replaced, and an explanation that takes points off', () => {
    const replaced: Answer = { state: 'clear', ...WHO, earlier: [{ state: 'concern', ...WHO }] };
    expect(codes(policy, gateCase('kim', {}, { answers: { 'contact/mail': replaced } }))).toEqual(['four-eyes incomplete /fourEyes']);
    const explained = { state: 'concern', ...WHO, explanation: { text: 'an alias', grade: 'attested', ...WHO } } as const;
    expect(alone(explained)).toEqual(['four-eyes incomplete /fourEyes']);
    expect(alone({ ...explained, by: 'Ben' })).toEqual([]);
    expect(alone({ ...explained, explanation: { ...explained.explanation, grade: 'claimed' } })).toEqual([]);
  });
});

test('only a waiver makes the gate milder than the assessment: property over all states', () => {
  const ids = GATE_RULES.checks.map(({ id }) => id).filter((id) => id !== 'device/after-hire');
  const states = fc.array(fc.constantFrom(...STATES), { minLength: ids.length, maxLength: ids.length });
  fc.assert(
    fc.property(states, fc.subarray(ids), fc.boolean(), (chosen, forbid, waive) => {
      const assessment = gateCase('kim', Object.fromEntries(ids.map((id, at) => [id, chosen[at]])) as Record<CheckId, never>);
      const finding = assessment.findings.find(({ checkId }) => checkId === 'payment/holder');
      const waivers = waive && finding !== undefined ? [{ id: 'W', candidate: 'kim', check: 'payment/holder', fingerprint: fingerprintOf('kim', finding), owner: 'Ada', approver: 'Ben', reason: 'known', start: '2026-11-01T00:00:00Z', expires: '2026-12-01T00:00:00Z' }] : [];
      const applied = applyWaivers({ knowledge: GATE_KNOWLEDGE, at: Date.parse(AT), maxDays: 180 }, waivers, [assessment]).assessments[0];
      if (applied === undefined) throw new Error('lost');
      expect([applied.verdict, applied.concern]).toEqual([assessment.verdict, assessment.concern]);
      const gated = judgeGate(question(makePolicy({ forbid })), applied);
      const rank = VERDICTS.indexOf(gated.verdict) - VERDICTS.indexOf(assessment.verdict);
      if (gated.waived.length === 0) expect(rank).toBeGreaterThanOrEqual(0);
    }),
    { numRuns: 200 },
  );
});
