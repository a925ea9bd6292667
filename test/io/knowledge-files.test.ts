import { cpSync, mkdtempSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { digestOf, inspectKnowledge, loadKnowledgeFrom } from '../../src/io/knowledge-files.ts';
import { inShort, problemsOf } from '../importers/problems-of.ts';

const checklists = fileURLToPath(new URL('../../checklists', import.meta.url));

/** A copy of the knowledge, small enough to break. */
function copied(): string {
  const folder = mkdtempSync(join(tmpdir(), 'knowhire-knowledge-'));
  for (const part of ['checks', 'advisories', 'jurisdictions', 'locales', 'scoring.yaml']) cpSync(join(checklists, part), join(folder, part), { recursive: true });
  return folder;
}

test('the clauses of the knowledge that ships are linked, and its checks carry their theme', () => {
  const { advisories, checks, themes, locales } = loadKnowledgeFrom(checklists);
  const clauses = advisories.flatMap((advisory) => advisory.clauses);
  expect(clauses.filter(({ text }) => text === '')).toEqual([]);
  expect(clauses.some(({ shared }) => shared)).toBe(true);
  expect(new Set(checks.map(({ theme }) => theme))).toEqual(new Set(themes.map(({ id }) => id)));
  expect(Object.keys(locales.ko?.checks ?? {}).sort()).toEqual(checks.map(({ id }) => id).sort());
});

test('the digest depends on the rules and on nothing else', () => {
  const folder = copied();
  const before = loadKnowledgeFrom(folder);
  const ko = join(folder, 'locales/ko/scoring.yaml');
  writeFileSync(ko, `${readFileSync(ko, 'utf8')}\n# a remark\n`);
  const scoring = join(folder, 'scoring.yaml');
  writeFileSync(scoring, `# a remark\n${readFileSync(scoring, 'utf8')}`);
  expect(loadKnowledgeFrom(folder).digest).toBe(before.digest);
  expect(digestOf({ ...before, scoring: { ...before.scoring, assuranceNeeded: before.scoring.assuranceNeeded - 1 } })).not.toBe(before.digest);
  expect(before.digest).toMatch(/^[0-9a-f]{64}$/);
});

test('files that cannot be read are told with the rest', () => {
  const folder = copied();
  const [first = '', second = ''] = readdirSync(join(folder, 'checks'));
  writeFileSync(join(folder, 'checks', first), 'theme: [');
  writeFileSync(join(folder, 'checks', second), Buffer.from([0x74, 0, 1]));
  const codes = inspectKnowledge(folder).problems.map(({ expected }) => expected.code);
  expect(codes).toEqual(expect.arrayContaining(['valid-yaml', 'text-file']));
});

test('a folder without knowledge is told by its scoring file', () => {
  const folder = mkdtempSync(join(tmpdir(), 'knowhire-nothing-'));
  expect(inShort(problemsOf(() => loadKnowledgeFrom(folder)))).toEqual(['-:- readable-file/missing-file/check-path']);
  expect(inShort(problemsOf(() => loadKnowledgeFrom(join(folder, 'none'))))).toEqual(['-:- readable-file/missing-file/check-path']);
});
