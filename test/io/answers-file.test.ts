import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { beforeEach, describe, expect, test } from 'vitest';
import { openAnswers, readAnswers, writeAnswers } from '../../src/io/answers-file.ts';
import { answersSchema } from '../../src/model/answers.ts';
import type { Answer, Answers } from '../../src/model/answers.ts';
import { inShort, problemsOf } from '../importers/problems-of.ts';

const CHECKS = ['interview/video-held', 'payment/holder-is-candidate', 'fee/low-fee'];
const EXPECTED = { candidate: 'kim', checks: CHECKS };
const CLEAR: Answer = { state: 'clear', grade: 'attested', by: 'Lee', at: '2026-03-05T09:30:00+09:00' };

let path = '';

beforeEach(() => {
  path = join(mkdtempSync(join(tmpdir(), 'knowhire-answers-')), 'kim.answers.yaml');
});

function answersWith(answers: Answers['answers']): Answers {
  return { schema: 'knowhire/answers/1', candidate: 'kim', answers };
}

test('a missing file is an empty start, unless answers are required', () => {
  expect(openAnswers(path, EXPECTED)).toMatchObject({ answers: undefined, sha256: undefined });
  expect(inShort(problemsOf(() => readAnswers(path, { ...EXPECTED, required: true })))).toEqual(['-:- readable-file/missing-file/check-path']);
});

test('answers are readable in a pull request: fixed order, one line a value, header kept', () => {
  writeFileSync(path, '# Interviewed by Lee.\n#\n# Keep until June.\n\nschema: knowhire/answers/1\ncandidate: kim\nanswers: {}\n');
  const note = 'First line, long enough that a careless writer would fold it somewhere in the middle of the sentence, which nobody wants to read.\nSecond: line';
  writeAnswers(openAnswers(path, EXPECTED), answersWith({ 'payment/holder-is-candidate': { at: CLEAR.at, by: 'Lee', note, state: 'concern' }, 'fee/low-fee': CLEAR }));
  expect(readFileSync(path, 'utf8')).toBe(`# Interviewed by Lee.
#
# Keep until June.

schema: knowhire/answers/1
candidate: kim
answers:
  fee/low-fee:
    state: clear
    grade: attested
    by: Lee
    at: 2026-03-05T09:30:00+09:00
  payment/holder-is-candidate:
    state: concern
    by: Lee
    at: 2026-03-05T09:30:00+09:00
    note: |-
      ${note.replace('\n', '\n      ')}
`);
});

test('saving again and again needs no reading in between', () => {
  let file = openAnswers(path, EXPECTED);
  for (const id of CHECKS) file = writeAnswers(file, answersWith({ ...file.answers?.answers, [id]: CLEAR }));
  expect(Object.keys(readAnswers(path, EXPECTED)?.answers ?? {}).sort()).toEqual([...CHECKS].sort());
});

describe('a file that somebody else touched is not overwritten', () => {
  const changed = ['-:- unchanged-file/changed-file/read-again'];
  test.each([
    ['changed', (): void => writeFileSync(path, readFileSync(path, 'utf8').replace('Lee', 'Park')), 'Park'],
    ['removed', (): void => rmSync(path), undefined],
  ])('%s', (_, meddle, left) => {
    const file = writeAnswers(openAnswers(path, EXPECTED), answersWith({ 'fee/low-fee': CLEAR }));
    meddle();
    expect(inShort(problemsOf(() => writeAnswers(file, answersWith({}))))).toEqual(changed);
    expect(existsSync(path) ? readFileSync(path, 'utf8').includes('Park') : undefined).toBe(left === undefined ? undefined : true);
  });

  test('created', () => {
    const file = openAnswers(path, EXPECTED);
    writeFileSync(path, 'mine');
    expect(inShort(problemsOf(() => writeAnswers(file, answersWith({}))))).toEqual(changed);
    expect(readFileSync(path, 'utf8')).toBe('mine');
  });
});

describe('files that are refused', () => {
  const head = 'schema: knowhire/answers/1\ncandidate: kim\n';
  const answer = '{state: clear, by: Lee, at: "2026-03-05T09:30:00+09:00"}';
  test.each([
    ['an unknown check', `${head}answers:\n  fee/low-fees: ${answer}\n`, '4:3 known-check/not-defined/did-you-mean-value'],
    ['something that is no check id', `${head}answers:\n  Low Fee: ${answer}\n`, '4:3 check-id/text/write-as-described'],
    ['a wrong state', `${head}answers:\n  fee/low-fee: {state: claer, by: L, at: "2026-03-05T09:30:00+09:00"}\n`, '4:24 one-of/text/did-you-mean-value'],
    ['a resident registration number', `${head}answers: {}\n# 900101-1234567\n`, '4:3 no-resident-number/resident-number/leave-number-out'],
    ['the answers of another candidate', 'schema: knowhire/answers/1\ncandidate: lee\nanswers: {}\n', '-:- exactly/value/use-own-answers'],
    ['an older schema', 'schema: knowhire/answers/0\ncandidate: kim\nanswers: {}\n', '1:9 exactly/text/did-you-mean-value'],
  ])('%s', (_, text, expected) => {
    writeFileSync(path, text);
    expect(inShort(problemsOf(() => readAnswers(path, EXPECTED)))).toEqual([expected]);
  });
});

test('a resident registration number typed into a note is not saved, however it is broken up', () => {
  const file = openAnswers(path, EXPECTED);
  for (const note of ['his number is 900101-1234567', '900101-\n1234567']) {
    const problems = problemsOf(() => writeAnswers(file, answersWith({ 'fee/low-fee': { ...CLEAR, note } })));
    expect(inShort(problems).some((one) => one.includes('no-resident-number'))).toBe(true);
    expect(existsSync(path)).toBe(false);
  }
});

test('whatever is saved is read back the same', () => {
  const text = fc.string({ unit: 'binary', minLength: 1, maxLength: 60 }).map((raw) => raw.normalize('NFC').trim()).filter((raw) => raw !== '' && !/\p{Cs}/u.test(raw));
  const answer = fc.record({ state: fc.constantFrom('concern', 'clear', 'refused'), by: text, at: fc.constant(CLEAR.at), note: text, because: text }, { requiredKeys: ['state', 'by', 'at'] });
  fc.assert(
    fc.property(fc.dictionary(fc.constantFrom(...CHECKS), answer), (all) => {
      rmSync(path, { force: true });
      const answers = answersSchema.parse(answersWith(all as Answers['answers']));
      writeAnswers(openAnswers(path, EXPECTED), answers);
      expect(readAnswers(path, EXPECTED)).toEqual(answers);
    }),
    { numRuns: 150 },
  );
  expect(readdirSync(join(path, '..'))).toEqual(['kim.answers.yaml']);
});
