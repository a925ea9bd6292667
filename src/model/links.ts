/** What two candidates can share. The first twelve are those that a profile's `sharedWith` may name, too. */
export const LINK_KINDS = ['phone', 'email', 'bank-account', 'wallet', 'document', 'address', 'device', 'ip', 'photo', 'resume-text', 'bid-text', 'handle', 'name-and-birth-date', 'similar-photo'] as const;
export type LinkKind = (typeof LINK_KINDS)[number];

/** Whether the names of the two go together; `unsure` asks a person. */
export const NAMES_OF_LINK = ['same', 'different', 'unsure'] as const;
export type NamesOfLink = (typeof NAMES_OF_LINK)[number];

/** Why sharing is ordinary. An explained link stays visible and weighs nothing. `recorded`: a person wrote the reason into one of the two files. */
export const LINK_EXPLANATIONS = ['spouse', 'family', 'household', 'employer-of-record', 'agency', 'employer', 'platform', 'shared-network', 'recorded'] as const;
export type LinkExplanation = (typeof LINK_EXPLANATIONS)[number];

/** One thing that two candidates share; one pair may have several. Values are masked. */
export interface LinkEdge {
  readonly kind: LinkKind;
  /** Ids in the order of input. */
  readonly candidates: readonly [string, string];
  /** Where it stands in each of the two profiles, as JSON pointers, in the same order. The second is absent for a candidate known from the registry only. */
  readonly pointers: readonly [string, string?];
  readonly shown: string;
  readonly names: NamesOfLink;
  readonly explained?: LinkExplanation;
  /** Estimated likeness from 0 to 1, for texts and pictures. */
  readonly likeness?: number;
  /** Date on which the registry first saw it, YYYY-MM-DD, where the other is known from there. */
  readonly seen?: string;
}

/** Candidates joined by links that count; namesakes by name and birth date alone never join. */
export interface LinkCluster {
  /** Ids in the order of input. */
  readonly candidates: readonly string[];
  readonly edges: readonly LinkEdge[];
}

/** A value that so many unrelated candidates share that it says something of the value (an office, a placeholder), not of the people. */
export interface SharedByMany {
  readonly kind: LinkKind;
  readonly shown: string;
  readonly count: number;
}

/** A link as one candidate's own assessment knows it. */
export interface Share {
  readonly kind: LinkKind;
  /** Id of the other. */
  readonly candidate: string;
  /** Where the shared thing stands in this candidate's profile. */
  readonly pointer: string;
  readonly names: NamesOfLink;
  readonly explained?: LinkExplanation;
  readonly likeness?: number;
  /** Date on which the registry first saw it, YYYY-MM-DD, where the other is known from there. */
  readonly seen?: string;
}
