import * as z from 'zod';
import { VERDICTS } from './vocabulary.ts';
import type { CheckId, Verdict } from './vocabulary.ts';
import { WAIVER_FAULTS } from './waiver.ts';
import type { WaiverFaultCode } from './waiver.ts';

/** Why a gate stops a case: the rows of the rule set's own verdict, then what the policy adds. */
export const GATE_CODES = [
  'hard-floor', 'band-high', 'band-elevated', 'forbidden', 'band-above',
  'must-have-open', 'required-open', 'grade-short', 'answers-old', 'four-eyes', 'reference-old', 'assurance-low', 'assurance-short', 'worst-case',
] as const;
export type GateCode = (typeof GATE_CODES)[number];

export interface GateReason {
  readonly code: GateCode;
  /** The mildest verdict that this reason leaves possible. */
  readonly verdict: Verdict;
  readonly checks: readonly CheckId[];
  readonly values: Readonly<Record<string, string | number>>;
  /** JSON pointer of the line of the policy that asks for it; absent where the rule set itself does. */
  readonly policy?: string;
}

/** What the gate says of one case, beside the assessment's own verdict. */
export interface GateCase {
  readonly candidate: string;
  readonly verdict: Verdict;
  /** The assessment's own verdict, waivers and policy left aside. */
  readonly own: Verdict;
  /** Empty where the case passes; the first decided. */
  readonly reasons: readonly GateReason[];
  readonly waived: readonly CheckId[];
  /** False where the run only counts what is new and this case stands as in the baseline. */
  readonly counted: boolean;
}

export interface BaselineEntry {
  readonly candidate: string;
  readonly checkId: CheckId;
  readonly fingerprint: string;
}

/** Findings of concern and open must-haves against an earlier report, one by one; a gone one never makes up for a new one. */
export interface BaselineRecord {
  readonly new: readonly BaselineEntry[];
  readonly gone: readonly BaselineEntry[];
  readonly unchanged: readonly BaselineEntry[];
}

/** The gate's part of the report. */
export interface GateRecord {
  readonly policy: { readonly name: string; readonly digest: string };
  /** Instant at which waivers were judged, where one was given. */
  readonly at?: string;
  /** Worst of the counted cases by the order of `VERDICTS`; incomplete at best where a file could not be read. */
  readonly verdict: Verdict;
  readonly cases: readonly GateCase[];
  readonly waiverFaults: readonly { readonly code: WaiverFaultCode; readonly waiver: string; readonly values: Readonly<Record<string, string | number>> }[];
  readonly baseline?: BaselineRecord;
}

const checkId = z.custom<CheckId>((id) => typeof id === 'string' && id.includes('/')).meta({ type: 'string' });
const values = z.record(z.string(), z.union([z.string(), z.number()]));
const verdict = z.enum(VERDICTS);
const entries = z.array(z.object({ candidate: z.string(), checkId, fingerprint: z.string() }));

export const gateRecordSchema = z.object({
  policy: z.object({ name: z.string(), digest: z.string() }),
  at: z.string().optional(),
  verdict,
  cases: z.array(
    z.object({
      candidate: z.string(),
      verdict,
      own: verdict,
      reasons: z.array(z.object({ code: z.enum(GATE_CODES), verdict, checks: z.array(checkId), values, policy: z.string().optional() })),
      waived: z.array(checkId),
      counted: z.boolean(),
    }),
  ),
  waiverFaults: z.array(z.object({ code: z.enum(WAIVER_FAULTS), waiver: z.string(), values })),
  baseline: z.object({ new: entries, gone: entries, unchanged: entries }).optional(),
});
