import { describe, expect, test } from 'vitest';
import { readTitle, resolveRole, roleChain } from '../../../src/facts/fee/role.ts';
import { tables } from './tables.ts';

test.each([
  ['Senior Solidity engineer', 'software_developer', 'senior'],
  ['Blockchain Developer', 'software_developer', undefined],
  ['백엔드 개발자', 'backend_developer', undefined],
  ['시니어 백엔드 개발자', 'backend_developer', 'senior'],
  ['Back-end Engineer (Node.js)', 'backend_developer', undefined],
  ['서버 개발자', 'backend_developer', undefined],
  ['풀스택', 'fullstack_developer', undefined],
  ['Full-Stack Web Developer', 'fullstack_developer', undefined],
  ['데브옵스', 'devops_engineer', undefined],
  ['DevOps / SRE', 'devops_engineer', undefined],
  ['클라우드 엔지니어', 'devops_engineer', undefined],
  ['앱 개발자', 'mobile_developer', undefined],
  ['iOS개발자', 'mobile_developer', undefined],
  ['Android developer', 'mobile_developer', undefined],
  ['React Native developer', 'mobile_developer', undefined],
  ['Web app developer', 'web_developer', undefined],
  ['React Developer', 'frontend_developer', undefined],
  ['프론트엔드 개발자', 'frontend_developer', undefined],
  ['프런트엔드', 'frontend_developer', undefined],
  ['웹 퍼블리셔', 'frontend_developer', undefined],
  ['데이터 엔지니어', 'data_engineer', undefined],
  ['Data Scientist', 'data_scientist', undefined],
  ['AI 엔지니어', 'data_scientist', undefined],
  ['머신러닝 엔지니어', 'data_scientist', undefined],
  ['데이터 분석가', 'data_analyst', undefined],
  ['QA', 'qa_tester', undefined],
  ['QA 담당자', 'qa_tester', undefined],
  ['Software QA Testers', 'qa_tester', undefined],
  ['웹디자이너', 'ui_ux_designer', undefined],
  ['UI/UX Designer', 'ui_ux_designer', undefined],
  ['UI/UX developer', 'frontend_developer', undefined],
  ['임베디드 SW 개발자', 'embedded_developer', undefined],
  ['Firmware engineer', 'embedded_developer', undefined],
  ['정보보안 전문가', 'security_specialist', undefined],
  ['Penetration tester', 'security_specialist', undefined],
  ['DBA', 'database_specialist', undefined],
  ['Linux system administrator', 'system_network_admin', undefined],
  ['소프트웨어 아키텍트', 'software_architect', undefined],
  ['IT 기획자', 'it_consultant', undefined],
  ['IT PM', 'project_manager', undefined],
  ['개발팀장', 'engineering_manager', undefined],
  ['WordPress developer', 'web_developer', undefined],
  ['Help desk technician', 'it_support', undefined],
  ['Application developer', 'software_developer', undefined],
  ['응용 SW 개발자', 'software_developer', undefined],
  ['Jr. Java developer', 'software_developer', 'junior'],
  ['신입 개발자', 'software_developer', 'junior'],
  ['중급 개발자', 'software_developer', 'mid'],
  ['Software ninja', 'software_developer', undefined],
  ['C++ engineer', 'software_developer', undefined],
  ['Programmer', 'programmer', undefined],
  ['프로그래머', 'programmer', undefined],
  ['Ｄｅｖｅｌｏｐｅｒｓ', 'software_developer', undefined],
])('%s is %s', (title, role, seniority) => {
  const reading = readTitle(title, tables.titles);
  expect(reading).toMatchObject({ role });
  expect(reading.seniority).toBe(seniority);
});

test.each([
  ['', 'empty'],
  ['  ()  ', 'empty'],
  ['Engineer', 'unrecognised'],
  ['Architect', 'unrecognised'],
  ['엔지니어', 'unrecognised'],
  ['Chef', 'unrecognised'],
  ['Business developer', 'outside'],
  ['Sales engineer', 'outside'],
  ['Product Manager', 'outside'],
  ['하드웨어 엔지니어', 'outside'],
  ['번역가', 'outside'],
  ['Real estate developer', 'outside'],
])('%j gives no role: %s', (title, why) => {
  expect(readTitle(title, tables.titles)).toMatchObject({ role: null, why });
});

describe('roles of the table', () => {
  test('every role has a title that leads to it, and its Korean label does', () => {
    const led = new Set(tables.titles.titles.map(({ role }) => role));
    for (const [id, { ko }] of Object.entries(tables.roles)) {
      expect(led).toContain(id);
      expect(readTitle(ko.replace(/\(.*/u, ''), tables.titles).role, ko).not.toBeNull();
    }
  });

  test('an id stands for itself, the context roles for nothing', () => {
    expect(resolveRole('backend_developer', tables)).toMatchObject({ role: 'backend_developer' });
    expect(resolveRole('unmapped', tables)).toMatchObject({ role: null });
    expect(resolveRole('__proto__', tables)).toMatchObject({ role: null });
  });

  test('chains end, also where a table of one’s own goes in a circle', () => {
    expect(roleChain('frontend_developer', tables.roles)).toEqual(['frontend_developer', 'web_developer', 'software_developer']);
    expect(roleChain('a', { a: { en: '', ko: '', fallback: 'b' }, b: { en: '', ko: '', fallback: 'a' } })).toEqual(['a', 'b']);
  });
});
