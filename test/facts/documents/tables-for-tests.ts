import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { documentThresholdsSchema, mrzStatesSchema, numberShapesSchema, softwareTableSchema, validityTableSchema, type DocumentTables } from '../../../src/facts/documents/tables.ts';

const load = (name: string): unknown => parse(readFileSync(`checklists/reference/documents/${name}.yaml`, 'utf8'));

export const documentTables: DocumentTables = {
  software: softwareTableSchema.parse(load('software')),
  thresholds: documentThresholdsSchema.parse(load('thresholds')),
};
export const validityTable = validityTableSchema.parse(load('validity'));
export const numberShapes = numberShapesSchema.parse(load('number-shapes'));
export const mrzStates = mrzStatesSchema.parse(load('mrz-states'));
