import * as z from 'zod';
import { GRADES, STAGES } from './vocabulary.ts';

const text = z.string().trim().min(1).max(4000);
const instant = z.iso.datetime({ offset: true });
const file = z.strictObject({ path: z.string().min(1), sha256: z.string().regex(/^[0-9a-f]{64}$/) });
const explanation = z.strictObject({ text, grade: z.enum(GRADES), by: text, at: instant });

const answerBase = {
  state: z.enum(['concern', 'partial', 'clear', 'unknown', 'not-applicable', 'refused']),
  grade: z.enum(GRADES).optional(),
  by: text,
  at: instant,
  note: text.optional(),
  files: z.array(file).optional(),
  explanation: explanation.optional(),
  /** Needed for `not-applicable`, and where a person overrules what the file settles. */
  because: text.optional(),
};

/** An answer and, newest last, those it replaced: nothing is lost. */
export const answerSchema = z.strictObject({ ...answerBase, earlier: z.array(z.strictObject(answerBase)).optional() });

export const decisionSchema = z.strictObject({
  decision: z.enum(['proceed', 'do-not-proceed', 'more-checks', 'report-to-authority']),
  by: text,
  at: instant,
  reason: text,
});

/** The answers file is the interview: written after every answer, read by check, batch and gate alike. */
export const answersSchema = z.strictObject({
  schema: z.literal('knowhire/answers/1'),
  candidate: text,
  /** Date on which this file is to be deleted. */
  retainUntil: z.iso.date().optional(),
  stage: z.enum(STAGES).optional(),
  answers: z.record(z.string().regex(/^[a-z0-9-]+\/[a-z0-9-]+$/, 'a check id such as interview/video-held'), answerSchema),
  decision: decisionSchema.optional(),
  /** Steps due where a third party's report was used (US Fair Credit Reporting Act). */
  consumerReport: z
    .strictObject({ disclosure: z.boolean(), authorisation: z.boolean(), preAdverseNotice: z.boolean().optional(), adverseNotice: z.boolean().optional() })
    .optional(),
});

export type Answer = Readonly<z.infer<typeof answerSchema>>;
export type Answers = Readonly<z.infer<typeof answersSchema>>;
export type PersonDecision = Readonly<z.infer<typeof decisionSchema>>;
