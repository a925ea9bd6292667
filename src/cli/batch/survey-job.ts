import { textsOf, type LinkText } from '../../links/texts.ts';
import type { Task, TaskResult } from './tasks.ts';
import type { Tools } from './tools.ts';

/** Texts of the first candidates of a job that can be read, for the survey of what everybody writes, and how many entries the job has about. */
export function surveyJob({ job, take }: Extract<Task, { kind: 'survey' }>, { reader, reference }: Tools): Promise<TaskResult> {
  const texts: (readonly LinkText[])[] = [];
  const wanted = new Set(Array.from({ length: take }, (_, at) => at));
  let lines: number | undefined;
  let seen = 0;
  for (const [, entry] of reader.entries(job, { lines: (count) => (lines = count) }, wanted)) {
    seen += 1;
    if (entry.kind === 'profile') texts.push(textsOf(entry.profile, reference));
  }
  const records = lines ?? (job.kind === 'files' ? job.files.length : seen);
  return Promise.resolve({ kind: 'surveyed', texts, records });
}
