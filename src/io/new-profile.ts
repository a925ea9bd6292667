import { existsSync } from 'node:fs';
import { basename, dirname, extname, join } from 'node:path';
import { profileTemplate } from '../importers/template.ts';
import { jsonSchemaOf } from '../model/json-schema.ts';
import type { Language } from '../model/vocabulary.ts';
import { writeAtomically } from './write-file.ts';

const SCHEMA_FILE = 'knowhire-profile.schema.json';

/** Writes a template to be filled in and, unless it is there already, the schema by which an editor completes it. Never writes over a file. */
export function writeNewProfile(path: string, language: Language): void {
  writeAtomically(path, profileTemplate(language, `./${SCHEMA_FILE}`, idFrom(path)), { onlyNew: true });
  const schemaPath = join(dirname(path), SCHEMA_FILE);
  if (!existsSync(schemaPath)) writeAtomically(schemaPath, `${JSON.stringify(jsonSchemaOf('profile'), null, 2)}\n`, { onlyNew: true });
}

/** The file's name as the key of the case, without what a key cannot hold. */
function idFrom(path: string): string | undefined {
  const id = basename(path, extname(path)).normalize('NFC').replace(/[^\p{L}\p{N}._-]+/gu, '-').replace(/^[._-]+/, '').slice(0, 80);
  return id === '' ? undefined : id;
}
