import type { Advisory } from '../../src/model/advisory.ts';
import type { Check, CheckOverlay } from '../../src/model/check.ts';
import type { Knowledge } from '../../src/model/knowledge.ts';
import { GROUPS } from '../../src/model/vocabulary.ts';

const GROUP_TABLE = Object.fromEntries(GROUPS.map((id) => [id, { title: id, cap: 20, decay: 0.5, rationale: 'Made up for tests.' }])) as Knowledge['scoring']['groups'];
const GROUP_TABLE_KO = Object.fromEntries(GROUPS.map((id) => [id, { title: `${id} 분야`, rationale: '시험용입니다.' }])) as Record<(typeof GROUPS)[number], { title: string; rationale: string }>;

function check(slug: string, theme: string, changes: Partial<Check> = {}): Check {
  return {
    id: `${theme}/${slug}`, theme, slug, kind: 'measure', title: `Title of ${slug}`, question: `Was ${slug} looked at?`, why: `Because ${slug} matters.`,
    how: [`Look at ${slug}.`], settles: `A record of ${slug}.`, innocent: ['A slip of the pen.'],
    answers: { clear: 'Yes, all is well', concern: 'No, it does not fit', partial: 'Only in part', refused: 'Offered and declined' },
    reasons: { differs: { outcome: 'concern', text: 'The file says {observed}, not {expected}.' }, fits: { outcome: 'clear', text: 'Both places agree.' } },
    weight: 14, refusedWeight: 8, rationale: 'Made up for tests.', fact: 'test.fact', group: 'identity', criticality: 4, stage: 'offer', audience: ['hiring-company'], mustHave: false,
    ...changes,
  };
}

export const CHECKS: readonly Check[] = [
  check('id-matches', 'identity', { mustHave: true }),
  check('photo-fits', 'identity'),
  check('video-held', 'interview', { mustHave: true, weight: 8, group: 'presence' }),
  check('holder-same', 'payment', { group: 'payment', weight: 6, kind: 'indicator' }),
  check('own-idea', 'payment', { group: 'payment', ownSource: 'Ordinary practice of payment teams.' }),
  check('late-check', 'payment', { group: 'payment', floor: 'high' }),
];

const overlay = ({ slug }: Check): CheckOverlay => ({
  title: `${slug} 점검`, question: `${slug} 항목을 확인했습니까?`, why: `${slug} 항목은 중요합니다.`, how: [`${slug} 항목을 보십시오.`], settles: `${slug} 기록이 있으면 됩니다.`, innocent: ['단순한 오기입니다.'],
  answers: { clear: '예, 이상이 없습니다', concern: '아니요, 맞지 않습니다', partial: '일부만 맞습니다', refused: '제안했으나 거절했습니다' },
  reasons: { differs: '파일에는 {expected}이 아니라 {observed}(으)로 되어 있습니다.', fits: '두 곳이 일치합니다.' },
  rationale: '시험용입니다.',
});

const clause = (id: string, advisory: string, checks: string[], verification: 'read-in-full' | 'secondary' = 'read-in-full'): Advisory['clauses'][number] => ({
  id, advisory, shared: false, locator: 'section 1', kind: 'red-flag', audience: 'all', theme: 'identity', text: `Text of ${id}.`, strength: 'listed', verification, checks,
});

export const ADVISORIES: readonly Advisory[] = [
  {
    id: 'one', title: 'First advisory', shortTitle: 'First', issuers: ['An authority'], date: '2022-12-08', url: 'https://example.org/first', jurisdictions: ['kr'], standing: 'main',
    completeness: 'Read in full.', clauses: [clause('one.a', 'one', ['identity/id-matches', 'interview/video-held']), clause('one.b', 'one', ['payment/holder-same', 'payment/late-check'])],
  },
  {
    id: 'two', title: 'Second advisory', shortTitle: 'Second', issuers: ['An authority'], date: '2024-05-16', url: 'https://example.org/second', jurisdictions: ['us'], standing: 'further',
    completeness: 'Read through summaries.', clauses: [clause('two.a', 'two', ['identity/id-matches', 'identity/photo-fits'], 'secondary')],
  },
];

/** A rule set small enough to read, in both languages. */
export const KNOWLEDGE: Knowledge = {
  checks: CHECKS,
  themes: [{ id: 'identity', title: 'Identity' }, { id: 'interview', title: 'Interview' }, { id: 'payment', title: 'Payment' }],
  advisories: ADVISORIES,
  jurisdictions: [
    {
      id: 'kr', name: 'Republic of Korea', duties: ['Ask only for what the role needs.'],
      consequences: [{ law: 'An act', act: 'an act of payment', penalty: 'a fine', verified: false }],
      channels: [{ id: 'desk', name: 'A desk', contact: 'https://example.org/desk', verified: true }],
    },
  ],
  scoring: {
    version: 'test', groups: GROUP_TABLE, bands: { low: 6, elevated: 12, high: 20, critical: 30 }, assuranceNeeded: 70,
    compounds: [{ id: 'pair', title: 'A pair', needs: 'all', parts: ['payment/holder-same', 'interview/video-held'], conditions: [], target: 22, floor: 'high', source: 'Made up.', own: true }],
    mustHaves: ['identity/id-matches', 'interview/video-held'],
  },
  locales: {
    ko: {
      checks: Object.fromEntries(CHECKS.map((one) => [one.id, overlay(one)])),
      themes: { identity: '신원', interview: '면접', payment: '지급' },
      advisories: Object.fromEntries(
        ADVISORIES.map(({ id, clauses }) => [id, { title: `${id} 주의보`, shortTitle: `${id} 주의보`, completeness: '전문을 확인했습니다.', clauses: Object.fromEntries(clauses.map((one) => [one.id, { text: `${one.id} 조항입니다.` }])) }]),
      ),
      jurisdictions: { kr: { name: '대한민국', consequences: [{ law: '어떤 법', act: '지급 행위', penalty: '벌금' }], channels: { desk: { name: '신고 창구', contact: 'https://example.org/desk' } }, duties: ['직무에 필요한 것만 요구하십시오.'] } },
      scoring: { groups: GROUP_TABLE_KO, compounds: { pair: { title: '한 쌍', source: '시험용입니다.' } } },
    },
  },
  digest: 'd'.repeat(64),
};
