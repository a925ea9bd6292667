import { join } from 'node:path';
import { compileNames } from '../../../src/io/compile/names.ts';

/** The tables as the build compiles them, through JSON as at run time. */
export const tables: ReturnType<typeof compileNames> = JSON.parse(JSON.stringify(compileNames(join(import.meta.dirname, '../../../checklists/reference/names'))));
