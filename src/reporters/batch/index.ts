import type { SummaryFormat } from '../../model/batch-summary.ts';
import type { SummaryReporter } from './context.ts';
import { summaryCsv } from './csv.ts';
import { summaryHtml } from './html.ts';
import { summaryJson } from './json.ts';
import { summaryMarkdown } from './markdown.ts';
import { summaryNdjson } from './ndjson.ts';

/** Every form of the summary by the name under which `--format` knows it. */
export const SUMMARY_REPORTERS: Readonly<Record<SummaryFormat, SummaryReporter>> = {
  md: summaryMarkdown,
  json: summaryJson,
  csv: summaryCsv,
  ndjson: summaryNdjson,
  html: summaryHtml,
};
