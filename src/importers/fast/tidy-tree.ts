import { holdsNumber } from './number-shape.ts';

/** Whether a text is what tidying would make of it: in NFC, of whole characters and, where blanks at its ends go, without them. */
export function isTidy(text: string, trimmed: boolean): boolean {
  return text.isWellFormed() && text.normalize('NFC') === text && !(trimmed && text.trim() !== text);
}

/** Far below the limit of the slow road, so that the place of the value in the whole need not be counted. */
const DEEPEST = 40;

/** Whether tidying would leave any value as it is, and no resident registration number stands in it. */
export function isTidyTree(value: unknown, depth = 0): boolean {
  if (typeof value === 'string') return isTidy(value, false) && !holdsNumber(value);
  if (typeof value !== 'object') return true;
  if (value === null || depth > DEEPEST) return false;
  if (Array.isArray(value)) return value.every((item) => isTidyTree(item, depth + 1));
  return Object.entries(value).every(([key, item]) => key !== '__proto__' && isTidyTree(key, depth) && isTidyTree(item, depth + 1));
}
