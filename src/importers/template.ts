import * as z from 'zod';
import { profileSchema } from '../model/profile/schema.ts';
import type { Language } from '../model/vocabulary.ts';
import { bareSchema } from './schema-walk.ts';
import { choicesOf, exampleOf } from './template-examples.ts';
import { CANDIDATE_NAME, DESCRIPTIONS_KO, SECTION_WORDS, TEMPLATE_HEAD } from './template-words.ts';

/**
 * A profile to be filled in: `id` and `name` stand, every other field is a comment made from the schema, without a value, so that a field
 * that is uncommented and left empty still counts as unknown. Fields have one "#", so that an editor's uncomment command makes them count;
 * explanations have two. `schemaPath` is where an editor finds the JSON Schema.
 */
export function profileTemplate(language: Language, schemaPath: string, candidateId = 'candidate-1'): string {
  const { $schema: _, id, name, ...sections } = profileSchema.def.shape;
  const head = [`# yaml-language-server: $schema=${schemaPath}`, ...TEMPLATE_HEAD[language].map((line) => `## ${line}`), ''];
  const live = [`id: "${candidateId}"${remark('id', id, language)}`, `name: ${CANDIDATE_NAME[language]}${remark('name', name, language)}`];
  const rest = Object.entries(sections).flatMap(([key, schema]) => sectionLines(key, schema, language));
  return `${[...head, ...live, ...rest].join('\n')}\n`;
}

function sectionLines(key: string, schema: z.core.$ZodType, language: Language): readonly string[] {
  const words = SECTION_WORDS[key as keyof typeof SECTION_WORDS];
  return ['', `## ${words[language]}`, ...fieldLines(key, schema, '', language).map((line) => `# ${line}`)];
}

function fieldLines(key: string, schema: z.core.$ZodType, indent: string, language: Language): readonly string[] {
  const shown = shownAlternative(schema);
  const line = `${indent}${key}:`;
  const comment = remark(key, schema, language);
  if (shown instanceof z.ZodObject) return [`${line}${comment}`, ...objectLines(shown, `${indent}  `, language)];
  const item = shown instanceof z.ZodArray ? shownAlternative(shown.def.element) : undefined;
  return [`${line}${comment}`, ...(item instanceof z.ZodObject ? itemLines(item, `${indent}  `, language) : [])];
}

function objectLines(schema: z.ZodObject, indent: string, language: Language): readonly string[] {
  return Object.entries(schema.def.shape).flatMap(([key, child]) => fieldLines(key, child, indent, language));
}

function itemLines(schema: z.ZodObject, indent: string, language: Language): readonly string[] {
  const [first = '', ...others] = objectLines(schema, `${indent}  `, language);
  return [`${indent}- ${first.trimStart()}`, ...others];
}

/** Of a union without a description of its own the fullest form is shown; a described one says in words what else it takes. */
function shownAlternative(schema: z.core.$ZodType): z.core.$ZodType {
  const bare = bareSchema(schema);
  if (!(bare instanceof z.ZodUnion) || descriptionOf(schema) !== undefined) return bare;
  const options: readonly z.core.$ZodType[] = bare.def.options;
  return options.find((option) => bareSchema(option) instanceof z.ZodObject) ?? bare;
}

function remark(key: string, schema: z.core.$ZodType, language: Language): string {
  const description = descriptionOf(schema);
  const said = description === undefined || language === 'en' ? description : (DESCRIPTIONS_KO[description] ?? description);
  const text = [said, formOf(schema, key)].filter((part) => part !== undefined).join(': ');
  return text === '' ? '' : `  # ${text}`;
}

/** How a value is written: the words to choose from, an example, or that it is a list. */
function formOf(schema: z.core.$ZodType, key: string): string | undefined {
  const bare = bareSchema(schema);
  if (bare instanceof z.ZodArray) return shownAlternative(bare.def.element) instanceof z.ZodObject ? undefined : `[${formOf(bare.def.element, key) ?? '…, …'}]`;
  const choices = choicesOf(bare);
  return choices.length > 0 ? choices.join(', ') : exampleOf(bare, key);
}

/** A description may stand on the schema or on what it makes optional. */
export function descriptionOf(schema: z.core.$ZodType): string | undefined {
  const own = z.globalRegistry.get(schema)?.description;
  if (own !== undefined || !(schema instanceof z.ZodOptional || schema instanceof z.ZodDefault)) return own;
  return descriptionOf(schema.def.innerType);
}
