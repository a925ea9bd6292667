import type { Assessment } from './assessment.ts';
import type { GateRecord } from './gate.ts';
import type { LinkEdge, SharedByMany } from './links.ts';

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
  /** What the candidates of this report share with others, here or elsewhere; each pair is a question for a person. */
  readonly links: readonly LinkEdge[];
  /** What they share with so many that it is no link. */
  readonly sharedByMany?: readonly SharedByMany[];
  /** Files that could not be read; line and column, both from 1, where the file itself is at fault. */
  readonly unreadable: readonly { readonly path: string; readonly problem: string; readonly line?: number; readonly column?: number }[];
  /** Reference data that was too old or absent, so that dependent checks were not assessed. */
  readonly limits: readonly { readonly code: string; readonly values: Readonly<Record<string, string | number>> }[];
  /** What a policy says of the cases, where one was asked. */
  readonly gate?: GateRecord;
}
