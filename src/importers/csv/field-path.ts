import * as z from 'zod';
import { foldedName } from '../nearest.ts';
import { schemasAt } from '../schema-walk.ts';
import { isSingleValue } from './cell-form.ts';

/** A step into a list by its number or label; two columns with one label and number go into one place of it. */
export interface ListStep {
  readonly place: string;
}
export type FieldStep = string | ListStep;

export interface FieldPath {
  readonly steps: readonly FieldStep[];
  readonly schemas: readonly z.core.$ZodType[];
}

/**
 * The field that a dotted name means: `claims.birthDate`, `contact.phones.0.number`, and without the number for the first place of a list.
 * `#` and `#label` are places, too. Undefined where no single value stands there.
 */
export function fieldPath(schema: z.core.$ZodType, dotted: string): FieldPath | undefined {
  let here: FieldPath = { steps: [], schemas: schemasAt(schema, []) };
  for (const name of dotted.split('.')) {
    const next = stepInto(here, name);
    if (next === undefined) return undefined;
    here = next;
  }
  const whole = here.schemas.some(isSingleValue) ? here : intoList(here, '0');
  return whole?.schemas.some(isSingleValue) === true ? whole : undefined;
}

function stepInto(from: FieldPath, name: string): FieldPath | undefined {
  if (/^(\d{1,3}|#[a-z]*)$/.test(name)) return intoList(from, name);
  return intoKey(from, name) ?? intoKey(intoList(from, '0'), name);
}

function intoList({ steps, schemas }: FieldPath, place: string): FieldPath | undefined {
  const lists = schemas.filter((one) => one instanceof z.ZodArray);
  return lists.length === 0 ? undefined : { steps: [...steps, { place }], schemas: lists.flatMap((list) => schemasAt(list.def.element, [])) };
}

function intoKey(from: FieldPath | undefined, name: string): FieldPath | undefined {
  for (const one of from?.schemas ?? []) {
    const key = one instanceof z.ZodObject ? Object.keys(one.def.shape).find((known) => foldedName(known) === foldedName(name)) : undefined;
    if (from !== undefined && key !== undefined) return { steps: [...from.steps, key], schemas: schemasAt(one, [key]) };
  }
  return undefined;
}
