import type { Assessment } from '../../src/model/assessment.ts';
import type { Finding } from '../../src/model/finding.ts';
import type { Report } from '../../src/model/report.ts';
import type { Language } from '../../src/model/vocabulary.ts';
import { createTranslator } from '../../src/i18n/translator.ts';
import type { ReportContext } from '../../src/reporters/context.ts';
import { KNOWLEDGE } from './knowledge-fixture.ts';

/** What a hand that wishes harm could write; every format must show it and act on nothing. */
export const HOSTILE =
  '=HYPERLINK("http://evil.example.com") <script>alert(1)</script> </testcase><failure> ]]> & \' | ``` ![x](javascript:alert(1)) ::error::injected\n::set-output name=x::y # SKIP %0A\r \u202Etxt.exe\u202C \u200B\ud800 \u001b[31mred \ufffe 안녕';

export function contextIn(language: Language, changes: Partial<ReportContext> = {}): ReportContext {
  return { t: createTranslator(KNOWLEDGE, language, { en: { KR: 'Korea', JP: 'Japan' }, ko: { KR: '대한민국', JP: '일본' } }), knowledge: KNOWLEDGE, ...changes };
}

export function finding(checkId: Finding['checkId'], state: Finding['state'], changes: Partial<Finding> = {}): Finding {
  return { checkId, state, origin: state === 'unknown' ? 'none' : 'automated', evidence: [], ...changes };
}

export function assessment(id: string, changes: Partial<Assessment> = {}): Assessment {
  return {
    candidate: { id, name: `Name of ${id}` },
    source: `vendors/${id}.yaml`,
    profileDigest: 'a'.repeat(64),
    stage: 'offer',
    advisories: ['one', 'two'],
    findings: [],
    concern: { atLeast: 0, atMost: 0, band: 'none', worstBand: 'none', lines: [] },
    assurance: { percent: 100, credit: 10, possible: 10 },
    verdict: 'proceed',
    because: [{ code: 'all-rows-passed', checks: [], values: {} }],
    open: [],
    counterfactuals: [],
    mustHaves: [],
    vector: 'KH1:test/0',
    ...changes,
  };
}

export function report(assessments: readonly Assessment[], changes: Partial<Report> = {}): Report {
  return {
    schema: 'knowhire/report/1',
    tool: { name: 'knowhire', version: '0.1.0' },
    ruleset: { digest: KNOWLEDGE.digest, scoring: 'test' },
    asOf: '2026-11-21',
    revealed: false,
    assessments,
    links: [],
    unreadable: [],
    limits: [],
    ...changes,
  };
}

export function fact(checkId: Finding['checkId'], points: number): Assessment['concern']['lines'][number] {
  return { kind: 'fact', checkId, fact: `test.${checkId}`, group: 'identity', state: 'concern', weight: points, points, sameFact: [] };
}

const REVIEWED = assessment('acme-1', {
  source: '업체 목록/acme 1.yaml',
  findings: [
    finding('identity/id-matches', 'concern', {
      grade: 'documented', reason: 'differs', values: { observed: 'Ann Other', expected: 'Ann Example' },
      evidence: [{ pointer: '/contract/party/name', shown: 'Ann Other', place: { line: 12, column: 9 } }, { pointer: '/contact/phones/0', shown: '…0100', place: { line: 20, column: 7 } }],
    }),
    finding('interview/video-held', 'clear', { grade: 'documented', reason: 'fits' }),
    finding('payment/holder-same', 'partial', { origin: 'person', grade: 'attested', by: 'HR lead', at: '2026-11-20T09:00:00+09:00', note: 'Seen on the form.' }),
    finding('payment/own-idea', 'concern', {
      reason: 'differs', values: { observed: 'one', expected: 'two' }, evidence: [{ pointer: '/payment/agreedMethod', shown: 'one', place: { line: 31, column: 3 } }],
      waived: { id: 'W-2026-001', owner: 'procurement', approver: 'head of risk', reason: 'Agreed by contract.', until: '2027-01-31T00:00:00+09:00' },
    }),
    finding('payment/late-check', 'not-applicable', { because: 'No payment is due.' }),
  ],
  concern: { atLeast: 17, atMost: 17, band: 'elevated', worstBand: 'elevated', lines: [fact('identity/id-matches', 14), fact('payment/holder-same', 3)] },
  assurance: { percent: 81, credit: 8.1, possible: 10 },
  verdict: 'review',
  because: [{ code: 'band-elevated', checks: ['identity/id-matches'], values: { points: 17 } }],
  counterfactuals: [{ checkId: 'identity/id-matches', change: 'explain-verified', verdict: 'proceed' }],
  mustHaves: [{ checkId: 'identity/id-matches', due: true, state: 'concern' }, { checkId: 'interview/video-held', due: true, state: 'clear' }],
});

const INCOMPLETE = assessment('bolt-2', {
  findings: [finding('identity/id-matches', 'clear', { reason: 'fits' }), finding('interview/video-held', 'unknown')],
  concern: { atLeast: 0, atMost: 8, band: 'none', worstBand: 'low', lines: [] },
  assurance: { percent: 50, credit: 5, possible: 10 },
  verdict: 'incomplete',
  because: [{ code: 'must-have-open', checks: ['interview/video-held'], values: {} }],
  open: [{ checkId: 'interview/video-held', couldAdd: 8, worstVerdict: 'incomplete' }],
  mustHaves: [{ checkId: 'identity/id-matches', due: true, state: 'clear' }, { checkId: 'interview/video-held', due: true, state: 'unknown' }],
});

/** Three candidates, one of each common verdict, and a file that could not be read. */
export const SMALL: Report = report([REVIEWED, INCOMPLETE, assessment('core-3', { findings: [finding('identity/id-matches', 'clear', { reason: 'fits' })] })], {
  unreadable: [{ path: 'vendors/broken.yaml', problem: 'The key “name” stands twice.', line: 4, column: 1 }],
  limits: [{ code: 'reference-missing', values: { name: 'ofac' } }],
});

/** Everything that a candidate or an assessor can write is hostile, and every identifier is a secret. */
export const ATTACK: Report = report(
  [
    assessment('evil-1', {
      candidate: { id: 'evil-1', name: HOSTILE, requisition: `@${HOSTILE}` },
      source: `dir/${HOSTILE.slice(0, 40)}, 100%: a.yaml`,
      findings: [
        finding('identity/id-matches', 'concern', {
          reason: 'differs', values: { observed: HOSTILE, expected: `write to secret.person@example.com or +1 555-0100-2222` },
          evidence: [{ pointer: `/claims/${HOSTILE}`, shown: HOSTILE, place: { line: 3, column: 2 } }],
          explanation: { text: HOSTILE, grade: 'claimed', by: HOSTILE, at: '2026-11-20T09:00:00Z' },
          files: [{ path: `=${HOSTILE}`, sha256: 'b'.repeat(64) }],
        }),
        finding('payment/holder-same', 'refused', { origin: 'person', by: HOSTILE, at: '2026-11-20T09:00:00Z', note: HOSTILE, waived: { id: HOSTILE, owner: HOSTILE, approver: HOSTILE, reason: HOSTILE, until: '2027-01-31T00:00:00Z' } }),
        finding('payment/late-check', 'not-applicable', { because: HOSTILE }),
      ],
      concern: { atLeast: 14, atMost: 14, band: 'elevated', worstBand: 'elevated', lines: [fact('identity/id-matches', 14)] },
      verdict: 'review',
      because: [{ code: 'band-elevated', checks: ['identity/id-matches'], values: { points: 14 } }],
      decision: { decision: 'more-checks', by: HOSTILE, at: '2026-11-20T09:00:00Z', reason: HOSTILE },
    }),
  ],
  {
    links: [
      { kind: 'phone', candidates: ['evil-1', HOSTILE], pointers: [`/contact/${HOSTILE}`, '/contact/phones/0'], shown: HOSTILE, names: 'different' },
      { kind: 'resume-text', candidates: [HOSTILE, 'evil-1'], pointers: ['/claims/resumeText', `/${HOSTILE}`], shown: HOSTILE, names: 'unsure', explained: 'recorded', likeness: 0.91, seen: '2026-01-02' },
    ],
    sharedByMany: [{ kind: 'handle', shown: HOSTILE, count: 5120 }],
    unreadable: [{ path: `bad ${HOSTILE}.yaml`, problem: HOSTILE }],
    limits: [{ code: 'file-unreadable', values: { path: HOSTILE } }],
  },
);
