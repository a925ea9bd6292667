import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { assessWith, prepareRules } from '../../../src/assess/index.ts';
import { observeTheme } from '../../../src/checks/index.ts';
import { deriveBase } from '../../../src/facts/base.ts';
import { loadKnowledgeFrom } from '../../../src/io/knowledge-files.ts';
import type { Concern } from '../../../src/model/assessment.ts';
import { profileSchema, type Profile } from '../../../src/model/profile/schema.ts';
import { CHECKLISTS, testReference } from '../../reference.ts';

interface Life {
  readonly title: string;
  readonly most?: number;
  readonly profile: Readonly<Record<string, unknown>>;
}

const lives = parse(readFileSync(join(import.meta.dirname, 'lives.yaml'), 'utf8')) as Readonly<Record<'recorded' | 'odd' | 'adverse', readonly Life[]>>;
const knowledge = loadKnowledgeFrom(CHECKLISTS);
const rules = prepareRules(knowledge, knowledge.advisories.map(({ id }) => id), 'after-hire');
const REVIEW = knowledge.scoring.bands.elevated;

/** Eleven days of answers between 01 and 11 UTC: a working day in East Asia, the night in New York. */
const replies = Array.from({ length: 11 }, (_, day) => [1, 2, 4, 6, 8, 11].map((hour) => at(day + 2, hour))).flat();

function at(day: number, hour: number): { askedAt: string; answeredAt: string } {
  const date = `2026-03-${String(day).padStart(2, '0')}`;
  return { askedAt: `${date}T00:00:00Z`, answeredAt: `${date}T${String(hour).padStart(2, '0')}:10:00Z` };
}

function weigh({ profile }: Life): Concern {
  const communications = profile['communications'] as Record<string, unknown> | undefined;
  const filled = communications?.['replies'] === 'many' ? { ...profile, communications: { ...communications, replies } } : profile;
  const read = profileSchema.parse({ id: 'life', name: 'Kim Min-ji', ...filled }) as Profile;
  const base = deriveBase({ profile: read, asOf: '2026-11-21', reference: testReference(), files: new Map() });
  const observations = new Map(['location', 'account', 'device'].flatMap((theme) => [...observeTheme(theme, base)]));
  return assessWith(rules, { profile: read, profileDigest: '', observations, asOf: '2026-11-21', shown: () => undefined, explain: false }).concern;
}

describe('whole lives by location, account and device alone', () => {
  test.each(lives.recorded.map((life) => [life.title, life] as const))('%s stays within its points', (_, life) => {
    const { atLeast, lines } = weigh(life);
    expect(atLeast, JSON.stringify(lines)).toBeLessThanOrEqual(life.most ?? 0);
  });

  test.each(lives.odd.map((life) => [life.title, life] as const))('%s stays below a review', (_, life) => {
    const { atLeast, lines } = weigh(life);
    expect(atLeast, JSON.stringify(lines)).toBeLessThan(REVIEW);
    expect(atLeast, 'an odd life that nobody notices').toBeGreaterThan(0);
  });

  test.each(lives.adverse.map((life) => [life.title, life] as const))('%s reaches a review', (_, life) => {
    expect(weigh(life).atLeast).toBeGreaterThanOrEqual(REVIEW);
  });
});
