import * as z from 'zod';
import { answerSchema, decisionSchema } from './answers.ts';
import { gateRecordSchema } from './gate.ts';
import { linkEdgeSchema, sharedByManySchema } from './links-schema.ts';
import type { Plain } from './plain-type.ts';
import type { Report } from './report.ts';
import { AUDIENCES, BANDS, GRADES, GROUPS, STAGES, STATES, VERDICTS, type CheckId } from './vocabulary.ts';

export const checkId = z.custom<CheckId>((id) => typeof id === 'string' && /^[a-z0-9-]+\/[a-z0-9-]+$/.test(id)).meta({ type: 'string', pattern: '^[a-z0-9-]+/[a-z0-9-]+$' });
const values = z.record(z.string(), z.union([z.string(), z.number()]));
const state = z.enum(STATES);
const band = z.enum(BANDS);
const group = z.enum(GROUPS);
const points = z.number().int();

const placeSchema = z.object({ line: z.number().int().min(1), column: z.number().int().min(1) });

export const toolSchema = z.object({ name: z.literal('knowhire'), version: z.string() });
export const rulesetSchema = z.object({ digest: z.string(), scoring: z.string() });
export const unreadableSchema = z.object({ path: z.string(), problem: z.string(), line: placeSchema.shape.line.optional(), column: placeSchema.shape.column.optional() });
export const limitSchema = z.object({ code: z.string(), values });

const findingSchema = z.object({
  checkId,
  state,
  origin: z.enum(['automated', 'person', 'none']),
  grade: z.enum(GRADES).optional(),
  reason: z.string().optional(),
  values: values.optional(),
  evidence: z.array(z.object({ pointer: z.string(), shown: z.string().optional(), place: placeSchema.optional() })),
  files: z.array(z.object({ path: z.string(), sha256: z.string() })).optional(),
  note: z.string().optional(),
  explanation: z.object({ text: z.string(), grade: z.enum(GRADES), by: z.string(), at: z.string() }).optional(),
  by: z.string().optional(),
  at: z.string().optional(),
  because: z.string().optional(),
  overruled: z.object({ state, reason: z.string() }).optional(),
  earlier: answerSchema.shape.earlier,
  waived: z.object({ id: z.string(), owner: z.string(), approver: z.string(), reason: z.string(), until: z.string() }).optional(),
});

const lineSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('fact'), checkId, fact: z.string(), group, state, weight: points, points, sameFact: z.array(checkId) }),
  z.object({ kind: z.literal('explained'), checkId, group, points }),
  z.object({ kind: z.literal('decay'), checkId, group, rank: points, points }),
  z.object({ kind: z.literal('cap'), group, cap: points, points }),
  z.object({ kind: z.literal('compound'), compound: z.string(), points, parts: z.array(checkId) }),
  z.object({ kind: z.literal('floor'), because: z.string(), band, points: z.literal(0) }),
]);

const assessmentSchema = z.object({
  candidate: z.object({ id: z.string(), name: z.string(), requisition: z.string().optional() }),
  source: z.string().optional(),
  profileDigest: z.string(),
  stage: z.enum(STAGES),
  audience: z.enum(AUDIENCES).optional(),
  advisories: z.array(z.string()),
  findings: z.array(findingSchema),
  concern: z.object({ atLeast: points, atMost: points, band, worstBand: band, lines: z.array(lineSchema) }),
  assurance: z.object({ percent: points, credit: z.number(), possible: z.number() }),
  verdict: z.enum(VERDICTS),
  because: z.array(
    z.object({
      code: z.enum(['hard-floor', 'band-high', 'band-elevated', 'must-have-open', 'assurance-low', 'worst-case', 'all-rows-passed']),
      checks: z.array(checkId),
      values,
    }),
  ),
  open: z.array(z.object({ checkId, couldAdd: points, worstVerdict: z.enum(VERDICTS) })),
  counterfactuals: z.array(z.object({ checkId, change: z.enum(['clear', 'explain-documented', 'explain-verified', 'settle']), verdict: z.enum(VERDICTS) })),
  mustHaves: z.array(z.object({ checkId, due: z.boolean(), state })),
  vector: z.string(),
  retainUntil: z.string().optional(),
  decision: decisionSchema.optional(),
});

/** The saved report, as `render` reads it back and `knowhire schema report` publishes it. */
export const reportSchema = z
  .object({
    schema: z.literal('knowhire/report/1'),
    tool: toolSchema,
    ruleset: rulesetSchema,
    asOf: z.iso.date(),
    revealed: z.boolean(),
    assessments: z.array(assessmentSchema),
    links: z.array(linkEdgeSchema),
    sharedByMany: z.array(sharedByManySchema).optional(),
    unreadable: z.array(unreadableSchema),
    limits: z.array(limitSchema),
    gate: gateRecordSchema.optional(),
  })
  .meta({ id: 'report', title: 'knowhire report' });

/** Does nothing but fail to compile where the published schema lacks what the report has. */
export function heldBySchema(report: Plain<Report>): z.input<typeof reportSchema> {
  return report;
}
