import * as z from 'zod';
import { country, count, date, long, month, place, said, short, when } from './values.ts';

export const VERIFIED = ['confirmed', 'denied', 'no-answer', 'not-asked'] as const;
/** How a claim was checked with its issuer, and whose contact data was used for it. */
const verification = z.strictObject({
  result: z.enum(VERIFIED),
  contactFrom: z.enum(['own-research', 'candidate', 'document']).optional().describe('whose contact data was used: looked up by ourselves, or given by the candidate or the paper'),
  on: date.optional(),
  by: short.optional(),
  differs: short.optional().describe('what the issuer said differently'),
});

export const employment = z.strictObject({
  employer: short,
  title: short.optional(),
  from: month.optional(),
  to: z.union([month, z.literal('present')]).optional(),
  place: place.optional(),
  website: short.optional(),
  fullTime: said.optional(),
  technologies: z.array(short).max(200).optional(),
  verification: verification.optional(),
  source: short.optional(),
});

export const education = z.strictObject({
  school: short,
  degree: short.optional(),
  field: short.optional(),
  from: month.optional(),
  to: z.union([month, z.literal('present')]).optional(),
  place: place.optional(),
  verification: verification.optional(),
});

const certificate = z.strictObject({
  name: short,
  issuer: short.optional(),
  number: short.optional(),
  on: month.optional(),
  verification: verification.optional(),
});

/** What the candidate says of themselves in the application or resume. */
export const claims = z.strictObject({
  legalName: short.optional(),
  otherNames: z.array(short).max(20).optional().describe('names also used: before marriage, in another script, on a platform'),
  birthDate: date.optional(),
  citizenship: z.array(country).max(5).optional().describe('compared between sources only, never looked at by itself'),
  residence: place.optional().describe('where the candidate says they live'),
  workplace: place.optional().describe('where the work is to be done, if not at the residence'),
  timeZone: short.optional(),
  workingHours: z
    .strictObject({ from: z.string().regex(/^\d{2}:\d{2}$/, 'HH:MM'), to: z.string().regex(/^\d{2}:\d{2}$/, 'HH:MM'), zone: short.optional() })
    .optional(),
  yearsOfExperience: z.number().min(0).max(70).optional(),
  skills: z.array(short).max(300).optional(),
  employment: z.array(employment).max(100).optional(),
  education: z.array(education).max(50).optional(),
  certificates: z.array(certificate).max(100).optional(),
  resumeText: long.optional(),
  resumeFile: short.optional(),
});

/** Facts of a life that make unusual data ordinary. Each can carry its proof. */
export const circumstances = z.strictObject({
  trips: z
    .array(z.strictObject({ from: when, to: when, place, approvedBy: short.optional(), proof: short.optional() }))
    .max(200)
    .optional(),
  moves: z
    .array(z.strictObject({ on: date, from: place.optional(), to: place, proof: short.optional() }))
    .max(50)
    .optional(),
  nameChanges: z
    .array(z.strictObject({ from: short, to: short, on: date.optional(), reason: short.optional(), proof: short.optional() }))
    .max(20)
    .optional(),
  worksAcrossBorder: z.strictObject({ residence: country, workplace: country, permit: short.optional() }).optional(),
  networks: z
    .array(z.strictObject({ kind: z.enum(['employer-vpn', 'office-proxy', 'campus', 'co-working', 'private-vpn', 'mobile']), note: short.optional(), countries: z.array(country).max(50).optional(), addresses: z.array(short).max(200).optional() }))
    .max(50)
    .optional(),
  camera: z.strictObject({ needsAlternative: said, reason: short.optional() }).optional(),
});

/** What the candidate (or somebody for them) said to clear a concern. */
export const explanation = z.strictObject({
  about: short.describe('a check id such as payment/holder-is-candidate, or a theme such as location'),
  text: long,
  grade: z.enum(['claimed', 'attested', 'documented', 'verified']).default('claimed').describe('claimed: their word; attested: an assessor vouches; documented: a paper is on file; verified: an independent source'),
  by: short.optional(),
  on: date.optional(),
});

export const role = z.strictObject({
  title: short.optional(),
  seniority: z.enum(['junior', 'mid', 'senior']).optional(),
  years: z.number().min(0).max(70).optional(),
  remote: said.optional(),
  requiredHours: z
    .strictObject({ from: z.string().regex(/^\d{2}:\d{2}$/, 'HH:MM'), to: z.string().regex(/^\d{2}:\d{2}$/, 'HH:MM'), zone: short })
    .optional(),
  smartContracts: said.optional().describe('does the role touch smart contracts, keys or customer funds'),
  access: z.array(z.enum(['source-code', 'production', 'customer-data', 'funds', 'credentials'])).optional(),
});

export const engagement = z.strictObject({
  kind: z.enum(['employee', 'contractor', 'platform', 'vendor']).optional(),
  knownBefore: said.optional().describe('had anybody here worked with this person before'),
  metThrough: z.enum(['application', 'platform', 'referral', 'cold-contact', 'agency', 'event', 'former-colleague', 'other']).optional(),
  referredBy: short.optional(),
  via: short.optional().describe('name of the vendor or agency that supplies the person'),
  startsOn: date.optional(),
  endedOn: date.optional(),
  daysMissed: count.optional(),
});
