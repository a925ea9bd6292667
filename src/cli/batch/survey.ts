import type { Reference } from '../../facts/reference.ts';
import { surveyTexts } from '../../links/survey.ts';
import type { LinkText } from '../../links/texts.ts';
import { tasksOf, type BatchSource } from './input.ts';
import type { Pool } from './pool.ts';
import type { Settings } from './settings.ts';

/** Jobs that are sampled, and candidates of each: enough to meet whatever one text in a few hundred has; more in a large batch, where that is still much wording. */
const FEWEST_JOBS = 8;
const MOST_JOBS = 40;
const ONE_JOB_IN = 12;
const OF_EACH = 200;

/** Shingles that very many candidates write, from an evenly spread sample; the same for the same input. */
export async function surveyBoilerplate(source: BatchSource, pool: Pool, seed: Settings['seed'], reference: Reference): Promise<Uint32Array> {
  let jobs = 0;
  for await (const job of source.jobs()) jobs = job.index + 1;
  const sampled = Math.min(jobs, Math.max(FEWEST_JOBS, Math.min(MOST_JOBS, Math.round(jobs / ONE_JOB_IN))));
  const chosen = new Set(Array.from({ length: sampled }, (_, at) => Math.floor((at * jobs) / sampled)));
  const texts: (readonly LinkText[])[] = [];
  let records = 0;
  await pool.run(tasksOf(source, chosen, (job) => ({ kind: 'survey', job, take: OF_EACH })), (result) => {
    if (result.kind !== 'surveyed') return;
    texts.push(...result.texts);
    records += result.records;
  });
  if (texts.length === 0) return new Uint32Array();
  return surveyTexts(texts, Math.round((records / chosen.size) * jobs), seed, reference);
}
