import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parseProfile } from '../../src/importers/profile.ts';
import { CORPUS, readCorpus } from './corpus.ts';

const cases = readCorpus();
const read = (file: string) => parseProfile({ path: file, text: readFileSync(join(CORPUS, file), 'utf8') }).profile;

test('every file of the folder is listed once', () => {
  const present = readdirSync(CORPUS).filter((file) => file.endsWith('.yaml') && file !== 'expected.yaml');
  expect(cases.map(({ file }) => file).toSorted()).toEqual(present.toSorted());
});

test('there are enough people of both kinds, and enough with a sign before hire', () => {
  const count = (truth: string, moment: string) => cases.filter((one) => one.truth === truth && one.moment === moment).length;
  expect(count('honest', 'pre') + count('honest', 'all')).toBeGreaterThanOrEqual(57);
  expect(count('confirmed', 'all')).toBeGreaterThanOrEqual(45);
  expect(cases.filter((one) => one.truth === 'confirmed' && one.moment === 'pre' && one.visible).length).toBeGreaterThanOrEqual(30);
});

describe.each(cases)('$file', ({ file, truth }) => {
  test('is a profile whose id is its file name', () => {
    expect(read(file).id).toBe(file.replace(/(\.(pre|all))?\.yaml$/, ''));
  });

  test('says by its first letter which kind it is', () => {
    expect(file.startsWith(truth === 'honest' ? 'h' : 'a')).toBe(true);
  });
});
