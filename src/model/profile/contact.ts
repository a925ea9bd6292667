import * as z from 'zod';
import { count, date, instant, long, money, place, said, short, source, currency, country } from './values.ts';
import { education, employment } from './claims.ts';

export const phone = z.strictObject({
  number: short,
  source: source.optional(),
  calledBack: z.enum(['reached', 'other-person', 'no-answer', 'wrong-number']).optional(),
  on: date.optional(),
});
export const email = z.strictObject({ address: short, source: source.optional(), confirmed: said.optional() });

export const contact = z.strictObject({
  phones: z.array(z.union([short, phone])).max(50).optional(),
  emails: z.array(z.union([short, email])).max(50).optional(),
  addresses: z.array(z.strictObject({ place, source: source.optional(), since: date.optional() })).max(50).optional(),
  messengers: z.array(z.strictObject({ service: short, handle: short })).max(50).optional(),
  changes: z
    .array(z.strictObject({ on: date, what: z.enum(['phone', 'email', 'address', 'messenger', 'name']), from: short.optional(), to: short.optional(), announced: said.optional(), reason: short.optional() }))
    .max(200)
    .optional(),
});

/** A public or platform profile of the candidate, as seen. */
export const onlineProfile = z.strictObject({
  site: short.describe('GitHub, LinkedIn, Upwork, own site …'),
  kind: z.enum(['freelance-platform', 'social-media', 'developer', 'portfolio', 'payment-platform', 'other']).optional(),
  url: short.optional(),
  handle: short.optional(),
  name: short.optional(),
  otherNamesShown: z.array(short).max(20).optional(),
  place: place.optional(),
  email: short.optional(),
  phone: short.optional(),
  citizenship: country.optional(),
  createdOn: date.optional(),
  firstActivityOn: date.optional(),
  posts: count.optional(),
  connections: count.optional(),
  reachable: said.optional(),
  checkedOn: date.optional(),
  hasPhoto: said.optional(),
  photoFile: short.optional(),
  photoShows: z.enum(['same-person', 'another-person', 'cannot-tell', 'stock-or-generated']).optional(),
  photoElsewhere: z.enum(['not-found', 'same-name', 'other-name']).optional().describe('result of an image search by a person'),
  foundBy: z.enum(['candidate', 'search']).optional().describe('who named the profile: the candidate, or a search by ourselves'),
  belongsToOther: said.optional().describe('the profile turned out to be somebody else’s'),
  employment: z.array(employment).max(100).optional(),
  education: z.array(education).max(50).optional(),
  commits: z
    .strictObject({ total: count.optional(), offsets: z.record(z.string().regex(/^[+-]\d{2}:\d{2}$/, 'an offset such as +09:00'), count).optional(), authors: z.array(short).max(50).optional(), backdated: said.optional(), copiedRepositories: count.optional(), repositories: count.optional() })
    .optional(),
  forensics: z.record(z.string(), z.unknown()).optional().describe('report.json of gh-fake-analyzer, as it is'),
  confirms: z.array(z.enum(['name', 'photo', 'employer', 'place', 'talk-or-publication'])).optional().describe('what an independent page of this profile confirms'),
});

export const reference = z.strictObject({
  name: short,
  company: short.optional(),
  email: short.optional(),
  phone: short.optional(),
  relation: short.optional(),
  contactFrom: z.enum(['own-research', 'candidate']).optional(),
  outcome: z.enum(['confirmed', 'denied', 'no-answer', 'not-asked']).optional(),
  on: date.optional(),
  note: short.optional(),
});

export const communications = z.strictObject({
  firstContact: z.strictObject({ by: z.enum(['candidate', 'company', 'agency']), how: short.optional(), on: date.optional(), saysTheyAre: short.optional(), isExecutive: said.optional() }).optional(),
  channelRequests: z
    .array(z.strictObject({ on: date.optional(), from: short.optional(), to: short, by: z.enum(['candidate', 'company']).optional(), beforeContract: said.optional(), reason: short.optional() }))
    .max(100)
    .optional(),
  insteadOfVideo: z.enum(['chat', 'phone', 'none']).optional().describe('what the candidate asked for instead of a video interview'),
  reachableInHours: said.optional(),
  hoursAgreed: said.optional().describe('other hours were agreed beforehand'),
  replies: z.array(z.strictObject({ askedAt: instant, answeredAt: instant.optional(), channel: short.optional() })).max(1000).optional(),
  severalVoices: said.optional().describe('concrete signs that several people write from one account'),
  incidents: z
    .array(
      z.strictObject({
        on: date.optional(),
        kind: z.enum(['threat-to-publish', 'asked-colleague-for-identity', 'asked-for-account', 'asked-for-id-copy', 'anger-over-refusal', 'repository-copied', 'unapproved-transaction', 'other']),
        note: long.optional(),
      }),
    )
    .max(100)
    .optional(),
  referrals: z.array(z.strictObject({ name: short, on: date.optional(), checked: said.optional() })).max(50).optional(),
});

export const fee = z.strictObject({
  amount: money.optional(),
  min: money.optional(),
  max: money.optional(),
  text: short.optional().describe('the fee as written, such as "월 500만원" or "USD 15/hour", where the parts below are not filled in'),
  currency: currency.optional(),
  per: z.enum(['hour', 'day', 'week', 'month', 'year', 'fixed']).optional(),
  hours: z.number().positive().optional().describe('hours of a fixed price'),
  hoursPerWeek: z.number().positive().max(168).optional(),
  setBy: z.enum(['candidate', 'client']).optional(),
  on: date.optional(),
  explanation: short.optional().describe('an accepted reason for a small fee: junior, first-project, part-time, small-scope, equity-or-revenue-share, between-jobs, cheap-region, own-currency-fell, agency-share, retired or friends-price; other words are kept for a person to judge'),
  quotes: z.array(z.strictObject({ amount: money, currency, per: z.enum(['hour', 'day', 'week', 'month', 'year', 'fixed']), from: short.optional() })).max(20).optional(),
});

