import type { Job } from '../../io/batch/job.ts';
import type { LinkText } from '../../links/texts.ts';
import type { LinkEdge, LinkKind, Share } from '../../model/links.ts';
import type { Report } from '../../model/report.ts';
import type { CheckId, Verdict } from '../../model/vocabulary.ts';
import type { PackedParties } from './packed-parties.ts';

/** What a batch asks of a worker; plain data, since it is handed to threads. */
export type Task =
  | { readonly kind: 'assess'; readonly job: Job; /** Index of the first job of the same file. */ readonly first: number }
  | { readonly kind: 'survey'; readonly job: Job; /** Candidates to take, evenly spread. */ readonly take: number }
  | { readonly kind: 'parties'; readonly job: Job; readonly first: number; readonly wanted: readonly Wanted[] }
  | { readonly kind: 'enter'; readonly job: Job }
  | { readonly kind: 'again'; readonly job: Job; readonly first: number; readonly changes: readonly Change[] };

/** A candidate to be looked at again, since something of theirs seems to be another's, too. */
export interface Wanted {
  /** Position in its job. */
  readonly at: number;
  /** Number of the candidate over the whole batch. */
  readonly ordinal: number;
  /** Codes of the identifiers that are shared. */
  readonly codes: readonly number[];
  readonly texts: boolean;
}

/** What became known of a candidate after all were read. */
export interface Change {
  /** Position in its job. */
  readonly at: number;
  readonly edges: readonly LinkEdge[];
  readonly shares: readonly Share[];
  /** Identifiers that very many candidates have, by their codes. */
  readonly many: readonly { readonly code: number; readonly kind: LinkKind; readonly count: number }[];
}

export type TaskResult =
  | { readonly kind: 'assessed'; readonly head: Head; /** Lines of the job where no segment is written. */ readonly lines?: Uint8Array }
  | { readonly kind: 'surveyed'; readonly texts: readonly (readonly LinkText[])[]; readonly records: number }
  | { readonly kind: 'parties'; readonly packed: PackedParties }
  | { readonly kind: 'entered'; readonly candidates: number }
  | { readonly kind: 'changed'; readonly rows: readonly ChangedRow[] };

export interface ChangedRow {
  readonly at: number;
  readonly line: string;
  readonly severity: number;
}

/** Counts of a job, kept in the head of its segment. */
export interface Head {
  readonly records: number;
  /** Lines of text that began in the job, for files read line by line. */
  readonly lines: number;
  /** SHA-256 of the input, where it came by a stream and cannot be read again. */
  readonly input?: string;
  readonly verdicts: Readonly<Record<Verdict, number>>;
  /** Candidates who lack a must-have that is due. */
  readonly mustHaves: Readonly<Record<CheckId, number>>;
  readonly unreadable: { readonly count: number; readonly first: Report['unreadable'] };
  readonly skipped: readonly string[];
  /** Texts that were not UTF-8 and were read by a guess: path and encoding. */
  readonly encodings: readonly (readonly [string, string])[];
  readonly limits: Report['limits'];
  /** The nearest date for deletion of its candidates, YYYY-MM-DD. */
  readonly retainUntil?: string;
}
