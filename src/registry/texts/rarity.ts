import { manyOf } from '../many.ts';
import type { FindOptions } from '../types.ts';
import { CODES, CODE_RANGE, LOWEST_CODE } from './keyed-text.ts';

/** Long runs of a text of middling length; the tool's own, from generated resumes. */
const RUNS_OF_TEXT = 100;
/** Two who have a code are always compared. */
export const FEWEST = 2;

/**
 * How many may have a code before it says something of the wording, not of the people: set phrases, templates. A text keeps its lowest codes
 * only, so that a high code is kept by short texts alone and stands in many more than have it; the limit falls accordingly.
 */
export function mostHolders(code: number, many: FindOptions['many']): number {
  const most = Math.min(manyOf('resume-text', many), manyOf('bid-text', many)) + 1;
  const place = (code - LOWEST_CODE) / CODE_RANGE;
  const kept = Math.min(1, CODES / RUNS_OF_TEXT / place);
  return Math.max(FEWEST, Math.floor(most * kept ** 2));
}
