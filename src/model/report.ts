import type { Assessment } from './assessment.ts';
import type { GateRecord } from './gate.ts';

/** The one document that every format renders. */
export interface Report {
  readonly schema: 'knowhire/report/1';
  readonly tool: { readonly name: 'knowhire'; readonly version: string };
  readonly ruleset: { readonly digest: string; readonly scoring: string };
  /** Date of the assessment, YYYY-MM-DD. */
  readonly asOf: string;
  /** Identifiers are shown whole only where this is true. */
  readonly revealed: boolean;
  readonly assessments: readonly Assessment[];
  readonly links: readonly CandidateLink[];
  /** Files that could not be read; line and column, both from 1, where the file itself is at fault. */
  readonly unreadable: readonly { readonly path: string; readonly problem: string; readonly line?: number; readonly column?: number }[];
  /** Reference data that was too old or absent, so that dependent checks were not assessed. */
  readonly limits: readonly { readonly code: string; readonly values: Readonly<Record<string, string | number>> }[];
  /** What a policy says of the cases, where one was asked. */
  readonly gate?: GateRecord;
}

/** An identifier that two cases share; shown as a pair for a person. */
export interface CandidateLink {
  readonly kind: string;
  readonly shown: string;
  readonly candidates: readonly string[];
}
