import { fileURLToPath } from 'node:url';
import { compileLocation } from '../../../../src/io/compile/location.ts';
import { folder, writeData } from './files.mjs';

// Needs no download: run after changing a list under hand/ or thresholds.yaml, together with provenance.mjs.
for (const [name, table] of Object.entries(compileLocation(fileURLToPath(new URL('../', folder))))) writeData(`${name}.json.br`, table);
