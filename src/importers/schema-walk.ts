import * as z from 'zod';
import { foldedName } from './nearest.ts';
import type { Path } from './parsed-text.ts';

/** The schema below the marks for optional, default and the like. */
export function bareSchema(schema: z.core.$ZodType): z.core.$ZodType {
  let bare = schema;
  while (bare instanceof z.ZodOptional || bare instanceof z.ZodDefault || bare instanceof z.ZodNullable || bare instanceof z.ZodReadonly) bare = bare.def.innerType;
  return bare;
}

/** Every schema that may stand at a path; several where a union leads there. */
export function schemasAt(schema: z.core.$ZodType, path: Path): readonly z.core.$ZodType[] {
  let here = alternatives(schema);
  for (const step of path) here = here.flatMap((one) => childrenOf(one, step)).flatMap(alternatives);
  return here;
}

function alternatives(schema: z.core.$ZodType): readonly z.core.$ZodType[] {
  const bare = bareSchema(schema);
  return bare instanceof z.ZodUnion ? bare.def.options.flatMap(alternatives) : [bare];
}

function childrenOf(schema: z.core.$ZodType, step: string | number): readonly z.core.$ZodType[] {
  if (schema instanceof z.ZodObject) {
    const child = Object.hasOwn(schema.def.shape, step) ? schema.def.shape[step] : undefined;
    return child === undefined ? [] : [child];
  }
  if (schema instanceof z.ZodArray) return [schema.def.element];
  return schema instanceof z.ZodRecord ? [schema.def.valueType] : [];
}

/** Keys that may stand in the mapping at a path. */
export function keysAt(schema: z.core.$ZodType, path: Path): readonly string[] {
  return schemasAt(schema, path).flatMap((one) => (one instanceof z.ZodObject ? Object.keys(one.def.shape) : one instanceof z.ZodRecord ? recordKeys(one) : []));
}

function recordKeys(schema: z.ZodRecord): readonly string[] {
  const key: z.core.$ZodType = schema.def.keyType;
  return key instanceof z.ZodEnum ? key.options.map(String) : [];
}

/** Where in the schema a key of that name belongs, however its words are joined: dotted paths, nearest to the top first; lists count as their items. */
export function homesOf(schema: z.core.$ZodType, key: string): readonly string[] {
  return allPaths(schema)
    .filter((path) => foldedName(path.at(-1) ?? '') === foldedName(key))
    .sort((a, b) => a.length - b.length)
    .map((path) => path.join('.'));
}

/** Dotted paths of all keys, lists counting as their items. */
export function keyHomes(schema: z.core.$ZodType): readonly string[] {
  return allPaths(schema).map((path) => path.join('.'));
}

function allPaths(schema: z.core.$ZodType): readonly (readonly string[])[] {
  const paths = PATHS.get(schema) ?? keyPaths(schema, 4);
  PATHS.set(schema, paths);
  return paths;
}

/** A file may hold thousands of unknown keys, and the schema's paths are always the same. */
const PATHS = new WeakMap<z.core.$ZodType, readonly (readonly string[])[]>();

function keyPaths(schema: z.core.$ZodType, depth: number): readonly (readonly string[])[] {
  return alternatives(schema).flatMap((one) => {
    if (one instanceof z.ZodArray) return keyPaths(one.def.element, depth);
    if (!(one instanceof z.ZodObject) || depth === 0) return [];
    return Object.entries(one.def.shape).flatMap(([name, child]) => [[name], ...keyPaths(child, depth - 1).map((below) => [name, ...below])]);
  });
}
