import type { Answer } from './answers.ts';
import type { CheckId, Grade, State } from './vocabulary.ts';

/** Where in the profile a finding rests, and what stood there (masked unless revealed). */
export interface Evidence {
  /** JSON pointer (RFC 6901) into the profile. */
  readonly pointer: string;
  readonly shown?: string;
  /** Where the pointer stands in the profile's file: line and column from 1, column in UTF-16 units. */
  readonly place?: { readonly line: number; readonly column: number };
}

/** A finding that an organisation accepts for a time. It changes no state and no points, and stays in every report. */
export interface Waived {
  readonly id: string;
  readonly owner: string;
  readonly approver: string;
  readonly reason: string;
  /** Instant with zone at which the waiver ends. */
  readonly until: string;
}

/** What an evaluator hands back: a reason of the data's list, its values, and the evidence. No words, no points. */
export interface Observed {
  readonly reason: string;
  readonly values: Readonly<Record<string, string | number>>;
  readonly evidence: readonly string[];
}

export interface EvidenceFile {
  readonly path: string;
  readonly sha256: string;
}

/** What clears a concern, with how well it is shown. */
export interface Explanation {
  readonly text: string;
  readonly grade: Grade;
  readonly by: string;
  readonly at: string;
}

/** The reason of every check whose subject is not on file; the words stand in `src/i18n`. */
export const NOTHING_ON_FILE = 'nothing-on-file';

/** A check's outcome on a case, free of any language. */
export interface Finding {
  readonly checkId: CheckId;
  readonly state: State;
  readonly origin: 'automated' | 'person' | 'none';
  readonly grade?: Grade;
  /** Reason code of the check's entry, when automated. */
  readonly reason?: string;
  readonly values?: Readonly<Record<string, string | number>>;
  readonly evidence: readonly Evidence[];
  readonly files?: readonly EvidenceFile[];
  readonly note?: string;
  readonly explanation?: Explanation;
  readonly by?: string;
  readonly at?: string;
  /** Why a check does not apply, or why a person overruled the automated state. */
  readonly because?: string;
  /** The automated outcome that a person overruled. */
  readonly overruled?: { readonly state: State; readonly reason: string };
  /** Answers that a person gave before and replaced, newest last. */
  readonly earlier?: NonNullable<Answer['earlier']>;
  readonly waived?: Waived;
}
