import type { Log, Run } from 'sarif';
import { describe, expect, test } from 'vitest';
import type { Report } from '../../src/model/report.ts';
import { fileUri } from '../../src/reporters/ci/file-uri.ts';
import type { ReportContext } from '../../src/reporters/context.ts';
import { sarif } from '../../src/reporters/sarif/index.ts';
import { ATTACK, assessment, contextIn, finding, report, SMALL } from './report-fixture.ts';

function runOf(given: Report, context: ReportContext = contextIn('en')): Run {
  const log: Log = JSON.parse(sarif(given, context)) as Log;
  const [run] = log.runs;
  if (run === undefined || log.runs.length !== 1) throw new Error('one run expected');
  return run;
}

describe.each([['small', SMALL], ['hostile', ATTACK]] as const)('the SARIF of a %s report', (_, given) => {
  const run = runOf(given);
  const results = run.results ?? [];
  const rules = run.tool.driver.rules ?? [];

  test('gives every result a place, a rule and a fingerprint', () => {
    expect(results.length).toBeGreaterThan(0);
    for (const result of results) {
      const place = result.locations?.[0]?.physicalLocation;
      expect(place?.artifactLocation?.uri).toMatch(/^[A-Za-z0-9\-._~!'()*%/]+$/);
      expect(place?.region?.startLine).toBeGreaterThan(0);
      expect(place?.region?.startColumn).toBeGreaterThan(0);
      expect(rules[result.ruleIndex ?? -1]?.id).toBe(result.ruleId);
      expect(result.partialFingerprints?.['knowhireFinding/v1']).toMatch(/^[0-9a-f]{64}$/);
      expect(run.artifacts?.[place?.artifactLocation?.index ?? -1]?.location?.uri).toBe(place?.artifactLocation?.uri);
    }
  });

  test('has suppressions on every result or on none', () => {
    expect(new Set(results.map(({ suppressions }) => suppressions !== undefined)).size).toBe(1);
  });

  test('names every rule once, in order, with help in text and Markdown', () => {
    const ids = rules.map(({ id }) => id);
    expect(ids).toEqual([...new Set(ids)].sort());
    for (const rule of rules) expect(rule.help?.text !== '' && rule.help?.markdown !== '' && rule.shortDescription?.text.endsWith('.')).toBe(true);
  });
});

describe('SARIF', () => {
  test('grades by state and points, and suppresses a waived finding', () => {
    const results = runOf(SMALL).results ?? [];
    expect(results.map(({ ruleId, level, suppressions }) => [ruleId, level, suppressions?.length])).toEqual([
      ['identity/id-matches', 'error', 0], ['payment/holder-same', 'warning', 0], ['payment/own-idea', 'note', 1], ['interview/video-held', 'warning', 0], ['input/unreadable', 'error', 0],
    ]);
    expect(results[2]?.suppressions?.[0]).toMatchObject({ kind: 'external', status: 'accepted', justification: 'Agreed by contract.', properties: { waiver: 'W-2026-001', approver: 'head of risk' } });
  });

  test('leads a rule to the address of its advisory', () => {
    const rules = runOf(SMALL).tool.driver.rules ?? [];
    expect(rules.find(({ id }) => id === 'identity/id-matches')?.helpUri).toBe('https://example.org/first');
    expect(rules.find(({ id }) => id === 'identity/id-matches')?.help?.markdown).toContain('[Second](<https://example.org/second>)');
    expect(rules.find(({ id }) => id === 'identity/id-matches')?.help?.text).toContain('through secondary sources');
  });

  test('holds the hash of every profile and marks the run that left a file unread', () => {
    const run = runOf(SMALL);
    expect(run.artifacts?.map(({ hashes }) => hashes?.['sha-256'])).toEqual(['a'.repeat(64), 'a'.repeat(64), 'a'.repeat(64), undefined]);
    expect(run.invocations?.[0]).toMatchObject({ executionSuccessful: false });
    expect(run.invocations?.[0]?.toolExecutionNotifications?.map(({ level }) => level)).toEqual(['error', 'warning']);
    expect(runOf(report([assessment('a')])).invocations).toEqual([{ executionSuccessful: true }]);
  });

  test('keeps fingerprints, levels and places from language to language', () => {
    const plain = (run: Run): unknown => run.results?.map(({ partialFingerprints, level, locations, ruleId, properties }) => ({ partialFingerprints, level, locations, ruleId, properties }));
    expect(plain(runOf(SMALL, contextIn('ko')))).toEqual(plain(runOf(SMALL, contextIn('en'))));
    expect(runOf(SMALL, contextIn('ko')).language).toBe('ko');
  });

  test('says why a case is incomplete where no must-have is open', () => {
    const given = report([assessment('a', { verdict: 'incomplete', because: [{ code: 'assurance-low', checks: [], values: { percent: 40, needed: 70 } }] })]);
    const [result] = runOf(given).results ?? [];
    expect(result).toMatchObject({ ruleId: 'verdict/assurance-low', level: 'warning' });
    expect(result?.message.text).toContain('40 %');
  });

  test('calls a finding that forces a band an error whatever its points', () => {
    const lines = [{ kind: 'floor', because: 'payment/late-check', band: 'high', points: 0 }] as const;
    const given = report([assessment('a', { verdict: 'escalate', findings: [finding('payment/late-check', 'concern')], concern: { atLeast: 0, atMost: 0, band: 'high', worstBand: 'high', lines } })]);
    expect(runOf(given).results?.[0]?.level).toBe('error');
  });

  test('looks into the file where the report has no places, and falls back to its first line', () => {
    const bare = { ...assessment('a', { verdict: 'review', findings: [finding('identity/id-matches', 'concern', { evidence: [{ pointer: '/gone' }, { pointer: '/here' }] }), finding('payment/own-idea', 'concern')] }) };
    const { source: _source, ...nowhere } = bare;
    const located = contextIn('en', { locate: (id, pointer) => (pointer === '/here' ? { path: `in/${id}.yaml`, line: 7, column: 2 } : undefined) });
    const places = (context: ReportContext): unknown => runOf(report([nowhere]), context).results?.map(({ locations }) => [locations?.[0]?.physicalLocation?.artifactLocation?.uri, locations?.[0]?.physicalLocation?.region?.startLine]);
    expect(places(located)).toEqual([['in/a.yaml', 7], ['in/a.yaml', 1]]);
    expect(places(contextIn('en'))).toEqual([['a', 1], ['a', 1]]);
  });
});

describe('the address of a file', () => {
  test.each([
    ['업체 목록/acme 1.yaml', '%EC%97%85%EC%B2%B4%20%EB%AA%A9%EB%A1%9D/acme%201.yaml', true],
    ['./a.yaml', 'a.yaml', true],
    ['../up/a#b?c.yaml', '../up/a%23b%3Fc.yaml', true],
    ['a:b%.yaml', 'a%3Ab%25.yaml', true],
    ['/home/a b.yaml', 'file:///home/a%20b.yaml', false],
    ['C:/data/a.yaml', 'file:///C:/data/a.yaml', false],
    ['\ud800.yaml', '%EF%BF%BD.yaml', true],
  ])('of %j', (path, uri, relative) => {
    expect(fileUri(path)).toEqual({ uri, relative });
  });
});
