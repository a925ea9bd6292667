import { mkdtempSync, readFileSync, readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { parseProfile } from '../../src/importers/profile.ts';
import { writeNewProfile } from '../../src/io/new-profile.ts';
import { inShort, problemsOf } from '../importers/problems-of.ts';

test('a new profile has its schema beside it, is valid, and is never written over', () => {
  const folder = mkdtempSync(join(tmpdir(), 'knowhire-new-'));
  const path = join(folder, 'kim min-su.yaml');
  writeNewProfile(path, 'ko');
  expect(readdirSync(folder).sort()).toEqual(['kim min-su.yaml', 'knowhire-profile.schema.json']);
  expect(parseProfile({ path, text: readFileSync(path, 'utf8') }).profile.id).toBe('kim-min-su');
  expect(JSON.parse(readFileSync(join(folder, 'knowhire-profile.schema.json'), 'utf8'))).toMatchObject({ $ref: '#/$defs/profile' });
  expect(inShort(problemsOf(() => writeNewProfile(path, 'en')))).toEqual(['-:- new-file/existing-file/name-other-file']);
  writeNewProfile(join(folder, 'lee.yaml'), 'en');
  expect(readdirSync(folder)).toHaveLength(3);
});
