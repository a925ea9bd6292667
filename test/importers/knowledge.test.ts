import { describe, expect, test } from 'vitest';
import { stringify } from 'yaml';
import { gatherKnowledge } from '../../src/importers/knowledge/gather.ts';
import type { KnowledgeTexts } from '../../src/importers/knowledge/gather.ts';
import { linkAdvisories } from '../../src/importers/knowledge/link.ts';
import type { NamedText } from '../../src/importers/knowledge/sources.ts';
import { GROUPS } from '../../src/model/vocabulary.ts';
import { inShort } from './problems-of.ts';

type Loose = Record<string, unknown>;

const CHECK: Loose = {
  slug: 'low', kind: 'indicator', title: 't', question: 'q', why: 'w', how: ['h'], settles: 's', innocent: ['i'], answers: { clear: 'c', concern: 'n' },
  reasons: { below: { outcome: 'concern', text: 'asks {fee}, usual is {usual}' } },
  weight: 5, rationale: 'r', fact: 'fee.level', group: 'fee', criticality: 2, stage: 'paper', audience: ['hiring-company'],
};
const { slug: _slug, kind: _kind, weight: _weight, fact: _fact, group: _group, criticality: _criticality, stage: _stage, audience: _audience, ...TEXTS } = CHECK;
const CHECK_KO: Loose = { ...TEXTS, reasons: { below: '{usual}보다 낮은 {fee}' } };
const CLAUSE: Loose = { id: 'a.low', locator: 'p. 1', kind: 'red-flag', audience: 'all', theme: 'fee', text: 'x', strength: 'listed', verification: 'read-in-full', checks: ['fee/low'] };
const ADVISORY: Loose = { id: 'a', title: 't', shortTitle: 's', issuers: ['i'], date: '2022', url: 'u', jurisdictions: ['kr'], standing: 'main', completeness: 'c', clauses: [CLAUSE] };
const ADVISORY_KO: Loose = { title: 't', shortTitle: 's', completeness: 'c', clauses: { 'a.low': { text: 'x' } } };
const SCORING: Loose = {
  version: '1', bands: { low: 6, elevated: 12, high: 20, critical: 30 }, assuranceNeeded: 70, compounds: [], mustHaves: ['fee/low'],
  groups: Object.fromEntries(GROUPS.map((group) => [group, { title: 't', cap: 9, decay: 0.5, rationale: 'r' }])),
};
const SCORING_KO: Loose = { groups: Object.fromEntries(GROUPS.map((group) => [group, { title: 't', rationale: 'r' }])), compounds: {} };
const MUST: Loose = { ...CHECK, mustHave: true };

interface Files {
  readonly checks?: Readonly<Record<string, unknown>>;
  readonly advisories?: Readonly<Record<string, unknown>>;
  readonly scoring?: unknown;
  readonly ko?: { readonly checks?: Readonly<Record<string, unknown>>; readonly advisories?: Readonly<Record<string, unknown>>; readonly scoring?: unknown };
}

function texts(folder: string, files: Readonly<Record<string, unknown>>): readonly NamedText[] {
  return Object.entries(files).map(([name, content]) => ({ name, path: `${folder}/${name}.yaml`, text: typeof content === 'string' ? content : stringify(content, { aliasDuplicateObjects: false }) }));
}

/** The knowledge of one check and one advisory, consistent but for what is replaced. */
function gather({ checks, advisories, scoring, ko }: Files): ReturnType<typeof gatherKnowledge> {
  const all: KnowledgeTexts = {
    checks: texts('checks', checks ?? { fee: { theme: 'fee', title: 't', checks: [MUST] } }),
    advisories: texts('advisories', advisories ?? { a: ADVISORY }),
    jurisdictions: [],
    scoring: texts('.', { scoring: scoring ?? SCORING }),
    locales: {
      ko: {
        checks: texts('ko/checks', ko?.checks ?? { fee: { theme: 'fee', title: 't', checks: { low: CHECK_KO } } }),
        advisories: texts('ko/advisories', ko?.advisories ?? { a: ADVISORY_KO }),
        jurisdictions: [],
        scoring: texts('ko', { scoring: ko?.scoring ?? SCORING_KO }),
      },
    },
  };
  return gatherKnowledge(all);
}

function told(files: Files): readonly string[] {
  const { problems } = gather(files);
  expect(problems.filter(({ line }) => line === undefined)).toEqual([]);
  return problems.map((problem, at) => `${problem.file} ${problem.pointer ?? ''} ${inShort(problems)[at]?.replace(/^\S+ /, '') ?? ''}`);
}

test('consistent files have no problem', () => {
  expect(told({})).toEqual([]);
});

describe('what is told of inconsistent files', () => {
  const fee = (...list: readonly Loose[]): Files => ({ checks: { fee: { theme: 'fee', title: 't', checks: list } } });
  const clause = (change: Loose): Files => ({ advisories: { a: { ...ADVISORY, clauses: [{ ...CLAUSE, ...change }] } } });
  const ko = (change: Loose): Files => ({ ko: { checks: { fee: { theme: 'fee', title: 't', checks: { low: { ...CHECK_KO, ...change } } } } } });
  const compound = { id: 'c', title: 't', needs: 'all', parts: ['fee/low', 'fee/lo'], target: 9, source: 's' };
  test.each<[string, Files, readonly string[]]>([
    ['a clause naming an unknown check', clause({ checks: ['fee/low', 'fee/lowe'] }), ['advisories/a.yaml /clauses/0/checks/1 known-check/not-defined/did-you-mean-value']],
    ['a clause neither served nor context', clause({ checks: undefined }), ['advisories/a.yaml /clauses/0 served-or-context/neither/add-checks-or-context']],
    ['a check twice', fee(MUST, MUST), ['checks/fee.yaml /checks/1/slug unique-id/defined-twice/rename-one']],
    ['more points for declining than for the concern', fee({ ...MUST, refusedWeight: 6 }), ['checks/fee.yaml /checks/0/refusedWeight at-most/number/lower-it']],
    ['a check that nobody calls for', fee(MUST, { ...CHECK, slug: 'odd' }), [
      'checks/fee.yaml /checks/1 called-for/nobody-calls/cite-or-own-source',
      'ko/checks/fee.yaml /checks translated/nothing-of-that-name/translate-it',
    ]],
    ['a must-have on one side', fee(CHECK), ['./scoring.yaml /mustHaves/0 must-have-both/one-side-only/list-both']],
    ['a must-have on the other side', { scoring: { ...SCORING, mustHaves: ['fee/high'] } }, [
      './scoring.yaml /mustHaves/0 known-check/not-defined/define-or-correct',
      'checks/fee.yaml /checks/0/mustHave must-have-both/one-side-only/list-both',
    ]],
    ['a compound of unknown parts', { scoring: { ...SCORING, compounds: [compound] } }, [
      './scoring.yaml /compounds/0/parts/1 known-check/not-defined/did-you-mean-value',
      'ko/scoring.yaml /compounds translated/nothing-of-that-name/translate-it',
    ]],
    ['a theme under another name', { checks: { fees: { theme: 'fee', title: 't', checks: [MUST] } }, ko: { checks: {} } }, [
      'checks/fees.yaml /theme name-as-file/value/name-alike',
      'checks/fees.yaml  translated/nothing-of-that-name/translate-it',
    ]],
    ['a shared clause from nowhere', { advisories: { a: ADVISORY, b: { ...ADVISORY, id: 'b', clauses: [{ id: 'a.lo', locator: 'l', like: 'a', verification: 'press' }] } }, ko: { advisories: { a: ADVISORY_KO, b: { ...ADVISORY_KO, clauses: {} } } } }, [
      'advisories/b.yaml /clauses/0/id known-clause/not-defined/did-you-mean-value',
    ]],
    ['other placeholders', ko({ reasons: { below: '{fee} {usua}' } }), ['ko/checks/fee.yaml /checks/low/reasons/below same-placeholders/placeholders/match-placeholders']],
    ['a missing reason and one too many', ko({ reasons: { over: 'x' } }), [
      'ko/checks/fee.yaml /checks/low/reasons translated/nothing-of-that-name/translate-it',
      'ko/checks/fee.yaml /checks/low/reasons/over translates-something/not-defined/remove-translation',
    ]],
    ['fewer ways to find out', ko({ how: ['h', 'g'] }), ['ko/checks/fee.yaml /checks/low/how same-number-of-items/items/match-items']],
    ['an answer that English does not have', ko({ answers: { clear: 'c', concern: 'n', refused: 'r' } }), ['ko/checks/fee.yaml /checks/low/answers/refused translates-something/not-defined/remove-translation']],
    ['a translated file of nothing', { ko: { checks: { fee: { theme: 'fee', title: 't', checks: { low: CHECK_KO } }, fees: { theme: 'fees', title: 't', checks: { low: CHECK_KO } } } } }, ['ko/checks/fees.yaml  translates-something/not-defined/remove-translation']],
    ['a context that is not translated', clause({ checks: undefined, context: 'why' }), ['ko/advisories/a.yaml /clauses/a.low translated/nothing-of-that-name/translate-it']],
  ])('%s', (_, files, expected) => {
    expect(told(files)).toEqual(expected);
  });
});

test('a broken file hides no other file’s problems, and is not held against those who refer to it', () => {
  const { problems } = gather({ checks: { fee: 'theme: fee\nchecks: [\n', links: { theme: 'links', title: 't', checks: [{ ...CHECK, slug: 'a', weight: 'much' }] } }, advisories: { a: { ...ADVISORY, clauses: [{ ...CLAUSE, strength: 'loud' }] } } });
  expect(problems.map(({ file, pointer, expected }) => `${file} ${pointer ?? ''} ${expected.code}`)).toEqual([
    'checks/fee.yaml  valid-yaml',
    'checks/links.yaml /checks/0/weight number',
    'advisories/a.yaml /clauses/0/strength one-of',
  ]);
});

test('a shared clause takes text and checks from the other file, place and verification from its own', () => {
  const shared = { id: 'a.low', locator: 'p. 9', like: 'a', verification: 'press' };
  const { sources } = gather({ advisories: { a: ADVISORY, b: { ...ADVISORY, id: 'b', clauses: [shared] } } });
  const [, linked] = linkAdvisories(sources.advisories.valid.map(({ value }) => value));
  expect(linked?.clauses).toEqual([{ ...CLAUSE, locator: 'p. 9', verification: 'press', advisory: 'b', shared: true }]);
});
