import * as z from 'zod';
import { advisoryFileSchema, jurisdictionFileSchema } from './advisory.ts';
import { answersSchema } from './answers.ts';
import { batchLineSchema } from './batch-line.ts';
import { batchSummarySchema } from './batch-summary-schema.ts';
import { checkFileSchema } from './check.ts';
import { policySchema } from './policy.ts';
import { profileSchema } from './profile/schema.ts';
import { reportSchema } from './report-schema.ts';
import { scoringFileSchema } from './scoring.ts';
import { waiversSchema } from './waiver.ts';

const SCHEMAS = {
  profile: profileSchema,
  answers: answersSchema,
  report: reportSchema,
  summary: batchSummarySchema,
  line: batchLineSchema,
  policy: policySchema,
  waivers: waiversSchema,
  checks: checkFileSchema,
  advisory: advisoryFileSchema,
  jurisdiction: jurisdictionFileSchema,
  scoring: scoringFileSchema,
} as const;

export type SchemaKind = keyof typeof SCHEMAS;
export const SCHEMA_KINDS = Object.keys(SCHEMAS) as readonly SchemaKind[];

/** JSON Schema (2020-12) of a kind of file, for editors and validators: what may be written, defaults not required. */
export function jsonSchemaOf(kind: SchemaKind): z.core.JSONSchema.BaseSchema {
  const schema: z.ZodType = SCHEMAS[kind];
  return z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any', override: ({ jsonSchema }) => takeNumbersToo(jsonSchema) });
}

/** The importers take a number where text is wanted as it was written, so `from: 2021` or `postcode: 04524` is no error in an editor either. */
function takeNumbersToo(schema: z.core.JSONSchema.BaseSchema): void {
  if (schema.type !== 'string' || schema.enum !== undefined || schema.const !== undefined || schema.format !== undefined) return;
  (schema as { type: unknown }).type = ['string', 'number'];
}
