import type { PersonDecision } from './answers.ts';
import type { Finding } from './finding.ts';
import type { Audience, Band, CheckId, Group, Stage, State, Verdict } from './vocabulary.ts';

/**
 * One step of the explanation. The `points` of all lines add up to the concern exactly; conditions and
 * floors carry 0 and stand there to be read.
 */
export type ScoreLine =
  | { readonly kind: 'fact'; readonly checkId: CheckId; readonly fact: string; readonly group: Group; readonly state: State; readonly weight: number; readonly points: number; readonly sameFact: readonly CheckId[] }
  | { readonly kind: 'explained'; readonly checkId: CheckId; readonly group: Group; readonly points: number }
  | { readonly kind: 'decay'; readonly checkId: CheckId; readonly group: Group; readonly rank: number; readonly points: number }
  | { readonly kind: 'cap'; readonly group: Group; readonly cap: number; readonly points: number }
  | { readonly kind: 'compound'; readonly compound: string; readonly points: number; readonly parts: readonly CheckId[] }
  | { readonly kind: 'floor'; readonly because: string; readonly band: Band; readonly points: 0 };

export interface Concern {
  /** Every unknown taken as clear. */
  readonly atLeast: number;
  /** Every unknown taken at its worst. */
  readonly atMost: number;
  readonly band: Band;
  readonly worstBand: Band;
  readonly lines: readonly ScoreLine[];
}

export interface Assurance {
  /** 0 to 100, rounded down. */
  readonly percent: number;
  readonly credit: number;
  readonly possible: number;
}

/** Why the verdict is what it is; the first entry names the row that decided. */
export interface Because {
  readonly code: 'hard-floor' | 'band-high' | 'band-elevated' | 'must-have-open' | 'assurance-low' | 'worst-case' | 'all-rows-passed';
  readonly checks: readonly CheckId[];
  readonly values: Readonly<Record<string, string | number>>;
}

/** One change that would lead to a milder verdict. */
export interface Counterfactual {
  readonly checkId: CheckId;
  readonly change: 'clear' | 'explain-documented' | 'explain-verified' | 'settle';
  readonly verdict: Verdict;
}

/** An open question with how far it could move the case; the list is sorted by that. */
export interface OpenQuestion {
  readonly checkId: CheckId;
  /** Points by which `atLeast` would rise were the answer the worst. */
  readonly couldAdd: number;
  readonly worstVerdict: Verdict;
}

export interface Assessment {
  readonly candidate: { readonly id: string; readonly name: string; readonly requisition?: string };
  /** Path of the profile's file as the formats of a CI name it: relative to where the tool ran, with forward slashes. */
  readonly source?: string;
  /** SHA-256 of the profile file's bytes. */
  readonly profileDigest: string;
  readonly stage: Stage;
  /** For whom the checks were asked; absent means everybody's. */
  readonly audience?: Audience;
  readonly advisories: readonly string[];
  readonly findings: readonly Finding[];
  readonly concern: Concern;
  readonly assurance: Assurance;
  readonly verdict: Verdict;
  readonly because: readonly Because[];
  readonly open: readonly OpenQuestion[];
  readonly counterfactuals: readonly Counterfactual[];
  readonly mustHaves: readonly { readonly checkId: CheckId; readonly due: boolean; readonly state: State }[];
  /** Check states with the rule set's digest, no personal data; replays to the same verdict. */
  readonly vector: string;
  readonly retainUntil?: string;
  readonly decision?: PersonDecision;
}
