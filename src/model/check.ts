import * as z from 'zod';
import { AUDIENCES, GROUPS, STAGES } from './vocabulary.ts';
import type { CheckId } from './vocabulary.ts';

const text = z.string().trim().min(1);
const slug = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'lower case words joined by hyphens');

const reasonSchema = z.strictObject({
  outcome: z.enum(['concern', 'partial', 'clear', 'unknown', 'not-applicable', 'refused']),
  /** Sentence shown for the finding; `{name}` places take the values that the evaluator hands over. */
  text,
});

const answerTextsSchema = z.strictObject({
  clear: text,
  concern: text,
  partial: text.optional(),
  refused: text.optional(),
});

/** One question about a case as it stands in `checklists/checks/<theme>.yaml`. */
export const checkEntrySchema = z.strictObject({
  slug,
  kind: z.enum(['measure', 'indicator']),
  title: text,
  question: text,
  why: text,
  how: z.array(text).min(1),
  settles: text,
  innocent: z.array(text).min(1),
  answers: answerTextsSchema,
  /** Present when the tool can answer by itself from the profile. */
  reasons: z.record(slug, reasonSchema).optional(),
  weight: z.number().int().min(0).max(40),
  /** Points when the measure was offered properly and declined; at most `weight`. */
  refusedWeight: z.number().int().min(0).max(40).default(0),
  rationale: text,
  fact: z.string().regex(/^[a-z-]+(\.[a-z-]+)+$/),
  group: z.enum(GROUPS),
  criticality: z.number().int().min(1).max(4),
  stage: z.enum(STAGES),
  audience: z.array(z.enum(AUDIENCES)).min(1),
  /** Parts of a profile (JSON pointers, `*` for any item) of which one must be on file for the question to arise; without it the check does not apply. */
  subject: z.array(z.string().regex(/^(\/([A-Za-z]+|\*))+$/, 'a part of the profile such as /logins/*/ip')).min(1).optional(),
  mustHave: z.boolean().default(false),
  /** Set where no clause of an advisory calls for the check; says who does. */
  ownSource: text.optional(),
  /** A band that a concern settled by a person forces; the reason stands in the rationale. */
  floor: z.enum(['high', 'critical']).optional(),
});

export const checkFileSchema = z.strictObject({
  theme: slug,
  title: text,
  checks: z.array(checkEntrySchema).min(1),
});

export type CheckEntry = Readonly<z.infer<typeof checkEntrySchema>>;
export type Reason = Readonly<z.infer<typeof reasonSchema>>;

/** A check as the rest of the tool sees it: the entry with its id. */
export interface Check extends CheckEntry {
  readonly id: CheckId;
  readonly theme: string;
}

/** What a locale says of one check; every text key of the entry, none missing. */
export const checkOverlaySchema = z.strictObject({
  title: text,
  question: text,
  why: text,
  how: z.array(text).min(1),
  settles: text,
  innocent: z.array(text).min(1),
  answers: answerTextsSchema,
  reasons: z.record(slug, text).optional(),
  rationale: text,
  ownSource: text.optional(),
});
export type CheckOverlay = Readonly<z.infer<typeof checkOverlaySchema>>;
