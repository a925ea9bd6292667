import { join } from 'node:path';
import { createTranslator, type CountryNames } from '../../i18n/translator.ts';
import { readJsonAsset } from '../../io/assets.ts';
import { growingFile } from '../../io/work/growing-file.ts';
import { writeAtomically } from '../../io/write-file.ts';
import type { Knowledge } from '../../model/knowledge.ts';
import { SUMMARY_REPORTERS } from '../../reporters/batch/index.ts';
import type { Outcome } from './execute.ts';
import type { BatchOptions } from './options.ts';
import { putLines } from './results.ts';
import { withoutOrdinals } from './summary.ts';

const USUAL = ['md', 'json', 'csv', 'ndjson'] as const;

/** Writes the lines, the links and the summary, each whole or not at all. */
export async function putResults(outcome: Extract<Outcome, { kind: 'finished' }>, options: BatchOptions & { readonly out: string }, knowledge: Knowledge): Promise<void> {
  const results = growingFile(join(options.out, 'results.ndjson'));
  for (const [job, segment] of outcome.segments.entries()) {
    await putLines(segment, outcome.changed.get(job), results);
    segment.close();
  }
  results.finish();
  if (outcome.linked !== undefined) {
    const links = growingFile(join(options.out, 'links.ndjson'));
    for (const edge of outcome.linked.edges) links.write(`${JSON.stringify(withoutOrdinals(edge))}\n`);
    links.finish();
  }
  const context = { t: createTranslator(knowledge, options.lang, readJsonAsset<CountryNames>('country-names')), knowledge, language: options.lang };
  for (const format of options.format.includes('html') ? ([...USUAL, 'html'] as const) : USUAL) {
    writeAtomically(join(options.out, `summary.${format}`), SUMMARY_REPORTERS[format](outcome.summary, context));
  }
}
