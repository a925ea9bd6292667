import * as z from 'zod';
import { AUDIENCES, GRADES, STAGES } from './vocabulary.ts';
import type { CheckId, Grade } from './vocabulary.ts';

const text = z.string().trim().min(1).max(200);
const checkId = z.string().regex(/^[a-z0-9-]+\/[a-z0-9-]+$/, 'a check id such as interview/video-held');
const days = z.number().int().min(1).max(36_500);

/** Longest time a waiver may run from start to expiry where the policy does not say, in days (the tool's own). */
export const USUAL_WAIVER_DAYS = 180;

/**
 * What an organisation asks of a case before it goes on. Named checks come before numbers: many roads lead to one total. A policy can
 * only ask for more than the rule set does; milder than the rule set makes nothing but a waiver.
 */
export const policySchema = z
  .strictObject({
    $schema: z.string().optional(),
    schema: z.literal('knowhire/policy/1'),
    name: text.describe('shown in the report'),
    stage: z.enum(STAGES).default('offer').describe('how far the hiring is; later checks are not due yet'),
    audience: z.enum(AUDIENCES).default('hiring-company').describe('for whom the checks are due: hiring-company, freelance-platform, payment-platform, account-holder'),
    advisories: z.array(text).min(1).optional().describe('documents to work by: kr, us, jp … or ids from `knowhire list`; all without it'),
    require: z.array(checkId).default([]).describe('checks that must be settled, whichever way'),
    forbid: z.array(checkId).default([]).describe('checks that must not be a concern or refused'),
    forbidDoubt: z.boolean().default(false).describe('true: a forbidden check must not be in doubt either'),
    band: z.enum(['none', 'low']).default('low').describe('highest band that passes; above low a person is always needed'),
    assurance: z.number().int().min(0).max(100).optional().describe('least share of the due diligence that must be done, in percent; not below that of the rule set'),
    gate: z.enum(['best', 'worst']).default('best').describe('worst: a case whose open questions could still reach the band high does not pass'),
    grades: z.record(checkId, z.enum(GRADES)).default({}).describe('how well a check must be shown at least: claimed, attested, documented, verified'),
    maxAge: z.strictObject({ answers: days.optional(), reference: days.optional() }).default({}).describe('highest age in days of people’s answers and of dated reference data'),
    fourEyes: z.boolean().default(false).describe('true: whoever makes a finding milder needs a second person'),
    waivers: text.optional().describe('waivers file, relative to this file'),
    waiverMaxDays: days.default(USUAL_WAIVER_DAYS).describe('longest time a waiver may run, in days'),
    failOn: z.enum(['all', 'new']).default('all').describe('new: with --baseline, only what is new or worse counts'),
  })
  .meta({ id: 'policy', title: 'knowhire policy' });

/** As read and held against the checks: every id in it is one of theirs. */
export type Policy = Readonly<Omit<z.infer<typeof policySchema>, 'require' | 'forbid' | 'grades'>> & {
  readonly require: readonly CheckId[];
  readonly forbid: readonly CheckId[];
  readonly grades: Readonly<Record<CheckId, Grade>>;
};
