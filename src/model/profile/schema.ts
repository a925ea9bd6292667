import * as z from 'zod';
import { circumstances, claims, engagement, explanation, role } from './claims.ts';
import { communications, contact, fee, onlineProfile, reference } from './contact.ts';
import { contract, identity, interview, meeting } from './identity.ts';
import { device, login, payment, platformAccount, policy, sharedWith, task, vendor } from './payment.ts';
import { date, long, short } from './values.ts';

/**
 * The candidate's file. Everything is optional but `id` and `name`; what is absent is unknown and never
 * held against anyone. There is no field for origin, family, looks, religion or health on purpose.
 */
export const profileSchema = z
  .strictObject({
    $schema: z.string().optional(),
    id: z.string().regex(/^[\p{L}\p{N}][\p{L}\p{N}._-]{0,79}$/u, 'letters, digits, dot, hyphen and underscore, at most 80, beginning with a letter or digit').describe('your own key of the case; appears in file names and links'),
    name: short.describe('the name by which the candidate introduced themselves'),
    requisition: short.optional().describe('the opening; all its candidates get the same checks'),
    appliedOn: date.optional(),
    retainUntil: date.optional().describe('date on which the file is to be deleted'),
    noticeGivenOn: date.optional().describe('when the candidate was told about these checks'),
    role: role.optional(),
    engagement: engagement.optional(),
    claims: claims.optional(),
    circumstances: circumstances.optional(),
    identity: identity.optional(),
    contract: contract.optional(),
    contact: contact.optional(),
    fee: fee.optional(),
    payment: payment.optional(),
    interviews: z.array(interview).max(100).optional(),
    meetings: z.array(meeting).max(1000).optional(),
    profiles: z.array(onlineProfile).max(100).optional(),
    references: z.array(reference).max(50).optional(),
    communications: communications.optional(),
    platformAccounts: z.array(platformAccount).max(100).optional(),
    logins: z.array(login).max(20_000).optional(),
    device: device.optional(),
    policy: policy.optional(),
    vendor: vendor.optional(),
    tasks: z.array(task).max(2000).optional(),
    sharedWith: z.array(sharedWith).max(500).optional(),
    explanations: z.array(explanation).max(200).optional(),
    notes: long.optional(),
  })
  .meta({ id: 'profile', title: 'knowhire candidate profile' });

type DeepReadonly<T> = T extends (infer Item)[] ? readonly DeepReadonly<Item>[] : T extends object ? { readonly [Key in keyof T]: DeepReadonly<T[Key]> } : T;

export type Profile = DeepReadonly<z.infer<typeof profileSchema>>;
