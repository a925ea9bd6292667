import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { mayHold } from '../../src/model/mask-scan.ts';
import { maskText, shownValue } from '../../src/model/mask.ts';
import { fieldOf, pointerOf, valueAt } from '../../src/model/pointer.ts';

const IDENTIFIERS = [
  'kim@example.com', '김@예시.한국', '010-0000-1234', '+1 (212) 555-0100', '٠١٠ ٠٠٠٠ ١٢٣٤', '０１０ ００００ １２３４', `0x${'5aE0'.repeat(10)}`,
  `1${'Ab2'.repeat(11)}`, `bc1q${'a0s3'.repeat(9)}`, `T${'Xy7'.repeat(11)}`, '900101-1234567',
] as const;
const PLAIN = ['Ann Other', '홍길동', 'met on 2026-05-01', '田中さん', 'Zoë – “x”', 'one 2 three', '…', ''] as const;

const surroundings = fc.array(fc.constantFrom(...PLAIN), { maxLength: 4 }).map((parts) => parts.join(' '));
/** Text in which every kind of character that the scan tells apart meets every other. */
const mixed = fc.array(fc.oneof(fc.constantFrom(...IDENTIFIERS, ...PLAIN, ' ', '-', '.', '(', '@', '\u200b', '3', '7777', 'Tabcdefghijk', '٣', '\u{1d7ce}', '\ud800'), fc.string({ unit: 'binary', maxLength: 6 })), { maxLength: 12 }).map((parts) => parts.join(''));

describe('free text', () => {
  test.each(IDENTIFIERS)('%s is masked wherever it stands', (identifier) => {
    fc.assert(fc.property(surroundings, surroundings, (before, after) => {
      expect(maskText(`${before} ${identifier} ${after}`)).not.toContain(identifier);
    }));
  });

  test.each(PLAIN)('%j stays', (text) => {
    expect(maskText(text)).toBe(text);
  });

  test('the first look never denies what is there', () => {
    fc.assert(
      fc.property(mixed, (text) => {
        const may = mayHold(text);
        if ((text.match(/\p{Nd}/gu)?.length ?? 0) >= 13) expect(may.residentNumber).toBe(true);
        if (text.includes('@')) expect(may.mail).toBe(true);
        if (/[0-9A-Za-z]{26}/.test(text)) expect(may.wallet).toBe(true);
        if (/\p{Nd}[\p{Nd} ().-]{6,}\p{Nd}/u.test(text)) expect(may.longNumber).toBe(true);
      }),
      { numRuns: 3000 },
    );
  });
});

describe('a value', () => {
  const profile = { contact: { phones: ['+1 212 555 0100'], emails: ['kim@example.com'] }, claims: { residence: { country: 'KR', city: 'Busan' } }, logins: [{ at: '2026-05-01', ip: '203.0.113.7', hours: 3 }], 'a/b': { 'c~d': 'x' } };

  test.each([
    ['/contact/phones/0', '…0100', '+1 212 555 0100'],
    ['/contact/phones', '…0100', '+1 212 555 0100'],
    ['/contact/emails/0', 'k…@example.com', 'kim@example.com'],
    ['/claims/residence', 'KR, Busan', 'KR, Busan'],
    ['/logins/0', '2026-05-01, 203.0.113.…, 3', '2026-05-01, 203.0.113.7, 3'],
    ['/logins/0/hours', '3', '3'],
    ['/a~1b', 'x', 'x'],
    ['/a~1b/c~0d', 'x', 'x'],
    ['/logins', undefined, undefined],
    ['/contact/phones/1', undefined, undefined],
    ['/constructor', undefined, undefined],
  ])('at %s is shown as %s, whole as %s', (pointer, masked, whole) => {
    expect(shownValue(profile, pointer, false)).toBe(masked);
    expect(shownValue(profile, pointer, true)).toBe(whole);
  });

  test('is found by the pointer of its steps, and so is the field that it belongs to', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(fc.string(), fc.constantFrom('0', '12', 'a/b', '~', '~1', '__proto__')), { minLength: 1, maxLength: 5 }), (steps) => {
        const holding = steps.reduceRight<unknown>((below, step) => Object.fromEntries([[step, below]]), 'here');
        expect(valueAt(holding, pointerOf(steps))).toBe('here');
        expect(fieldOf(pointerOf(steps))).toBe(steps.findLast((step) => !/^\d+$/.test(step)));
      }),
    );
  });
});
