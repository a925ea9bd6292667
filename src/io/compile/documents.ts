import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import type { DocumentReference } from '../../facts/reference.ts';
import { documentThresholdsSchema, mrzStatesSchema, numberShapesSchema, softwareTableSchema, validityTableSchema } from '../../facts/documents/tables.ts';

/** Reads `checklists/reference/documents/`. */
export function compileDocuments(folder: string): DocumentReference {
  const read = (name: string): unknown => parse(readFileSync(join(folder, `${name}.yaml`), 'utf8'));
  return {
    software: softwareTableSchema.parse(read('software')),
    thresholds: documentThresholdsSchema.parse(read('thresholds')),
    validity: validityTableSchema.parse(read('validity')),
    numberShapes: numberShapesSchema.parse(read('number-shapes')),
    mrzStates: mrzStatesSchema.parse(read('mrz-states')),
  };
}
