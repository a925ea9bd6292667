import type { BatchSummary } from '../../model/batch-summary.ts';
import type { ReportContext } from '../context.ts';

/** Words and rule set; the language is that of the words. */
export type SummaryContext = Pick<ReportContext, 't' | 'knowledge'>;

/** A form of the summary: a function from the one document to a string that ends with a line break, and nothing else. */
export type SummaryReporter = (summary: BatchSummary, context: SummaryContext) => string;
