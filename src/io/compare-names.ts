import { createNameComparer } from '../facts/names/compare.ts';
import type { NameComparison, NameTables } from '../facts/names/types.ts';
import { readJsonAsset } from './assets.ts';

let comparer: ((a: string, b: string) => NameComparison) | undefined;

/** Whether two spellings can be one person's name: `consistent`, `ask` or `inconsistent`, with the reason. Symmetric; loads its tables on first use. */
export function compareNames(a: string, b: string): NameComparison {
  comparer ??= createNameComparer(readJsonAsset<NameTables>('names'));
  return comparer(a, b);
}
