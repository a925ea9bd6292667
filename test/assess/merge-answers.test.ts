import { describe, expect, test } from 'vitest';
import type { Answer } from '../../src/model/answers.ts';
import type { Finding } from '../../src/model/finding.ts';
import { mergeAnswers, prepareRules } from '../../src/assess/index.ts';
import type { Material } from '../../src/assess/index.ts';
import { ADVISORY, makeCheck, makeKnowledge } from './fixtures/rule-set.ts';

const ID = 'payment/holder';
const MUST = 'interview/video-held';
const RULES = prepareRules(makeKnowledge([makeCheck(ID), makeCheck(MUST, { mustHave: true })]), [ADVISORY], 'paper');
const WHO = { by: 'J. Doe', at: '2024-05-01T09:00:00+09:00' };

function merged(id: typeof ID | typeof MUST, seen: string | undefined, answer?: Partial<Answer>, more: Partial<Material> = {}): Finding | undefined {
  const observations = new Map(seen === undefined ? [] : [[id, { reason: seen, values: { holder: 'other' }, evidence: ['/payment/holder', '/payment/bank'] }]] as const);
  const answers = answer === undefined ? {} : { [id]: { state: 'unknown' as const, ...WHO, ...answer } };
  const shown = (pointer: string) => (pointer === '/payment/holder' ? 'K*** M***' : undefined);
  return mergeAnswers(RULES, { observations, answers, asOf: '2024-05-02', shown, ...more }).find((finding) => finding.checkId === id);
}

describe('without an answer', () => {
  test('a check nobody looked at is unknown and rests on nothing', () => {
    expect(merged(ID, undefined)).toEqual({ checkId: ID, state: 'unknown', origin: 'none', evidence: [] });
  });

  test('what the tool saw stands, with its evidence as it may be shown', () => {
    expect(merged(ID, 'concern')).toEqual({
      checkId: ID, state: 'concern', origin: 'automated', grade: 'attested', reason: 'concern', values: { holder: 'other' },
      evidence: [{ pointer: '/payment/holder', shown: 'K*** M***' }, { pointer: '/payment/bank' }],
    });
  });

  test('a reason that the check does not know is refused', () => {
    expect(() => merged(ID, 'made-up')).toThrow(/payment\/holder.*made-up/);
  });
});

describe('with an answer', () => {
  test('it is taken where the tool saw nothing or could not tell', () => {
    expect(merged(ID, undefined, { state: 'clear', grade: 'documented' })).toMatchObject({ state: 'clear', grade: 'documented', origin: 'person', ...WHO });
    const finding = merged(ID, 'unknown', { state: 'concern' });
    expect(finding).toMatchObject({ state: 'concern', grade: 'attested', origin: 'person', evidence: [{ pointer: '/payment/holder' }, {}] });
    expect(finding?.reason).toBeUndefined();
  });

  test('it overrules the tool only where it says why, and the overruled outcome is kept', () => {
    expect(merged(ID, 'concern', { state: 'clear', note: 'looked at the card' })).toMatchObject({ state: 'concern', origin: 'automated', note: 'looked at the card' });
    expect(merged(ID, 'concern', { state: 'clear', because: 'the card is hers' })).toMatchObject({
      state: 'clear', origin: 'person', because: 'the card is hers', overruled: { state: 'concern', reason: 'concern' },
    });
  });

  test('that agrees, it confirms: the person stands behind it, the better grade counts, nothing is overruled', () => {
    const finding = merged(ID, 'concern', { state: 'concern', grade: 'claimed' });
    expect(finding).toMatchObject({ state: 'concern', origin: 'person', reason: 'concern', grade: 'attested', ...WHO });
    expect(finding?.overruled).toBeUndefined();
    expect(merged(ID, 'clear', { state: 'clear', grade: 'verified' })).toMatchObject({ state: 'clear', grade: 'verified', origin: 'person' });
  });

  test('the answers it replaced, the note and the files stay', () => {
    const earlier = [{ state: 'unknown' as const, ...WHO }];
    const files = [{ path: 'card.pdf', sha256: 'a'.repeat(64) }];
    expect(merged(ID, 'concern', { state: 'clear', because: 'seen', earlier, files, note: 'n' })).toMatchObject({ earlier, files, note: 'n' });
    expect(merged(ID, 'concern', { state: 'clear', earlier, files })).toMatchObject({ state: 'concern', earlier, files });
  });
});

describe('not applicable', () => {
  test.each([
    ['with a reason', ID, { because: 'paid by the vendor' }, 'not-applicable'],
    ['without one', ID, {}, 'unknown'],
    ['on a must-have', MUST, { because: 'no time' }, 'unknown'],
  ] as const)('%s', (_, id, own, expected) => {
    expect(merged(id, undefined, { state: 'not-applicable', ...own })?.state).toBe(expected);
  });

  test('on a must-have does not set aside what the tool saw', () => {
    expect(merged(MUST, 'concern', { state: 'not-applicable', because: 'no time' })).toMatchObject({ state: 'concern', origin: 'automated' });
  });

  test('on a must-have is not taken from the tool either', () => {
    expect(merged(MUST, 'not-applicable')?.state).toBe('unknown');
    expect(merged(ID, 'not-applicable')?.state).toBe('not-applicable');
  });
});

test('declining a measure says nothing where an accommodation was due and not offered', () => {
  const missing = { accommodationMissing: new Set([MUST] as const) };
  expect(merged(MUST, undefined, { state: 'refused', note: 'no camera' })?.state).toBe('refused');
  expect(merged(MUST, undefined, { state: 'refused', note: 'no camera' }, missing)).toMatchObject({ state: 'unknown', origin: 'person', note: 'no camera' });
  expect(merged(MUST, 'refused', undefined, missing)?.state).toBe('unknown');
  expect(merged(ID, 'refused', undefined, missing)?.state).toBe('refused');
});

describe('an explanation', () => {
  const about = (where: string, grade: 'claimed' | 'attested' | 'documented' | 'verified', text = 'sister pays') => ({ about: where, text, grade });

  test('of the profile counts by check or by theme, the best shown of them, in whatever order', () => {
    const explanations = [about('payment', 'documented'), about(ID, 'claimed'), about('interview', 'verified')];
    const expected = { text: 'sister pays', grade: 'attested', by: 'candidate', at: '2024-05-02' };
    expect(merged(ID, 'concern', undefined, { explanations })?.explanation).toEqual(expected);
    expect(merged(ID, 'concern', undefined, { explanations: explanations.toReversed() })?.explanation).toEqual(expected);
  });

  test('of the profile never vouches for itself beyond a document, nor beyond attested for a whole theme', () => {
    const graded = (where: string): string | undefined => merged(ID, 'concern', undefined, { explanations: [about(where, 'verified')] })?.explanation?.grade;
    expect(graded(ID)).toBe('documented');
    expect(graded('payment')).toBe('attested');
  });

  test('of the answer replaces that of the profile', () => {
    const explanation = { text: 'not convincing', grade: 'claimed', ...WHO } as const;
    expect(merged(ID, 'concern', { state: 'concern', explanation }, { explanations: [about(ID, 'verified')] })?.explanation).toEqual(explanation);
  });

  test('belongs to adverse findings only', () => {
    expect(merged(ID, 'clear', undefined, { explanations: [about(ID, 'verified')] })?.explanation).toBeUndefined();
    expect(merged(ID, undefined, undefined, { explanations: [about(ID, 'verified')] })?.explanation).toBeUndefined();
  });
});
