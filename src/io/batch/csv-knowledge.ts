import type { CsvKnowledge } from '../../importers/csv/knowledge.ts';
import { readJsonAsset } from '../assets.ts';

let knowledge: CsvKnowledge | undefined;

/** What the build made of `checklists/reference/csv/columns.yaml`; read once. */
export function csvKnowledge(): CsvKnowledge {
  return (knowledge ??= readJsonAsset<CsvKnowledge>('csv-columns'));
}
