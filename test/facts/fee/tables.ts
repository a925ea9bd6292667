import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { compileMarket } from '../../../src/io/compile/market.ts';

export const marketFolder = fileURLToPath(new URL('../../../checklists/reference/market/', import.meta.url));
export const tables = compileMarket(marketFolder);
export const today = '2026-11-20';

export function marketFile(name: string): { readonly path: string; readonly text: string } {
  return { path: name, text: readFileSync(`${marketFolder}${name}`, 'utf8') };
}
