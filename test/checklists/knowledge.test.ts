import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { themes } from '../../src/checks/index.ts';
import { loadKnowledgeFrom } from '../../src/io/knowledge-files.ts';
import { CHECKLISTS } from '../reference.ts';
import { describeKnowledge } from './describe-knowledge.ts';

const knowledge = loadKnowledgeFrom(CHECKLISTS);
const MAIN = ['kr-2022-12-08', 'us-2022-05-16', 'us-2022-05-16-factsheet', 'us-kr-2023-10-18'];

describe('the knowledge', () => {
  test.each(MAIN)('every clause of %s is served by a check or says why it is context', (id) => {
    const clauses = knowledge.advisories.find((advisory) => advisory.id === id)?.clauses ?? [];
    expect(clauses.length).toBeGreaterThan(15);
    const neither = clauses.filter(({ checks, context }) => (checks === undefined || checks.length === 0) === (context === undefined));
    expect(neither.map((clause) => clause.id)).toEqual([]);
  });

  test('a protected proxy serves no check and carries no points', () => {
    const proxies = knowledge.advisories.flatMap(({ clauses }) => clauses.filter(({ fairness }) => /protected proxy/i.test(fairness ?? '')));
    expect(proxies.length).toBeGreaterThanOrEqual(2);
    expect(proxies.filter(({ checks }) => checks !== undefined).map(({ id }) => id)).toEqual([]);
  });

  test('every check has its words in Korean, in Korean', () => {
    const overlay = knowledge.locales.ko?.checks ?? {};
    const foreign = knowledge.checks.filter(({ id }) => !/[가-힣]/.test(overlay[id]?.question ?? ''));
    expect(foreign.map(({ id }) => id)).toEqual([]);
  });

  test('every check with reasons has an evaluator, and every evaluator a check', () => {
    const automated = knowledge.checks.filter(({ reasons }) => reasons !== undefined).map(({ theme }) => theme);
    expect(Object.keys(themes).sort()).toEqual([...new Set(automated)].sort());
  });

  test('the five must-haves are the five that recruiters are told to hold', () => {
    expect(knowledge.scoring.mustHaves).toEqual(['interview/video-held', 'identity/id-matches-contract', 'location/place-consistent', 'payment/method', 'fee/low-fee']);
  });

  test('the generated page is up to date', async () => {
    await expect(describeKnowledge(knowledge)).toMatchFileSnapshot(join(CHECKLISTS, 'README.md'));
  });
});
