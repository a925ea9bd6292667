import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { fieldPath } from '../../importers/csv/field-path.ts';
import { foldedHeading } from '../../importers/csv/headings.ts';
import { csvKnowledgeSchema, type CsvKnowledge } from '../../importers/csv/knowledge.ts';
import { profileSchema } from '../../model/profile/schema.ts';

/** Reads `checklists/reference/csv/columns.yaml`; throws where a heading stands twice or a field is none of a profile. */
export function compileCsvColumns(file: string): CsvKnowledge {
  const knowledge = csvKnowledgeSchema.parse(parse(readFileSync(file, 'utf8')));
  const seen = new Set<string>();
  for (const { field, en, ko } of knowledge.columns) {
    if (fieldPath(profileSchema, field) === undefined) throw new Error(`${file}: the profile has no field ${field}`);
    for (const name of [...en, ...ko]) {
      const folded = foldedHeading(name);
      if (seen.has(folded)) throw new Error(`${file}: the heading "${name}" stands twice`);
      seen.add(folded);
    }
  }
  return knowledge;
}
