import { describe, expect, test } from 'vitest';
import type { Band, CheckId, Verdict } from '../../src/model/vocabulary.ts';
import { concernOf, judge, prepareRules } from '../../src/assess/index.ts';
import type { Standing } from '../../src/assess/index.ts';
import { ADVISORY, makeCheck, makeCompound, makeKnowledge, makeScoring, standingsFrom, stood } from './fixtures/rule-set.ts';

const CHECKS = [
  makeCheck('engagement/unknown-party', { fact: 'engagement.party', group: 'contact' }),
  makeCheck('fee/below-market', { fact: 'fee.level', group: 'fee', weight: 2 }),
  makeCheck('interview/video-held', { fact: 'interview.video', group: 'presence', weight: 8, refusedWeight: 8, mustHave: true, criticality: 4, stage: 'interview' }),
  makeCheck('location/address', { fact: 'address.country', group: 'location', weight: 10 }),
  makeCheck('location/phone', { fact: 'phone.country', group: 'location', weight: 8 }),
  makeCheck('location/phone-again', { fact: 'phone.country', group: 'location', weight: 7 }),
  makeCheck('location/zone', { fact: 'zone.hours', group: 'location', weight: 6 }),
];
const COMPOUND = makeCompound('low-fee-without-video', {
  parts: ['fee/below-market', 'interview/video-held'],
  conditions: ['engagement/unknown-party'],
  target: 22,
  floor: 'high',
});
const RULES = prepareRules(makeKnowledge(CHECKS, makeScoring({ compounds: [COMPOUND] })), [ADVISORY], 'interview');

const CLEAR = stood('clear', 'documented');
const CONCERN = stood('concern', 'documented');
const ALL_CLEAR = Object.fromEntries(CHECKS.map((check) => [check.id, CLEAR]));
const LOCATION: Readonly<Record<CheckId, Standing>> = { 'location/address': CONCERN, 'location/phone': CONCERN, 'location/zone': CONCERN };

interface Example {
  readonly name: string;
  readonly standings: Readonly<Record<CheckId, Standing>>;
  readonly points: readonly [atLeast: number, atMost: number];
  readonly bands: readonly [now: Band, worst: Band];
  readonly verdict: Verdict;
}

const EXAMPLES: readonly Example[] = [
  {
    name: 'unknown party, low fee, video declined',
    standings: { ...ALL_CLEAR, 'engagement/unknown-party': CONCERN, 'fee/below-market': CONCERN, 'interview/video-held': stood('refused', 'attested') },
    points: [22, 22], bands: ['high', 'high'], verdict: 'escalate',
  },
  {
    name: 'known party, same two facts',
    standings: { ...ALL_CLEAR, 'fee/below-market': CONCERN, 'interview/video-held': CONCERN },
    points: [10, 10], bands: ['low', 'low'], verdict: 'proceed',
  },
  {
    name: 'unknown party, low fee, video held and documented',
    standings: { ...ALL_CLEAR, 'engagement/unknown-party': CONCERN, 'fee/below-market': CONCERN },
    points: [2, 2], bands: ['none', 'none'], verdict: 'proceed',
  },
  {
    name: 'unknown party, low fee, video still open',
    standings: { ...ALL_CLEAR, 'engagement/unknown-party': CONCERN, 'fee/below-market': CONCERN, 'interview/video-held': stood('unknown') },
    points: [2, 22], bands: ['none', 'high'], verdict: 'incomplete',
  },
  {
    name: 'unknown party, low fee explained on paper, video declined',
    standings: { ...ALL_CLEAR, 'engagement/unknown-party': CONCERN, 'fee/below-market': stood('concern', 'documented', 'documented'), 'interview/video-held': CONCERN },
    points: [8, 8], bands: ['low', 'low'], verdict: 'proceed',
  },
  {
    name: 'unknown party, low fee explained in words, video declined',
    standings: { ...ALL_CLEAR, 'engagement/unknown-party': CONCERN, 'fee/below-market': stood('concern', 'documented', 'attested'), 'interview/video-held': CONCERN },
    points: [21, 21], bands: ['high', 'high'], verdict: 'escalate',
  },
  {
    name: 'three location facts worth 10, 8 and 6',
    standings: { ...ALL_CLEAR, ...LOCATION },
    points: [15, 15], bands: ['elevated', 'elevated'], verdict: 'review',
  },
  {
    name: 'one of the three raised by a second check as well',
    standings: { ...ALL_CLEAR, ...LOCATION, 'location/phone-again': CONCERN },
    points: [15, 15], bands: ['elevated', 'elevated'], verdict: 'review',
  },
  { name: 'nothing answered', standings: {}, points: [0, 37], bands: ['none', 'critical'], verdict: 'incomplete' },
];

describe('the worked cases', () => {
  test.each(EXAMPLES)('$name', ({ standings, points, bands, verdict }) => {
    const made = standingsFrom(RULES, standings);
    const concern = concernOf(RULES, made);
    expect([concern.atLeast, concern.atMost]).toEqual(points);
    expect([concern.band, concern.worstBand]).toEqual(bands);
    expect(judge(RULES, made).verdict).toBe(verdict);
  });

  test('the lines tell the story of the compound', () => {
    const made = standingsFrom(RULES, { ...ALL_CLEAR, 'engagement/unknown-party': CONCERN, 'fee/below-market': stood('partial', 'documented'), ...LOCATION, 'location/zone': stood('concern', 'documented', 'attested') });
    expect(concernOf(RULES, made).lines.map(({ kind, points }) => [kind, points])).toEqual([
      ['fact', 10], ['fact', 8], ['decay', -4], ['fact', 6], ['explained', -3], ['decay', -3],
      ['fact', 1],
      ['fact', 0],
    ]);
  });

  test('a compound and its floor are lines of their own, and name their parts', () => {
    const made = standingsFrom(RULES, { 'engagement/unknown-party': CONCERN, 'fee/below-market': CONCERN, 'interview/video-held': CONCERN });
    expect(concernOf(RULES, made).lines.slice(-2)).toEqual([
      { kind: 'compound', compound: 'low-fee-without-video', points: 12, parts: ['fee/below-market', 'interview/video-held'] },
      { kind: 'floor', because: 'low-fee-without-video', band: 'high', points: 0 },
    ]);
  });
});

test('a question that is not due yet is neither open nor in the interval, but counts once it is adverse', () => {
  const paper = prepareRules(RULES.knowledge, [ADVISORY], 'paper');
  const open = concernOf(paper, standingsFrom(paper, {}));
  expect(open.atMost).toBe(17);
  const known = concernOf(paper, standingsFrom(paper, { 'interview/video-held': CONCERN }));
  expect(known.atLeast).toBe(8);
});
