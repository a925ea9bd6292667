import * as z from 'zod';
import { LINK_EXPLANATIONS, LINK_KINDS, NAMES_OF_LINK } from './links.ts';
import { BANDS, GRADES, STAGES, STATES, VERDICTS, type Adverse } from './vocabulary.ts';

export const LINE_SCHEMA = 'knowhire/line/1';

const ADVERSE = ['concern', 'partial', 'refused'] as const satisfies readonly Adverse[];

const checkId = z.string().regex(/^[a-z0-9-]+\/[a-z0-9-]+$/);
const pointer = z.string().regex(/^(\/[^/]+)+$/, 'a JSON pointer');
const points = z.number().int();
const place = z.number().int().min(1);

const adverseSchema = z.strictObject({
  check: checkId,
  state: z.enum(ADVERSE),
  /** Absent where a person found it. */
  reason: z.string().optional(),
  /** What it adds after explanation and decay; 0 where another check of the same fact leads, or where the check carries no points. */
  points,
  /** Grade of the explanation on record. */
  explained: z.enum(GRADES).optional(),
  values: z.record(z.string(), z.union([z.string(), z.number()])),
  evidence: z.array(z.strictObject({ pointer, shown: z.string().optional() })),
  /** Further places that the finding rests on. */
  evidenceLeftOut: z.number().int().min(1).optional(),
});

const linkSchema = z.strictObject({
  kind: z.enum(LINK_KINDS),
  candidate: z.string(),
  names: z.enum(NAMES_OF_LINK),
  pointer,
  shown: z.string().optional(),
  explained: z.enum(LINK_EXPLANATIONS).optional(),
  likeness: z.number().min(0).max(1).optional(),
  seen: z.iso.date().optional(),
});

export const candidateLineSchema = z.strictObject({
  schema: z.literal(LINE_SCHEMA),
  /** Version of the tool. The digest of the rule set stands in the vector. */
  tool: z.string(),
  candidate: z.string(),
  requisition: z.string().optional(),
  source: z.strictObject({ file: z.string(), line: place.optional() }),
  profileDigest: z.string().regex(/^[0-9a-f]{64}$/).optional(),
  asOf: z.iso.date(),
  stage: z.enum(STAGES),
  verdict: z.enum(VERDICTS),
  because: z.array(z.strictObject({ code: z.string(), checks: z.array(checkId) })).min(1),
  concern: z.strictObject({ atLeast: points, atMost: points, band: z.enum(BANDS), worstBand: z.enum(BANDS) }),
  /** Percent, rounded down. */
  assurance: z.number().int().min(0).max(100),
  mustHaves: z.array(z.strictObject({ check: checkId, due: z.boolean(), state: z.enum(STATES) })),
  /** Heaviest first. */
  adverse: z.array(adverseSchema),
  /** How many questions are due and open. */
  open: z.number().int().min(0),
  links: z.array(linkSchema),
  /** What so many candidates share that it says nothing of one. */
  sharedByMany: z.array(z.strictObject({ kind: z.enum(LINK_KINDS), count: z.number().int().min(2), pointer })),
  vector: z.string(),
  retainUntil: z.iso.date().optional(),
});

export const unreadableLineSchema = z.strictObject({
  schema: z.literal(LINE_SCHEMA),
  unreadable: z.strictObject({ file: z.string(), line: place.optional(), column: place.optional(), problem: z.string() }),
});

/** One line of a batch's results: a candidate, or an entry that could not be read. */
export const batchLineSchema = z.union([candidateLineSchema, unreadableLineSchema]).meta({ id: 'line', title: 'knowhire batch line' });

export type CandidateLine = Readonly<z.infer<typeof candidateLineSchema>>;
export type UnreadableLine = Readonly<z.infer<typeof unreadableLineSchema>>;
