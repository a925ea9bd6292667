import { randomBytes } from 'node:crypto';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { textRuns } from '../../src/links/text-runs.ts';
import { keyTexts } from '../../src/registry/texts/keyed-text.ts';
import { mostHolders } from '../../src/registry/texts/rarity.ts';
import { likenessOf } from '../../src/registry/texts/sketch.ts';
import { resume } from '../links/made-up-texts.ts';

const SECRET = randomBytes(32);
const word = fc.integer({ min: 0, max: 100_000 }).map((number) => `w${number.toString(36)}`);
const words = fc.array(word, { minLength: 30, maxLength: 400 });

function sketch(text: string): Buffer {
  return keyTexts(SECRET, textRuns(resume(text)))[0]?.sketch ?? Buffer.alloc(0);
}

/** The same, counted. */
function exactLikeness(a: string, b: string): number {
  const runs = (text: string): ReadonlySet<string> => new Set(text.split(' ').map((_, at, all) => all.slice(at, at + 3).join(' ')).slice(0, -2));
  const [left, right] = [runs(a), runs(b)];
  return Math.sqrt((2 * [...left].filter((run) => right.has(run)).length) / (left.size + right.size));
}

test('the estimate is near what counting gives, and the same from both sides', () => {
  let worst = 0;
  fc.assert(
    fc.property(words, fc.double({ min: 0, max: 1, noNaN: true }), words, (own, from, others) => {
      // A beginning that two texts share, each going on in its own way.
      const [a, b] = [own.join(' '), [...own.slice(0, Math.floor(own.length * from)), ...others].join(' ')];
      const estimate = likenessOf(sketch(a), sketch(b));
      expect(likenessOf(sketch(b), sketch(a))).toBe(estimate);
      const exact = exactLikeness(a, b);
      if (exact > 0.5) worst = Math.max(worst, Math.abs(estimate - Math.min(0.99, exact)));
    }),
    { numRuns: 150 },
  );
  expect(worst).toBeLessThan(0.2);
});

test('a code that only short texts keep may have fewer holders', () => {
  expect(mostHolders(-(2 ** 31), 49)).toBe(50);
  expect(mostHolders(-(2 ** 31) + 2 ** 32 * 0.2, 49)).toBe(12);
  expect(mostHolders(2 ** 31 - 1, 49)).toBe(2);
});

test('a text of a few words has nothing to be compared by', () => {
  expect(keyTexts(SECRET, textRuns(resume('See my CV')))).toEqual([{ kind: 'resume-text', pointer: '/claims/resumeText', codes: [expect.any(Number)], sketch: expect.any(Buffer) as Buffer }]);
  expect(keyTexts(SECRET, textRuns(resume('See CV')))).toEqual([]);
});
