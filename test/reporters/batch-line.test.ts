import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { assessWith, isAdverse, prepareRules, replayVector, weighCase } from '../../src/assess/index.ts';
import type { Case } from '../../src/assess/index.ts';
import { observe } from '../../src/checks/index.ts';
import { withoutSubject } from '../../src/checks/without-subject.ts';
import { deriveBase } from '../../src/facts/base.ts';
import { parseAnswers } from '../../src/importers/answers.ts';
import { parseProfile } from '../../src/importers/profile.ts';
import { loadKnowledgeFrom } from '../../src/io/knowledge-files.ts';
import { batchLineSchema, candidateLineSchema, unreadableLineSchema, type CandidateLine } from '../../src/model/batch-line.ts';
import { maskedAt } from '../../src/model/masked-evidence.ts';
import { shownValue } from '../../src/model/mask.ts';
import type { WeighedCase } from '../../src/model/weighed-case.ts';
import { batchLine, unreadableLine } from '../../src/reporters/batch-line/index.ts';
import { pointsByCheck } from '../../src/reporters/select.ts';
import { CHECKLISTS, testReference } from '../reference.ts';
import { HOSTILE } from './report-fixture.ts';

const FIXTURES = join(import.meta.dirname, '../fixtures');
const AS_OF = '2026-11-21';
const knowledge = loadKnowledgeFrom(CHECKLISTS);
const ids = knowledge.checks.map(({ id }) => id);
const rules = prepareRules(knowledge, knowledge.advisories.map(({ id }) => id), 'offer', 'hiring-company');

/** Whatever hides, reorders or breaks what a terminal shows; a line has one line break, its last character. */
const UNSAFE = /[\u0000-\u001f\u007f-\u009f\u00ad\u061c\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff0-\ufffb\u{e0000}-\u{e0fff}]/u;

const files = readdirSync(FIXTURES, { recursive: true, encoding: 'utf8' })
  .filter((name) => /\.yaml$/.test(name) && !/\.answers\.yaml$|expected|policy|waivers|broken|pre-commit/.test(name))
  .sort();

function readCase(name: string): Case {
  const path = join(FIXTURES, name);
  const { profile } = parseProfile({ path, text: readFileSync(path, 'utf8') });
  const answers = path.replace(/\.yaml$/, '.answers.yaml');
  return {
    profile,
    profileDigest: 'c'.repeat(64),
    observations: observe(deriveBase({ profile, asOf: AS_OF, reference: testReference(), files: new Map() })),
    withoutSubject: withoutSubject(profile, knowledge.checks),
    asOf: AS_OF,
    shown: (pointer) => shownValue(profile, pointer, false),
    explain: false,
    ...(existsSync(answers) && { answers: parseAnswers({ path: answers, text: readFileSync(answers, 'utf8') }, ids) }),
  };
}

function lineOf(weighed: WeighedCase, more: Partial<Parameters<typeof batchLine>[1]> = {}): { readonly text: string; readonly line: CandidateLine } {
  const text = batchLine(weighed, { asOf: AS_OF, source: { file: 'candidates.ndjson', line: 7 }, ...more });
  expectOneSafeLine(text);
  return { text, line: candidateLineSchema.parse(JSON.parse(text)) };
}

function expectOneSafeLine(text: string): void {
  expect(text.endsWith('\n')).toBe(true);
  expect(text.slice(0, -1)).not.toMatch(UNSAFE);
  expect(text.isWellFormed()).toBe(true);
  expect(Buffer.from(text, 'utf8').toString('utf8')).toBe(text);
}

/** Values of the profile that are never shown whole, with enough characters to be told from others. */
function secretsOf(value: unknown, pointer = ''): readonly string[] {
  if (typeof value === 'string') return value.length >= 8 && maskedAt(pointer, value) !== value ? [value] : [];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, below]) => secretsOf(below, `${pointer}/${key}`));
}

test('there are fixtures to try', () => {
  expect(files.length).toBeGreaterThan(150);
  expect(files).toContain('hostile.yaml');
});

describe.each(files)('%s', (name) => {
  const input = readCase(name);
  const { text, line } = lineOf(weighCase(rules, input));
  const assessment = assessWith(rules, input);

  test('gives the verdict, points and states of the whole assessment', () => {
    const { concern, assurance, verdict, because, mustHaves, findings, vector } = assessment;
    expect(line).toMatchObject({ candidate: input.profile.id, verdict, assurance: assurance.percent, vector, because: because.map(({ code, checks }) => ({ code, checks })) });
    expect(line.concern).toEqual({ atLeast: concern.atLeast, atMost: concern.atMost, band: concern.band, worstBand: concern.worstBand });
    expect(line.mustHaves).toEqual(mustHaves.map(({ checkId, due, state }) => ({ check: checkId, due, state })));
    const points = pointsByCheck(assessment);
    const expected = findings.filter(({ state }) => isAdverse(state)).map(({ checkId, state, explanation }) => ({ check: checkId, state, points: points.get(checkId) ?? 0, explained: explanation?.grade }));
    expect(line.adverse.map(({ check, state, points: own, explained }) => ({ check, state, points: own, explained }))).toEqual(expected.toSorted((a, b) => b.points - a.points));
    expect(line.open).toBe(findings.filter(({ checkId, state }) => state === 'unknown' && rules.byId.get(checkId)?.due).length);
  });

  test('replays its verdict from its vector', () => {
    const { verdict, concern } = replayVector(knowledge, line.vector) ?? {};
    expect([verdict, concern?.atLeast, concern?.atMost]).toEqual([line.verdict, line.concern.atLeast, line.concern.atMost]);
  });

  test('shows no identifier whole, but for the key that the organisation gave the case', () => {
    const { id: _id, ...told } = input.profile;
    for (const secret of secretsOf(told)) expect(text).not.toContain(secret);
  });
});

const QUIET: WeighedCase = {
  candidate: { id: 'kim', name: 'Kim' }, profileDigest: '', stage: 'offer', verdict: 'proceed', because: [{ code: 'all-rows-passed', checks: [], values: {} }],
  concern: { atLeast: 0, atMost: 0, band: 'none', worstBand: 'none', lines: [] }, assurance: { percent: 100, credit: 1, possible: 1 }, mustHaves: [], adverse: [], openCount: 0, vector: 'kh1/offer/0123456789ab/1/k2',
};

describe('a line', () => {
  test('of a case of which there is nothing to say is this', () => {
    expect(batchLine(QUIET, { asOf: AS_OF, source: { file: 'kim.yaml' } })).toMatchInlineSnapshot(`
      "{"schema":"knowhire/line/1","tool":"0.1.0","candidate":"kim","source":{"file":"kim.yaml"},"asOf":"2026-11-21","stage":"offer","verdict":"proceed","because":[{"code":"all-rows-passed","checks":[]}],"concern":{"atLeast":0,"atMost":0,"band":"none","worstBand":"none"},"assurance":100,"mustHaves":[],"adverse":[],"open":0,"links":[],"sharedByMany":[],"vector":"kh1/offer/0123456789ab/1/k2"}
      "
    `);
  });

  test('tells of links and of what many share', () => {
    const { line } = lineOf(QUIET, {
      shares: [
        { kind: 'phone', candidate: 'lee', names: 'different', pointer: '/contact/phones/0', shown: '…0100' },
        { kind: 'resume-text', candidate: '박-2', names: 'unsure', pointer: '/claims/resumeText', likeness: 0.93, explained: 'recorded', seen: '2026-01-02' },
      ],
      byMany: [{ kind: 'ip', count: 4120, pointer: '/logins/0/ip' }],
    });
    expect(line.links).toEqual([
      { kind: 'phone', candidate: 'lee', names: 'different', pointer: '/contact/phones/0', shown: '…0100' },
      { kind: 'resume-text', candidate: '박-2', names: 'unsure', pointer: '/claims/resumeText', likeness: 0.93, explained: 'recorded', seen: '2026-01-02' },
    ]);
    expect(line.sharedByMany).toEqual([{ kind: 'ip', count: 4120, pointer: '/logins/0/ip' }]);
  });

  test('names eight places of a finding and counts the rest', () => {
    const evidence = Array.from({ length: 20 }, (_, at) => ({ pointer: `/logins/${at}` }));
    const { line } = lineOf({ ...QUIET, adverse: [{ checkId: 'location/anonymiser', state: 'concern', origin: 'automated', reason: 'alone', values: { count: 20 }, evidence }] });
    expect(line.adverse).toMatchObject([{ evidence: evidence.slice(0, 8), evidenceLeftOut: 12, points: 0 }]);
  });

  test('masks what stands in words, and cuts what is long', () => {
    const values = { observed: 'call +1 212 555 0100 or ann.other@example.com', long: '가'.repeat(5000) };
    const { text, line } = lineOf({ ...QUIET, adverse: [{ checkId: 'identity/names-agree', state: 'partial', origin: 'automated', reason: 'differ', values, evidence: [{ pointer: '/name', shown: 'x'.repeat(5000) }] }] });
    for (const secret of ['555 0100', 'ann.other']) expect(text).not.toContain(secret);
    expect(text.length).toBeLessThan(1500);
    expect(line.adverse[0]?.values['long']).toBe(`${'가'.repeat(159)}…`);
  });

  test('stays one safe line whatever a candidate wrote', () => {
    const anything = fc.oneof(fc.constant(HOSTILE), fc.string({ unit: 'binary' }), fc.string({ unit: 'grapheme' }), fc.constantFrom('"', '\\', '\u2028', '\ud800', '\u{e0041}', '\u007f'));
    fc.assert(
      fc.property(anything, anything, (a, b) => {
        const { line } = lineOf(
          { ...QUIET, candidate: { id: a, name: b, requisition: b }, adverse: [{ checkId: 'identity/names-agree', state: 'partial', origin: 'automated', reason: 'differ', values: { observed: a }, evidence: [{ pointer: '/name', shown: b }] }] },
          { source: { file: b }, shares: [{ kind: 'handle', candidate: b, names: 'same', pointer: '/name', shown: a }] },
        );
        expect(line.adverse).toHaveLength(1);
      }),
      { numRuns: 500 },
    );
  });
});

describe('an entry that could not be read', () => {
  test('has a line of its own', () => {
    expect(unreadableLine({ path: 'in/broken.yaml', line: 4, column: 2, problem: 'The key “name” stands twice.' })).toBe('{"schema":"knowhire/line/1","unreadable":{"file":"in/broken.yaml","line":4,"column":2,"problem":"The key “name” stands twice."}}\n');
    expect(batchLineSchema.parse(JSON.parse(unreadableLine({ path: 'a', problem: 'b' })))).toEqual({ schema: 'knowhire/line/1', unreadable: { file: 'a', problem: 'b' } });
  });

  test('stays one safe line, without identifiers', () => {
    const text = unreadableLine({ path: `kim 900101-1234567 ${HOSTILE}.yaml`, problem: `${HOSTILE} ann.other@example.com` });
    expectOneSafeLine(text);
    expect(unreadableLineSchema.safeParse(JSON.parse(text)).success).toBe(true);
    for (const secret of ['900101-1234567', 'ann.other']) expect(text).not.toContain(secret);
  });
});
