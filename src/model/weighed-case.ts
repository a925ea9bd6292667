import type { Assessment } from './assessment.ts';
import type { Finding } from './finding.ts';

/**
 * What a case comes to, as far as the one line needs it that a large batch writes a candidate: the same figures as the assessment's,
 * without the findings that say nothing against the case, the advice, and a person's decision.
 */
export interface WeighedCase
  extends Pick<Assessment, 'candidate' | 'profileDigest' | 'stage' | 'concern' | 'assurance' | 'verdict' | 'because' | 'mustHaves' | 'vector' | 'retainUntil'> {
  /** Findings that speak against the case, explained ones too, in the order of the rule set. */
  readonly adverse: readonly Finding[];
  /** How many questions are due and open. */
  readonly openCount: number;
}
