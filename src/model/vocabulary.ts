/** The closed vocabularies of the tool. Order matters where it says so. */

/** State of a check on a case (an `unknown` is never a concern by itself). */
export const STATES = ['concern', 'partial', 'clear', 'unknown', 'not-applicable', 'refused'] as const;
export type State = (typeof STATES)[number];
/** States that speak against a case. */
export type Adverse = Extract<State, 'concern' | 'partial' | 'refused'>;

/** Weakest to strongest: the candidate's word, the assessor's own statement, an artefact, an independent source. */
export const GRADES = ['claimed', 'attested', 'documented', 'verified'] as const;
export type Grade = (typeof GRADES)[number];

/** In the order in which a case passes through them; a check is due at its stage and at every later one. */
export const STAGES = ['paper', 'interview', 'offer', 'after-hire'] as const;
export type Stage = (typeof STAGES)[number];

/** Root causes. Points of one group decay, so that one cause seen five times does not count five times. */
export const GROUPS = [
  'identity', 'presence', 'location', 'payment', 'fee', 'contact', 'history', 'footprint',
  'conduct', 'account', 'device', 'network', 'links', 'sanctions',
] as const;
export type Group = (typeof GROUPS)[number];

export const AUDIENCES = ['hiring-company', 'freelance-platform', 'payment-platform', 'account-holder'] as const;
export type Audience = (typeof AUDIENCES)[number];

/** Lowest to highest. */
export const BANDS = ['none', 'low', 'elevated', 'high', 'critical'] as const;
export type Band = (typeof BANDS)[number];

/** Mildest to gravest: this is also the order by which a batch picks its worst. */
export const VERDICTS = ['proceed', 'incomplete', 'review', 'escalate'] as const;
export type Verdict = (typeof VERDICTS)[number];

export const LANGUAGES = ['en', 'ko'] as const;
export type Language = (typeof LANGUAGES)[number];

/** A measure asks whether something was done, an indicator whether a red flag is there. */
export type CheckKind = 'measure' | 'indicator';

/** `theme/slug`; the theme is the name of the file in which the check stands. */
export type CheckId = `${string}/${string}`;

export function isDue(due: Stage, at: Stage): boolean {
  return STAGES.indexOf(due) <= STAGES.indexOf(at);
}
