import * as z from 'zod';

const named = z.strictObject({ en: z.array(z.string()), ko: z.array(z.string()) });

/** How the cells of a column are read where the schema of the field does not tell. */
export const COLUMN_FORMS = ['digits', 'link', 'fee', 'years'] as const;

const columnEntry = z.strictObject({
  field: z.string().regex(/^[a-zA-Z]+(\.([a-zA-Z]+|#[a-z]*))*$/, 'a dotted path of the profile'),
  part: z.number().int().positive().optional(),
  own: z.boolean().optional(),
  splits: z.string().optional(),
  form: z.enum(COLUMN_FORMS).optional(),
  also: z.record(z.string(), z.string()).optional(),
  ...named.shape,
});

/** `checklists/reference/csv/columns.yaml`, which says what each key is for. */
export const csvKnowledgeSchema = z.strictObject({
  about: z.string(),
  licence: z.string(),
  compiled: z.string(),
  columns: z.array(columnEntry),
  ignored: named,
  remarks: named,
  units: z.record(z.string(), z.strictObject({ currency: z.string(), times: z.number() })),
  blanks: z.array(z.string()),
  errors: z.array(z.string()),
  words: z.record(z.string(), z.record(z.string(), z.array(z.string()))),
});

export type CsvKnowledge = z.infer<typeof csvKnowledgeSchema>;
export type ColumnEntry = CsvKnowledge['columns'][number];
