import { describe, expect, test } from 'vitest';
import { BATCH_WORDS } from '../../src/i18n/batch-words.ts';
import { grouped } from '../../src/i18n/grouped.ts';

const { en, ko } = BATCH_WORDS;

describe('the progress line', () => {
  test('says how far, how fast and how long still', () => {
    const far = { done: 12_400, total: 100_000, rate: 3100.4, secondsLeft: 28.2 };
    expect(en.progress(en.phases.assessing, far)).toBe('Assessing: 12,400 of 100,000 (12 %) · 3,100/s · 29 s left');
    expect(ko.progress(ko.phases.assessing, far)).toBe('평가 중: 100,000명 중 12,400명(12%) · 초당 3,100명 · 29초 남음');
  });

  test('leaves out what nobody knows', () => {
    expect(en.progress(en.phases.looking, { done: 7, rate: 0 })).toBe('Looking for candidates: 7 · 0/s');
    expect(ko.progress(ko.phases.writing, { done: 7, share: 0.999, rate: 2 })).toBe('보고서 작성 중: 7명(99%) · 초당 2명');
    expect(en.progress(en.phases.linking, { done: 0, total: 0, rate: 0, secondsLeft: 0 })).toBe('Comparing candidates: 0 of 0 (100 %) · 0/s · 0 s left');
  });

  test.each([[59, '59 s', '59초'], [60, '1 min', '1분'], [61, '2 min', '2분'], [3600, '1 h', '1시간'], [5401, '1 h 31 min', '1시간 31분']])('%i seconds', (secondsLeft, english, korean) => {
    expect(en.progress('x', { done: 0, rate: 0, secondsLeft })).toContain(`${english} left`);
    expect(ko.progress('x', { done: 0, rate: 0, secondsLeft })).toContain(`${korean} 남음`);
  });
});

test('thousands are set apart', () => {
  expect([0, 999, 1000, 1_234_567].map(grouped)).toEqual(['0', '999', '1,000', '1,234,567']);
});

test('one is not many', () => {
  expect(en.unreadable(1)).toBe('Not read: 1 entry. Nobody in it was assessed; mend it and run again.');
  expect(en.resumed(1, 1)).toBe('Resumed: 1 part with 1 candidate had been finished before and is used as it is.');
  expect(en.duplicates(2, 'kim')).toContain('(such as kim)');
});
