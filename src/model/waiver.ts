import * as z from 'zod';

const text = z.string().trim().min(1).max(400);
const instant = z.iso.datetime({ offset: true });

/** One accepted finding. A missing fingerprint can be read, and is then refused as too broad with a message of its own. */
export const waiverSchema = z.strictObject({
  id: text.describe('your own key, such as W-2026-014'),
  candidate: text.describe('id of the profile'),
  check: text.describe('id of the check, such as payment/holder-is-candidate'),
  fingerprint: z.string().regex(/^[0-9a-f]{64}$/).optional().describe('of the finding, as `knowhire waive` and the reports give it'),
  owner: text.describe('who asks for it and answers for it'),
  approver: text.describe('who approved it; another person than the owner'),
  reason: text,
  start: instant.describe('from when it holds, with offset'),
  expires: instant.describe('first instant at which it no longer holds, with offset'),
});

export const waiversSchema = z
  .strictObject({
    $schema: z.string().optional(),
    schema: z.literal('knowhire/waivers/1'),
    waivers: z.array(waiverSchema).max(10_000).default([]),
  })
  .meta({ id: 'waivers', title: 'knowhire waivers' });

export type Waiver = Readonly<z.infer<typeof waiverSchema>>;

/** Why a waiver does not hold; a stable code for machines. */
export const WAIVER_FAULTS = [
  'expired', 'not-started', 'never-valid', 'too-long', 'no-fingerprint', 'wildcard', 'changed-fact', 'unused', 'self-approved', 'duplicate',
  'must-have', 'hard-floor', 'unknown-candidate', 'unknown-check',
] as const;
export type WaiverFaultCode = (typeof WAIVER_FAULTS)[number];

/** Something wrong with one waiver; such a waiver is not applied. */
export interface WaiverFault {
  readonly code: WaiverFaultCode;
  /** Place in the list, from 0. */
  readonly index: number;
  readonly waiver: string;
  /** Key of the entry that is at fault. */
  readonly key: keyof Waiver;
  readonly values: Readonly<Record<string, string | number>>;
}
