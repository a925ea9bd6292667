import { describe, expect, test } from 'vitest';
import { judgeGate } from '../../src/assess/gate.ts';
import { applyWaivers } from '../../src/assess/waivers.ts';
import { fingerprintOf } from '../../src/model/fingerprint.ts';
import type { Assessment } from '../../src/model/assessment.ts';
import type { Waiver } from '../../src/model/waiver.ts';
import type { CheckId } from '../../src/model/vocabulary.ts';
import { AT, gateCase, GATE_KNOWLEDGE, makePolicy, question } from './fixtures/gate-cases.ts';

const KIM = gateCase('kim', { 'payment/holder': 'concern' });

function printOf(assessment: Assessment, check: CheckId): string {
  const finding = assessment.findings.find(({ checkId }) => checkId === check);
  if (finding === undefined) throw new Error(`no ${check}`);
  return fingerprintOf(assessment.candidate.id, finding);
}

const GOOD: Waiver = {
  id: 'W-1', candidate: 'kim', check: 'payment/holder', fingerprint: printOf(KIM, 'payment/holder'), owner: 'Ada Park', approver: 'Ben Cho', reason: 'paid through the vendor',
  start: '2026-11-01T00:00:00Z', expires: '2026-12-01T00:00:00Z',
};

function faults(waivers: readonly Waiver[], { at = AT, cases = [KIM], maxDays = 180 }: { at?: string; cases?: readonly Assessment[]; maxDays?: number } = {}): readonly string[] {
  return applyWaivers({ knowledge: GATE_KNOWLEDGE, at: Date.parse(at), maxDays }, waivers, cases).faults.map(({ code, index, key }) => `${index} ${code} ${key}`);
}

describe('a waiver that holds', () => {
  const { assessments } = applyWaivers({ knowledge: GATE_KNOWLEDGE, at: Date.parse(AT), maxDays: 180 }, [GOOD], [KIM]);
  const [waived] = assessments;

  test('opens the gate, and stays in the report with everything but the mark as it was', () => {
    expect(faults([GOOD])).toEqual([]);
    expect(judgeGate(question(), KIM).verdict).toBe('review');
    expect(waived && judgeGate(question(makePolicy({ forbid: ['payment/holder'] })), waived)).toMatchObject({ verdict: 'proceed', own: 'review', waived: ['payment/holder'] });
    const finding = waived?.findings.find(({ checkId }) => checkId === 'payment/holder');
    expect(finding).toEqual({ ...KIM.findings.find(({ checkId }) => checkId === 'payment/holder'), waived: { id: 'W-1', owner: 'Ada Park', approver: 'Ben Cho', reason: 'paid through the vendor', until: '2026-12-01T00:00:00Z' } });
    expect({ ...waived, findings: [] }).toEqual({ ...KIM, findings: [] });
  });

  test('answers for how well its check is shown, too', () => {
    expect(waived && judgeGate(question(makePolicy({ grades: { 'payment/holder': 'verified' }, require: ['payment/holder'] })), waived).verdict).toBe('proceed');
  });

  test('is for its own candidate and check only', () => {
    const lee = gateCase('lee', { 'payment/holder': 'concern' });
    const applied = applyWaivers({ knowledge: GATE_KNOWLEDGE, at: Date.parse(AT), maxDays: 180 }, [GOOD], [KIM, lee]);
    expect(applied.assessments.map((one) => judgeGate(question(), one).verdict)).toEqual(['proceed', 'review']);
  });
});

describe('a waiver does not hold', () => {
  test('from the instant of its expiry on, on the day itself', () => {
    expect(faults([GOOD], { at: '2026-11-30T23:59:59Z' })).toEqual([]);
    expect(faults([GOOD], { at: '2026-12-01T00:00:00Z' })).toEqual(['0 expired expires']);
  });

  test('later for being written in another time zone', () => {
    const seoul = { ...GOOD, expires: '2026-12-01T00:00:00+09:00' };
    expect(faults([seoul], { at: '2026-11-30T14:59:59Z' })).toEqual([]);
    expect(faults([seoul], { at: '2026-11-30T15:00:00Z' })).toEqual(['0 expired expires']);
    expect(faults([seoul], { at: '2026-11-30T10:00:00-05:00' })).toEqual(['0 expired expires']);
    const newYork = { ...GOOD, expires: '2026-12-01T00:00:00-05:00' };
    expect(faults([newYork], { at: '2026-12-01T00:00:00Z' })).toEqual([]);
  });

  test('before its start, or with an end before it', () => {
    expect(faults([{ ...GOOD, start: '2026-11-21T00:00:01Z' }])).toEqual(['0 not-started start']);
    expect(faults([{ ...GOOD, start: '2026-11-21T00:00:00Z' }])).toEqual([]);
    expect(faults([{ ...GOOD, start: '2027-01-01T00:00:00Z' }])).toEqual(['0 never-valid expires']);
  });

  test('for years', () => {
    expect(faults([{ ...GOOD, expires: '2031-01-01T00:00:00Z' }])).toEqual(['0 too-long expires']);
    expect(faults([{ ...GOOD, expires: '2027-04-30T00:00:00Z' }])).toEqual([]);
    expect(faults([{ ...GOOD, expires: '2027-04-30T00:00:01Z' }])).toEqual(['0 too-long expires']);
    expect(faults([GOOD], { maxDays: 29 })).toEqual(['0 too-long expires']);
  });

  test('without a fingerprint, or for many', () => {
    const { fingerprint: _, ...without } = GOOD;
    expect(faults([without])).toEqual(['0 no-fingerprint fingerprint']);
    expect(faults([{ ...GOOD, candidate: '*' }])).toEqual(['0 wildcard candidate']);
    expect(faults([{ ...GOOD, check: 'payment/*' }])).toEqual(['0 wildcard check']);
  });

  test('when the fact has changed, or is gone', () => {
    expect(faults([GOOD], { cases: [gateCase('kim', { 'payment/holder': 'concern' }, { shown: 'another holder' })] })).toEqual(['0 changed-fact fingerprint']);
    expect(faults([GOOD], { cases: [gateCase('kim', { 'payment/holder': 'partial' })] })).toEqual(['0 changed-fact fingerprint']);
    expect(faults([GOOD], { cases: [gateCase('kim', {})] })).toEqual(['0 unused check']);
  });

  test('for a candidate that was renamed', () => {
    expect(faults([GOOD], { cases: [gateCase('kim-2', { 'payment/holder': 'concern' })] })).toEqual(['0 unknown-candidate candidate']);
    expect(faults([{ ...GOOD, candidate: 'kim-2' }], { cases: [gateCase('kim-2', { 'payment/holder': 'concern' })] })).toEqual(['0 changed-fact fingerprint']);
  });

  test('when its owner approved it, however the name is written', () => {
    for (const approver of ['Ada Park', ' ada  park ', 'ＡＤＡ ＰＡＲＫ', 'Ada\u200bPark']) expect(faults([{ ...GOOD, approver }])).toEqual(['0 self-approved approver']);
    const owner = '김도현';
    expect(faults([{ ...GOOD, owner, approver: owner.normalize('NFD') }])).toEqual(['0 self-approved approver']);
  });

  test('twice', () => {
    expect(faults([GOOD, { ...GOOD, id: 'W-2' }])).toEqual(['1 duplicate id']);
    expect(faults([GOOD, { ...GOOD, check: 'payment/country' }])).toEqual(['1 duplicate id', '1 unused check']);
  });

  test('for a must-have, a hard floor, or a part of a combination that forces the band', () => {
    const declined = gateCase('kim', { 'interview/video-held': 'refused', 'identity/sanctioned': 'concern' });
    expect(faults([{ ...GOOD, check: 'interview/video-held', fingerprint: printOf(declined, 'interview/video-held') }], { cases: [declined] })).toEqual(['0 must-have check']);
    expect(faults([{ ...GOOD, check: 'identity/sanctioned', fingerprint: printOf(declined, 'identity/sanctioned') }], { cases: [declined] })).toEqual(['0 hard-floor check']);
    const both = gateCase('kim', { 'contact/mail': 'concern', 'location/phone': 'concern' });
    expect(faults([{ ...GOOD, check: 'contact/mail', fingerprint: printOf(both, 'contact/mail') }], { cases: [both] })).toEqual(['0 hard-floor check']);
    const one = gateCase('kim', { 'contact/mail': 'concern' });
    expect(faults([{ ...GOOD, check: 'contact/mail', fingerprint: printOf(one, 'contact/mail') }], { cases: [one] })).toEqual([]);
  });

  test('for a check that does not exist', () => {
    expect(faults([{ ...GOOD, check: 'payment/holdr' }])).toEqual(['0 unknown-check check']);
  });

  test('in part: one fault and nothing is marked', () => {
    const { assessments } = applyWaivers({ knowledge: GATE_KNOWLEDGE, at: Date.parse('2027-01-01T00:00:00Z'), maxDays: 180 }, [GOOD], [KIM]);
    expect(assessments).toEqual([KIM]);
  });
});
