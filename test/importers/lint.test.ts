import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { topicFinder } from '../../src/importers/lint/find-topics.ts';
import { askingTexts, lintChecks } from '../../src/importers/lint/lint-checks.ts';
import { compileProtectedTopics } from '../../src/io/compile/protected-topics.ts';
import { inspectKnowledge } from '../../src/io/knowledge-files.ts';

const CHECKLISTS = join(import.meta.dirname, '../../checklists');
const TOPICS = compileProtectedTopics(join(CHECKLISTS, 'reference/lint/protected-topics.yaml'));
const find = topicFinder(TOPICS);
const topicsIn = (text: string): readonly string[] => find(text, 'asked').map(({ topic }) => topic.id);

/** A question that may not be asked, with its topic. */
const REFUSED: readonly (readonly [string, string])[] = [
  ['Where are you originally from?', 'origin'], ['What is the applicant’s country of origin?', 'origin'], ['Is the candidate a North Korean defector?', 'origin'], ['What is the ethnicity of the candidate?', 'origin'],
  ['탈북 경험이 있습니까?', 'origin'], ['지원자는 어느 나라 사람입니까?', 'origin'], ['조선족입니까?', 'origin'], ['민족을 확인했습니까?', 'origin'],
  ['Where was the candidate born?', 'birthplace'], ['What is your hometown like?', 'birthplace'], ['Which city did they grow up in, and is it a place of birth?', 'birthplace'],
  ['고향이 어디입니까?', 'birthplace'], ['출신 지역의 특산물을 압니까?', 'birthplace'], ['어디에서 태어났습니까?', 'birthplace'], ['등록기준지는 어디입니까?', 'birthplace'],
  ['What is the candidate’s nationality?', 'nationality'], ['Is the candidate a citizen of China?', 'nationality'], ['Is the applicant Chinese?', 'nationality'], ['Which visa type do they hold?', 'nationality'],
  ['국적이 무엇입니까?', 'nationality'], ['중국인입니까?', 'nationality'], ['체류 자격은 무엇입니까?', 'nationality'],
  ['Which religion does the candidate have?', 'religion'], ['Do they go to church?', 'religion'], ['종교가 있습니까?', 'religion'], ['교회에 다닙니까?', 'religion'],
  ['Does the candidate look Asian, and how tall is the candidate?', 'looks'], ['Is the person attractive?', 'looks'], ['외모가 단정합니까?', 'looks'], ['키와 몸무게는 얼마입니까?', 'looks'], ['외국인처럼 생겼습니까?', 'looks'],
  ['Does the accent fit the claimed place?', 'language'], ['Is the candidate a native English speaker?', 'language'], ['Does the candidate use broken English?', 'language'],
  ['북한 억양이 있습니까?', 'language'], ['한국어가 어색합니까?', 'language'], ['말투가 이상합니까?', 'language'],
  ['What do the candidate’s parents do?', 'family'], ['Do you have children?', 'family'], ['부모님의 직업은 무엇입니까?', 'family'], ['자녀가 있습니까?', 'family'], ['가족관계를 확인했습니까?', 'family'],
  ['재산이 얼마입니까?', 'wealth'], ['Does the candidate own a house?', 'wealth'],
  ['Are you married?', 'marital-status'], ['What is the marital status?', 'marital-status'], ['결혼했습니까?', 'marital-status'], ['미혼입니까?', 'marital-status'],
  ['Does the candidate have a medical condition?', 'health'], ['Did the candidate pass a drug test?', 'health'], ['건강 상태는 어떻습니까?', 'health'], ['장애가 있습니까?', 'health'],
  ['Is she pregnant?', 'pregnancy'], ['임신 계획이 있습니까?', 'pregnancy'], ['출산 예정입니까?', 'pregnancy'],
  ['Will the candidate insult Kim Jong Un?', 'politics'], ['What are your political views?', 'politics'], ['김정은을 비난할 수 있습니까?', 'politics'], ['지지하는 정당이 있습니까?', 'politics'],
  ['Is the candidate in a trade union?', 'union'], ['노조에 가입했습니까?', 'union'],
];

const HONEST: readonly string[] = [
  'Does the country of the bank agree with the claimed residence?', 'Is the origin of the request known?', 'Is the country of origin of the shipment on the invoice?', 'Was the race condition in the code found?',
  'Is the date of birth on the document that of the contract? Was it born in 1990?', 'Is the nationality on the identity document the same in the contract?', 'Was the payment made by a Visa card?', 'Did they act in good faith?',
  'Does the appearance of the document fit its kind?', 'Is the picture height at least 400 pixels?', 'Does the accent colour of the page match?', 'Which programming language does the candidate use?', 'Is the parent company registered?',
  'Is a single account used for payment?', 'Is the account disabled?', 'Does the health check of the server answer?', 'Is the account at a credit union or in the European Union?', 'Is the offer attractive?', 'Who holds the account, and why is it not the candidate?',
  'Does the candidate know the place where they live today?', 'Was the name changed, and is there a paper that shows both names?', 'Was an engaged third party told?',
  '은행의 국가가 거주지와 일치합니까?', '요청의 출처가 확인되었습니까?', '배달의민족 근무 경력이 확인됩니까?', '기본적인 사실이 맞습니까?', '신분증의 국적이 계약서와 일치합니까?', '정당한 사유가 있습니까?', '서비스 장애가 있는지 알렸습니까?', '장애 대응 경험을 설명합니까?',
  '협동조합 계좌입니까?', '부모 회사의 등기를 확인했습니까?', '자매회사 소속입니까?', '지식재산권은 누구에게 있습니까?', '서버 건강 상태를 점검합니까?', '외국인등록번호를 가렸습니까?', '프로그래밍 언어 능력을 시험했습니까?', '사상 최대 규모의 사업을 맡았다고 했습니까?', '현재 사는 곳을 설명할 수 있습니까?',
];

describe('protected topics', () => {
  test.each(REFUSED)('%s is about %s', (text, topic) => {
    expect(topicsIn(text)).toContain(topic);
  });

  test.each(HONEST.map((text) => [text]))('%s may be asked', (text) => {
    expect(topicsIn(text)).toEqual([]);
  });

  test('every topic is met by a question in each language', () => {
    for (const { id } of TOPICS.topics) {
      const texts = REFUSED.filter(([, topic]) => topic === id).map(([text]) => text);
      expect(texts.some((text) => /[가-힣]/.test(text)) && texts.some((text) => !/[가-힣]/.test(text)), id).toBe(true);
    }
  });

  test.each([['nation\u200bality of the candidate?'], ['ｎａｔｉｏｎａｌｉｔｙ?'], ['국적이 무엇입니까?'.normalize('NFD')], ['What is the\n  marital\n  status?']])('hidden characters and other forms do not help: %j', (text) => {
    expect(topicsIn(text)).toHaveLength(1);
  });

  test('an instruction may forbid a topic, a question may not pretend to', () => {
    expect(find('Do not ask about nationality.', 'instruction')).toEqual([]);
    expect(find('국적은 묻지 마십시오.', 'instruction')).toEqual([]);
    expect(find('Ask about nationality.', 'instruction')).toHaveLength(1);
    expect(topicsIn('Is the candidate not a citizen of Korea?')).toEqual(['nationality']);
  });

  test('long texts cost little', () => {
    expect(topicsIn(`${'where '.repeat(20_000)}${'compare '.repeat(20_000)}${'a'.repeat(200_000)}`)).toEqual([]);
  });
});

describe('the shipped checks', () => {
  const files = ['checks', 'locales/ko/checks'].flatMap((folder) => readdirSync(join(CHECKLISTS, folder)).map((name) => join(CHECKLISTS, folder, name)));

  test.each(files)('%s asks nothing that may not be asked', (path) => {
    const { checks } = parse(readFileSync(path, 'utf8')) as { checks: readonly Parameters<typeof askingTexts>[0][] | Readonly<Record<string, Parameters<typeof askingTexts>[0]>> };
    const found = Object.values(checks).flatMap((check) => askingTexts(check).flatMap(({ text, role }) => find(text, role).map(({ topic, words }) => [topic.id, words, text])));
    expect(found).toEqual([]);
  });

  test('every exception stands for a text that is there, and has a reason', () => {
    const { knowledge } = inspectKnowledge(CHECKLISTS);
    for (const { check, field, text, reason } of TOPICS.exceptions) {
      const entry = knowledge?.checks.find(({ id }) => id === check);
      const overlay = knowledge?.locales.ko?.checks[check];
      const at = (texts: Parameters<typeof askingTexts>[0] | undefined) => texts && askingTexts(texts).find(({ path }) => path.join('/') === field)?.text;
      expect([at(entry), at(overlay)]).toEqual([text.en, text.ko]);
      expect(reason.length).toBeGreaterThan(20);
    }
  });
});

describe('a custom file', () => {
  const text = readFileSync(join(CHECKLISTS, 'checks/fee.yaml'), 'utf8');

  test('of the shipped form has nothing wrong', () => {
    expect(lintChecks({ path: 'fee.yaml', text }, find)).toMatchObject({ problems: [], questions: [] });
  });

  test('has its protected question found with line and column', () => {
    const lines = text.split('\n');
    const at = lines.findIndex((line) => line.trim().startsWith('question:'));
    lines[at] = '    question: What is the nationality of the candidate?';
    const { questions } = lintChecks({ path: 'fee.yaml', text: lines.join('\n') }, find);
    expect(questions).toMatchObject([{ line: at + 1, column: 15, pointer: '/checks/0/question', field: 'question', words: 'nationality' }]);
  });

  test('has a problem of form found with line and column, and a slug given twice', () => {
    expect(lintChecks({ path: 'x.yaml', text: 'theme: x\ntitle: X\nchecks:\n  - slug: a\n    kind: wish\n' }, find).problems).toContainEqual(expect.objectContaining({ line: 5, column: 11, pointer: '/checks/0/kind' }));
    const twice = text + text.slice(text.indexOf('  - slug:'));
    expect(lintChecks({ path: 'fee.yaml', text: twice }, find).problems.map(({ code }) => code)).toContain('duplicate-id');
  });
});
