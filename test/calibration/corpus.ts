import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import * as z from 'zod';

export const CORPUS = join(import.meta.dirname, '../fixtures/calibration');

const expectedSchema = z.array(
  z.strictObject({
    file: z.string().regex(/^[ah]\d{2}-[a-z0-9-]+(\.(pre|all))?\.yaml$/),
    truth: z.enum(['honest', 'confirmed']),
    moment: z.enum(['pre', 'all']),
    stage: z.enum(['paper', 'interview', 'offer', 'after-hire']),
    asOf: z.iso.date(),
    visible: z.boolean(),
    why: z.string().min(10),
  }),
);

/** A file of the corpus: what is true of its person, and whether it shows a sign that existed at that moment. */
export type CorpusCase = z.infer<typeof expectedSchema>[number];

/** All cases of the corpus, in the order of its list. */
export function readCorpus(): readonly CorpusCase[] {
  return expectedSchema.parse(parse(readFileSync(join(CORPUS, 'expected.yaml'), 'utf8')));
}
