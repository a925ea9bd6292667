import type * as z from 'zod';
import { answersSchema } from '../model/answers.ts';
import { batchSummarySchema } from '../model/batch-summary-schema.ts';
import { profileSchema } from '../model/profile/schema.ts';
import type { Profile } from '../model/profile/schema.ts';
import { InputProblem } from '../model/problem.ts';
import { reportSchema } from '../model/report-schema.ts';
import { checkSchema } from './check-schema.ts';
import { parseText } from './parse-text.ts';
import type { ParsedText, SourceText } from './parsed-text.ts';

/** What a file of ours says about its own end. Dates are YYYY-MM-DD; an absent one means that nobody set it. */
export type KeptFile =
  | { readonly kind: 'profile'; readonly id: string; readonly retainUntil: string | undefined; readonly profile: Profile }
  | { readonly kind: 'answers'; readonly id: string; readonly retainUntil: string | undefined; readonly files: readonly { readonly path: string; readonly sha256: string }[] }
  | { readonly kind: 'report'; readonly cases: readonly { readonly retainUntil: string | undefined; readonly profileDigest: string }[] }
  /** Of a batch; `retainUntil` is the first date of all its candidates. */
  | { readonly kind: 'summary'; readonly retainUntil: string | undefined }
  /** A file of ours of a kind that holds no candidate, or no file of ours. */
  | { readonly kind: 'other' }
  /** Looks like ours and cannot be read as such. */
  | { readonly kind: 'broken'; readonly problem: InputProblem };

/** Reads a text as profile, answers, report or summary of a batch. A resident registration number is no obstacle here: such a file is to go all the more. */
export function readKeptFile(source: SourceText): KeptFile {
  const parsed = parsedOrProblem(source);
  if (parsed instanceof InputProblem) return { kind: 'broken', problem: parsed };
  const { value } = parsed;
  if (typeof value !== 'object' || value === null) return { kind: 'other' };
  const schema: unknown = Reflect.get(value, 'schema');
  if (typeof schema === 'string') return readMarked(schema, parsed);
  const looksLikeProfile = Reflect.has(value, 'id') && Reflect.has(value, 'name');
  return looksLikeProfile ? readAs(profileSchema, parsed, profileOf) : { kind: 'other' };
}

function parsedOrProblem(source: SourceText): ParsedText | InputProblem {
  try {
    return parseText(source);
  } catch (error) {
    if (error instanceof InputProblem) return error;
    throw error;
  }
}

function readMarked(schema: string, parsed: ParsedText): KeptFile {
  if (schema.startsWith('knowhire/answers/')) return readAs(answersSchema, parsed, answersOf);
  if (schema.startsWith('knowhire/report/')) return readAs(reportSchema, parsed, reportOf);
  if (schema.startsWith('knowhire/summary/')) return readAs(batchSummarySchema, parsed, ({ retainUntil }) => ({ kind: 'summary', retainUntil }));
  return { kind: 'other' };
}

function readAs<T>(schema: z.ZodType<T>, parsed: ParsedText, told: (value: T) => KeptFile): KeptFile {
  const checked = checkSchema(schema, parsed);
  return checked.ok ? told(checked.value) : { kind: 'broken', problem: new InputProblem(checked.problems, checked.hasMore) };
}

function profileOf(profile: z.infer<typeof profileSchema>): KeptFile {
  return { kind: 'profile', id: profile.id, retainUntil: profile.retainUntil, profile };
}

function answersOf({ candidate, retainUntil, answers }: z.infer<typeof answersSchema>): KeptFile {
  return { kind: 'answers', id: candidate, retainUntil, files: Object.values(answers).flatMap(({ files = [], earlier = [] }) => [...files, ...earlier.flatMap((one) => one.files ?? [])]) };
}

function reportOf({ assessments }: z.infer<typeof reportSchema>): KeptFile {
  return { kind: 'report', cases: assessments.map(({ retainUntil, profileDigest }) => ({ retainUntil, profileDigest })) };
}
