import { describe, expect, test } from 'vitest';
import { compareBaseline, isNewOrWorse } from '../../src/assess/baseline.ts';
import type { Assessment } from '../../src/model/assessment.ts';
import { gateCase } from './fixtures/gate-cases.ts';

function compared(now: readonly Assessment[], before: readonly Assessment[]): Record<'new' | 'gone' | 'unchanged', readonly string[]> {
  const record = compareBaseline({ assessments: now, revealed: false }, { assessments: before, revealed: false });
  const names = (key: 'new' | 'gone' | 'unchanged'): readonly string[] => record[key].map(({ candidate, checkId }) => `${candidate} ${checkId}`);
  return { new: names('new'), gone: names('gone'), unchanged: names('unchanged') };
}

describe('a baseline', () => {
  test('never nets one gone with one new', () => {
    const before = gateCase('kim', { 'contact/mail': 'concern', 'location/phone': 'concern' });
    const now = gateCase('kim', { 'payment/country': 'concern', 'location/phone': 'concern' });
    expect(compared([now], [before])).toEqual({ new: ['kim payment/country'], gone: ['kim contact/mail'], unchanged: ['kim location/phone'] });
  });

  test('sees the same check with another fact as new and gone', () => {
    const before = gateCase('kim', { 'contact/mail': 'concern' });
    const now = gateCase('kim', { 'contact/mail': 'concern' }, { shown: 'another' });
    expect(compared([now], [before])).toEqual({ new: ['kim contact/mail'], gone: ['kim contact/mail'], unchanged: [] });
  });

  test('counts must-haves that are open, and candidates that came or went', () => {
    const open = gateCase('lee', { 'interview/video-held': 'unknown' });
    expect(compared([open], [])).toEqual({ new: ['lee interview/video-held'], gone: [], unchanged: [] });
    expect(compared([], [open])).toEqual({ new: [], gone: ['lee interview/video-held'], unchanged: [] });
  });
});

describe('counting only what is new', () => {
  const kim = gateCase('kim', { 'payment/holder': 'concern' });
  const before = { assessments: [kim], revealed: false };
  const same = compareBaseline(before, before);

  test('leaves out a case that stands as it did', () => {
    expect(isNewOrWorse({ candidate: 'kim', verdict: 'review' }, same, before)).toBe(false);
    expect(isNewOrWorse({ candidate: 'kim', verdict: 'proceed' }, same, before)).toBe(false);
  });

  test('counts a case with a new finding, a worse verdict, or no past', () => {
    const worse = compareBaseline({ assessments: [gateCase('kim', { 'payment/holder': 'concern', 'contact/mail': 'concern' })], revealed: false }, before);
    expect(isNewOrWorse({ candidate: 'kim', verdict: 'review' }, worse, before)).toBe(true);
    expect(isNewOrWorse({ candidate: 'kim', verdict: 'escalate' }, same, before)).toBe(true);
    expect(isNewOrWorse({ candidate: 'lee', verdict: 'incomplete' }, same, before)).toBe(true);
  });

  test('compares with the gate of then where the report has one', () => {
    const gate = { policy: { name: 'p', digest: '' }, verdict: 'incomplete', cases: [{ candidate: 'kim', verdict: 'incomplete', own: 'review', reasons: [], waived: [], counted: true }], waiverFaults: [] } as const;
    expect(isNewOrWorse({ candidate: 'kim', verdict: 'review' }, same, { ...before, gate })).toBe(true);
  });
});
