import { beforeAll, expect, test } from 'vitest';
import { readCorpus } from './corpus.ts';
import { calibrationTable, figures, judgeAll, type Figures } from './report-calibration.ts';

/** Goals of the tool's own: of 57 honest people at most three may be asked again, none accused. */
const REVIEWED_OF_57 = 3;
const FOUND_BEFORE_HIRE = 0.8;
const FOUND_ON_ALL_FACTS = 0.95;

let found: Figures;
let table = '';

beforeAll(async () => {
  const outcomes = await judgeAll(readCorpus());
  found = figures(outcomes);
  table = calibrationTable(outcomes);
}, 300_000);

test('no honest person is escalated', () => {
  expect(found.honestEscalated.hits, table).toBe(0);
});

test('hardly an honest person comes out for review', () => {
  const { hits, of } = found.honestReviewed;
  expect(hits, table).toBeLessThanOrEqual(Math.floor((REVIEWED_OF_57 * of) / 57));
});

test('confirmed cases with a visible sign are mostly found before hire', () => {
  const { hits, of } = found.foundBeforeHire;
  expect(hits / of, table).toBeGreaterThanOrEqual(FOUND_BEFORE_HIRE);
});

test('confirmed cases are found once all facts are known', () => {
  const { hits, of } = found.foundOnAllFacts;
  expect(hits / of, table).toBeGreaterThanOrEqual(FOUND_ON_ALL_FACTS);
});
