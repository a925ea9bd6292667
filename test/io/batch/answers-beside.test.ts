import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { answersBeside } from '../../../src/io/batch/answers-beside.ts';

const folder = mkdtempSync(join(tmpdir(), 'knowhire-answers-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('answers lie in a folder beside the input, by the ids of the candidates', () => {
  const input = join(folder, 'people.csv');
  expect(answersBeside(input)).toBeUndefined();
  mkdirSync(`${input}.answers`);
  for (const name of ['kim.answers.yaml', `${'김민수'.normalize('NFD')}.answers.yaml`, 'notes.txt']) writeFileSync(join(`${input}.answers`, name), '');
  mkdirSync(join(`${input}.answers`, 'folder.answers.yaml'));
  const answers = answersBeside(input);
  expect(answers?.ids()).toEqual(['kim', '김민수']);
  expect(answers?.pathOf('kim')).toBe(join(`${input}.answers`, 'kim.answers.yaml'));
  expect(answers?.pathOf('김민수')).toBe(join(`${input}.answers`, `${'김민수'.normalize('NFD')}.answers.yaml`));
  for (const id of ['lee', 'folder', '../people.csv.answers/kim', '', '.', '..', 'kim/../kim', '__proto__']) expect(answers?.pathOf(id)).toBeUndefined();
});

test('a file in the place of the folder holds none', () => {
  const input = join(folder, 'other.csv');
  writeFileSync(`${input}.answers`, '');
  expect(answersBeside(input)).toBeUndefined();
});
