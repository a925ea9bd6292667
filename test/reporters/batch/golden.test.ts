import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { SUMMARY_FORMATS } from '../../../src/model/batch-summary.ts';
import { batchSummarySchema } from '../../../src/model/batch-summary-schema.ts';
import { LANGUAGES } from '../../../src/model/vocabulary.ts';
import { SUMMARY_REPORTERS } from '../../../src/reporters/batch/index.ts';
import { contextIn, EIGHT } from './summary-fixture.ts';


describe.each(LANGUAGES)('the summary in %s', (language) => {
  test.each(SUMMARY_FORMATS)('%s', async (format) => {
    await expect(SUMMARY_REPORTERS[format](EIGHT, contextIn(language))).toMatchFileSnapshot(join(import.meta.dirname, `golden/summary.${language}.${format}`));
  });
});

test('the saved summary fits its schema and renders the same again', () => {
  const saved: unknown = JSON.parse(SUMMARY_REPORTERS.json(EIGHT, contextIn('en')));
  expect(batchSummarySchema.parse(saved)).toEqual(saved);
  for (const format of SUMMARY_FORMATS) expect(SUMMARY_REPORTERS[format](saved as typeof EIGHT, contextIn('ko'))).toBe(SUMMARY_REPORTERS[format](EIGHT, contextIn('ko')));
});
