import * as z from 'zod';
import type { ExpectedCode } from '../../model/problem.ts';
import { expectationOf } from '../expectations.ts';
import { bareSchema } from '../schema-walk.ts';
import type { COLUMN_FORMS } from './knowledge.ts';

/** How a cell becomes a value. */
export type CellForm = (typeof COLUMN_FORMS)[number] | 'text' | 'number' | 'date' | 'month' | 'instant' | 'date-or-instant' | 'choice' | 'said' | 'currency';

const BY_EXPECTATION: Readonly<Partial<Record<ExpectedCode, CellForm>>> = {
  date: 'date', instant: 'instant', month: 'month', currency: 'currency', number: 'number', 'whole-number': 'number', 'one-of': 'choice', exactly: 'choice', 'true-or-false': 'said',
};

/** The form that the schemas of a field ask for. */
export function formOf(schemas: readonly z.core.$ZodType[]): CellForm {
  const forms = new Set(schemas.filter(isSingleValue).map(formOfOne));
  if (forms.has('text')) return 'text';
  if (forms.has('said')) return 'said';
  if (forms.has('month')) return 'month';
  if (forms.has('date')) return forms.has('instant') ? 'date-or-instant' : 'date';
  return [...forms][0] ?? 'text';
}

/** Whether a cell can hold it: neither a list nor keys with values. */
export function isSingleValue(schema: z.core.$ZodType): boolean {
  const bare = bareSchema(schema);
  return !(bare instanceof z.ZodObject || bare instanceof z.ZodArray || bare instanceof z.ZodRecord);
}

function formOfOne(schema: z.core.$ZodType): CellForm {
  const tried = z.safeParse(schema, 'x');
  const [issue] = tried.success ? [] : tried.error.issues;
  return issue === undefined ? 'text' : BY_EXPECTATION[expectationOf(issue).code] ?? 'text';
}

/** The words that a field may hold, where it is a choice. */
export function choicesIn(schemas: readonly z.core.$ZodType[]): readonly string[] {
  return schemas.flatMap((schema) => {
    const bare = bareSchema(schema);
    if (bare instanceof z.ZodEnum) return bare.options.map(String);
    return bare instanceof z.ZodLiteral ? [...bare.values].map(String) : [];
  });
}
