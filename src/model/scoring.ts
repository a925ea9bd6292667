import * as z from 'zod';
import { BANDS, GROUPS } from './vocabulary.ts';

const text = z.string().trim().min(1);

/** A combination that a document (or the tool, and then it says so) reads together. */
export const compoundSchema = z.strictObject({
  id: text,
  title: text,
  /** `all`: every part; a number: at least so many of them. */
  needs: z.union([z.literal('all'), z.number().int().min(2)]),
  parts: z.array(text).min(2),
  /** Checks that must be a concern but carry no points of their own. */
  conditions: z.array(text).default([]),
  /** What the parts and the bonus come to together, in points. */
  target: z.number().int().min(1),
  floor: z.enum(BANDS).optional(),
  source: text,
  own: z.boolean().default(false),
});

export const scoringFileSchema = z.strictObject({
  version: text,
  groups: z.record(
    z.enum(GROUPS),
    z.strictObject({
      title: text,
      cap: z.number().int().min(1),
      /** Share of a group's second, third … value that still counts: rho to the power of the rank. */
      decay: z.union([z.literal(0), z.literal(0.25), z.literal(0.5)]),
      rationale: text,
    }),
  ),
  /** Lowest concern of each band above `none`. */
  bands: z.strictObject({ low: z.number().int(), elevated: z.number().int(), high: z.number().int(), critical: z.number().int() }),
  assuranceNeeded: z.number().int().min(0).max(100),
  compounds: z.array(compoundSchema),
  mustHaves: z.array(text).min(1),
});

export type Scoring = Readonly<z.infer<typeof scoringFileSchema>>;
export type Compound = Readonly<z.infer<typeof compoundSchema>>;

export const scoringOverlaySchema = z.strictObject({
  groups: z.record(z.enum(GROUPS), z.strictObject({ title: text, rationale: text })),
  compounds: z.record(text, z.strictObject({ title: text, source: text })),
});
export type ScoringOverlay = Readonly<z.infer<typeof scoringOverlaySchema>>;
