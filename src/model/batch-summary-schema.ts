import * as z from 'zod';
import type { BatchSummary } from './batch-summary.ts';
import { linkClusterSchema, linkEdgeSchema, sharedByManySchema } from './links-schema.ts';
import type { Plain } from './plain-type.ts';
import { checkId, limitSchema, rulesetSchema, toolSchema, unreadableSchema } from './report-schema.ts';
import { AUDIENCES, BANDS, STAGES, VERDICTS } from './vocabulary.ts';

const count = z.number().int().min(0);
const line = z.number().int().min(1);

function bounded<Item extends z.ZodType>(item: Item): z.ZodObject<{ shown: z.ZodArray<Item>; leftOut: typeof count }> {
  return z.object({ shown: z.array(item), leftOut: count });
}

const rowSchema = z.object({
  at: line,
  id: z.string(),
  requisition: z.string().optional(),
  source: z.string(),
  line: line.optional(),
  verdict: z.enum(VERDICTS),
  band: z.enum(BANDS),
  atLeast: count,
  atMost: count,
  assurance: count.max(100),
  missing: z.array(checkId),
  links: count,
  cluster: line.optional(),
});

const linksSchema = z.object({
  registry: z.boolean(),
  open: count,
  explained: count,
  namesakes: count,
  clusters: bounded(linkClusterSchema),
  apart: bounded(linkEdgeSchema),
  earlier: bounded(linkEdgeSchema),
  byMany: bounded(sharedByManySchema),
});

/** The saved summary of a batch. */
export const batchSummarySchema = z
  .object({
    schema: z.literal('knowhire/summary/1'),
    tool: toolSchema,
    ruleset: rulesetSchema,
    asOf: z.iso.date(),
    revealed: z.boolean(),
    stage: z.enum(STAGES),
    audience: z.enum(AUDIENCES).optional(),
    advisories: z.array(z.string()),
    total: count,
    verdicts: z.object({ proceed: count, incomplete: count, review: count, escalate: count }),
    rows: bounded(rowSchema),
    mustHaves: z.array(z.object({ checkId, missing: count })),
    links: linksSchema.optional(),
    unreadable: bounded(unreadableSchema),
    duplicates: bounded(z.object({ id: z.string(), count })),
    limits: z.array(limitSchema),
    retainUntil: z.iso.date().optional(),
  })
  .meta({ id: 'summary', title: 'knowhire summary of a batch' });

/** Does nothing but fail to compile where the schema lacks what the summary has. */
export function summaryHeldBySchema(summary: Plain<BatchSummary>): z.input<typeof batchSummarySchema> {
  return summary;
}
