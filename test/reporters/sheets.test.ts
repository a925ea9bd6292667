import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { createTranslator } from '../../src/i18n/translator.ts';
import { inspectKnowledge } from '../../src/io/knowledge-files.ts';
import type { Finding } from '../../src/model/finding.ts';
import { candidateNotice } from '../../src/reporters/sheets/notice.ts';
import { disclosureSheet } from '../../src/reporters/sheets/disclosure.ts';
import { interviewSheet } from '../../src/reporters/sheets/interview.ts';
import { LANGUAGES } from '../../src/model/vocabulary.ts';
import { CHECKS } from './knowledge-fixture.ts';
import { assessment, contextIn, fact, finding, HOSTILE, report } from './report-fixture.ts';

/** Everything outside code spans: what a Markdown reader would act on. */
function acted(markdown: string): string {
  return markdown.replace(/(`+)(?!`)[\s\S]*?[^`]\1(?!`)/g, '');
}

describe.each(LANGUAGES)('the notice in %s', (language) => {
  test('names every right, the period and the responsible company', () => {
    const text = candidateNotice({ company: 'Example Inc.', contact: 'privacy@example.com', retainDays: 90, recording: false }, language);
    const wanted = language === 'en'
      ? ['Example Inc.', 'privacy@example.com', '90 days', 'see the data', 'corrected', 'explain', 'object', 'review by another person', 'A person decides', 'not recorded', 'notary']
      : ['Example Inc.', 'privacy@example.com', '90일', '열람', '정정', '설명', '이의', '재검토', '결정은 프로그램이 아니라 사람이', '녹화하지 않습니다', '공증'];
    for (const words of wanted) expect(text).toContain(words);
  });

  test('leaves places to fill in, and speaks of consent where the interview is recorded', () => {
    const text = candidateNotice({ retainDays: 1, recording: true }, language);
    expect(text).toMatch(language === 'en' ? /\[company\].*\[name or office/s : /\[회사명\].*\[담당 부서/s);
    expect(text).toMatch(language === 'en' ? /only with your separate consent/ : /별도로 동의한 경우에만/);
    expect(text.endsWith('\n')).toBe(true);
  });

  test('acts on nothing in a hostile name', () => {
    const text = candidateNotice({ company: HOSTILE, contact: HOSTILE, retainDays: 180, recording: false }, language);
    expect(text).not.toMatch(/(?<!\\)<script|(?<!\\)!\[x\]|\u202e|\u001b|\u200b/);
    expect(text.split('\n').filter((line) => line.startsWith('::'))).toEqual([]);
  });
});

describe.each(LANGUAGES)('the disclosure sheet in %s', (language) => {
  const facts = assessment('acme-1', {
    verdict: 'escalate',
    concern: { atLeast: 37, atMost: 51, band: 'high', worstBand: 'critical', lines: [fact('identity/id-matches', 37)] },
    findings: [
      finding('identity/id-matches', 'concern', { reason: 'differs', values: { observed: 'Ann Other', expected: 'Ann Example' }, evidence: [{ pointer: '/contact/phones/0', shown: '…0100' }, { pointer: '/sharedWith/0/candidate', shown: 'other-person-7' }], note: 'Sounded odd to me.' }),
      finding('interview/video-held', 'clear', { reason: 'fits' }),
      finding('payment/holder-same', 'refused', { origin: 'person', by: 'HR lead', explanation: { text: 'Paid through my company.', grade: 'claimed', by: 'HR lead', at: '2026-11-20T09:00:00Z' } }),
    ],
  });
  const text = disclosureSheet(report([facts]), facts, contextIn(language));

  test('gives the facts of concern, what would settle them and the explanation on file', () => {
    for (const words of ['`Ann Other`', '`…0100`', '`Paid through my company.`', language === 'en' ? 'A record of id-matches.' : 'id-matches 기록이 있으면 됩니다.']) expect(text).toContain(words);
    expect(text).not.toContain('video-held');
  });

  test('has no points, no verdict, no note of the assessor and nobody else’s data', () => {
    expect(text).not.toMatch(/37|51|point|verdict|escalat|\d+점|상급 판단|우려|Sounded odd|HR lead|other-person-7/i);
  });

  test('masks what the report reveals', () => {
    const open = assessment('b', { findings: [finding('identity/id-matches', 'concern', { reason: 'differs', values: { observed: 'a@example.com', expected: '+1 202 555 0100' }, evidence: [{ pointer: '/contact/phones/0', shown: '+1 202 555 0142' }, { pointer: '/payment/accounts/0/iban', shown: 'DE89370400440532013000' }] })] });
    const shown = disclosureSheet(report([open], { revealed: true }), open, contextIn(language));
    expect(shown).not.toMatch(/5550142|555 0142|DE893704|a@example|555 0100/);
  });

  test('says so where nothing needs an explanation', () => {
    const clean = assessment('c');
    expect(disclosureSheet(report([clean]), clean, contextIn(language))).toContain(language === 'en' ? 'No fact in the file needs' : '설명이 필요한 사실이 없습니다');
  });

  test('acts on nothing that a candidate wrote', () => {
    const hostile = assessment('d', { candidate: { id: 'd', name: HOSTILE }, findings: [finding('identity/id-matches', 'concern', { reason: 'differs', values: { observed: HOSTILE, expected: HOSTILE }, evidence: [{ pointer: '/name', shown: HOSTILE }], explanation: { text: HOSTILE, grade: 'claimed', by: 'x', at: '2026-11-20T09:00:00Z' } })] });
    const shown = disclosureSheet(report([hostile]), hostile, contextIn(language));
    expect(acted(shown)).not.toMatch(/<script|!\[|javascript:/);
    expect(shown).not.toMatch(/\u202e|\u001b|\u200b/);
  });
});

describe.each(LANGUAGES)('with the shipped knowledge in %s', (language) => {
  const { knowledge } = inspectKnowledge(join(import.meta.dirname, '../../checklists'));
  if (knowledge === undefined) throw new Error('checklists/ has problems');
  const context = { knowledge, t: createTranslator(knowledge, language, { en: {}, ko: {} }) };
  const sheetOf = (one: Finding): string => {
    const made = assessment('a', { findings: [one] });
    return disclosureSheet(report([made]), made, context);
  };

  test('no check, answered by a person or read from the file, brands the candidate', () => {
    const states = ['concern', 'partial', 'refused'] as const;
    const sheets = knowledge.checks.flatMap(({ id, reasons = {} }) => [
      ...states.map((state) => sheetOf(finding(id, state, { origin: 'person' }))),
      ...Object.entries(reasons).filter(([, { outcome }]) => (states as readonly string[]).includes(outcome)).map(([reason, { outcome }]) => sheetOf(finding(id, outcome, { reason }))),
    ]);
    expect(sheets.length).toBeGreaterThan(3 * knowledge.checks.length);
    expect(sheets.filter((text) => /DPRK|North Korea|sanction|fraud|impost|북한|제재|위장|사기/i.test(text))).toEqual([]);
  });
});

describe.each(LANGUAGES)('the interview sheet in %s', (language) => {
  const due = CHECKS.filter(({ slug }) => slug !== 'late-check');
  const choice = { asOf: '2026-11-21', due: [...due].reverse(), command: 'knowhire check a.yaml' };
  const open = (...ids: readonly (typeof CHECKS)[number]['id'][]) => ids.map((checkId) => ({ checkId, couldAdd: 1, worstVerdict: 'review' as const }));
  const questionsIn = (text: string): readonly string[] => [...text.matchAll(/^`([a-z-]+\/[a-z-]+)`$/gm)].map(([, id = '']) => id);

  test('has the open questions in the order of the checklist, whatever the order of the case', () => {
    const one = interviewSheet(assessment('a', { open: open('payment/own-idea', 'identity/id-matches', 'interview/video-held') }), choice, contextIn(language));
    expect(questionsIn(one)).toEqual(['identity/id-matches', 'interview/video-held', 'payment/own-idea']);
  });

  test('differs between two candidates only by what their own file has settled, and says so', () => {
    const one = interviewSheet(assessment('a', { open: open('payment/own-idea', 'identity/photo-fits') }), choice, contextIn(language));
    expect(questionsIn(one)).toEqual(['identity/photo-fits', 'payment/own-idea']);
    for (const { id, slug } of due.filter((check) => !questionsIn(one).includes(check.id))) expect(one, id).toContain(language === 'en' ? `Title of ${slug} (` : `${slug} 점검 (`);
    expect(one).toContain(language === 'en' ? 'Every candidate of the requisition gets the same sheet' : '같은 채용 건의 모든 지원자에게 같은 질문지');
  });

  test('has a box for every answer, and none for “does not apply” on a must-have', () => {
    const mustHave = interviewSheet(assessment('a', { open: open('identity/id-matches') }), choice, contextIn(language));
    const other = interviewSheet(assessment('a', { open: open('identity/photo-fits') }), choice, contextIn(language));
    const label = language === 'en' ? 'Does not apply' : '해당 없음';
    expect(mustHave).not.toContain(`☐ ${label}`);
    expect(other).toContain(`☐ ${label}`);
    for (const words of language === 'en' ? ['Yes, all is well', 'Only in part', 'No, it does not fit', 'Offered and declined', 'Not known yet', 'Look at photo-fits.', 'consent'] : ['예, 이상이 없습니다', '일부만 맞습니다', '아니요, 맞지 않습니다', '제안했으나 거절했습니다', '아직 모름', 'photo-fits 항목을 보십시오.', '동의']) expect(other).toContain(words);
  });

  test('acts on nothing in a hostile name or command', () => {
    const shown = interviewSheet(assessment('a', { candidate: { id: 'a', name: HOSTILE, requisition: HOSTILE } }), { ...choice, command: HOSTILE }, contextIn(language));
    expect(acted(shown)).not.toMatch(/<script|!\[|javascript:/);
    expect(shown).not.toMatch(/\u202e|\u001b/);
  });
});
