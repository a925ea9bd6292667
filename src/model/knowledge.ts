import type { Advisory, AdvisoryOverlay, Jurisdiction, JurisdictionOverlay } from './advisory.ts';
import type { Check, CheckOverlay } from './check.ts';
import type { Scoring, ScoringOverlay } from './scoring.ts';
import type { Language } from './vocabulary.ts';

/** One language's texts, by id; English stands in the entries themselves. */
export interface Locale {
  readonly checks: Readonly<Record<string, CheckOverlay>>;
  readonly themes: Readonly<Record<string, string>>;
  readonly advisories: Readonly<Record<string, AdvisoryOverlay>>;
  readonly jurisdictions: Readonly<Record<string, JurisdictionOverlay>>;
  readonly scoring: ScoringOverlay;
}

/** Everything that stands in `checklists/`, loaded, linked and validated. */
export interface Knowledge {
  readonly checks: readonly Check[];
  readonly themes: readonly { readonly id: string; readonly title: string }[];
  readonly advisories: readonly Advisory[];
  readonly jurisdictions: readonly Jurisdiction[];
  readonly scoring: Scoring;
  readonly locales: Readonly<Partial<Record<Language, Locale>>>;
  /** SHA-256 over checks, advisories and scoring without their translations. */
  readonly digest: string;
}
