import { expect, test } from 'vitest';
import * as z from 'zod';
import { parseProfile } from '../../src/importers/profile.ts';
import { descriptionOf, profileTemplate } from '../../src/importers/template.ts';
import { DESCRIPTIONS_KO } from '../../src/importers/template-words.ts';
import { bareSchema, schemasAt } from '../../src/importers/schema-walk.ts';
import { profileSchema } from '../../src/model/profile/schema.ts';
import { LANGUAGES } from '../../src/model/vocabulary.ts';

function uncommented(template: string): string {
  return template.replace(/^# (?!yaml-language-server)/gm, '');
}

test.each(LANGUAGES)('the template in %s is a valid profile as it stands', (language) => {
  const { profile } = parseProfile({ path: 'new.yaml', text: profileTemplate(language, './s.json') });
  expect(Object.keys(profile)).toEqual(['id', 'name']);
});

test.each(LANGUAGES)('every field of the template in %s may be uncommented and left empty', (language) => {
  const { profile } = parseProfile({ path: 'new.yaml', text: uncommented(profileTemplate(language, './s.json')) });
  expect(Object.keys(profile).slice(0, 2)).toEqual(['id', 'name']);
  expect(JSON.stringify(profile)).not.toContain('…');
});

test.each(LANGUAGES)('the template in %s names every section of the schema', (language) => {
  const sections = uncommented(profileTemplate(language, './s.json')).match(/^\w+(?=:)/gm);
  expect(sections).toEqual(Object.keys(profileSchema.def.shape).filter((key) => key !== '$schema'));
});

test('the first line tells editors where the schema is', () => {
  expect(profileTemplate('en', './s.json').split('\n')[0]).toBe('# yaml-language-server: $schema=./s.json');
});

function allDescriptions(schema: z.core.$ZodType): readonly string[] {
  const own = descriptionOf(schema);
  const below = schemasAt(schema, []).flatMap((one) => {
    if (one instanceof z.ZodObject) return Object.values(one.def.shape).flatMap(allDescriptions);
    if (one instanceof z.ZodArray) return allDescriptions(one.def.element);
    return [];
  });
  return [...(own === undefined ? [] : [own]), ...below];
}

test('every description of the schema has Korean words, and no Korean words describe nothing', () => {
  const used = new Set(Object.values(bareSchema(profileSchema) instanceof z.ZodObject ? profileSchema.def.shape : {}).flatMap(allDescriptions));
  expect([...used].filter((description) => !Object.hasOwn(DESCRIPTIONS_KO, description))).toEqual([]);
  expect(Object.keys(DESCRIPTIONS_KO).filter((description) => !used.has(description))).toEqual([]);
});

test('the Korean template carries no English remarks', () => {
  const remarks = profileTemplate('ko', './s.json').split('\n').slice(1).filter((line) => /## /.test(line));
  expect(remarks.filter((line) => !/[가-힣]/.test(line))).toEqual([]);
});
