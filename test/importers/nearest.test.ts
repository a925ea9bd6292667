import { expect, test } from 'vitest';
import { editDistance, nearest } from '../../src/importers/nearest.ts';

test.each([
  ['contry', ['county', 'country', 'city'], 'country'],
  ['birth_date', ['birthDate', 'name'], 'birthDate'],
  ['nmae', ['name', 'notes'], 'name'],
  ['Video', ['video', 'phone'], 'video'],
  ['interview/video-hold', ['interview/video-held', 'fee/low-fee'], 'interview/video-held'],
  ['zebra', ['name', 'notes'], undefined],
  ['id', ['is', 'at'], undefined],
  ['', ['a'], undefined],
])('%s', (written, names, meant) => {
  expect(nearest(written, names)).toBe(meant);
});

test.each([
  ['ab', 'ba', 1],
  ['kitten', 'sitting', 3],
  ['abc', 'abcdefgh', 4],
  ['', 'ab', 2],
])('from %s to %s it takes %i, at most one more than asked for', (a, b, distance) => {
  expect(editDistance(a, b, 3)).toBe(Math.min(distance, 4));
});
