import { describe, expect, test } from 'vitest';
import { concernOf, judge, prepareRules, standingsOf } from '../../src/assess/index.ts';
import type { Finding } from '../../src/model/finding.ts';
import { ADVISORY, makeCheck, makeKnowledge } from './fixtures/rule-set.ts';

const ID = 'sanctions/exact-match';
const RULES = prepareRules(makeKnowledge([makeCheck(ID, { weight: 3, floor: 'critical' })]), [ADVISORY], 'paper');
const MATCH: Finding = { checkId: ID, state: 'concern', origin: 'person', grade: 'attested', evidence: [] };
const EXPLAINED = { text: 'a namesake', by: 'J. Doe', at: '2024-05-01T09:00:00Z' };

function read(finding: Finding): readonly unknown[] {
  const { band, verdict, hardFloors } = judge(RULES, standingsOf(RULES, [finding]));
  return [band, verdict, hardFloors.length];
}

const FIRES = ['critical', 'escalate', 1];
const RESTS = ['none', 'proceed', 0];

describe('the floor of a check', () => {
  test.each<[string, Finding, readonly unknown[]]>([
    ['fires when a person confirmed the concern', MATCH, FIRES],
    ['fires when a document shows it', { ...MATCH, origin: 'automated', grade: 'documented' }, FIRES],
    ['rests while only the tool saw it', { ...MATCH, origin: 'automated' }, RESTS],
    ['rests on a partial concern', { ...MATCH, state: 'partial' }, RESTS],
    ['fires in spite of an explanation in words', { ...MATCH, explanation: { ...EXPLAINED, grade: 'attested' } }, FIRES],
    ['rests once a document explains it', { ...MATCH, explanation: { ...EXPLAINED, grade: 'documented' } }, RESTS],
  ])('%s', (_, finding, expected) => {
    expect(read(finding)).toEqual(expected);
  });

  test('is part of the worst case while the question is open, and is a line without points once it fires', () => {
    expect(concernOf(RULES, standingsOf(RULES, []))).toMatchObject({ atMost: 3, band: 'none', worstBand: 'critical' });
    expect(concernOf(RULES, standingsOf(RULES, [MATCH])).lines).toContainEqual({ kind: 'floor', because: ID, band: 'critical', points: 0 });
  });
});
