import * as z from 'zod';
import { AUDIENCES } from './vocabulary.ts';

const text = z.string().trim().min(1);

/** How the clause's text was read; anything but `read-in-full` is said in every output. */
export const VERIFICATIONS = ['read-in-full', 'read-in-part', 'secondary', 'press'] as const;
export type Verification = (typeof VERIFICATIONS)[number];

export const CLAUSE_KINDS = ['red-flag', 'due-diligence', 'tactic', 'compound-indicator', 'legal-consequence', 'reporting-channel'] as const;

export const STRENGTHS = [
  'listed', 'flag-for-review', 'be-suspicious', 'may', 'likely', 'highly-likely', 'almost-certain', 'stated-as-fact', 'observed', 'recommended', 'highly-recommended',
  'requested', 'offered', 'statute', 'possible-breach', 'superseded',
] as const;

/** In the order in which reports show them. */
export const JURISDICTIONS = ['kr', 'us', 'jp', 'uk', 'ca', 'au', 'de', 'un'] as const;

const clauseSchema = z.strictObject({
  id: text,
  locator: text,
  kind: z.enum(CLAUSE_KINDS),
  audience: z.union([z.literal('all'), z.enum(AUDIENCES)]),
  theme: text,
  text,
  /** How strongly the document itself puts it; the tool never says more. */
  strength: z.enum(STRENGTHS),
  verification: z.enum(VERIFICATIONS),
  checks: z.array(text).optional(),
  /** Why no check serves the clause. */
  context: text.optional(),
  fairness: text.optional(),
});

/** The same statement in a further document: only the place differs. */
const sharedClauseSchema = z.strictObject({
  id: text,
  locator: text,
  /** Id of the advisory whose file holds the clause's text and checks. */
  like: text,
  verification: z.enum(VERIFICATIONS),
});

const legalSchema = z.strictObject({
  law: text,
  act: text,
  penalty: text,
  verified: z.boolean(),
});

const channelSchema = z.strictObject({
  id: text,
  name: text,
  contact: text,
  verified: z.boolean(),
});

/** One official document: `checklists/advisories/<id>.yaml`. */
export const advisoryFileSchema = z.strictObject({
  id: text,
  title: text,
  shortTitle: text,
  issuers: z.array(text).min(1),
  date: text,
  url: text,
  jurisdictions: z.array(z.enum(JURISDICTIONS)).min(1),
  /** `main`: every clause is served or context. `further`: secondary reading. */
  standing: z.enum(['main', 'further']),
  completeness: text,
  clauses: z.array(z.union([clauseSchema, sharedClauseSchema])).min(1),
});

/** What a breach can bring and where to report, one file a jurisdiction: `checklists/jurisdictions/<id>.yaml`. */
export const jurisdictionFileSchema = z.strictObject({
  id: z.enum(JURISDICTIONS),
  name: text,
  consequences: z.array(legalSchema),
  channels: z.array(channelSchema),
  /** Rules on hiring that bind the person who checks. */
  duties: z.array(text),
});

export type AdvisoryFile = Readonly<z.infer<typeof advisoryFileSchema>>;
export type Jurisdiction = Readonly<z.infer<typeof jurisdictionFileSchema>>;
export type ClauseText = Readonly<z.infer<typeof clauseSchema>>;

/** A clause with its text, wherever that stands. */
export interface Clause extends ClauseText {
  readonly advisory: string;
  /** True where the text is kept in another document's file. */
  readonly shared: boolean;
}

export interface Advisory extends Omit<AdvisoryFile, 'clauses'> {
  readonly clauses: readonly Clause[];
}

export const advisoryOverlaySchema = z.strictObject({
  title: text,
  shortTitle: text,
  completeness: text,
  clauses: z.record(text, z.strictObject({ text, context: text.optional(), fairness: text.optional() })),
});
export type AdvisoryOverlay = Readonly<z.infer<typeof advisoryOverlaySchema>>;

export const jurisdictionOverlaySchema = z.strictObject({
  name: text,
  consequences: z.array(z.strictObject({ law: text, act: text, penalty: text })),
  channels: z.record(text, z.strictObject({ name: text, contact: text })),
  duties: z.array(text),
});
export type JurisdictionOverlay = Readonly<z.infer<typeof jurisdictionOverlaySchema>>;
