import type { BatchSummary } from '../../model/batch-summary.ts';
import { jsonText } from '../json.ts';

/** The summary itself; every other form can be made from it again. */
export function summaryJson(summary: BatchSummary): string {
  return jsonText(summary);
}
