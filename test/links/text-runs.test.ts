import { expect, test } from 'vitest';
import { textRuns } from '../../src/links/text-runs.ts';
import { resume } from './made-up-texts.ts';

function runsOf(text: string): { readonly long: readonly string[]; readonly short: readonly string[] } {
  const [{ long, short } = { long: [], short: [] }] = textRuns(resume(text));
  const named = (runs: ArrayLike<number>): readonly string[] => Array.from({ length: runs.length / 2 }, (_, at) => `${runs[2 * at] ?? 0} ${runs[2 * at + 1] ?? 0}`);
  return { long: [...named(long)].sort(), short: [...named(short)].sort() };
}

const A = 'I build small tools for people who sell flowers in winter.';
const B = 'My last team kept a harbour running with three old machines!';

test('sentences in another order, in capitals or as a list have the same runs', () => {
  expect(runsOf(`${B} ${A}`)).toEqual(runsOf(`${A} ${B}`));
  expect(runsOf(`- ${A.toUpperCase()}\n- ${B}`)).toEqual(runsOf(`${A} ${B}`));
});

test('a word changed in the middle breaks six long runs and three short ones', () => {
  const kept = (a: readonly string[], b: readonly string[]): number => a.filter((run) => !b.includes(run)).length;
  const [before, after] = [runsOf(A), runsOf(A.replace('people', 'shops'))];
  expect([kept(before.long, after.long), kept(before.short, after.short)]).toEqual([6, 3]);
});

test('a short line is one run, hardly any words are none', () => {
  expect(runsOf('Five years with Go\nSeoul, Korea\nBuilt the billing of a bank').long).toHaveLength(2);
});

test('scripts without blanks have runs of twice as many characters', () => {
  expect(runsOf('私は冬に花を売る人々のために小さな道具を作る').long).toHaveLength(22 - 12 + 1);
});
